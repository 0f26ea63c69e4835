import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { ChainScoped } from '../shared/chain-scoped.ts'

@ChainScoped()
@Entity({ tableName: 'staff_member' })
export class StaffMemberEntity {
  @PrimaryKey({ type: 'uuid' })
  chainId!: string

  @PrimaryKey({ type: 'uuid' })
  id!: string

  /** Log-in; null when the person has none. One person may be staff of several chains. */
  @Property({ type: 'text', nullable: true })
  userId: string | null = null

  @Property({ type: 'uuid', nullable: true })
  campusId: string | null = null

  @Property({ type: 'text' })
  name!: string

  @Property({ type: 'text', nullable: true })
  email: string | null = null

  @Property({ type: 'boolean' })
  active: boolean = true
}

export type RoleScopeName = 'chain' | 'region' | 'campus' | 'own'

@ChainScoped()
@Entity({ tableName: 'role_assignment' })
export class RoleAssignmentEntity {
  @PrimaryKey({ type: 'uuid' })
  chainId!: string

  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Property({ type: 'uuid' })
  staffMemberId!: string

  @Property({ type: 'text' })
  role!: string

  @Property({ type: 'text' })
  scope!: RoleScopeName

  @Property({ type: 'uuid', nullable: true })
  regionId: string | null = null

  @Property({ type: 'uuid', nullable: true })
  campusId: string | null = null
}
