import type { Calendar } from '@huiyin/policy'
import type { EventLog } from '../events/index.ts'
import type { GoverningPolicy, PolicyShelf } from '../policies/index.ts'
import type { Sql } from '../shared/database.ts'
import type { ComplaintListeners } from './listeners.ts'

/** What complaints need of other features. */
export interface ComplaintServices {
  log: EventLog
  policies: PolicyShelf
  calendars: CampusCalendars
  listeners: ComplaintListeners
}

/** Calendars by campus; unknown campuses are left out. */
export interface CampusCalendars {
  read(sql: Sql, chainId: string, campusIds: readonly string[]): Promise<ReadonlyMap<string, Calendar>>
}

/** Rules and calendar of one case. */
export interface CaseRules {
  policy: GoverningPolicy
  calendar: Calendar
}

/** The version a case is pinned to and the calendar of its campus, in one round trip at most. */
export async function rulesOf({ policies, calendars }: ComplaintServices, sql: Sql, chainId: string, of: { policy_version_id: string; campus_id: string }): Promise<CaseRules> {
  const [policy, calendarOf] = await Promise.all([policies.pinned(sql, chainId, of.policy_version_id), calendars.read(sql, chainId, [of.campus_id])])
  return { policy, calendar: calendarOf.get(of.campus_id)! }
}
