import { computeMetric } from '@huiyin/policy'
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import { Allow } from '../shared/allow.ts'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import { fromGlobalId } from '../shared/relay.ts'
import { MetricFigure, MetricInput } from './metric.graphql.ts'
import type { PolicyShelf } from './policy-shelf.ts'

@Resolver()
export class MetricResolver {
  readonly #shelf: PolicyShelf

  constructor(shelf: PolicyShelf) {
    this.#shelf = shelf
  }

  @Query(() => MetricFigure, { nullable: true, description: 'A figure by the formula of a policy and inputs of your own, such as numbers this chain keeps elsewhere; null for an unknown version, or a metric that is no single number.' })
  @Allow('policies:read')
  async metricFigure(
    @Arg('policyVersionId', () => ID, { description: 'The policy.' }) policyVersionId: string,
    @Arg('metric', () => String, { description: 'Key of the metric.' }) metric: string,
    @Arg('inputs', () => [MetricInput], { description: 'Numbers it is worked out of.' }) inputs: MetricInput[],
    @Ctx() context: RequestContext,
  ): Promise<MetricFigure | null> {
    const id = fromGlobalId(policyVersionId, 'PolicyVersion')
    const policy = id === undefined ? undefined : (await this.#shelf.read(await context.sql(), viewerOf(context).chainId, [id])).get(id)
    const definition = policy?.pack.metrics.find((candidate) => candidate.id === metric && candidate.compute)
    if (!policy || !definition) return null
    const { value, target, onTarget } = computeMetric(policy.pack, metric, Object.fromEntries(inputs.map((input) => [input.key, input.value])))
    return { metric, title: definition.title, formula: definition.formula, clauses: definition.clauses, value, target, onTarget }
  }
}
