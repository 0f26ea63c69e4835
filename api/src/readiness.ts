import type { Database } from './shared/database.ts'
import type { Feature } from './shared/feature.ts'
import { pendingMigrations } from './shared/migrate.ts'
import type { TimeSource } from './shared/time.ts'

/** A clock that should have changed this long ago says that nobody moves them. */
const BEHIND_MS = 15_000

/** What keeps the service from working now, in words; empty when nothing does. */
export async function reasonsNotReady(db: Database, time: TimeSource, features: readonly Feature[]): Promise<string[]> {
  let state: { done: string[]; due: string | null } | undefined
  try {
    state = await db.system((sql) => sql.one<{ done: string[]; due: string | null }>('ready.state', `select array(select name::text from migration) as done,
      (select next_transition_at from clock where next_transition_at is not null order by next_transition_at limit 1) as due`))
  } catch {
    return ['The database does not answer.']
  }
  const reasons = await Promise.all(features.map((feature) => feature.notReady?.()))
  const missing = pendingMigrations(state!.done)
  return [
    ...missing.map((name) => `The migration ${name} has not been run.`),
    ...(state!.due !== null && Date.parse(state!.due) < time.now() - BEHIND_MS ? ['The scheduler is behind.'] : []),
    ...reasons.filter((reason) => reason !== undefined),
  ]
}
