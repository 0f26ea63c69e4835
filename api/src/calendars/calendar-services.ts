import type { ClockServices } from '../clocks/index.ts'
import type { EventLog } from '../events/index.ts'
import type { JobServices } from '../jobs/index.ts'
import type { CampusCalendars, CampusRules } from '../organization/index.ts'
import type { TimeSource } from '../shared/time.ts'

/** What changing calendars takes. */
export interface CalendarServices {
  log: EventLog
  clocks: ClockServices
  calendars: CampusCalendars
  campusRules: CampusRules
  jobs: JobServices
  time: TimeSource
  /** Told of subjects that cannot be judged; the others go on. */
  onTrouble(error: Error): void
}
