import DataLoader from 'dataloader'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import type { Sql } from '../shared/database.ts'
import { campusArray, grantOf } from '../shared/viewer.ts'
import { toBusinessCalendar, type BusinessCalendar, type BusinessCalendarRow } from './business-calendar.graphql.ts'
import {
  toCampus, toChain, toDepartment, toRegion, toStaffMember,
  type Campus, type CampusRow, type Chain, type ChainRow, type Department, type DepartmentRow, type Region, type RegionRow, type StaffMember, type StaffMemberRow,
} from './organization.graphql.ts'

const columns = {
  region: 'id, name',
  campus: 'id, name, region_id, calendar_id, time_zone, calendar_version',
  department: 'id, name, kind, campus_id',
  staff_member: 'id, name, email, active, campus_id',
  calendar: 'id, name, spec, national, version',
} as const
type Table = keyof typeof columns

/** A loader by id over one table of the viewer's chain. */
function loaderOf<Row extends { id: string }, T>(table: Table, toView: (row: Row) => T): (context: RequestContext) => DataLoader<string, T | undefined> {
  const key = Symbol(table)
  return (context) => context.loaders.get(key, () => new DataLoader<string, T | undefined>(async (ids) => {
    const sql = await context.sql()
    const rows = await sql.rows<Row>(`organization.${table}`, `select ${columns[table]} from ${table} where chain_id = $1 and id = any($2::uuid[])`, [viewerOf(context).chainId, ids])
    const byId = new Map(rows.map((row) => [row.id, toView(row)]))
    return ids.map((id) => byId.get(id))
  }))
}

const regions = loaderOf<RegionRow, Region>('region', toRegion)
const campuses = loaderOf<CampusRow, Campus>('campus', toCampus)
const departments = loaderOf<DepartmentRow, Department>('department', toDepartment)
const staffMembers = loaderOf<StaffMemberRow, StaffMember>('staff_member', toStaffMember)
const calendars = loaderOf<BusinessCalendarRow, BusinessCalendar>('calendar', toBusinessCalendar)

/** A record of the viewer's chain by uuid, batched; undefined when there is none. Reach is not asked: use these for what a visible record refers to. */
export const loadRegion = (context: RequestContext, uuid: string): Promise<Region | undefined> => regions(context).load(uuid)
export const loadCampus = (context: RequestContext, uuid: string): Promise<Campus | undefined> => campuses(context).load(uuid)
export const loadDepartment = (context: RequestContext, uuid: string): Promise<Department | undefined> => departments(context).load(uuid)
export const loadStaffMember = (context: RequestContext, uuid: string): Promise<StaffMember | undefined> => staffMembers(context).load(uuid)
export const loadCalendar = (context: RequestContext, uuid: string): Promise<BusinessCalendar | undefined> => calendars(context).load(uuid)

const chains = Symbol('chain')

export function loadChain(context: RequestContext): Promise<Chain> {
  const { chainId } = viewerOf(context)
  return context.loaders.get(chains, () => new DataLoader<string, Chain>(async () => {
    const row = await (await context.sql()).one<ChainRow>('organization.chain', 'select id, name, name_en, time_zone from chain where id = $1', [chainId])
    if (!row) throw new Error('The chain of the viewer is gone.')
    return [toChain(row)]
  })).load(chainId)
}

/** Campuses within the viewer's reach by uuid; the others look like unknown ones. */
export async function reachableCampuses(context: RequestContext, uuids: readonly string[]): Promise<readonly (Campus | undefined)[]> {
  const grant = grantOf(context.viewer, 'organization:read')
  return Promise.all(uuids.map((uuid) => (grant.campuses === 'chain' || grant.campuses.includes(uuid) ? loadCampus(context, uuid) : undefined)))
}

/** What belongs to a campus out of reach is not shown; what belongs to the whole chain is. */
async function listOf<Row, T>(context: RequestContext, table: Table, campusColumn: 'id' | 'campus_id' | null, toView: (row: Row) => T): Promise<T[]> {
  const sql: Sql = await context.sql()
  const reach = campusArray(grantOf(context.viewer, 'organization:read'))
  const within = campusColumn ? `and ($2::uuid[] is null or ${campusColumn} = any($2)${campusColumn === 'campus_id' ? ' or campus_id is null' : ''})` : 'and ($2::uuid[] is null or true)'
  const rows = await sql.rows<Row>(`organization.${table}_list`, `select ${columns[table]} from ${table} where chain_id = $1 ${within} order by name, id`, [viewerOf(context).chainId, reach])
  return rows.map(toView)
}

/** A list of the chain, read once per operation. */
function listed<Row, T>(table: Table, campusColumn: 'id' | 'campus_id' | null, toView: (row: Row) => T): (context: RequestContext) => Promise<T[]> {
  const key = Symbol(`${table} list`)
  return (context) => context.loaders.get(key, () => listOf<Row, T>(context, table, campusColumn, toView))
}

export const listRegions = listed<RegionRow, Region>('region', null, toRegion)
export const listCampuses = listed<CampusRow, Campus>('campus', 'id', toCampus)
export const listCalendars = listed<BusinessCalendarRow, BusinessCalendar>('calendar', null, toBusinessCalendar)
export const listDepartments = listed<DepartmentRow, Department>('department', 'campus_id', toDepartment)
export const listStaffMembers = listed<StaffMemberRow, StaffMember>('staff_member', 'campus_id', toStaffMember)

/** Records whose campus is within reach, or that have none. */
export async function withinReach<T extends { campusId: string | null }>(context: RequestContext, records: readonly (T | undefined)[]): Promise<readonly (T | undefined)[]> {
  const { campuses: reach } = grantOf(context.viewer, 'organization:read')
  return records.map((record) => (record && (reach === 'chain' || record.campusId === null || reach.includes(record.campusId)) ? record : undefined))
}
