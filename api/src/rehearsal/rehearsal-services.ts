import type { ComplaintServices } from '../complaints/index.ts'
import type { JobServices } from '../jobs/index.ts'
import type { TimeSource } from '../shared/time.ts'

/** What trying rules out, and moving open cases to them, takes. */
export interface RehearsalServices {
  complaints: ComplaintServices
  jobs: JobServices
  time: TimeSource
  /** Told of cases that cannot be judged; the others go on. */
  onTrouble(error: Error): void
}
