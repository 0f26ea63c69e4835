import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import type { ComplaintServices } from '../complaints/index.ts'
import { Campus, loadCampus } from '../organization/index.ts'
import { Allow } from '../shared/allow.ts'
import type { RequestContext } from '../shared/context.ts'
import { LocalizedText } from '../shared/localized-text.graphql.ts'
import { Rate, RateCaseConnection, RateCases, RateDimension, RateFilter, RateKind, RatesDashboard } from './analytics.graphql.ts'
import { loadCategoryTitle } from './category-titles.ts'
import { computeRates, type RateDimension as RateDimensionName } from './compute-rates.ts'
import type { RateCasesName } from './rate-cases.reader.ts'
import type { RateKind as RateKindName } from './rate-definitions.ts'
import { listCases, loadFacts, openDashboard } from './rates-dashboard.ts'

@Resolver(() => RatesDashboard)
export class RatesDashboardResolver {
  readonly #services: ComplaintServices

  constructor(services: ComplaintServices) {
    this.#services = services
  }

  @Query(() => RatesDashboard, { description: 'Complaint, timeliness and retention rates of a part of the chain, out of one snapshot. @throws RANGE_INVALID' })
  @Allow('analytics:read')
  ratesDashboard(@Arg('filter', () => RateFilter, { description: 'Which part.' }) filter: RateFilter, @Ctx() context: RequestContext): Promise<RatesDashboard> {
    return openDashboard(this.#services, context, filter) as Promise<RatesDashboard>
  }

  @FieldResolver(() => [Rate], { description: 'The figures of one rate along the dimensions, by month, campus and category; one overall figure without dimensions.' })
  async rates(
    @Root() { scope }: RatesDashboard,
    @Arg('kind', () => RateKind, { description: 'Which rate.' }) kind: RateKindName,
    @Arg('by', () => [RateDimension], { defaultValue: [], description: 'What to divide by.' }) by: RateDimensionName[],
    @Ctx() context: RequestContext,
  ): Promise<Rate[]> {
    return computeRates(await loadFacts(context, scope), kind, by).map((figure) => new Rate(figure, scope))
  }

  @FieldResolver(() => Int, { description: 'Complaints answered late with a written explanation: not timely, and reported apart (childcare-institution/2.5.3.2-d).' })
  async excused(@Root() { scope }: RatesDashboard, @Ctx() context: RequestContext): Promise<number> {
    return (await loadFacts(context, scope)).complaints.reduce((sum, { excused }) => sum + excused, 0)
  }
}

@Resolver(() => Rate)
export class RateResolver {
  readonly #services: ComplaintServices

  constructor(services: ComplaintServices) {
    this.#services = services
  }

  @FieldResolver(() => Campus, { nullable: true, description: 'The campus, when divided by campus.' })
  async campus(@Root() { figure }: Rate, @Ctx() context: RequestContext): Promise<Campus | null> {
    return figure.campusId === null ? null : ((await loadCampus(context, figure.campusId)) ?? null)
  }

  @FieldResolver(() => LocalizedText, { nullable: true, description: 'Name of the topic, when divided by category.' })
  async categoryTitle(@Root() { figure }: Rate, @Ctx() context: RequestContext): Promise<LocalizedText | null> {
    return figure.category === null ? null : loadCategoryTitle(this.#services, context, figure.category)
  }

  @FieldResolver(() => RateCaseConnection, { description: 'The cases behind the figure. @throws FORBIDDEN without complaints:read or clients:read' })
  async cases(
    @Root() rate: Rate,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, at most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to read on from.' }) after: string | null | undefined,
    @Arg('only', () => RateCases, { nullable: true, defaultValue: RateCases.ALL, description: 'Which of them.' }) only: RateCasesName | null,
    @Ctx() context: RequestContext,
  ): Promise<RateCaseConnection> {
    return listCases(this.#services, context, rate, only ?? RateCases.ALL, { first, ...(after != null && { after }) }) as Promise<never>
  }
}
