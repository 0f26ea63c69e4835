import type { ActingPerson, PolicyPack } from '@huiyin/policy'
import { rolesIn } from '../policies/index.ts'
import type { Viewer } from '../shared/viewer.ts'
import type { Case } from './case/case.ts'

/** What packs call it when somebody would work on the case that is about himself. */
const RESPONDENT = 'acting_person_is_respondent'

/** The person who wants to act on a case: nobody decides on what he asked for himself. */
export function personOf(pack: PolicyPack, viewer: Viewer, { complaint, entries }: Pick<Case, 'complaint' | 'entries'>): ActingPerson {
  const doneBy: Record<string, string> = {}
  for (const { type, actor_kind: kind, actor_id: id } of entries) if (id !== null) doneBy[type] = `${kind}:${id}`
  const facts = { [RESPONDENT]: viewer.staffMemberId !== undefined && viewer.staffMemberId === complaint.subject_staff_id }
  return { facts, roles: rolesIn(pack, viewer), id: `${viewer.actor.kind}:${viewer.actor.id}`, doneBy }
}
