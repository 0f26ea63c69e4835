import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { ChainScoped } from '../shared/chain-scoped.ts'
import type { Permission } from '../shared/viewer.ts'

@ChainScoped()
@Entity({ tableName: 'api_key' })
export class ApiKeyEntity {
  @PrimaryKey({ type: 'uuid' })
  chainId!: string

  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Property({ type: 'text' })
  name!: string

  /** First characters of the secret, to recognise it by. */
  @Property({ type: 'text' })
  prefix!: string

  /** SHA-256: the secret has 256 random bits, so no slow hash is needed. */
  @Property({ type: 'blob' })
  secretHash!: Buffer

  @Property({ type: 'string[]' })
  scopes!: Permission[]

  /** Null: all campuses. */
  @Property({ type: 'string[]', columnType: 'uuid[]', nullable: true })
  campusIds: string[] | null = null

  @Property({ type: 'datetime' })
  createdAt!: Date

  @Property({ type: 'uuid', nullable: true })
  createdBy: string | null = null

  @Property({ type: 'datetime', nullable: true })
  expiresAt: Date | null = null

  @Property({ type: 'datetime', nullable: true })
  lastUsedAt: Date | null = null

  @Property({ type: 'datetime', nullable: true })
  revokedAt: Date | null = null
}
