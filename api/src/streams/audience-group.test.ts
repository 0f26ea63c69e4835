import 'reflect-metadata'
import { describe, expect, it, vi } from 'vitest'
import { EventBatch, type EventFeed, type EventRow } from '../events/index.ts'
import { AudienceGroup, LARGEST_BACKLOG, type Member } from './audience-group.ts'
import { Frame } from './frame.ts'
import type { StreamPlan } from './stream-plan.ts'

const batchOf = (...seqs: number[]): EventBatch => new EventBatch('chain', seqs.map((seq) => ({ seq }) as EventRow))
const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, n) => from + n)

/** A group with a feed that the test speaks for, and a renderer that may be held back. */
function group(over: Partial<StreamPlan> = {}) {
  let hear = (_batch: EventBatch): void => {}
  const detach = vi.fn()
  const feed = { attach: (listener: typeof hear) => { hear = listener; return detach } } as unknown as EventFeed
  const gates: (() => void)[] = []
  let isHeld = false
  const plan = { paceMs: 0, toItems: async (batch: EventBatch) => batch.events.map(({ seq }) => ({ seq, item: { seq } })), ...over } as StreamPlan
  const made = new AudienceGroup(feed, plan, async (items) => {
    if (isHeld) await new Promise<void>((resolve) => gates.push(resolve))
    return items.map(({ seq }) => new Frame(seq, { seq }))
  }, () => {})
  return { made, detach, say: (batch: EventBatch) => hear(batch), hold: () => { isHeld = true }, release: () => { isHeld = false; gates.splice(0).forEach((open) => open()) } }
}

function member() {
  const heard: number[] = []
  return { heard, cut: vi.fn(), fail: vi.fn(), hear: ({ seq }: Frame) => { heard.push(seq) } } satisfies Member & { heard: number[] }
}
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5))

describe('a group', () => {
  it('tells every member everything in order', async () => {
    const { made, say } = group()
    const members = Array.from({ length: 600 }, member)
    for (const one of members) made.join(one)
    say(batchOf(1, 2))
    say(batchOf(3))
    await expect.poll(() => new Set(members.map(({ heard }) => heard.join()))).toEqual(new Set(['1,2,3']))
  })

  it('tells those who have left nothing, and lets go of the feed when the last one leaves', async () => {
    const { made, say, detach } = group()
    const [first, second] = [member(), member()]
    const [leaveFirst, leaveSecond] = [made.join(first), made.join(second)]
    leaveFirst()
    say(batchOf(1))
    await settle()
    expect([first.heard, second.heard, detach.mock.calls.length]).toEqual([[], [1], 0])
    leaveSecond()
    leaveSecond()
    expect(detach).toHaveBeenCalledOnce()
  })

  it('cuts everybody rather than fill memory when answers cannot be made as fast as things happen', async () => {
    const { made, say, hold, release, detach } = group()
    const one = member()
    made.join(one)
    hold()
    say(batchOf(1))
    for (let from = 2; from <= LARGEST_BACKLOG + 2; from += 500) say(batchOf(...range(from, from + 499)))
    expect(one.cut).toHaveBeenCalledOnce()
    expect(detach).toHaveBeenCalledOnce()
    release()
    await settle()
    expect(one.heard).toEqual([])
  })

  it('bears one large batch', async () => {
    const { made, say } = group()
    const one = member()
    made.join(one)
    say(batchOf(...range(1, LARGEST_BACKLOG * 2)))
    await expect.poll(() => one.heard.length).toBe(LARGEST_BACKLOG * 2)
    expect(one.cut).not.toHaveBeenCalled()
  })

  it('fails everybody when an answer cannot be made, for none may be passed over', async () => {
    const { made, say, detach } = group({ toItems: async () => { throw new Error('database away') } })
    const [first, second] = [member(), member()]
    made.join(first)
    made.join(second)
    say(batchOf(1))
    await settle()
    for (const one of [first, second]) expect(one.fail).toHaveBeenCalledWith(new Error('database away'))
    expect(detach).toHaveBeenCalledOnce()
  })

  it('with a pace tells together what comes together', async () => {
    const batches: number[][] = []
    const { made, say } = group({ paceMs: 1, toItems: async ({ events, to }) => { batches.push(events.map(({ seq }) => seq)); return [{ seq: to, item: {} }] } })
    made.join(member())
    say(batchOf(1))
    say(batchOf(2))
    say(batchOf(3, 4))
    await expect.poll(() => batches).toEqual([[1], [2, 3, 4]])
  })
})
