import type { ActionDecision } from '@huiyin/policy'
import type { GoverningPolicy } from '../../policies/index.ts'
import type { InputInvalid, RecordNotFound, UserError } from '../../shared/errors.graphql.ts'
import type { Viewer } from '../../shared/viewer.ts'
import type { ComplaintActionId } from '../complaint-action.ts'
import { showComplaint } from '../complaint-view.ts'
import type { ComplaintRow } from '../complaint.entity.ts'
import type { ComplaintActionNotAllowed, ComplaintVersionConflict } from './act-result.graphql.ts'

export type ActRefusal = InputInvalid | RecordNotFound | ComplaintVersionConflict | ComplaintActionNotAllowed

export const isRefusal = (value: object): value is UserError & { __typename: string } => 'code' in value

export const versionConflict = (expectedVersion: number, row: ComplaintRow, policy: GoverningPolicy, viewer: Viewer): ComplaintVersionConflict => ({
  __typename: 'ComplaintVersionConflict', code: 'COMPLAINT_VERSION_CONFLICT', path: ['expectedVersion'], expectedVersion,
  message: `The complaint has version ${row.version}, not ${expectedVersion}; look at it again before acting.`,
  current: showComplaint(row, policy, viewer),
})

/** @param decision undefined where the policy knows no such action */
export function actionNotAllowed(action: ComplaintActionId, decision: ActionDecision | undefined, row: ComplaintRow, policy: GoverningPolicy, viewer: Viewer): ComplaintActionNotAllowed {
  const refused = decision && !decision.allowed ? decision : { because: { zh: '本制度没有这一操作。', en: 'The policy of this case has no such action.' }, clauses: [] }
  return {
    __typename: 'ComplaintActionNotAllowed', code: 'COMPLAINT_ACTION_NOT_ALLOWED', path: null, message: refused.because.en,
    action, because: refused.because, clauses: refused.clauses, complaint: showComplaint(row, policy, viewer),
  }
}
