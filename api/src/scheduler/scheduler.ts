import type { ClockServices } from '../clocks/index.ts'
import type { EventLog } from '../events/index.ts'
import type { TimeSource } from '../shared/time.ts'
import { readDueChains, readNextTransition } from './due-clocks.reader.ts'
import { workOffChain } from './work-off-chain.ts'

export interface SchedulerOptions {
  log: EventLog
  clocks: ClockServices
  time: TimeSource
  /** Between two looks at the clocks, in case wake-ups are lost. Default 1 s. */
  backstopMs?: number
  onTrouble?: (error: Error) => void
  /** Due clocks per transaction. */
  batch?: number
}

const BACKSTOP_MS = 1_000
/** Before trying again what somebody else held. */
const HELD_MS = 50

/**
 * Makes clocks change when their time comes. Any number may run: what is due is found in the database, and a subject is judged by whoever
 * locks it. Costs follow what is due, not what is open.
 */
export class Scheduler {
  readonly #options: SchedulerOptions
  #cancelAlarm = (): void => {}
  #alarmAt = Infinity
  #backstop: NodeJS.Timeout | undefined
  #unlisten = (): void => {}
  #working: Promise<number> | undefined
  #isStopped = true

  constructor(options: SchedulerOptions) {
    this.#options = options
  }

  async start(): Promise<void> {
    const { log, backstopMs = BACKSTOP_MS } = this.#options
    this.#isStopped = false
    this.#unlisten = log.bus.listen(({ wakeAt }) => { if (wakeAt !== null) this.#wakeAt(wakeAt) })
    this.#backstop = setInterval(() => void this.#tickQuietly(), backstopMs)
    this.#backstop.unref()
    await this.#tickQuietly()
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    this.#unlisten()
    this.#cancelAlarm()
    clearInterval(this.#backstop)
    await this.#working?.catch(() => {})
  }

  /** Makes every transition that is due, and sets the alarm for the next one. Calls at the same time share the work. @returns how many */
  tick(): Promise<number> {
    this.#working ??= this.#workOff().finally(() => { this.#working = undefined })
    return this.#working
  }

  async #workOff(): Promise<number> {
    const { log, time, clocks, batch, onTrouble = () => {} } = this.#options
    let transitions = 0
    for (;;) {
      const now = time.now()
      const next = await log.db.system(readNextTransition)
      if (next === null || next > now) {
        if (next !== null) this.#wakeAt(next)
        return transitions
      }
      let made = 0
      for (const chainId of await log.db.system((sql) => readDueChains(sql, now))) {
        if (this.#isStopping()) return transitions
        made += await workOffChain({ log, clocks, onTrouble, ...(batch !== undefined && { batch }) }, chainId, now)
      }
      transitions += made
      // What is left is held by others.
      if (made === 0) {
        this.#wakeAt(now + HELD_MS)
        return transitions
      }
    }
  }

  /** `tick()` also serves schedulers that were never started. */
  #isStopping(): boolean {
    return this.#isStopped && this.#backstop !== undefined
  }

  async #tickQuietly(): Promise<void> {
    try {
      await this.tick()
    } catch (error) {
      // The database is away; the backstop tries again.
      this.#options.onTrouble?.(error as Error)
    }
  }

  /** Only ever earlier: one that goes off in vain costs a look at an index, one that is moved later by old knowledge a deadline. */
  #wakeAt(at: number): void {
    if (this.#isStopped || at >= this.#alarmAt) return
    this.#cancelAlarm()
    this.#alarmAt = at
    this.#cancelAlarm = this.#options.time.wake(at, () => {
      this.#alarmAt = Infinity
      return this.#tickQuietly()
    })
  }
}
