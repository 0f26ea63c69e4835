export type { PolicyBindingRow, PolicyVersionRow } from './policy-version.entity.ts'
export { PolicyShelf, type GoverningPolicy } from './policy-shelf.ts'
export { bindPolicy, PolicyIncomplete, publishPolicy, type PolicyCommitment, type PolicyPublication } from './bind-policy.ts'
