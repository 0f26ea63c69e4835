/** The only clock features know. */
export interface TimeSource {
  /** Epoch milliseconds. */
  now(): number
  /** Runs `work` once the instant has come; at once if it has passed. The answer cancels. */
  wake(at: number, work: () => void | Promise<void>): () => void
}

const LONGEST_TIMEOUT_MS = 60_000

/**
 * The database's clock, carried by this machine's monotonic one between synchronisations, so that neither a skewed nor a
 * stepped wall clock of an API process moves a deadline.
 */
export class DatabaseTime implements TimeSource {
  #offset = Date.now() - performance.now()
  #timer: NodeJS.Timeout | undefined
  readonly #read: () => Promise<number>

  /** @param read the database's `clock_timestamp()` in epoch milliseconds */
  constructor(read: () => Promise<number>) {
    this.#read = read
  }

  now(): number {
    return Math.floor(performance.now() + this.#offset)
  }

  /** The instant read lies between question and answer; half the way is assumed. */
  async synchronise(): Promise<void> {
    const asked = performance.now()
    const instant = await this.#read()
    this.#offset = instant - (asked + performance.now()) / 2
  }

  async start(everyMs = 5_000): Promise<void> {
    await this.synchronise()
    // Without the database the last known offset goes on.
    this.#timer = setInterval(() => void this.synchronise().catch(() => {}), everyMs)
    this.#timer.unref()
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  wake(at: number, work: () => void | Promise<void>): () => void {
    let timer: NodeJS.Timeout | undefined
    const arm = (): void => {
      const left = at - this.now()
      // Long waits are cut, since the offset may have changed meanwhile.
      timer = setTimeout(() => (left > LONGEST_TIMEOUT_MS || this.now() < at ? arm() : void work()), Math.min(Math.max(left, 0), LONGEST_TIMEOUT_MS))
    }
    arm()
    return () => clearTimeout(timer)
  }
}

/** Time that tests own. Moving it runs what was to be woken, in order, each awaited. */
export class ManualTime implements TimeSource {
  #now: number
  readonly #alarms = new Set<{ at: number; work: () => void | Promise<void> }>()

  constructor(start: string | number) {
    this.#now = new Date(start).getTime()
  }

  now(): number {
    return this.#now
  }

  wake(at: number, work: () => void | Promise<void>): () => void {
    const alarm = { at, work }
    this.#alarms.add(alarm)
    if (at <= this.#now) queueMicrotask(() => { if (this.#alarms.delete(alarm)) void work() })
    return () => this.#alarms.delete(alarm)
  }

  async advance(milliseconds: number): Promise<void> {
    await this.set(this.#now + milliseconds)
  }

  /** Goes to the instant by way of every alarm before it; going back wakes nobody. */
  async set(instant: string | number): Promise<void> {
    const goal = new Date(instant).getTime()
    for (;;) {
      const next = [...this.#alarms].filter(({ at }) => at <= goal).sort((a, b) => a.at - b.at)[0]
      if (!next) break
      this.#alarms.delete(next)
      this.#now = Math.max(this.#now, next.at)
      await next.work()
    }
    this.#now = goal
  }
}

/** ISO 8601 in UTC with milliseconds: how instants travel in code. */
export const isoOf = (epochMs: number): string => new Date(epochMs).toISOString()
