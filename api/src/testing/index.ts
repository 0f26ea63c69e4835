import { applyMigrations } from '../shared/migrate.ts'
import { prepareRoles } from '../shared/roles.ts'

export { prepareRoles } from '../shared/roles.ts'
export { ManualTime } from '../shared/time.ts'
export { openTestDatabase } from './open-test-database.ts'

/** Brings a database to the newest version, runtime roles included. */
export async function migrate(ownerUrl: string): Promise<void> {
  await applyMigrations(ownerUrl)
  await prepareRoles(ownerUrl)
}
