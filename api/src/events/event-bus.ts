import pg from 'pg'

/** "Chain X has reached n, and has something due at t." A hint: losing every one of them costs latency only. */
export interface WakeUp {
  readonly chainId: string
  readonly seq: number
  /** Earliest instant at which something changes by itself, as far as the announced events say. */
  readonly wakeAt: number | null
}

export interface EventBus {
  /** Tells listeners of this process at once and those of others within milliseconds. Never fails, never waits. */
  announce(wakeUp: WakeUp): void
  /** @returns ends the listening */
  listen(listener: (wakeUp: WakeUp) => void): () => void
  start(): Promise<void>
  stop(): Promise<void>
}

/** Hears only its own process: for a single process without LISTEN, and for tests of a lost bus. */
export class LocalBus implements EventBus {
  readonly #listeners = new Set<(wakeUp: WakeUp) => void>()

  announce(wakeUp: WakeUp): void {
    for (const listener of this.#listeners) listener(wakeUp)
  }

  listen(listener: (wakeUp: WakeUp) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async start(): Promise<void> {}
  async stop(): Promise<void> {}
}

const CHANNEL = 'huiyin_events'
const COALESCE_MS = 5
const LONGEST_PAYLOAD = 7_900
const RECONNECT_MS = 500

/**
 * LISTEN and NOTIFY of PostgreSQL, each on a connection of its own. NOTIFY is sent outside the writing transaction, because PostgreSQL
 * takes one lock per database to commit a transaction that notifies; a few milliseconds' worth go together.
 */
export class PostgresBus extends LocalBus {
  readonly #connectionString: string
  readonly #onTrouble: (error: Error) => void
  readonly #pending = new Map<string, WakeUp>()
  #listening: pg.Client | undefined
  #notifying: Promise<pg.Client | undefined> | undefined
  #flush: NodeJS.Timeout | undefined
  #reconnect: NodeJS.Timeout | undefined
  #stopped = false

  constructor(connectionString: string, onTrouble: (error: Error) => void = () => {}) {
    super()
    this.#connectionString = connectionString
    this.#onTrouble = onTrouble
  }

  override announce(wakeUp: WakeUp): void {
    super.announce(wakeUp)
    if (this.#stopped) return
    const waiting = this.#pending.get(wakeUp.chainId)
    this.#pending.set(wakeUp.chainId, waiting ? earlierOf(waiting, wakeUp) : wakeUp)
    this.#flush ??= setTimeout(() => void this.#notify(), COALESCE_MS)
  }

  override async start(): Promise<void> {
    this.#stopped = false
    await this.#connectListener()
  }

  override async stop(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#reconnect)
    clearTimeout(this.#flush)
    const notifying = await this.#notifying
    await Promise.allSettled([this.#listening?.end(), notifying?.end()])
  }

  async #connectListener(): Promise<void> {
    try {
      this.#listening = await this.#connect(() => this.#lost())
      this.#listening.on('notification', ({ payload }) => {
        for (const wakeUp of decode(payload ?? '')) super.announce(wakeUp)
      })
      await this.#listening.query(`listen ${CHANNEL}`)
    } catch (error) {
      this.#onTrouble(error as Error)
      this.#lost()
    }
  }

  #lost(): void {
    this.#listening = undefined
    if (this.#stopped) return
    clearTimeout(this.#reconnect)
    this.#reconnect = setTimeout(() => void this.#connectListener(), RECONNECT_MS)
  }

  /** One statement at a time; what comes meanwhile goes with the next. */
  async #notify(): Promise<void> {
    try {
      while (this.#pending.size > 0) {
        const payloads = encode([...this.#pending.values()])
        this.#pending.clear()
        this.#notifying ??= this.#connect(() => { this.#notifying = undefined })
        const client = await this.#notifying
        for (const payload of payloads) await client?.query({ name: 'bus.notify', text: 'select pg_notify($1, $2)', values: [CHANNEL, payload] })
      }
    } catch (error) {
      // Listeners elsewhere find the events with their next poll.
      this.#notifying = undefined
      this.#pending.clear()
      this.#onTrouble(error as Error)
    } finally {
      this.#flush = undefined
    }
  }

  async #connect(onEnd: () => void): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.#connectionString, connectionTimeoutMillis: 5_000, query_timeout: 5_000, keepAlive: true })
    client.on('error', (error) => this.#onTrouble(error))
    client.once('end', onEnd)
    await client.connect()
    return client
  }
}

const earlierOf = (a: WakeUp, b: WakeUp): WakeUp =>
  ({ chainId: a.chainId, seq: Math.max(a.seq, b.seq), wakeAt: a.wakeAt === null ? b.wakeAt : b.wakeAt === null ? a.wakeAt : Math.min(a.wakeAt, b.wakeAt) })

/** `chain,seq,wakeAt` joined by semicolons, cut to payloads PostgreSQL takes (under 8,000 bytes). */
export function encode(wakeUps: readonly WakeUp[]): string[] {
  const payloads: string[] = []
  for (const { chainId, seq, wakeAt } of wakeUps) {
    const item = `${chainId},${seq},${wakeAt ?? ''}`
    const last = payloads.at(-1)
    if (last !== undefined && last.length + item.length < LONGEST_PAYLOAD) payloads[payloads.length - 1] = `${last};${item}`
    else payloads.push(item)
  }
  return payloads
}

/** Anything malformed is passed over: other software may use the channel's name. */
export function decode(payload: string): WakeUp[] {
  return payload.split(';').flatMap((item) => {
    const match = /^([0-9a-f-]{36}),(\d{1,15}),(\d{0,15})$/.exec(item)
    return match ? [{ chainId: match[1]!, seq: Number(match[2]), wakeAt: match[3] ? Number(match[3]) : null }] : []
  })
}
