import type { Sql } from '../shared/database.ts'

/** Told inside the transaction that makes the change, before its events are appended. */
export type CampusRulesListener = (sql: Sql, chainId: string, campusIds: readonly string[]) => Promise<void>

/** What campuses are judged by has changed: their calendars, or the policies that govern them. Features that planned by it hear of it here. */
export class CampusRules {
  readonly #listeners: CampusRulesListener[] = []

  onChanged(listener: CampusRulesListener): void {
    this.#listeners.push(listener)
  }

  async tell(sql: Sql, chainId: string, campusIds: readonly string[]): Promise<void> {
    if (campusIds.length > 0) await Promise.all(this.#listeners.map((listener) => listener(sql, chainId, campusIds)))
  }
}
