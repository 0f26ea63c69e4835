import type { PolicyPack } from '@huiyin/policy'
import type { Viewer } from '../shared/viewer.ts'

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
