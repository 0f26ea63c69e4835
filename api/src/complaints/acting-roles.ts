import type { ActingPerson, PolicyPack } from '@huiyin/policy'
import type { Viewer } from '../shared/viewer.ts'
import type { Case } from './case/case.ts'

/** The roles of a policy in which people act, by the role they hold in the chain. What is not listed goes by the same name. */
const actingRoles: Readonly<Record<string, readonly string[]>> = {
  front_desk: ['intake_officer'],
  client_service: ['intake_officer'],
  department_staff: ['responsible_department'],
  // Whoever answers for the whole chain may step in for a director.
  general_manager: ['general_manager', 'director'],
  chain_admin: ['general_manager', 'director'],
}

/** In which roles of the policy a viewer acts. API keys write on behalf of the whole institution: their scopes are the limit. */
export const rolesIn = (pack: PolicyPack, viewer: Viewer): readonly string[] =>
  viewer.kind === 'partner' ? pack.roles.map(({ id }) => id) : [...viewer.roles].flatMap((role) => actingRoles[role] ?? [role])

/** The person who wants to act on a case: nobody decides on what he asked for himself. */
export function personOf(pack: PolicyPack, viewer: Viewer, { entries }: Pick<Case, 'entries'>): ActingPerson {
  const doneBy: Record<string, string> = {}
  for (const { type, actor_kind: kind, actor_id: id } of entries) if (id !== null) doneBy[type] = `${kind}:${id}`
  return { roles: rolesIn(pack, viewer), id: `${viewer.actor.kind}:${viewer.actor.id}`, doneBy }
}
