import type { SubjectKinds } from '../clocks/index.ts'
import type { Feature } from '../shared/feature.ts'
import { SlaResolver } from './sla.resolver.ts'

export { SlaChange } from './sla.graphql.ts'

export const slaFeature = (kinds: SubjectKinds): Feature => ({ name: 'sla', resolvers: [new SlaResolver(kinds)] })
