import { clockIdOf } from '../../clocks/index.ts'
import { recordNotFound } from '../../shared/errors.graphql.ts'
import { fromGlobalId } from '../../shared/relay.ts'
import type { ActKind } from './act.ts'
import type { FileExcessExplanationInput } from './act-input.graphql.ts'

interface Values { clock: { sent: string; id: string | undefined }; explanation: string | null }

export const fileExcessExplanation: ActKind<FileExcessExplanationInput, Values> = {
  mutation: 'fileExcessExplanation', action: 'file_excess_explanation', success: 'ExcessExplanationFiled', event: 'ExcessExplanationFiled',
  read: ({ clockId, explanation }, check) => ({
    clock: { sent: clockId, id: fromGlobalId(clockId, 'Clock') },
    explanation: check.text('explanation', explanation, { longest: 5000, required: true }),
  }),
  plan({ clock: { sent, id }, explanation }, { chainId, before, at, check }) {
    const clock = before.clocks.find(({ instanceId }) => clockIdOf(chainId, instanceId) === id)
    if (!clock) return recordNotFound(sent, ['clockId'])
    if (clock.breachedAt === null) check.add('clockId', 'NOT_EXCEEDED', 'This limit was not exceeded; there is nothing to explain.')
    else if (at < clock.breachedAt) check.add('occurredAt', 'BEFORE_BREACH', 'occurredAt lies before the limit was exceeded.')
    return {
      // The duty to explain is one per breach, and known by the clock that was breached.
      entry: { text: explanation, correlation: clock.instanceId },
      fields: { explanation },
      eventFacts: { clockId: id ?? null, clockKey: clock.key },
      clockOf: () => clock.instanceId,
    }
  },
}
