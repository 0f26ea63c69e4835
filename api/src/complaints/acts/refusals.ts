import type { ActionDecision, Element, ExcludedAct, PolicyPack } from '@huiyin/policy'
import type { GoverningPolicy } from '../../policies/index.ts'
import type { InputInvalid, RecordNotFound, UserError } from '../../shared/errors.graphql.ts'
import type { Viewer } from '../../shared/viewer.ts'
import { isComplaintAction, type ComplaintActionId } from '../complaint-action.ts'
import { showComplaint } from '../complaint-view.ts'
import type { ComplaintRow } from '../complaint.entity.ts'
import type { ComplaintActionNotAllowed, ComplaintVersionConflict, ExcludedAction } from './act-result.graphql.ts'

export type ActRefusal = InputInvalid | RecordNotFound | ComplaintVersionConflict | ComplaintActionNotAllowed | ExcludedAction

export const isRefusal = (value: object): value is UserError & { __typename: string } => 'code' in value

export const versionConflict = (expectedVersion: number, row: ComplaintRow, policy: GoverningPolicy, viewer: Viewer): ComplaintVersionConflict => ({
  __typename: 'ComplaintVersionConflict', code: 'COMPLAINT_VERSION_CONFLICT', path: ['expectedVersion'], expectedVersion,
  message: `The complaint has version ${row.version}, not ${expectedVersion}; look at it again before acting.`,
  current: showComplaint(row, policy, viewer),
})

/** @param decision undefined where the policy knows no such action */
export function actionNotAllowed(action: string, decision: ActionDecision | undefined, row: ComplaintRow, policy: GoverningPolicy, viewer: Viewer): ComplaintActionNotAllowed {
  const refused = decision && !decision.allowed ? decision : { code: 'ACTION_UNKNOWN', because: { zh: '本制度没有这一操作。', en: 'The policy of this case has no such action.' }, clauses: [] }
  return {
    __typename: 'ComplaintActionNotAllowed', code: 'COMPLAINT_ACTION_NOT_ALLOWED', path: null, message: refused.because.en,
    action: nameOf(action), actionKey: action, because: refused.because, clauses: refused.clauses, reason: refused.code,
    reasons: 'all' in refused ? refused.all : [refused], demands: decision?.demands ?? [], complaint: showComplaint(row, policy, viewer),
  }
}

/** Acts with a mutation of their own have a name in the schema. */
export const nameOf = (action: string): ComplaintActionId | null => (isComplaintAction(action) ? action : null)

/** Sanctions against staff are told apart, since other people look after them. */
const SANCTION = 'propose_personnel_measure'

export function excludedAction(pack: PolicyPack, action: string, { excluded, clause }: ExcludedAct): ExcludedAction {
  return {
    __typename: 'ExcludedAction', code: action === SANCTION ? 'EXCLUDED_SANCTION' : 'EXCLUDED_ACTION', path: null, message: excluded.because.en,
    actionKey: action, clause, clauses: excluded.clauses, title: excluded.title, reason: excluded.because, substitute: excluded.substitute,
    substitutes: excluded.substitutes.map((reference) => ({ reference, title: titleOfElement(pack, reference) })),
  }
}

function titleOfElement(pack: PolicyPack, reference: string): { zh: string; en: string } {
  const [section, id] = reference.split('/') as [string, string]
  const elements: readonly Element[] | undefined = section === 'actions' || section === 'stages'
    ? pack.lifecycles.flatMap((lifecycle): readonly Element[] => lifecycle[section])
    : (pack as unknown as Record<string, readonly Element[]>)[section]
  return elements?.find((element) => element.id === id)?.title ?? { zh: id, en: id }
}
