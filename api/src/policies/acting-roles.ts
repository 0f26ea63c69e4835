import type { PolicyPack } from '@huiyin/policy'
import type { Viewer } from '../shared/viewer.ts'

/** Whoever runs the chain may step in for anybody; that nobody decides on what he asked for himself binds them too. */
const STEPS_IN = 'chain_admin'

/**
 * In which roles of a policy a viewer acts: those named like a post of theirs, and those that a post of theirs holds.
 * API keys write on behalf of the whole institution: their scopes are the limit.
 */
export function rolesIn(pack: PolicyPack, viewer: Viewer): readonly string[] {
  const isAnybody = viewer.kind === 'partner' || viewer.roles.has(STEPS_IN)
  return pack.roles.filter(({ id, heldBy = [] }) => isAnybody || viewer.roles.has(id) || heldBy.some((post) => viewer.roles.has(post))).map(({ id }) => id)
}
