import { verifyRollups } from '../analytics/index.ts'
import { verifyClocks, type ClockServices } from '../clocks/index.ts'
import { verifyEvents } from '../events/index.ts'
import type { Database } from '../shared/database.ts'

/** What of a chain's derived records agrees with what it derives from. */
export interface ChainVerification {
  chainId: string
  name: string
  /** Cases and clients whose clocks were replayed. */
  subjects: number
  events: number
  /** One line per difference, at most a hundred of each kind; empty when all agree. */
  differences: string[]
}

/** Most lines of one kind: enough to see a pattern. */
const LINES = 100

/**
 * Proves for every chain that the stored clocks equal a replay of their histories, that the record of events is gapless and untouched, and that the
 * rollups equal a recount of the raw rows. Reads only; each chain is read in one snapshot.
 */
export async function* verifyChains(db: Database, clocks: ClockServices, now: number): AsyncGenerator<ChainVerification> {
  const chains = await db.system((sql) => sql.rows<{ id: string; name: string }>('verify.chains', 'select id, name from chain order by name'))
  for (const { id: chainId, name } of chains) {
    yield await db.read(chainId, async (sql) => {
      const events = await verifyEvents(sql, chainId)
      const stored = await verifyClocks(clocks, sql, chainId, now)
      const rollups = await verifyRollups(sql, chainId)
      return {
        chainId, name, subjects: stored.subjects, events: events.checked,
        differences: [
          ...events.faults.slice(0, LINES).map(({ seq, fault }) => `event ${seq}: ${fault}`),
          ...stored.differences.slice(0, LINES).map(({ definitionId, subjectId, columns }) => `clock ${definitionId} of ${subjectId}: ${Object.keys(columns).join(', ') || 'not stored'}`),
          ...rollups.slice(0, LINES).map(({ table, month, campusId, category, stored: held, counted }) => `${table} ${month} ${campusId} ${category ?? ''}: ${JSON.stringify(held)} stored, ${JSON.stringify(counted)} counted`),
        ],
      }
    })
  }
}
