import { viewerOf, type RequestContext } from '../shared/context.ts'
import { inputInvalid } from '../shared/errors.graphql.ts'
import { InputCheck } from '../shared/input-check.ts'
import { isoOf } from '../shared/time.ts'
import { changeDuty, type DutyOutcome } from './change-duty.ts'
import type { CancelDutyInput } from './duty-input.graphql.ts'
import { whyNotCancel } from './duty-refusal.ts'
import type { DutyServices } from './duty-services.ts'

/** Calls a duty off, before or after it has opened. It is not planned again. */
export async function cancelDuty(services: DutyServices, context: RequestContext, input: CancelDutyInput): Promise<DutyOutcome> {
  const viewer = viewerOf(context)
  const at = context.now()
  const check = new InputCheck(at)
  const reason = check.text('reason', input.reason, { longest: 2000, required: true })
  check.idempotencyKey(input.idempotencyKey)
  if (check.issues.length > 0) return inputInvalid(check.issues)
  return changeDuty(services, context, {
    command: 'cancelDuty', input,
    refuse: (duty) => whyNotCancel(duty, viewer),
    end: () => Promise.resolve({ at, columns: { cancelled_at: isoOf(at), reason } }),
  })
}
