import type { Calendar } from '@huiyin/policy'
import type { ClockServices } from '../clocks/index.ts'
import type { EventLog } from '../events/index.ts'
import type { Sql } from '../shared/database.ts'
import type { ClientListeners } from './listeners.ts'

/** What clients need of other features. */
export interface ClientServices {
  log: EventLog
  clocks: ClockServices
  listeners: ClientListeners
}

/** The calendar of a campus; undefined when there is no such campus. */
export const calendarOf = async ({ clocks }: ClientServices, sql: Sql, chainId: string, campusId: string): Promise<Calendar | undefined> =>
  (await clocks.calendars.read(sql, chainId, [campusId])).get(campusId)
