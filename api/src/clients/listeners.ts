import type { Sql } from '../shared/database.ts'
import type { ClientRow } from './client.entity.ts'

/** What others may count of a family. */
export interface ClientSummary {
  id: string
  campusId: string
  /** ISO 8601; null for a prospect. */
  enrolledAt: string | null
  /** Last local day; null while enrolled. */
  leftOn: string | null
  graduated: boolean
}

/** One family before and after a change; `before` is null when it is new. */
export interface ClientChanged {
  before: ClientSummary | null
  after: ClientSummary
}

/** Told of changes inside the transaction that makes them, before its events are appended. */
export type ClientListener = (sql: Sql, chainId: string, changes: readonly ClientChanged[]) => Promise<void>

/** Features above this one follow families without being known to it. */
export class ClientListeners {
  readonly #listeners: ClientListener[] = []

  onClientChanged(listener: ClientListener): void {
    this.#listeners.push(listener)
  }

  async tell(sql: Sql, chainId: string, changes: readonly ClientChanged[]): Promise<void> {
    if (changes.length > 0) await Promise.all(this.#listeners.map((listener) => listener(sql, chainId, changes)))
  }
}

export const summaryOf = ({ id, campus_id: campusId, enrolled_at: enrolledAt, left_on: leftOn, status }: ClientRow): ClientSummary =>
  ({ id, campusId, enrolledAt, leftOn, graduated: status === 'graduated' })
