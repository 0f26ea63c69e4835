import type { Weekday } from '@huiyin/policy'
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Opening } from '../organization/index.ts'
import { DateTime } from '../shared/scalars.ts'
import { WeekdayName } from './calendar-input.graphql.ts'
import type { YearSource } from './calendar.store.ts'

@ObjectType({ description: 'What holds on a day of the week where no layer names the date.' })
export class WeekdayHours {
  @Field(() => WeekdayName, { description: 'The weekday.' })
  weekday!: Weekday

  @Field(() => [Opening], { description: 'Opening hours in order; empty when it does not open.' })
  openings!: Opening[]

  @Field(() => Boolean, { description: 'Whether it is a working day.' })
  isWorkingDay!: boolean
}

export const OfficialYearSource = { BUILT_IN: 'built_in', LIST: 'list', ICAL: 'ical' } as const satisfies Record<string, YearSource>
registerEnumType(OfficialYearSource, {
  name: 'OfficialYearSource',
  description: 'Where an official table came from.',
  valuesConfig: {
    BUILT_IN: { description: 'It comes with the product.' },
    LIST: { description: 'Its days were given one by one.' },
    ICAL: { description: 'It was read from iCalendar text.' },
  },
})

@ObjectType({ description: 'The official table of a year.' })
export class OfficialYear {
  @Field(() => String, { description: 'The country, such as `china-mainland`.' })
  country!: string

  @Field(() => Int, { description: 'The year.' })
  year!: number

  @Field(() => Boolean, { description: 'Whether the chain has loaded it. If not, the year is provisional, and the table that comes with the product can be loaded.' })
  isLoaded!: boolean

  @Field(() => OfficialYearSource, { nullable: true, description: 'Where it came from; null when it is not loaded.' })
  source!: YearSource | null

  @Field(() => DateTime, { nullable: true, description: 'When it was loaded.' })
  loadedAt!: string | null

  @Field(() => Int, { description: 'How many days it names.' })
  dayCount!: number
}
