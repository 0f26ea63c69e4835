import type { Database } from '../shared/database.ts'
import { isoOf, type TimeSource } from '../shared/time.ts'
import type { Viewer } from '../shared/viewer.ts'
import { markUsed, readKeys, readSessions } from './credential.store.ts'
import { keyViewer, staffViewer } from './viewer-of.ts'

interface Live {
  viewer: Viewer
  usedAt: number
  checkedAt: number
  watchers: Set<(reason: string) => void>
}

/** How old a check may be that an answer rests on. With the look once per interval this keeps a revoked credential from working for five seconds. */
const TRUSTED_MS = 3_000
const INTERVAL_MS = 2_000
/** Unused ones without watchers are forgotten. */
const FORGOTTEN_MS = 10_000

const idOf = (viewer: Viewer): string => (viewer.session ? `session:${viewer.session.id}` : `key:${viewer.apiKeyId}`)

/** Credentials in use by this process. All are looked at again every two seconds in one go, and at once when a process says that something changed. */
export class LiveCredentials {
  readonly #db: Database
  readonly #time: TimeSource
  readonly #live = new Map<string, Live>()
  #usedKeys = new Set<string>()
  #timer: NodeJS.Timeout | undefined
  #checking: Promise<void> | undefined
  #next: Promise<void> | undefined

  constructor(db: Database, time: TimeSource) {
    this.#db = db
    this.#time = time
  }

  start(): void {
    this.#timer = setInterval(() => void this.recheck().catch(() => {}), INTERVAL_MS)
    this.#timer.unref()
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer)
    await this.#checking?.catch(() => {})
  }

  /** The viewer as checked a moment ago; undefined when the database must be asked. */
  trusted(id: string): Viewer | undefined {
    const live = this.#live.get(id)
    if (!live || performance.now() - live.checkedAt > TRUSTED_MS) return undefined
    return this.#used(live)
  }

  /** Takes note of a viewer just read from the database. */
  admit(viewer: Viewer): Viewer {
    const now = performance.now()
    const known = this.#live.get(idOf(viewer))
    if (known && known.viewer.viewerClass === viewer.viewerClass) {
      Object.assign(known, { viewer, checkedAt: now })
      return this.#used(known)
    }
    if (known) this.#end(idOf(viewer), known, 'Permissions have changed')
    const live: Live = { viewer, usedAt: now, checkedAt: now, watchers: new Set() }
    this.#live.set(idOf(viewer), live)
    return this.#used(live)
  }

  watch(viewer: Viewer, ended: (reason: string) => void): () => void {
    const live = this.#live.get(idOf(viewer))
    // It ended between admission and now.
    if (!live || live.viewer.viewerClass !== viewer.viewerClass) {
      ended('The log-in has ended')
      return () => {}
    }
    live.watchers.add(ended)
    return () => live.watchers.delete(ended)
  }

  /** Looks at all credentials; those that ended, or mean something else now, end what depends on them. */
  recheck(): Promise<void> {
    // A look that is under way may have passed by what has just changed.
    if (this.#checking) return (this.#next ??= this.#checking.catch(() => {}).then(() => this.recheck()))
    this.#next = undefined
    this.#checking = this.#check().finally(() => { this.#checking = undefined })
    return this.#checking
  }

  #used(live: Live): Viewer {
    live.usedAt = performance.now()
    if (live.viewer.apiKeyId) this.#usedKeys.add(live.viewer.apiKeyId)
    return live.viewer
  }

  async #check(): Promise<void> {
    const started = performance.now()
    for (const [id, live] of this.#live) if (live.watchers.size === 0 && started - live.usedAt > FORGOTTEN_MS) this.#live.delete(id)
    const used = [...this.#usedKeys]
    this.#usedKeys = new Set()
    const looked = [...this.#live]
    if (looked.length === 0 && used.length === 0) return
    const sessions = looked.flatMap(([, { viewer }]) => (viewer.session ? [viewer.session.id] : []))
    const keys = looked.flatMap(([, { viewer }]) => (viewer.apiKeyId ? [viewer.apiKeyId] : []))
    const now = isoOf(this.#time.now())
    const found = await this.#db.system(async (sql) => {
      if (used.length > 0) await markUsed(sql, used, now)
      return [
        ...(sessions.length > 0 ? (await readSessions(sql, sessions)).map(staffViewer) : []),
        ...(keys.length > 0 ? (await readKeys(sql, { ids: keys }, now)).map(keyViewer) : []),
      ]
    })
    const valid = new Map(found.map((viewer) => [idOf(viewer), viewer]))
    for (const [id, live] of looked) {
      const viewer = valid.get(id)
      if (!viewer) this.#end(id, live, 'The log-in has ended')
      else if (viewer.viewerClass !== live.viewer.viewerClass) this.#end(id, live, 'Permissions have changed')
      else live.checkedAt = started
    }
  }

  #end(id: string, live: Live, reason: string): void {
    if (this.#live.get(id) === live) this.#live.delete(id)
    for (const ended of live.watchers) ended(reason)
    live.watchers.clear()
  }
}
