import { GraphQLError } from 'graphql'
import { fromGlobalId, NIL_UUID, uuidsOf } from '../../shared/relay.ts'
import { isoOf } from '../../shared/time.ts'
import type { ComplaintFilter, InstantRange } from './complaint-filter.graphql.ts'
import { searchPatterns } from '../../shared/search-text.ts'
import type { SqlValues } from '../../shared/sql-values.ts'

const DEEPEST = 6
const MOST_CONDITIONS = 60
const LONGEST_LIST = 200
const LONGEST_SEARCH = 100

/** Whose complaints may be read. */
export interface Reach {
  /** Null: all campuses of the chain. */
  campusIds: readonly string[] | null
  /** Only cases that concern this staff member. */
  ownOf: string | null
}

const invalid = (message: string): never => { throw new GraphQLError(message, { extensions: { code: 'FILTER_INVALID' } }) }

/** @throws GraphQLError FILTER_INVALID */
export function checkSearch(search: string): void {
  if (search.length > LONGEST_SEARCH) invalid(`A search has at most ${LONGEST_SEARCH} characters.`)
}

/**
 * Conditions on `complaint c`; every text a client sent travels as a parameter.
 * @param found what the words of the outermost search have found already
 * @throws GraphQLError FILTER_INVALID
 */
export function filterSql(filter: ComplaintFilter, values: SqlValues, now: number, found: readonly string[] | null = null): string {
  let conditions = 0
  const short = <T>(list: readonly T[]): readonly T[] => (list.length > LONGEST_LIST ? invalid(`A list in a filter holds at most ${LONGEST_LIST} values.`) : list)
  // PostgreSQL text cannot hold NUL, so nothing stored equals it.
  const words = (list: readonly string[]): string[] => short(list).filter((text) => !text.includes('\0'))

  function one(of: ComplaintFilter, depth: number): string {
    if (depth > DEEPEST) invalid(`Filters nest at most ${DEEPEST} deep.`)
    const all: string[] = []
    const add = (condition: string): void => {
      if (++conditions > MOST_CONDITIONS) invalid(`A filter has at most ${MOST_CONDITIONS} conditions.`)
      all.push(condition)
    }
    const oneOf = (column: string, list: readonly string[] | null | undefined): void => {
      if (list != null) add(`c.${column} = any(${values.put(words(list), 'text[]')})`)
    }
    const within = (column: string, range: InstantRange | null | undefined): void => {
      if (range?.from != null) add(`c.${column} >= ${values.put(range.from, 'timestamptz')}`)
      if (range?.until != null) add(`c.${column} < ${values.put(range.until, 'timestamptz')}`)
    }
    if (of.campusIds != null) add(`c.campus_id = any(${values.put(uuidsOf(short(of.campusIds), 'Campus'), 'uuid[]')})`)
    if (of.departmentIds != null) {
      const ids = values.put(uuidsOf(short(of.departmentIds), 'Department'), 'uuid[]')
      add(`(c.department_id = any(${ids}) or exists (select from department_task t where t.chain_id = c.chain_id and t.complaint_id = c.id and t.department_id = any(${ids})))`)
    }
    if (of.clientId != null) add(`c.client_id = ${values.put(fromGlobalId(of.clientId, 'Client') ?? NIL_UUID, 'uuid')}`)
    // Written out: only a literal lets the planner use the partial indexes of open cases.
    if (of.status != null) add(of.status === 'open' ? `c.status = 'open'` : `c.status = 'closed'`)
    oneOf('case_type', of.caseTypes)
    oneOf('stage', of.stages)
    oneOf('channel', of.channels)
    oneOf('urgency', of.urgency)
    oneOf('severity', of.severity)
    oneOf('topic', of.topics)
    if (of.assigneeId != null) add(`c.assignee_id = ${values.put(fromGlobalId(of.assigneeId, 'StaffMember') ?? NIL_UUID, 'uuid')}`)
    if (of.clockStatuses != null) {
      add(`exists (select from clock k where k.chain_id = c.chain_id and k.complaint_id = c.id and k.status = any(${values.put(short(of.clockStatuses), 'text[]')}))`)
    }
    if (of.overdue != null) {
      const overdue = `c.status = 'open' and c.next_due_at < ${values.put(isoOf(now), 'timestamptz')}`
      add(of.overdue ? `(${overdue})` : `(${overdue}) is not true`)
    }
    if (of.dueBefore != null) add(`(c.status = 'open' and c.next_due_at < ${values.put(of.dueBefore, 'timestamptz')})`)
    within('received_at', of.received)
    within('closed_at', of.closed)
    if (of.search != null) {
      checkSearch(of.search)
      if (found && depth === 1) add(`c.id = any(${values.put(found, 'uuid[]')})`)
      else for (const pattern of searchPatterns(of.search)) add(`c.search like ${values.put(pattern, 'text')}`)
    }
    if (of.and != null) for (const inner of short(of.and)) add(one(inner, depth + 1))
    if (of.or != null) add(of.or.length === 0 ? 'false' : `(${short(of.or).map((inner) => one(inner, depth + 1)).join(' or ')})`)
    if (of.not != null) add(`(${one(of.not, depth + 1)}) is not true`)
    return all.length === 0 ? 'true' : all.length === 1 ? all[0]! : `(${all.join(' and ')})`
  }
  // Written out for the planner; whoever names kinds of cases gets those.
  return filter.caseTypes == null ? `c.case_type = 'complaint' and ${one(filter, 1)}` : one(filter, 1)
}

/** Tenancy and reach; in front of everything else, so that no filter decides about rows out of reach. */
export function reachSql(chainId: string, { campusIds, ownOf }: Reach, values: SqlValues): string {
  const conditions = [`c.chain_id = ${values.put(chainId, 'uuid')}`]
  if (campusIds) conditions.push(`c.campus_id = any(${values.put(campusIds, 'uuid[]')})`)
  if (ownOf !== null) {
    const own = values.put(ownOf, 'uuid')
    conditions.push(`(c.assignee_id = ${own} or c.first_contact_owner_id = ${own}
      or exists (select from department_task t where t.chain_id = c.chain_id and t.complaint_id = c.id and t.liaison_id = ${own}))`)
  }
  return conditions.join(' and ')
}
