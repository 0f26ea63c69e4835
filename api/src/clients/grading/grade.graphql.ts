import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { LocalizedText } from '../../shared/localized-text.graphql.ts'
import { DateTime, Decimal } from '../../shared/scalars.ts'
import type { ClientRow, GradeName } from '../client.entity.ts'
import { indicatorTitles } from './indicator-titles.ts'

export const Grade = { A: 'A', B: 'B', C: 'C', D: 'D' } as const satisfies Record<GradeName, GradeName>
registerEnumType(Grade, {
  name: 'Grade',
  description: 'Grade of a family, from A (closest) to D (about to be lost). Decides about care, never about the handling of complaints or children.',
  valuesConfig: {
    A: { description: 'Mean of at least 3.5, no indicator below 3, and spend over the limit of A.' },
    B: { description: 'Mean of at least 2.5.' },
    C: { description: 'Mean of at least 1.5.' },
    D: { description: 'Everything below.' },
  },
})

@ObjectType({ description: 'One of the four indicators a grade is made of.' })
export class GradeIndicator {
  @Field(() => String, { description: 'Its key: spend, cooperation_intent, referral_influence or tenure.' })
  key!: string

  @Field(() => LocalizedText, { description: 'Its name.' })
  title!: LocalizedText

  @Field(() => Int, { description: 'Points: 4 for A, 3 for B, 2 for C, 1 for D.' })
  score!: number

  @Field(() => Grade, { description: 'The grade of this indicator alone.' })
  grade!: GradeName

  @Field(() => LocalizedText, { description: 'What was measured.' })
  evidence!: LocalizedText

  @Field(() => [String], { description: 'Clauses that define it.' })
  clauses!: string[]
}

@ObjectType({ description: 'The grade of a family with everything it rests on.' })
export class ClientGrade {
  @Field(() => Grade, { description: 'The grade.' })
  grade!: GradeName

  @Field(() => Decimal, { description: 'Weighted mean of the points, with two decimals.' })
  mean!: string

  @Field(() => DateTime, { description: 'When it was worked out.' })
  computedAt!: string

  @Field(() => [GradeIndicator], { description: 'The indicators it is made of.' })
  indicators!: GradeIndicator[]

  @Field(() => [LocalizedText], { description: 'Why it is this grade, in sentences.' })
  reasons!: LocalizedText[]

  @Field(() => [String], { description: 'Clauses applied.' })
  clauses!: string[]
}

export function toClientGrade({ grade, grade_mean: mean, grade_detail: detail, graded_at: computedAt }: ClientRow): ClientGrade | null {
  if (grade === null || mean === null || detail === null || computedAt === null) return null
  return {
    grade, mean, computedAt, reasons: [...detail.reasons], clauses: [...detail.clauses],
    indicators: detail.scores.map(({ indicator, score, grade: own, evidence, clauses }) => ({
      key: indicator, title: indicatorTitles[indicator], score, grade: own, evidence, clauses: [...clauses],
    })),
  }
}
