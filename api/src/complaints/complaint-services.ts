import type { Calendar } from '@huiyin/policy'
import type { ClockServices } from '../clocks/index.ts'
import type { EventLog } from '../events/index.ts'
import type { GoverningPolicy } from '../policies/index.ts'
import type { Sql } from '../shared/database.ts'
import type { ComplaintListeners } from './listeners.ts'

/** What complaints need of other features. */
export interface ComplaintServices {
  log: EventLog
  clocks: ClockServices
  listeners: ComplaintListeners
}

/** Rules and calendar of one case. */
export interface CaseRules {
  policy: GoverningPolicy
  calendar: Calendar
}

/** The version a case is pinned to and the calendar of its campus, in one round trip at most. */
export async function rulesOf({ clocks: { policies, calendars } }: ComplaintServices, sql: Sql, chainId: string, of: { policy_version_id: string; campus_id: string }): Promise<CaseRules> {
  const [policy, calendarOf] = await Promise.all([policies.pinned(sql, chainId, of.policy_version_id), calendars.read(sql, chainId, [of.campus_id])])
  const calendar = calendarOf.get(of.campus_id)
  if (!calendar) throw new Error(`The campus ${of.campus_id} has no calendar.`)
  return { policy, calendar }
}
