import { EventBatch, type EventFeed } from '../events/index.ts'
import type { Frame, Render } from './frame.ts'
import type { StreamPlan } from './stream-plan.ts'

/** One subscriber that has caught up. */
export interface Member {
  /** Sends the frame unless the member has heard of it; never waits. */
  hear(frame: Frame): void
  /** Ends the member's stream; it resumes after what it heard last. */
  cut(): void
  fail(error: unknown): void
}

const SLICE = 256
/** Events waiting to be executed before everybody is cut rather than memory filled. */
export const LARGEST_BACKLOG = 2_000

/**
 * Subscribers whose answers cannot differ: equal document, variables and viewer class. What happens is executed and serialised once for all of
 * them, and the same bytes are sent to each.
 */
export class AudienceGroup {
  readonly #plan: StreamPlan
  readonly #render: Render
  readonly #onEmpty: () => void
  readonly #members = new Set<Member>()
  readonly #detach: () => void
  #backlog: EventBatch[] = []
  #waiting = 0
  #working = false

  constructor(feed: EventFeed, plan: StreamPlan, render: Render, onEmpty: () => void) {
    this.#plan = plan
    this.#render = render
    this.#onEmpty = onEmpty
    this.#detach = feed.attach((batch) => this.#receive(batch))
  }

  /** To be called in the turn in which the member was found level with the feed. @returns leaves at once */
  join(member: Member): () => void {
    this.#members.add(member)
    return () => {
      if (this.#members.delete(member) && this.#members.size === 0) this.#end()
    }
  }

  #end(): void {
    this.#detach()
    this.#backlog = []
    this.#onEmpty()
  }

  #receive(batch: EventBatch): void {
    this.#backlog.push(batch)
    this.#waiting += batch.events.length
    if (this.#waiting > LARGEST_BACKLOG && this.#working) this.#dismiss((member) => member.cut())
    else if (!this.#working) void this.#work()
  }

  /** The next batch, or with a pace everything that has come together. */
  #take(): EventBatch | undefined {
    const batches = this.#backlog.splice(0, this.#plan.paceMs > 0 ? Infinity : 1)
    for (const { events } of batches) this.#waiting -= events.length
    return batches.length > 1 ? new EventBatch(batches[0]!.chainId, batches.flatMap(({ events }) => events)) : batches[0]
  }

  async #work(): Promise<void> {
    this.#working = true
    try {
      for (let batch = this.#take(); batch; batch = this.#take()) {
        const items = await this.#plan.toItems(batch)
        for (const frame of items.length > 0 ? await this.#render(items) : []) await this.#tell(frame)
        if (this.#plan.paceMs > 0) await new Promise((resolve) => setTimeout(resolve, this.#plan.paceMs))
      }
    } catch (error) {
      this.#dismiss((member) => member.fail(error))
    } finally {
      this.#working = false
    }
  }

  /** In slices, so that queries are answered in between. Who joins meanwhile has heard of the frame already. */
  async #tell(frame: Frame): Promise<void> {
    let sent = 0
    for (const member of this.#members) {
      member.hear(frame)
      if (++sent % SLICE === 0) await new Promise(setImmediate)
    }
  }

  #dismiss(say: (member: Member) => void): void {
    const members = [...this.#members]
    this.#members.clear()
    this.#end()
    for (const member of members) say(member)
  }
}
