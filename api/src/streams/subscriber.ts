import type { AudienceGroup, Member } from './audience-group.ts'
import { headOf, type Frame, type Render } from './frame.ts'
import type { Replay } from './replay.ts'
import type { StreamPlan } from './stream-plan.ts'
import type { Wire } from './wire.ts'

/** Bytes a live subscriber may leave untaken before it is cut. */
export const LARGEST_LAG = 512 * 1024

/**
 * One subscription: first what it has missed, then a member of its group. To graphql-ws it is a stream without items. A generator of our own,
 * because the language's answers `return()` only once what it awaits has come, and dropped subscribers would stay in memory until then.
 */
export class Subscriber implements Member, AsyncGenerator<never, undefined, void> {
  readonly #head: Buffer
  readonly #wire: Wire
  readonly #plan: StreamPlan
  readonly #render: Render
  readonly #onEnd: () => void
  readonly #settled: Promise<void>
  #settle!: () => void
  #position = 0
  #isOver = false
  #failure: { error: unknown } | undefined
  #leave: (() => void) | undefined
  #begin: (() => Promise<void>) | undefined

  constructor(id: string, wire: Wire, plan: StreamPlan, render: Render, onEnd: () => void) {
    this.#head = headOf(id)
    this.#wire = wire
    this.#plan = plan
    this.#render = render
    this.#onEnd = onEnd
    this.#settled = new Promise((resolve) => { this.#settle = resolve })
  }

  /** What to do once graphql-ws begins to listen, and not before: the client may have completed the operation meanwhile. */
  prepare(replay: Replay, groupOf: () => AudienceGroup): void {
    // The feed stays open while it is needed, also before anybody follows it.
    this.#leave = replay.feed.attach(() => {})
    this.#begin = () => this.#follow(replay, groupOf)
  }

  /** Sends what was missed at the pace of the reader, then goes live. */
  async #follow(replay: Replay, groupOf: () => AudienceGroup): Promise<void> {
    try {
      while (!this.#isOver) {
        if (replay.isLevel) {
          // No await between these two: the feed must not move on before the group hears it.
          this.#position = replay.position
          const letGo = this.#leave
          this.#leave = groupOf().join(this)
          return letGo?.()
        }
        const items = await replay.next()
        for (const frame of items.length > 0 && !this.#isOver ? await this.#render(items) : []) {
          this.#send(frame)
          await this.#wire.ready()
        }
      }
    } catch (error) {
      this.fail(error)
    }
  }

  hear(frame: Frame): void {
    if (frame.seq <= this.#position) return
    if (this.#wire.waiting > LARGEST_LAG) return this.cut()
    this.#position = frame.seq
    this.#send(frame)
  }

  cut(): void {
    if (this.#isOver) return
    const farewell = this.#plan.toLagged(this.#position)
    void this.#render([farewell]).then((frames) => {
      for (const frame of frames) this.#send(frame)
      this.#end()
    }, (error: unknown) => this.fail(error))
    this.#leave?.()
    // Nothing more is heard while the farewell is written.
    this.#position = Infinity
  }

  fail(error: unknown): void {
    this.#failure = { error }
    this.#end()
  }

  async next(): Promise<IteratorResult<never, undefined>> {
    void this.#begin?.()
    this.#begin = undefined
    await this.#settled
    if (this.#failure) throw this.#failure.error
    return { done: true, value: undefined }
  }

  async return(): Promise<IteratorResult<never, undefined>> {
    this.#end()
    return { done: true, value: undefined }
  }

  async throw(error: unknown): Promise<IteratorResult<never, undefined>> {
    this.#end()
    throw error
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#end()
  }

  #send(frame: Frame): void {
    // Nothing may follow the client's Complete.
    if (!this.#isOver) this.#wire.send(frame.messageAfter(this.#head))
  }

  #end(): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#leave?.()
    this.#onEnd()
    this.#settle()
  }
}
