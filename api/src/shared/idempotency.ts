import { createHash } from 'node:crypto'
import type { Sql } from './database.ts'
import { idempotencyKeyReused, type FieldIssue, type IdempotencyKeyReused } from './errors.graphql.ts'
import { isoOf } from './time.ts'
import type { Actor } from './viewer.ts'

const KEPT_MS = 24 * 60 * 60 * 1000
const LONGEST_KEY = 200

export interface KeyedCommand {
  chainId: string
  actor: Actor
  /** The client's key; without one the command simply runs. */
  key: string | null | undefined
  /** Name of the mutation. */
  command: string
  /** The input; its own idempotencyKey does not count. */
  body: object
  /** Epoch milliseconds. */
  now: number
}

/**
 * Runs a command once per key and actor within 24 hours, inside the caller's write transaction. A repetition with the same body
 * gets what `work` returned the first time, so let it return ids and read the records again; refusals (results with a `code`)
 * use up no key. Repetitions at the same moment wait for the first one's commit.
 */
export async function once<T extends { __typename: string }>(sql: Sql, use: KeyedCommand, work: () => Promise<T>): Promise<T | IdempotencyKeyReused> {
  if (use.key == null) return work()
  const actor = `${use.actor.kind}:${use.actor.id ?? ''}`
  const hash = createHash('sha256').update(`${use.command}\n${canonical({ ...use.body, idempotencyKey: undefined })}`).digest()
  const identity = [use.chainId, actor, use.key]
  const claimed = await sql.one('idempotency.claim', `insert into idempotency (chain_id, actor, key, body_hash, created_at) values ($1, $2, $3, $4, $5)
    on conflict (chain_id, actor, key) do update set body_hash = excluded.body_hash, created_at = excluded.created_at, result = null
      where idempotency.created_at <= $6 returning 1 as claimed`, [...identity, hash, isoOf(use.now), isoOf(use.now - KEPT_MS)])
  if (!claimed) {
    const first = await sql.one<{ same: boolean; result: T; created_at: string }>('idempotency.first',
      'select body_hash = $4 as same, result, created_at from idempotency where chain_id = $1 and actor = $2 and key = $3', [...identity, hash])
    if (!first) throw new Error('The idempotency record vanished while it was read.')
    return first.same ? first.result : idempotencyKeyReused(use.key, first.created_at)
  }
  const result = await work()
  await ('code' in result
    ? sql.rows('idempotency.release', 'delete from idempotency where chain_id = $1 and actor = $2 and key = $3', identity)
    : sql.rows('idempotency.keep', 'update idempotency set result = $4 where chain_id = $1 and actor = $2 and key = $3', [...identity, JSON.stringify(result)]))
  return result
}

/** What is wrong with a key, for InputInvalid. */
export const keyIssues = (key: string | null | undefined): FieldIssue[] =>
  key != null && (key.length === 0 || key.length > LONGEST_KEY)
    ? [{ path: ['idempotencyKey'], code: 'LENGTH_OUT_OF_RANGE', message: `An idempotency key has 1 to ${LONGEST_KEY} characters.` }]
    : []

/** JSON with sorted keys: equal objects have equal text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner)
}
