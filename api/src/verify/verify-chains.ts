import { verifyRollups } from '../analytics/index.ts'
import { verifyClocks, type ClockServices } from '../clocks/index.ts'
import { verifyDuties } from '../duties/index.ts'
import { verifyEvents } from '../events/index.ts'
import type { Database, Sql } from '../shared/database.ts'
import { verifiedParts, type VerifiedPart } from './verify-request.ts'

/** What of a chain's derived records agrees with what it derives from. */
export interface ChainVerification {
  chainId: string
  name: string
  /** What was looked at, in words: `clocks of 120 cases, families and duties`. */
  looked: string[]
  /** One line per difference, at most a hundred of each kind; empty when all agree. */
  differences: string[]
}

/** Most lines of one kind: enough to see a pattern. */
const LINES = 100

type Part = (sql: Sql, chainId: string, clocks: ClockServices, now: number) => Promise<Pick<ChainVerification, 'looked' | 'differences'>>

const parts: Record<VerifiedPart, Part> = {
  async events(sql, chainId) {
    const { checked, faults } = await verifyEvents(sql, chainId)
    return { looked: [`${checked} events`], differences: faults.slice(0, LINES).map(({ seq, fault }) => `event ${seq}: ${fault}`) }
  },
  async clocks(sql, chainId, clocks, now) {
    const { subjects, differences } = await verifyClocks(clocks, sql, chainId, now)
    // Duties to come have no clock yet: what is proved of them is the plan.
    const duties = await verifyDuties(clocks, sql, chainId, now)
    return {
      looked: [`clocks of ${subjects} cases, families and duties`],
      differences: [
        ...differences.slice(0, LINES).map(({ definitionId, subjectId, columns }) => `clock ${definitionId} of ${subjectId}: ${Object.keys(columns).join(', ') || 'not stored'}`),
        ...duties.slice(0, LINES).map(({ key, periodFrom, campusId, fault }) => `duty ${key} of ${periodFrom} at ${campusId}: ${fault}`),
      ],
    }
  },
  async rollups(sql, chainId) {
    const differences = await verifyRollups(sql, chainId)
    return {
      looked: ['rollups'],
      differences: differences.slice(0, LINES).map(({ table, month, campusId, category, stored, counted }) => `${table} ${month} ${campusId} ${category ?? ''}: ${JSON.stringify(stored)} stored, ${JSON.stringify(counted)} counted`),
    }
  },
}

interface ChainName { id: string; name: string }

export const listChains = (db: Database): Promise<ChainName[]> => db.system((sql) => sql.rows<ChainName>('verify.chains', 'select id, name from chain order by name, id'))

/**
 * Proves for every chain that the stored clocks equal a replay of their histories, that the record of events is gapless and untouched, and that the
 * rollups equal a recount of the raw rows; or only what is `asked`. Reads only; each chain is read in one snapshot.
 */
export async function* verifyChains(db: Database, clocks: ClockServices, now: number, asked: readonly VerifiedPart[] = verifiedParts): AsyncGenerator<ChainVerification> {
  for (const { id: chainId, name } of await listChains(db)) {
    yield await db.read(chainId, async (sql) => {
      const found: ChainVerification = { chainId, name, looked: [], differences: [] }
      for (const part of asked) {
        const { looked, differences } = await parts[part](sql, chainId, clocks, now)
        found.looked.push(...looked)
        found.differences.push(...differences)
      }
      return found
    })
  }
}
