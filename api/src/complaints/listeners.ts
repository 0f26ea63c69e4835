import type { Sql } from '../shared/database.ts'
import type { Timeliness } from './complaint.entity.ts'

/** What others may count of a complaint. */
export interface ComplaintSummary {
  id: string
  caseType: string
  campusId: string
  clientId: string | null
  receivedAt: string
  topic: string | null
  status: 'open' | 'closed'
  timeliness: Timeliness
}

/** One case before and after a change; `before` is null when it is new. */
export interface ComplaintChanged {
  before: ComplaintSummary | null
  after: ComplaintSummary
}

/** Told of changes of complaints, not of other cases, inside the transaction that makes them, before its events are appended. May run several at once on the same connection. */
export type ComplaintListener = (sql: Sql, chainId: string, changes: readonly ComplaintChanged[]) => Promise<void>

/** Features above this one follow complaints without being known to it. */
export class ComplaintListeners {
  readonly #listeners: ComplaintListener[] = []

  onComplaintChanged(listener: ComplaintListener): void {
    this.#listeners.push(listener)
  }

  async tell(sql: Sql, chainId: string, changes: readonly ComplaintChanged[]): Promise<void> {
    const complaints = changes.filter(({ after }) => after.caseType === 'complaint')
    if (complaints.length > 0) await Promise.all(this.#listeners.map((listener) => listener(sql, chainId, complaints)))
  }
}
