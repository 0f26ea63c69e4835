import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import type { CalendarSpec } from '@huiyin/policy'
import { ChainScoped } from '../shared/chain-scoped.ts'

@ChainScoped('id')
@Entity({ tableName: 'chain' })
export class ChainEntity {
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Property({ type: 'text' })
  name!: string

  @Property({ type: 'text', nullable: true })
  nameEn: string | null = null

  @Property({ type: 'text' })
  timeZone!: string
}

@ChainScoped()
@Entity({ tableName: 'calendar' })
export class CalendarEntity {
  @PrimaryKey({ type: 'uuid' })
  chainId!: string

  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Property({ type: 'text' })
  name!: string

  @Property({ type: 'json' })
  spec!: CalendarSpec

  /** Counts changes of the spec; compiled calendars are kept by it. */
  @Property({ type: 'integer' })
  version: number = 1
}

@ChainScoped()
@Entity({ tableName: 'region' })
export class RegionEntity {
  @PrimaryKey({ type: 'uuid' })
  chainId!: string

  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Property({ type: 'text' })
  name!: string
}

@ChainScoped()
@Entity({ tableName: 'campus' })
export class CampusEntity {
  @PrimaryKey({ type: 'uuid' })
  chainId!: string

  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Property({ type: 'uuid', nullable: true })
  regionId: string | null = null

  @Property({ type: 'uuid' })
  calendarId!: string

  @Property({ type: 'text' })
  name!: string

  @Property({ type: 'text' })
  timeZone!: string
}

@ChainScoped()
@Entity({ tableName: 'department' })
export class DepartmentEntity {
  @PrimaryKey({ type: 'uuid' })
  chainId!: string

  @PrimaryKey({ type: 'uuid' })
  id!: string

  /** Null: of the whole chain. */
  @Property({ type: 'uuid', nullable: true })
  campusId: string | null = null

  @Property({ type: 'text' })
  name!: string

  @Property({ type: 'text' })
  kind!: string
}
