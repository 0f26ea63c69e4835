import { createHmac } from 'node:crypto'
import pg from 'pg'
import { migrationText, withMigrationLock } from './migrate.ts'

/** The roles the API works as; what each may do: migrations/runtime-roles.sql. */
export const runtimeRoles = ['huiyin_app', 'huiyin_system', 'huiyin_auth'] as const
export type RuntimeRole = (typeof runtimeRoles)[number]

/**
 * Key for what processes of one installation must agree on without a store: the owner's password of the database, unless one is given.
 * @throws when there is neither
 */
export function installationSecret(ownerUrl: string, given?: string): string {
  const secret = given || decodeURIComponent(new URL(ownerUrl).password)
  if (!secret) throw new Error('Set HUIYIN_SECRET: the database URL has no password to derive one from.')
  return secret
}

export const derive = (secret: string, purpose: string): string => createHmac('sha256', secret).update(`huiyin:${purpose}`).digest('base64url')

/** The connection of a runtime role; its password derives from the installation's secret, so every process knows it. */
export function roleUrl(ownerUrl: string, role: RuntimeRole, secret?: string): string {
  const url = new URL(ownerUrl)
  url.username = role
  url.password = derive(installationSecret(ownerUrl, secret), `role:${role}`)
  return url.href
}

const DUPLICATE_OBJECT = '42710'
const UNIQUE_VIOLATION = '23505'

/** Makes the runtime roles and grants them what they need. Repeatable; several processes may do it at once. */
export async function prepareRoles(ownerUrl: string, secret?: string): Promise<void> {
  await withMigrationLock(ownerUrl, async (client) => {
    for (const role of runtimeRoles) await ensureRole(client, role, new URL(roleUrl(ownerUrl, role, secret)))
    await client.query(`begin; ${migrationText('runtime-roles')}; commit`)
  })
}

/** Roles belong to the whole server: another database's preparation may make them at the same moment. */
async function ensureRole(client: pg.Client, role: RuntimeRole, url: URL): Promise<void> {
  const password = pg.escapeLiteral(decodeURIComponent(url.password))
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
  if (!rowCount) {
    try {
      await client.query(`create role ${role} login nosuperuser nocreatedb nocreaterole nobypassrls password ${password}`)
      return
    } catch (error) {
      if (![DUPLICATE_OBJECT, UNIQUE_VIOLATION].includes(String((error as { code?: unknown }).code))) throw error
    }
  }
  // Set again only where it differs: two processes that set it at once disturb each other.
  if (!(await canLogIn(url.href))) await client.query(`alter role ${role} login nosuperuser nocreatedb nocreaterole nobypassrls password ${password}`)
}

async function canLogIn(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
    return true
  } catch (error) {
    const code = String((error as { code?: unknown }).code)
    // Wrong password, unknown or forbidden log-in; anything else is no answer to this question.
    if (code === '28P01' || code === '28000') return false
    throw error
  } finally {
    await client.end().catch(() => {})
  }
}
