import { matches, type Facts } from '@huiyin/policy'
import { checkReferences, fieldValues, readValues } from '../policies/index.ts'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import { inputInvalid } from '../shared/errors.graphql.ts'
import { InputCheck } from '../shared/input-check.ts'
import { isoOf } from '../shared/time.ts'
import { changeDuty, type DutyOutcome } from './change-duty.ts'
import type { CompleteDutyInput } from './duty-input.graphql.ts'
import { whyNotComplete } from './duty-refusal.ts'
import type { DutyServices } from './duty-services.ts'

/** Records that a duty was done: its clock stops. What the policy asks the record to hold stands in the way while it is missing. */
export async function completeDuty(services: DutyServices, context: RequestContext, input: CompleteDutyInput): Promise<DutyOutcome> {
  const viewer = viewerOf(context)
  const first = new InputCheck(context.now())
  const at = first.past('occurredAt', input.occurredAt)
  const sent = readValues(input.values, first)
  first.idempotencyKey(input.idempotencyKey)
  if (first.issues.length > 0) return inputInvalid(first.issues)

  return changeDuty(services, context, {
    command: 'completeDuty', input,
    refuse: (duty) => whyNotComplete(duty, viewer),
    async end(sql, { row, view: { policy: { pack }, definition } }) {
      const check = new InputCheck(context.now())
      if (at < row.planning.at) check.add('occurredAt', 'BEFORE_START', `This duty opened at ${row.opens_at}; it cannot have been done before.`)
      const given = fieldValues(pack, definition.fields, sent, false, check)
      await checkReferences(sql, viewer.chainId, given.references, check)
      const known: Facts = { ...row.planning.facts, ...(given.facts as Facts) }
      for (const { id, title, required, when, clauses } of definition.fields) {
        const isAsked = required && (!when || matches(when, known))
        if (isAsked && !sent.some(({ field }) => field === id)) check.add(['values', id], 'REQUIRED', `${title.en} is needed.`, clauses[0] ?? definition.clauses[0])
      }
      if (check.issues.length > 0) return inputInvalid(check.issues)
      const record = Object.fromEntries(sent.map(({ field, value }) => [field, value]))
      return { at, columns: { done_at: isoOf(at), facts: given.facts, record } }
    },
  })
}
