import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Client } from '../clients/index.ts'
import { Complaint } from '../complaints/index.ts'
import { PageInfo } from '../shared/connection.graphql.ts'
import { LocalizedText } from '../shared/localized-text.graphql.ts'
import { CalendarDate, DateTime, Decimal } from '../shared/scalars.ts'
import type { RateDimension as RateDimensionName, RateFigure } from './compute-rates.ts'
import type { RateCasesName } from './rate-cases.reader.ts'
import { rateDefinitions, type RateKind as RateKindName } from './rate-definitions.ts'
import type { RateScope } from './rate-facts.reader.ts'

export const RateKind = { COMPLAINT_RATE: 'COMPLAINT_RATE', TIMELINESS_RATE: 'TIMELINESS_RATE', RETENTION_RATE: 'RETENTION_RATE' } as const satisfies Record<RateKindName, RateKindName>
registerEnumType(RateKind, {
  name: 'RateKind',
  description: 'A rate the management is judged by. How each is worked out stands in `Rate.formula`.',
  valuesConfig: {
    COMPLAINT_RATE: { description: 'Complaints per hundred families present.' },
    TIMELINESS_RATE: { description: 'Complaints handled in time, or within a lawful extension, per hundred judged. Excused lateness is not timely.' },
    RETENTION_RATE: { description: 'Families still enrolled at the end per hundred at the start, graduates left out.' },
  },
})

export const RateDimension = { MONTH: 'MONTH', CAMPUS: 'CAMPUS', CATEGORY: 'CATEGORY' } as const satisfies Record<RateDimensionName, RateDimensionName>
registerEnumType(RateDimension, {
  name: 'RateDimension',
  description: 'What figures are divided by.',
  valuesConfig: {
    MONTH: { description: 'Month of receipt, or of the families, by the calendar of the campus.' },
    CAMPUS: { description: 'Campus.' },
    CATEGORY: { description: 'Topic of the complaint. Families have none: retention stays undivided, complaint rates compare each topic with all families.' },
  },
})

export const RateCases = { ALL: 'all', COUNTED: 'counted', MISSED: 'missed' } as const satisfies Record<string, RateCasesName>
registerEnumType(RateCases, {
  name: 'RateCases',
  description: 'Which of the cases behind a figure. For the complaint rate ALL and COUNTED are its complaints, and MISSED the families present who made none.',
  valuesConfig: {
    ALL: { description: 'Those in the denominator.' },
    COUNTED: { description: 'Those in the numerator.' },
    MISSED: { description: 'Those in the denominator that the numerator misses: late complaints, lost families.' },
  },
})

@InputType({ description: 'First and last month, each as its first day; at most 60 months.' })
export class MonthRange {
  @Field(() => CalendarDate, { description: 'First month.' })
  from!: string

  @Field(() => CalendarDate, { description: 'Last month, included.' })
  to!: string
}

@InputType({ description: 'Which part of the figures is shown.' })
export class RateFilter {
  @Field(() => MonthRange, { description: 'The months.' })
  months!: MonthRange

  @Field(() => [ID], { nullable: true, description: 'Only these campuses.' })
  campusIds?: string[] | null

  @Field(() => [String], { nullable: true, description: 'Only complaints about these topics, by key; `unclassified` for those without one.' })
  categories?: string[] | null
}

export const RateCase = createUnionType({
  name: 'RateCase',
  description: 'A case behind a figure.',
  types: () => [Complaint, Client] as const,
  resolveType: ({ __typename }: { __typename: string }) => __typename,
})

@ObjectType({ description: 'A page of the cases behind a figure.' })
export class RateCaseConnection {
  @Field(() => [RateCase], { description: 'The cases.' })
  nodes!: (typeof RateCase)[]

  @Field(() => PageInfo, { description: 'Where the page lies in the list.' })
  pageInfo!: PageInfo

  declare countTotal: () => Promise<number>

  @Field(() => Int, { description: 'How many cases there are in all; counted only when asked for. Equals the numerator or denominator that `only` names.' })
  totalCount(): Promise<number> {
    return this.countTotal()
  }
}

@ObjectType({ description: 'One figure with everything needed to check it.', simpleResolvers: true })
export class Rate {
  readonly figure: RateFigure
  /** The part of the filter that this figure covers. */
  readonly scope: RateScope

  constructor(figure: RateFigure, scope: RateScope) {
    this.figure = figure
    this.scope = {
      ...scope,
      ...(figure.month !== null && { months: [figure.month] }), ...(figure.campusId !== null && { campusIds: [figure.campusId] }),
      ...(figure.category !== null && { categories: [figure.category] }),
    }
  }

  @Field(() => RateKind, { description: 'Which rate.' })
  get kind(): RateKindName { return this.figure.kind }

  @Field(() => CalendarDate, { nullable: true, description: 'First day of the month, when divided by month.' })
  get month(): string | null { return this.figure.month }

  @Field(() => String, { nullable: true, description: 'Key of the topic, when divided by category.' })
  get category(): string | null { return this.figure.category }

  @Field(() => Decimal, { nullable: true, description: 'Percent with two decimals; null where the denominator is 0.' })
  get value(): string | null { return this.figure.value }

  @Field(() => Int, { description: 'Above the line.' })
  get numerator(): number { return this.figure.numerator }

  @Field(() => Int, { description: 'Below the line.' })
  get denominator(): number { return this.figure.denominator }

  @Field(() => LocalizedText, { description: 'How it is worked out, in words.' })
  get formula(): LocalizedText { return rateDefinitions[this.figure.kind].formula }

  @Field(() => [String], { description: 'Clauses that ask for it.' })
  get clauses(): string[] { return [...rateDefinitions[this.figure.kind].clauses] }
}

@ObjectType({ description: 'The rates of a part of the chain, out of one snapshot.' })
export class RatesDashboard {
  /** Not shown. */
  declare scope: RateScope

  @Field(() => DateTime, { description: 'When it was read.' })
  refreshedAt!: string

  @Field(() => String, { description: 'Place in the stream of events: what happens after it is not in these figures.' })
  cursor!: string
}
