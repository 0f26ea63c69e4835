import { createHash } from 'node:crypto'
import pg from 'pg'
import type { Database } from '../shared/database.ts'
import type { Admission, Credentials, Gatekeeper } from '../shared/gatekeeper.ts'
import { isoOf, type TimeSource } from '../shared/time.ts'
import { readKeys, readSessions } from './credential.store.ts'
import type { LiveCredentials } from './live-credentials.ts'
import type { LogIn } from './log-in.ts'
import { keyViewer, staffViewer } from './viewer-of.ts'

export interface GatekeeperOptions {
  db: Database
  time: TimeSource
  logIn: LogIn
  live: LiveCredentials
}

const KEY = /^Bearer (hy_live_[\w-]{43})$/
const SESSION_COOKIE = /(?:^|;\s*)(?:__Secure-)?huiyin\.session_token=/
const nobody: Admission = { viewer: null, by: 'nothing' }
const refused: Admission = { viewer: null, by: 'refused', message: 'This API key is unknown, expired or revoked.' }
/** Remembered secrets; the oldest go first. */
const REMEMBERED = 20_000

export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/** Who a cookie or an API key stands for. What a secret leads to is remembered by its hash; whether that is still in force, `live` knows. */
export function createGatekeeper({ db, time, logIn, live }: GatekeeperOptions): Gatekeeper {
  const known = new Map<string, string>()
  const remember = (secret: string, id: string): void => {
    known.set(secret, id)
    for (const oldest of known.keys()) {
      if (known.size <= REMEMBERED) break
      known.delete(oldest)
    }
  }

  const byKey = async (secret: string): Promise<Admission> => {
    const hash = hashOf(secret)
    const name = hash.toString('base64')
    const id = known.get(name)
    const trusted = id === undefined ? undefined : live.trusted(id)
    if (trusted) return { viewer: trusted, by: 'key' }
    const [row] = await db.system((sql) => readKeys(sql, { hashes: [hash] }, isoOf(time.now())))
    if (!row) return refused
    const viewer = live.admit(keyViewer(row))
    remember(name, `key:${row.id}`)
    return { viewer, by: 'key' }
  }

  const bySession = async (cookie: string): Promise<Admission> => {
    const name = hashOf(cookie).toString('base64')
    const id = known.get(name)
    const trusted = id === undefined ? undefined : live.trusted(id)
    if (trusted) return { viewer: trusted, by: 'session' }
    // Either of the two reads only cookies of its own name.
    const session = await logIn.for(cookie.includes('__Secure-huiyin.')).api.getSession({ headers: new Headers({ cookie }) })
    const [row] = session ? await db.system((sql) => readSessions(sql, [session.session.id])) : []
    if (!row) return nobody
    const viewer = live.admit(staffViewer(row))
    remember(name, `session:${row.session_id}`)
    return { viewer, by: 'session' }
  }

  return {
    async admit({ cookie, authorization }: Credentials) {
      if (authorization !== undefined) {
        const secret = KEY.exec(authorization)?.[1]
        return secret ? byKey(secret) : refused
      }
      return cookie && SESSION_COOKIE.test(cookie) ? bySession(cookie) : nobody
    },
    watch: (viewer, ended) => live.watch(viewer, ended),
  }
}

/** Hears what other processes announce. Losing it costs nothing but the wait for the next look. */
export function hearAnnouncements(systemUrl: string, heard: () => void): { stop(): Promise<void> } {
  let client: pg.Client | undefined
  let isStopped = false
  let retry: NodeJS.Timeout | undefined
  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({ connectionString: systemUrl, keepAlive: true })
    const again = (): void => {
      if (client !== fresh || isStopped) return
      client = undefined
      retry = setTimeout(() => void connect(), 1_000)
    }
    client = fresh
    fresh.on('error', again)
    fresh.on('end', again)
    fresh.on('notification', heard)
    try {
      await fresh.connect()
      await fresh.query('listen huiyin_access')
      heard()
    } catch {
      await fresh.end().catch(() => {})
      again()
    }
  }
  void connect()
  return {
    async stop() {
      isStopped = true
      clearTimeout(retry)
      await client?.end().catch(() => {})
    },
  }
}
