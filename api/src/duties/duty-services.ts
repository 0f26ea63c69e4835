import type { ClockServices } from '../clocks/index.ts'
import type { EventLog } from '../events/index.ts'

/** What duties need of other features. */
export interface DutyServices {
  log: EventLog
  clocks: ClockServices
}
