import type { Feature } from '../shared/feature.ts'
import { PolicyVersion } from './policy.graphql.ts'
import { CampusPolicyResolver, PolicyResolver } from './policy.resolver.ts'
import type { PolicyShelf } from './policy-shelf.ts'
import { viewerOf } from '../shared/context.ts'

export type { PolicyBindingRow, PolicyVersionRow } from './policy-version.entity.ts'
export { PolicyShelf, type GoverningPolicy } from './policy-shelf.ts'
export { bindPolicy, PolicyIncomplete, publishPolicy, type PolicyCommitment, type PolicyPublication } from './bind-policy.ts'
export { Comparator } from './clock-definition.graphql.ts'
export { PolicyVersion } from './policy.graphql.ts'

export function policiesFeature(shelf: PolicyShelf): Feature {
  return {
    name: 'policies',
    resolvers: [new PolicyResolver(shelf), new CampusPolicyResolver(shelf)],
    nodeTypes: [{
      type: 'PolicyVersion', permission: 'policies:read',
      async load(context, uuids) {
        const policies = await shelf.read(await context.sql(), viewerOf(context).chainId, uuids)
        return uuids.map((uuid) => policies.get(uuid) && new PolicyVersion(policies.get(uuid)!))
      },
    }],
  }
}
