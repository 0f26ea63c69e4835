import { join } from 'node:path'

/** Everything that differs between installations. The only reader of the environment. */
export interface Config {
  host: string
  /** 0: any free one. */
  port: number
  /** Connection of the database's owner; migrates and makes the runtime roles, then serves no request. */
  databaseUrl: string
  /** Key for cursors, cookies and the roles' passwords; derived from the owner's password when absent. */
  secret: string | undefined
  /** Fills an empty database with demonstration chains and shows their log-ins. */
  demo: boolean
  /** Where `demo.json` is written; undefined: nowhere. */
  dataDir: string | undefined
  /** Folder that holds admin-shell and the mfe-* folders, each with its dist. */
  screensDir: string
  /** A JSON file that replaces the list of remotes found in the screens' folder. */
  remotesFile: string | undefined
  /** Origins besides our own that may act with a log-in. */
  trustedOrigins: readonly string[]
  /** Believe X-Forwarded-*: only behind a proxy that sets them. */
  trustProxy: boolean
  poolSize: number
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
}

const levels = ['silent', 'error', 'warn', 'info', 'debug'] as const

/** @throws Error with one clear sentence when a value makes no sense */
export function readConfig(env: Record<string, string | undefined>): Config {
  const databaseUrl = env['DATABASE_URL']
  if (!databaseUrl || !/^postgres(ql)?:\/\//.test(databaseUrl) || !URL.canParse(databaseUrl)) {
    throw new Error('Set DATABASE_URL to the PostgreSQL to use, as postgresql://user:password@host:port/database.')
  }
  return {
    databaseUrl,
    host: env['HOST'] || '0.0.0.0',
    port: whole(env, 'PORT', 4000, 0, 65_535),
    secret: env['HUIYIN_SECRET'] || undefined,
    demo: env['DEMO'] === '1',
    dataDir: env['DATA_DIR'] || undefined,
    screensDir: env['WEB_ROOT'] || join(import.meta.dirname, '../..'),
    remotesFile: env['REMOTES_FILE'] || undefined,
    trustedOrigins: (env['TRUSTED_ORIGINS'] ?? '').split(',').map((origin) => origin.trim()).filter(Boolean),
    trustProxy: env['TRUST_PROXY'] === '1',
    poolSize: whole(env, 'DATABASE_POOL', 20, 2, 200),
    logLevel: levels.find((level) => level === env['LOG_LEVEL']) ?? 'info',
  }
}

function whole(env: Record<string, string | undefined>, name: string, byDefault: number, least: number, most: number): number {
  const text = env[name]
  if (!text) return byDefault
  const value = Number(text)
  if (!Number.isInteger(value) || value < least || value > most) throw new Error(`${name} must be a whole number from ${least} to ${most}, not "${text}".`)
  return value
}
