import type { Database } from '../shared/database.ts'
import { readEvents, type EventRow } from './event.store.ts'

/** New events of a chain, read once and shared by everybody in this process who follows it. */
export class EventBatch {
  readonly chainId: string
  readonly events: readonly EventRow[]
  readonly #shared = new Map<unknown, Promise<unknown>>()

  constructor(chainId: string, events: readonly EventRow[]) {
    this.chainId = chainId
    this.events = events
  }

  /** Number of the last event. */
  get to(): number {
    return this.events.at(-1)!.seq
  }

  /** What one follower has read for this batch serves the others too. Only for what does not depend on who asks. */
  once<T>(key: unknown, read: () => Promise<T>): Promise<T> {
    let reading = this.#shared.get(key) as Promise<T> | undefined
    if (!reading) this.#shared.set(key, (reading = read()))
    return reading
  }
}

const PAGE = 500

/** Follows the log of one chain for a process: each new row is read once, however many listen. */
export class EventFeed {
  readonly #db: Database
  readonly #chainId: string
  readonly #onTrouble: (error: Error) => void
  readonly #listeners = new Set<(batch: EventBatch) => void>()
  /** Number of the last event handed to listeners. */
  position: number
  #head: number
  #reading = false

  constructor(db: Database, chainId: string, position: number, onTrouble: (error: Error) => void) {
    this.#db = db
    this.#chainId = chainId
    this.position = this.#head = position
    this.#onTrouble = onTrouble
  }

  get followers(): number {
    return this.#listeners.size
  }

  /** Every event after `position`, from now on. @returns ends it at once */
  attach(listener: (batch: EventBatch) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The log is said to have reached `seq`. */
  reached(seq: number): void {
    this.#head = Math.max(this.#head, seq)
    if (!this.#reading && this.#head > this.position) void this.#catchUp()
  }

  async #catchUp(): Promise<void> {
    this.#reading = true
    try {
      while (this.position < this.#head) {
        const events = await this.#db.read(this.#chainId, (sql) => readEvents(sql, this.#chainId, this.position, PAGE))
        // A hint may lie; the table does not.
        if (events.length === 0) this.#head = this.position
        else this.#hand(new EventBatch(this.#chainId, events))
      }
    } catch (error) {
      // The next wake-up or poll tries again from the same position.
      this.#head = this.position
      this.#onTrouble(error as Error)
    } finally {
      this.#reading = false
    }
  }

  #hand(batch: EventBatch): void {
    this.position = batch.to
    for (const listener of [...this.#listeners]) listener(batch)
  }
}
