import { EventBatch, extentOf, readEvents, type EventFeed, type EventLog } from '../events/index.ts'

/** An item and the number of the event up to which it tells the story. */
export interface Positioned<Item> {
  readonly seq: number
  readonly item: Item
}

/** Numbers that cannot be served, and why. */
export interface Gap {
  readonly from: number
  readonly to: number
  readonly reason: 'pruned' | 'ahead_of_record'
}

/** What one subscription wants to hear. */
export interface StreamPlan<Item> {
  readonly chainId: string
  /** Number after which to begin; null: from now on, or with `opening`. */
  readonly after: number | null
  /** The present state, for streams that begin with it: also after a gap. */
  opening?(): Promise<Positioned<Item>>
  /** Items of a batch in order; none where nothing concerns this subscriber. */
  toItems(batch: EventBatch): Promise<readonly Positioned<Item>[]>
  toGap(gap: Gap, seq: number): Item
  toLagged(seq: number): Item
}

const PAGE = 500
/** Events waiting for one subscriber before it is cut. They are shared rows: what a slow subscriber holds is references. */
export const LARGEST_BACKLOG = 2_000

/**
 * Replay joined to live without gap or duplicate: the log is read page by page until level with the feed, and in that same turn of the event
 * loop the stream attaches to the feed, so no event falls between. An iterator of its own rather than a generator, because a generator's
 * `return()` waits for the item that is being awaited, and a dropped subscriber would stay in memory until the next event.
 */
export class LiveStream<Item> implements AsyncGenerator<Item, undefined, void> {
  readonly plan: StreamPlan<Item>
  readonly #log: EventLog
  readonly #largestBacklog: number
  #phase: 'opening' | 'replaying' | 'live' | 'lagged' | 'over' = 'opening'
  #ended = false
  /** Everything up to here was delivered or does not concern the subscriber. */
  #position = 0
  #backlog: EventBatch[] = []
  #backlogSize = 0
  #ready: Positioned<Item>[] = []
  #feed: EventFeed | undefined
  #detach = (): void => {}
  #wake: (() => void) | undefined

  constructor(log: EventLog, plan: StreamPlan<Item>, largestBacklog = LARGEST_BACKLOG) {
    this.#log = log
    this.plan = plan
    this.#largestBacklog = largestBacklog
  }

  get position(): number {
    return this.#position
  }

  /** The next items that belong together; undefined once the stream has ended. Not to be called again before it has answered. */
  async nextBatch(): Promise<readonly Positioned<Item>[] | undefined> {
    try {
      while (!this.#ended && this.#phase !== 'over') {
        const items = await this.#advance()
        if (items.length > 0 && !this.#ended) return items
      }
    } catch (error) {
      this.#end()
      throw error
    }
    return undefined
  }

  async next(): Promise<IteratorResult<Item, undefined>> {
    if (this.#ready.length === 0) this.#ready = [...((await this.nextBatch()) ?? [])]
    const first = this.#ready.shift()
    return first ? { done: false, value: first.item } : { done: true, value: undefined }
  }

  async return(): Promise<IteratorResult<Item, undefined>> {
    this.#end()
    return { done: true, value: undefined }
  }

  async throw(error: unknown): Promise<IteratorResult<Item, undefined>> {
    this.#end()
    throw error
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#end()
  }

  async #advance(): Promise<readonly Positioned<Item>[]> {
    if (this.#phase === 'opening') return this.#begin()
    if (this.#phase === 'replaying') return this.#replay()
    if (this.#phase === 'lagged') return this.#confessLag()
    const batch = this.#backlog.shift()
    if (batch) {
      this.#backlogSize -= batch.events.length
      return this.#deliver(batch)
    }
    await new Promise<void>((resolve) => { this.#wake = resolve })
    return []
  }

  async #begin(): Promise<readonly Positioned<Item>[]> {
    const { chainId, after, opening } = this.plan
    this.#feed = await this.#log.feed(chainId)
    this.#phase = 'replaying'
    if (after === null) {
      if (opening) return this.#open()
      this.#position = this.#feed.position
      return []
    }
    this.#position = after
    if (after <= this.#feed.position) return []
    const { last } = await this.#log.db.read(chainId, (sql) => extentOf(sql, chainId))
    return after > last ? this.#skip({ from: last + 1, to: after, reason: 'ahead_of_record' }, last) : []
  }

  async #replay(): Promise<readonly Positioned<Item>[]> {
    const feed = this.#feed!
    if (this.#position >= feed.position) {
      this.#detach = feed.attach((batch) => this.#receive(batch))
      this.#phase = 'live'
      return []
    }
    const { chainId } = this.plan
    const events = await this.#log.db.read(chainId, (sql) => readEvents(sql, chainId, this.#position, PAGE))
    const first = events[0]?.seq ?? feed.position + 1
    if (first > this.#position + 1) return this.#skip({ from: this.#position + 1, to: first - 1, reason: 'pruned' }, first - 1)
    return this.#deliver(new EventBatch(chainId, events))
  }

  async #skip(gap: Gap, to: number): Promise<readonly Positioned<Item>[]> {
    this.#position = to
    const told = { seq: to, item: this.plan.toGap(gap, to) }
    return this.plan.opening ? [told, ...(await this.#open())] : [told]
  }

  async #open(): Promise<readonly Positioned<Item>[]> {
    const state = await this.plan.opening!()
    this.#position = state.seq
    return [state]
  }

  async #deliver(batch: EventBatch): Promise<readonly Positioned<Item>[]> {
    const items = await this.plan.toItems(batch)
    // A cursor may lie ahead of the feed: its owner has just written what the feed has not yet read.
    const fresh = items.filter(({ seq }) => seq > this.#position)
    this.#position = Math.max(this.#position, batch.to)
    return fresh
  }

  #receive(batch: EventBatch): void {
    this.#backlog.push(batch)
    this.#backlogSize += batch.events.length
    if (this.#backlogSize > this.#largestBacklog && !this.#wake) {
      this.#detach()
      this.#backlog = []
      this.#phase = 'lagged'
    }
    this.#awake()
  }

  #confessLag(): readonly Positioned<Item>[] {
    this.#phase = 'over'
    return [{ seq: this.#position, item: this.plan.toLagged(this.#position) }]
  }

  #end(): void {
    this.#ended = true
    this.#detach()
    this.#backlog = []
    this.#ready = []
    this.#awake()
  }

  #awake(): void {
    const wake = this.#wake
    this.#wake = undefined
    wake?.()
  }
}
