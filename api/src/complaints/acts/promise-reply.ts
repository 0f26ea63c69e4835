import type { ActKind } from './act.ts'
import type { PromiseReplyInput } from './act-input.graphql.ts'

interface Values { agreedReplyAt: number; note: string | null }

export const promiseReply: ActKind<PromiseReplyInput, Values> = {
  mutation: 'promiseReply', action: 'promise', success: 'ReplyPromised', event: 'ComplaintReplyPromised',
  read: ({ agreedReplyAt, note }, check) => ({ agreedReplyAt: Date.parse(agreedReplyAt), note: check.text('note', note, { longest: 2000 }) }),
  plan({ agreedReplyAt, note }, { at, check, event, pack }) {
    if (agreedReplyAt <= at) check.add('agreedReplyAt', 'NOT_AFTER_PROMISE', 'The agreed time must lie after the moment it was agreed.')
    return {
      entry: { text: note, facts: { agreed_reply_at: agreedReplyAt } },
      fields: { agreed_reply_at: agreedReplyAt, note },
      eventFacts: { agreedReplyAt: new Date(agreedReplyAt).toISOString() },
      clockOf: ({ clocks }) => {
        const promised = new Set(pack.clocks.filter(({ start }) => start.some((trigger) => 'event' in trigger && trigger.event === event)).map(({ id }) => id))
        return clocks.findLast((clock) => promised.has(clock.definitionId) && clock.triggeredAt === at)?.instanceId
      },
    }
  },
}
