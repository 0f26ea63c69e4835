import type { Sql } from '../shared/database.ts'
import { isoOf } from '../shared/time.ts'
import type { Judgement } from './clock-subject.ts'

/** Keeps, for each judged subject, the next moment at which time alone changes it and no clock says so. The caller holds the subjects. */
export async function writeWakeUps(sql: Sql, chainId: string, judgements: readonly Judgement[]): Promise<void> {
  const concerned = judgements.filter(({ wakeUpAt }) => wakeUpAt !== undefined)
  if (concerned.length === 0) return
  const rows = concerned.map(({ subject: { kind, id }, wakeUpAt }) => ({ kind, id, at: wakeUpAt == null ? null : isoOf(wakeUpAt) }))
  await sql.rows('clocks.wake_ups', `with judged as (select * from json_to_recordset($2) as r(kind text, id uuid, at timestamptz)),
    gone as (delete from wake_up w using judged r where w.chain_id = $1 and w.subject_kind = r.kind and w.subject_id = r.id and r.at is null)
    insert into wake_up (chain_id, subject_kind, subject_id, at) select $1, kind, id, at from judged where at is not null
    on conflict (chain_id, subject_kind, subject_id) do update set at = excluded.at`, [chainId, JSON.stringify(rows)])
}
