import { EventBatch, extentOf, readEvents, type EventFeed, type EventLog } from '../events/index.ts'
import type { Gap, Positioned, StreamPlan } from './stream-plan.ts'

const PAGE = 200

/**
 * What a subscriber has missed, read from the log page by page as fast as it takes it, until level with the feed. Whoever finds it level and
 * attaches to the feed in the same turn of the event loop has neither gap nor duplicate.
 */
export class Replay {
  readonly #log: EventLog
  readonly #plan: StreamPlan
  readonly feed: EventFeed
  #hasBegun = false
  #position = 0

  constructor(log: EventLog, plan: StreamPlan, feed: EventFeed) {
    this.#log = log
    this.#plan = plan
    this.feed = feed
  }

  /** Everything up to here has been handed out or does not concern the subscriber. May lie ahead of the feed, for one who has just written. */
  get position(): number {
    return this.#position
  }

  get isLevel(): boolean {
    return this.#hasBegun && this.#position >= this.feed.position
  }

  /** The next items; possibly none. */
  async next(): Promise<readonly Positioned[]> {
    if (!this.#hasBegun) return this.#begin()
    const { chainId } = this.#plan
    const events = await this.#log.db.read(chainId, (sql) => readEvents(sql, chainId, this.#position, PAGE))
    const first = events[0]?.seq ?? this.feed.position + 1
    if (first > this.#position + 1) return this.#skip({ from: this.#position + 1, to: first - 1, reason: 'pruned' }, first - 1)
    const batch = new EventBatch(chainId, events)
    const items = await this.#plan.toItems(batch)
    this.#position = batch.to
    return items
  }

  async #begin(): Promise<readonly Positioned[]> {
    const { chainId, after, opening } = this.#plan
    this.#hasBegun = true
    if (after === null) {
      if (opening) return [await this.#open()]
      this.#position = this.feed.position
      return []
    }
    this.#position = after
    if (after <= this.feed.position) return []
    const { last } = await this.#log.db.read(chainId, (sql) => extentOf(sql, chainId))
    return after > last ? this.#skip({ from: last + 1, to: after, reason: 'ahead_of_record' }, last) : []
  }

  async #skip(gap: Gap, to: number): Promise<readonly Positioned[]> {
    this.#position = to
    const told = this.#plan.toGap(gap, to)
    return this.#plan.opening ? [told, await this.#open()] : [told]
  }

  async #open(): Promise<Positioned> {
    const state = await this.#plan.opening!()
    this.#position = state.seq
    return state
  }
}
