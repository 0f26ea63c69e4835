import { openDatabase, type Database, type DatabaseOptions } from '../shared/database.ts'
import { roleUrl } from '../shared/roles.ts'

/** The API's view of a migrated database, for tests of a reader, store or service. Close it before dropping the database. */
export function openTestDatabase(ownerUrl: string, options: Partial<DatabaseOptions> = {}): Promise<Database> {
  return openDatabase({ appUrl: roleUrl(ownerUrl, 'huiyin_app'), systemUrl: roleUrl(ownerUrl, 'huiyin_system'), entities: [], poolSize: 4, ...options })
}
