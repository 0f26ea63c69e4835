import type { Calendar } from '@huiyin/policy'
import type { Intake } from '../complaints/index.ts'
import { tellStory, type StoryStep } from './case-story.ts'
import { monthsBack, type DemoFamily } from './families.ts'
import type { DemoCampus } from './plan-organization.ts'
import type { Random } from './random.ts'

const MINUTE = 60_000
const DAY = 86_400_000
const MONTHS = 24

/** More in the first weeks of term, fewer over the holidays. */
const season = [0.8, 0.6, 1.3, 1.1, 1, 1, 0.7, 0.6, 1.6, 1.2, 1.1, 1]
/** By hour of the day from 0: bringing, midday, fetching, evening calls. */
const hourly = [0, 0, 0, 0, 0, 0, 0, 4, 9, 6, 5, 4, 4, 3, 3, 4, 8, 10, 6, 4, 2, 0, 0, 0]

export interface PlannedIntake { intake: Intake; campus: DemoCampus }

export interface ComplaintPlan {
  campuses: readonly { campus: DemoCampus; calendar: Calendar; families: readonly DemoFamily[] }[]
  /** Of all campuses over the two years. */
  count: number
  now: number
}

/** Two years of complaints that have been handled, in order of receipt. The current month is as full as it is old. */
export function planHandled(random: Random, { campuses, count, now }: ComplaintPlan): PlannedIntake[] {
  const planned: PlannedIntake[] = []
  for (const { campus, calendar, families } of campuses) {
    const months = monthsBack(calendar.localDate(now), MONTHS)
    const total = months.reduce((sum, month) => sum + season[Number(month.slice(5, 7)) - 1]!, 0)
    const perWeight = (count * campus.blueprint.share) / total
    months.forEach((month, index) => {
      const back = MONTHS - 1 - index
      const [then, lately] = campus.blueprint.timely
      const lateShare = 1 - (then + ((lately - then) * index) / (MONTHS - 1))
      const trouble = campus.blueprint.trouble && back <= campus.blueprint.trouble.from && back >= campus.blueprint.trouble.to ? campus.blueprint.trouble.topic : undefined
      const expected = perWeight * season[Number(month.slice(5, 7)) - 1]! * (trouble ? 1.5 : 1)
      for (let left = Math.round(expected * (0.9 + 0.2 * random.unit())); left > 0; left--) {
        const receivedAt = instantIn(random, calendar, month)
        // The last day belongs to the cases that are still open.
        const story = () => tellStory(random, {
          campus, family: familyAt(random, families, receivedAt), channel: random.weighted([['hotline', 52], ['on_site', 48]] as const), receivedAt, month: Number(month.slice(5, 7)),
          late: random.chance(lateShare), until: now, ...(trouble && random.chance(0.45) && { topic: trouble }),
        })
        const intake = story()
        if (receivedAt < now - 12 * DAY) planned.push({ intake, campus })
        else if (receivedAt < now - DAY && intake.later!.some(({ type }) => type === 'complaint_closed')) planned.push({ intake, campus })
      }
    })
  }
  return planned.sort((a, b) => a.intake.receivedAt - b.intake.receivedAt)
}

function instantIn(random: Random, calendar: Calendar, month: string): number {
  for (;;) {
    const day = `${month.slice(0, 8)}${String(random.whole(1, 28 + (random.chance(0.5) ? 2 : 0))).padStart(2, '0')}`
    if (Number.isNaN(Date.parse(day))) continue
    const hour = random.weighted(hourly.map((weight, index) => [index, weight] as const))
    const at = calendar.instantOf(new Date(Date.parse(day)).toISOString().slice(0, 10), `${String(hour).padStart(2, '0')}:${String(random.whole(0, 59)).padStart(2, '0')}`)
    if (calendar.isWorkingDay(at) || random.chance(0.12)) return at + random.whole(0, 59) * 1000
  }
}

/** A family that was there at the time; now and then somebody who is no client. */
function familyAt(random: Random, families: readonly DemoFamily[], at: number): DemoFamily | null {
  if (random.chance(0.06)) return null
  const day = new Date(at).toISOString()
  for (let tries = 0; tries < 30; tries++) {
    const family = random.pick(families)
    if (family.client.enrolled_at! < day && (family.client.left_on === null || family.client.left_on >= day.slice(0, 10))) return family
  }
  return null
}

/** Where open cases stand, and how many minutes ago they came in: due soon, overdue, waiting, promised … */
const openCases: readonly (readonly [step: StoryStep, minutesAgo: number, urgent: boolean, late: boolean])[] = [
  ['received', 3, false, false], ['received', 8, true, false], ['received', 52, true, true], ['received', 97, false, true], ['received', 171, false, true],
  ['explained', 18, false, false], ['explained', 44, true, true], ['explained', 105, false, true], ['explained', 240, true, true],
  ['classified', 27, false, false], ['classified', 35, true, false], ['classified', 92, false, true],
  ['dispatched', 30, true, false], ['dispatched', 55, false, false], ['dispatched', 101, false, true], ['dispatched', 114, false, true], ['dispatched', 150, false, true], ['dispatched', 1300, true, true],
  ['answered', 48, true, false], ['answered', 88, false, false], ['answered', 109, false, true], ['answered', 133, false, true],
  ['promised', 41, false, false], ['promised', 70, false, false], ['promised', 116, false, true],
  ['broken', 260, false, true], ['broken', 420, false, true],
  ['replied', 65, true, false], ['replied', 140, false, false], ['replied', 310, false, false], ['replied', 700, false, false], ['replied', 950, true, false], ['replied', 1500, false, true], ['replied', 2600, false, false], ['replied', 4000, false, true],
  ['reopened', 1700, false, false], ['reopened', 2400, true, false],
]

/** What is on the desks right now, spread over the campuses. @param takes which of the listed cases this chain has */
export function planOpen(random: Random, { campuses, now }: Omit<ComplaintPlan, 'count'>, takes: (index: number) => boolean): PlannedIntake[] {
  return openCases.filter((_, index) => takes(index)).map(([step, minutesAgo, urgent, late], index) => {
    const { campus, calendar, families } = campuses[index % campuses.length]!
    const receivedAt = now - minutesAgo * MINUTE - random.whole(0, 50) * 1000
    const month = Number(calendar.localDate(receivedAt).slice(5, 7))
    const family = familyAt(random, families, receivedAt)
    return { campus, intake: tellStory(random, { campus, family, channel: random.pick(['hotline', 'on_site']), receivedAt, month, late, urgent, until: now, lastStep: step }) }
  }).sort((a, b) => a.intake.receivedAt - b.intake.receivedAt)
}
