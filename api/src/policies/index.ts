import type { CampusCalendars } from '../organization/index.ts'
import type { Feature } from '../shared/feature.ts'
import type { DraftServices } from './drafts/draft.service.ts'
import { DraftsResolver } from './drafts/drafts.resolver.ts'
import { PolicyDraft } from './drafts/draft.graphql.ts'
import { readDraft } from './drafts/draft.store.ts'
import { MetricResolver } from './metric.resolver.ts'
import { PolicyVersion } from './policy.graphql.ts'
import { CampusPolicyResolver, PolicyResolver } from './policy.resolver.ts'
import { PacksResolver } from './regulation/packs.resolver.ts'
import { RegulationResolver } from './regulation/regulation.resolver.ts'
import { viewerOf } from '../shared/context.ts'

export type { PolicyBindingRow, PolicyVersionRow } from './policy-version.entity.ts'
export { PolicyShelf, type GoverningPolicy } from './policy-shelf.ts'
export { bindPolicy, PolicyIncomplete, publishPolicy, type PolicyCommitment, type PolicyPublication } from './bind-policy.ts'
export { purposeOf, purposes, type PolicyPurpose } from './purpose.ts'
export { Comparator } from './clock-definition.graphql.ts'
export { rolesIn } from './acting-roles.ts'
export { ActionField, RecordedField } from './fields/action-field.graphql.ts'
export { FieldValueInput } from './fields/field-value.graphql.ts'
export { checkReferences, fieldValues, readValues } from './fields/field-values.ts'
export { shownField } from './fields/shown-field.ts'
export { PolicyVersion } from './policy.graphql.ts'
export { readBindings } from './policy.reader.ts'

export function policiesFeature(services: DraftServices & { calendars: CampusCalendars }): Feature {
  const { shelf } = services
  return {
    name: 'policies',
    resolvers: [new PolicyResolver(shelf), new MetricResolver(shelf), new CampusPolicyResolver(shelf), new RegulationResolver(shelf), new PacksResolver(shelf), new DraftsResolver(services)],
    nodeTypes: [{
      type: 'PolicyDraft', permission: 'policies:write',
      async load(context, uuids) {
        const sql = await context.sql()
        const rows = await Promise.all(uuids.map((uuid) => readDraft(sql, viewerOf(context).chainId, uuid)))
        return rows.map((row) => row && new PolicyDraft(row))
      },
    }, {
      type: 'PolicyVersion', permission: 'policies:read',
      async load(context, uuids) {
        const policies = await shelf.read(await context.sql(), viewerOf(context).chainId, uuids)
        return uuids.map((uuid) => policies.get(uuid) && new PolicyVersion(policies.get(uuid)!))
      },
    }],
  }
}
