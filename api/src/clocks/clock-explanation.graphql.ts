import { Field, ObjectType, registerEnumType } from 'type-graphql'
import type { Text } from '@huiyin/policy'
import { LocalizedText } from '../shared/localized-text.graphql.ts'
import { DateTime, Duration } from '../shared/scalars.ts'
import { Clock } from './clock.graphql.ts'

export enum SegmentReason {
  RUNNING = 'RUNNING',
  OUTSIDE_HOURS = 'OUTSIDE_HOURS',
  REST_DAY = 'REST_DAY',
  MAKEUP_DAY = 'MAKEUP_DAY',
  PAUSED = 'PAUSED',
  NOT_COUNTED = 'NOT_COUNTED',
}
registerEnumType(SegmentReason, {
  name: 'SegmentReason',
  description: 'Why a stretch of time counts or not.',
  valuesConfig: {
    RUNNING: { description: 'It counts.' },
    OUTSIDE_HOURS: { description: 'Outside opening hours.' },
    REST_DAY: { description: 'Weekend, public holiday or a day the campus is closed.' },
    MAKEUP_DAY: { description: 'A weekend day worked in exchange for a holiday (调休): it counts.' },
    PAUSED: { description: 'The clock was paused.' },
    NOT_COUNTED: { description: 'Not counted for another reason, such as the day of the event for limits in days.' },
  },
})

@ObjectType({ description: 'A stretch of time in the life of a clock. Segments join without gap or overlap.' })
export class ClockSegment {
  @Field(() => DateTime, { description: 'Where it begins (inclusive).' })
  from!: number

  @Field(() => DateTime, { description: 'Where it ends (exclusive).' })
  to!: number

  @Field(() => Boolean, { description: 'Whether it counts toward the limit.' })
  counted!: boolean

  @Field(() => SegmentReason, { description: 'Why it counts or not.' })
  reason!: SegmentReason

  @Field(() => LocalizedText, { description: 'The reason in words, with the name of the holiday where there is one.' })
  text!: Text

  @Field(() => String, { nullable: true, description: 'Clause that makes it count or not.' })
  clause?: string | null
}

@ObjectType({ description: 'Why a clock stands where it stands, worked out anew from the history of its case.' })
export class ClockExplanation {
  @Field(() => LocalizedText, { description: 'In one sentence.' })
  sentence!: Text

  @Field(() => Duration, { description: 'Time that counts: the sum of the counted segments.' })
  counted!: number

  @Field(() => Duration, { description: 'Time from start to stop or now, counted or not: the sum of all segments.' })
  elapsed!: number

  @Field(() => Duration, { nullable: true, description: 'Counted time left; negative when overdue; null for clocks that ended.' })
  remaining!: number | null

  @Field(() => [ClockSegment], { description: 'Stretches of time in order.' })
  segments!: ClockSegment[]

  @Field(() => [Clock], { description: 'Other clocks for the same duty, effective or superseded.' })
  alternatives!: Clock[]
}
