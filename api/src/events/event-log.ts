import type { Database } from '../shared/database.ts'
import type { EventBus, WakeUp } from './event-bus.ts'
import type { CursorCodec } from './event-cursor.ts'
import { EventFeed } from './event-feed.ts'
import { extentOf } from './event.store.ts'

const POLL_MS = 1_500
const LINGER_MS = 30_000

export interface EventLogOptions {
  db: Database
  bus: EventBus
  cursors: CursorCodec
  /** Between two looks at the heads of followed chains, in case wake-ups are lost. Default 1.5 s. */
  pollMs?: number
  /** A wake-up or reading that failed and will be tried again. */
  onTrouble?: (error: Error) => void
}

/** The log of events as one process sees it: cursors, wake-ups and a feed per followed chain. */
export class EventLog {
  readonly db: Database
  readonly bus: EventBus
  readonly cursors: CursorCodec
  readonly #pollMs: number
  readonly #onTrouble: (error: Error) => void
  readonly #feeds = new Map<string, Promise<EventFeed>>()
  readonly #open = new Map<string, EventFeed>()
  /** Numbers heard of while a feed was being opened. */
  readonly #heard = new Map<string, number>()
  #poll: NodeJS.Timeout | undefined
  #unlisten = (): void => {}

  constructor({ db, bus, cursors, pollMs = POLL_MS, onTrouble = () => {} }: EventLogOptions) {
    this.db = db
    this.bus = bus
    this.cursors = cursors
    this.#pollMs = pollMs
    this.#onTrouble = onTrouble
  }

  async start(): Promise<void> {
    this.#unlisten = this.bus.listen(({ chainId, seq }) => {
      const feed = this.#open.get(chainId)
      if (feed) feed.reached(seq)
      else if (this.#feeds.has(chainId)) this.#heard.set(chainId, seq)
    })
    this.#poll = setInterval(() => void this.#lookAtHeads(), this.#pollMs)
    this.#poll.unref()
    await this.bus.start()
  }

  async stop(): Promise<void> {
    clearInterval(this.#poll)
    this.#unlisten()
    await this.bus.stop()
  }

  /** To be called after the commit of events. */
  announce(wakeUp: WakeUp): void {
    this.bus.announce(wakeUp)
  }

  /** The feed of a chain, shared by all who follow it; it ends some time after the last one has gone. */
  feed(chainId: string): Promise<EventFeed> {
    let feed = this.#feeds.get(chainId)
    if (!feed) {
      feed = this.#openFeed(chainId)
      this.#feeds.set(chainId, feed)
      feed.catch(() => this.#feeds.delete(chainId))
    }
    return feed
  }

  async #openFeed(chainId: string): Promise<EventFeed> {
    const { last } = await this.db.read(chainId, (sql) => extentOf(sql, chainId))
    const feed = new EventFeed(this.db, chainId, last, this.#onTrouble)
    this.#open.set(chainId, feed)
    feed.reached(this.#heard.get(chainId) ?? 0)
    this.#heard.delete(chainId)
    const idle = setInterval(() => {
      if (feed.followers > 0) return
      clearInterval(idle)
      this.#feeds.delete(chainId)
      this.#open.delete(chainId)
    }, LINGER_MS)
    idle.unref()
    return feed
  }

  async #lookAtHeads(): Promise<void> {
    if (this.#open.size === 0) return
    try {
      const heads = await this.db.system((sql) => sql.rows<{ chainId: string; seq: number }>('events.heads',
        'select chain_id as "chainId", seq from event_head where chain_id = any($1::uuid[])', [[...this.#open.keys()]]))
      for (const { chainId, seq } of heads) this.#open.get(chainId)?.reached(seq)
    } catch (error) {
      this.#onTrouble(error as Error)
    }
  }
}
