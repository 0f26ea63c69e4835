import type { Sql } from '../shared/database.ts'
import type { SubjectKindName } from './clock.entity.ts'
import { loadJudgings, type ClockServices } from './clock-judging.ts'
import { readStoredClocks } from './clock.store.ts'
import { isSameJson, judge } from './materialize-clocks.ts'

/** A clock that is not stored as a replay gives it. */
export interface ClockDifference {
  readonly clockId: string
  readonly subjectId: string
  readonly definitionId: string
  /** Columns that differ, as stored and as replayed; empty when the clock is not stored at all. */
  readonly columns: Readonly<Record<string, { readonly stored: unknown; readonly replayed: unknown }>>
}

export interface ClockVerification {
  /** Subjects replayed. */
  readonly subjects: number
  readonly differences: readonly ClockDifference[]
}

const PAGE = 500

/** Replays every subject of a chain that has clocks and compares with what is stored. @param now instant of judging; clocks due before it are expected to have changed */
export async function verifyClocks(services: ClockServices, sql: Sql, chainId: string, now: number): Promise<ClockVerification> {
  const differences: ClockDifference[] = []
  let subjects = 0
  for (let last = '00000000-0000-0000-0000-000000000000'; ;) {
    const page = await sql.rows<{ kind: SubjectKindName; id: string }>('clocks.subjects', `select distinct subject_kind as kind, subject_id as id from clock
      where chain_id = $1 and subject_id > $2 order by subject_id limit $3`, [chainId, last, PAGE])
    if (page.length === 0) return { subjects, differences }
    for (const [kind, of] of Map.groupBy(page, (subject) => subject.kind)) differences.push(...(await compare(services, sql, chainId, kind, of.map(({ id }) => id), now)))
    subjects += page.length
    last = page.at(-1)!.id
  }
}

async function compare(services: ClockServices, sql: Sql, chainId: string, kind: SubjectKindName, ids: readonly string[], now: number): Promise<ClockDifference[]> {
  const [judgings, stored] = [await loadJudgings(services, sql, chainId, kind, ids), await readStoredClocks(sql, chainId, ids)]
  const storedOf = Map.groupBy(stored, ({ subjectId }) => subjectId)
  return judgings.flatMap((judging) => {
    const before = storedOf.get(judging.subject.id) ?? []
    return judge(chainId, judging, before, now, { kind: 'system', id: null }).rows.map((row): ClockDifference => {
      const old = before.find(({ id }) => id === row.id) as unknown as Record<string, unknown> | undefined
      const columns = Object.entries(row).filter(([name, value]) => old && !isSameJson(value, old[name]))
      return { clockId: row.id, subjectId: row.subjectId, definitionId: row.definitionId, columns: Object.fromEntries(columns.map(([name, replayed]) => [name, { stored: old![name], replayed }])) }
    })
  })
}
