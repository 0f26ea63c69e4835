import { Field, ObjectType } from 'type-graphql'
import { Node } from '../shared/node.graphql.ts'
import { toGlobalId } from '../shared/relay.ts'

@ObjectType({ implements: Node, description: 'A chain of institutions: the tenant. Nothing is shared between chains.' })
export class Chain extends Node {
  /** Of the row; not shown. */
  uuid!: string

  @Field(() => String, { description: 'Name in Chinese.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'Name in English.' })
  nameEn!: string | null

  @Field(() => String, { description: 'IANA time zone of the headquarters, such as `Asia/Shanghai`.' })
  timeZone!: string
}

@ObjectType({ implements: Node, description: 'A group of campuses under one management.' })
export class Region extends Node {
  uuid!: string

  @Field(() => String, { description: 'Name, unique within the chain.' })
  name!: string
}

@ObjectType({ implements: Node, description: 'One place of business: a centre, school, shop or estate.' })
export class Campus extends Node {
  uuid!: string
  regionId!: string | null
  calendarId!: string

  @Field(() => String, { description: 'Name, unique within the chain.' })
  name!: string

  @Field(() => String, { description: 'IANA time zone that its calendar and its days follow.' })
  timeZone!: string
  /** Undefined where a reader did not ask for it. */
  ownCalendarVersion?: number | undefined
}

@ObjectType({ implements: Node, description: 'A department that complaints are dispatched to.' })
export class Department extends Node {
  uuid!: string
  campusId!: string | null

  @Field(() => String, { description: 'Name.' })
  name!: string

  @Field(() => String, { description: 'What it does, as a key: `teaching`, `health`, `catering`, `logistics`, `front_desk`, `headquarters` …' })
  kind!: string
}

@ObjectType({ implements: Node, description: 'Somebody who works for the chain.' })
export class StaffMember extends Node {
  uuid!: string
  campusId!: string | null

  @Field(() => String, { description: 'Name.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'E-mail address, which is also the log-in.' })
  email!: string | null

  @Field(() => Boolean, { description: 'False once the person has left; then no log-in works.' })
  active!: boolean
}

export interface ChainRow { id: string; name: string; name_en: string | null; time_zone: string }
export interface RegionRow { id: string; name: string }
export interface CampusRow { id: string; name: string; region_id: string | null; calendar_id: string; time_zone: string; calendar_version?: number }
export interface DepartmentRow { id: string; name: string; kind: string; campus_id: string | null }
export interface StaffMemberRow { id: string; name: string; email: string | null; active: boolean; campus_id: string | null }

export const toChain = (row: ChainRow): Chain => ({ id: toGlobalId('Chain', row.id), uuid: row.id, name: row.name, nameEn: row.name_en, timeZone: row.time_zone })
export const toRegion = (row: RegionRow): Region => ({ id: toGlobalId('Region', row.id), uuid: row.id, name: row.name })
export const toCampus = (row: CampusRow): Campus => ({
  id: toGlobalId('Campus', row.id), uuid: row.id, name: row.name, regionId: row.region_id, calendarId: row.calendar_id, timeZone: row.time_zone, ownCalendarVersion: row.calendar_version,
})
export const toDepartment = (row: DepartmentRow): Department => ({ id: toGlobalId('Department', row.id), uuid: row.id, name: row.name, kind: row.kind, campusId: row.campus_id })
export const toStaffMember = (row: StaffMemberRow): StaffMember => ({
  id: toGlobalId('StaffMember', row.id), uuid: row.id, name: row.name, email: row.email, active: row.active, campusId: row.campus_id,
})
