import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import type { DayOverride, Festival } from '@huiyin/policy'
import { ChainScoped } from '../shared/chain-scoped.ts'
import type { CalendarPattern, Country, DayRule } from './calendar-layers.ts'

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
  spec!: CalendarPattern

  @Property({ type: 'text', nullable: true })
  national: Country | null = null

  /** Counts changes of pattern and days; compiled calendars are kept by it. */
  @Property({ type: 'integer' })
  version: number = 1
}

@ChainScoped()
@Entity({ tableName: 'calendar_year' })
export class CalendarYearEntity {
  @PrimaryKey({ type: 'uuid' })
  chainId!: string

  @PrimaryKey({ type: 'text' })
  country!: Country

  @PrimaryKey({ type: 'integer' })
  year!: number

  @Property({ type: 'text' })
  source!: 'built_in' | 'list' | 'ical'

  @Property({ type: 'datetime' })
  loadedAt!: Date

  @Property({ type: 'json' })
  days!: readonly DayOverride[]

  @Property({ type: 'json' })
  festivals!: readonly Festival[]
}

@ChainScoped()
@Entity({ tableName: 'calendar_day' })
export class CalendarDayEntity {
  @PrimaryKey({ type: 'uuid' })
  chainId!: string

  @PrimaryKey({ type: 'uuid' })
  id!: string

  /** One of these two. */
  @Property({ type: 'uuid', nullable: true })
  calendarId: string | null = null

  @Property({ type: 'uuid', nullable: true })
  campusId: string | null = null

  @Property({ type: 'text' })
  date!: string

  @Property({ type: 'json' })
  rule!: DayRule
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
