import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Migration, Migrator } from '@mikro-orm/migrations'
import { MikroORM } from '@mikro-orm/postgresql'
import pg from 'pg'

/** In order; a merged one is never edited. */
const files = ['001-foundation', '002-access', '003-calendars', '004-acts', '005-policies', '006-duties', '007-rehearsal', '008-case-types'] as const

/** Beside `src` in the sources, beside `dist` in the bundle. */
const folder = ['../../migrations', '../migrations'].map((path) => join(import.meta.dirname, path)).find((path) => existsSync(path))

export function migrationText(file: string): string {
  if (!folder) throw new Error('The folder with the migrations is missing beside the program.')
  return readFileSync(join(folder, `${file}.sql`), 'utf8')
}

/** Any number will do, as long as every process takes the same one. */
const MIGRATION_LOCK = 4_201_117
const OLDEST_SERVER = 150_000

/** Runs `work` while no other process migrates the same database; waits for one that does. */
export async function withMigrationLock<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl })
  // A connection that breaks makes the statement fail that waits on it; while none waits, the loss must not end the process.
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Brings the database of the owner's URL to the newest version. Answers the names of the migrations it ran. */
export function applyMigrations(ownerUrl: string): Promise<string[]> {
  return withMigrationLock(ownerUrl, async (client) => {
    const { rows } = await client.query<{ version: number }>("select current_setting('server_version_num')::int as version")
    if (rows[0]!.version < OLDEST_SERVER) throw new Error(`PostgreSQL 15 or newer is needed; the server is ${Math.floor(rows[0]!.version / 10_000)}.`)
    const orm = await MikroORM.init({
      clientUrl: ownerUrl,
      entities: [],
      discovery: { warnWhenNoEntities: false },
      extensions: [Migrator],
      migrations: {
        tableName: 'migration', snapshot: false, silent: true, allOrNothing: true, transactional: true, disableForeignKeys: false,
        migrationsList: files.map((name) => ({ name, class: migrationOf(name) })),
      },
    })
    try {
      return (await orm.migrator.up()).map(({ name }) => name)
    } finally {
      await orm.close(true)
    }
  })
}

/** Names of migrations this program knows and the database lacks. */
export const pendingMigrations = (done: readonly string[]): string[] => files.filter((name) => !done.includes(name))

function migrationOf(name: string): new (...args: ConstructorParameters<typeof Migration>) => Migration {
  return class extends Migration {
    override up(): void {
      this.addSql(migrationText(name))
    }
  }
}
