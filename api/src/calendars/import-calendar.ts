import { isDeepStrictEqual } from 'node:util'
import { compileCalendar, type Calendar, type DayOverride } from '@huiyin/policy'
import { mergeLayers, readLayers, toCalendarDay, type CalendarDay } from '../organization/index.ts'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import type { Sql } from '../shared/database.ts'
import { inputInvalid, type InputInvalid } from '../shared/errors.graphql.ts'
import { InputCheck } from '../shared/input-check.ts'
import type { ImportCalendarInput } from './calendar-input.graphql.ts'
import type { CalendarImportFault, ProposedDay } from './calendar-result.graphql.ts'
import type { CalendarServices } from './calendar-services.ts'
import { replaceDays, type Owner } from './calendar.store.ts'
import { changeOwned, lockOwner, type ChangeOutcome, type ChangeRefusal } from './change-calendar.ts'
import { LARGEST_ICAL, NotIcal, readIcal, type IcalDays } from './ical-days.ts'
import { checkOwner, spanOf } from './set-calendar-days.ts'

export interface ReadDays { days: ProposedDay[]; faults: CalendarImportFault[] }
export type ImportOutcome = (ReadDays & { __typename: 'CalendarImported'; change: ChangeOutcome<never> | null }) | Exclude<ChangeOutcome<ChangeRefusal>, { __typename: 'CalendarChanged' }>

/** Shows what an iCalendar text would set, or sets it. */
export async function importCalendar(services: CalendarServices, context: RequestContext, input: ImportCalendarInput): Promise<ImportOutcome> {
  const check = new InputCheck(context.now())
  checkOwner(check, input)
  check.idempotencyKey(input.idempotencyKey)
  checkIcal(check, input.ical)
  if (check.issues.length > 0) return inputInvalid(check.issues)
  const { chainId } = viewerOf(context)
  if (input.dryRun ?? true) return services.log.db.write(chainId, (sql) => preview(sql, context, input))
  let told: ReadDays = { days: [], faults: [] }
  const change = await changeOwned(services, context, 'importCalendar', input, async (sql, _pattern, owner) => {
    const read = await readFor(sql, context, input, owner)
    if ('code' in read) return read
    const { days, faults } = read.read
    if (faults.length > 0 && !input.skipFaulty) return inputInvalid(faults.map(({ event, code, message }) => ({ path: ['ical', String(event)], code, message: message.en })))
    if (days.length === 0) return inputInvalid([{ path: ['ical'], code: 'NOTHING_TO_IMPORT', message: 'The text holds no day that could be set.' }])
    told = shownOf(read)
    return { told: { what: 'import', facts: { set: days.length, ...spanOf(days.map(({ date }) => date)) } }, write: () => replaceDays(sql, chainId, owner, days, []) }
  })
  return change.__typename === 'CalendarChanged' ? { __typename: 'CalendarImported', ...told, change } : change
}

export function checkIcal(check: InputCheck, ical: string): boolean {
  if (Buffer.byteLength(ical) > LARGEST_ICAL) check.add('ical', 'TOO_LARGE', 'iCalendar text has at most 1 MiB.')
  else if (ical.trim() === '') check.add('ical', 'REQUIRED', 'ical must not be empty.')
  else return true
  return false
}

async function preview(sql: Sql, context: RequestContext, input: ImportCalendarInput): Promise<ImportOutcome> {
  const found = await lockOwner(sql, context, input)
  if ('code' in found) return found
  const read = await readFor(sql, context, input, found.owner)
  if ('code' in read) return read
  return { __typename: 'CalendarImported', ...shownOf(read), change: null }
}

const shownOf = ({ read: { days, faults }, before, after }: ReadText): ReadDays => ({ faults, days: days.map(({ date }): ProposedDay => proposed(shown(before, date), shown(after, date))) })

const proposed = (before: CalendarDay, { date, kind, name, openings }: CalendarDay): ProposedDay => ({
  date, kind, name, openings, isChange: !isDeepStrictEqual([before.kind, before.name, before.openings], [kind, name, openings]),
})
const shown = (calendar: Calendar, date: string): CalendarDay => toCalendarDay(calendar.day(date), 'calendar', (at) => calendar.localDateTime(at))

interface ReadText { read: IcalDays; before: Calendar; after: Calendar }

/** Reads the text by the wall clock of whoever it is for, and lays its days over what holds there. */
async function readFor(sql: Sql, context: RequestContext, { ical }: ImportCalendarInput, owner: Owner): Promise<ReadText | InputInvalid> {
  const { chainId } = viewerOf(context)
  const campusId = 'campusId' in owner ? owner.campusId : null
  const [layers] = await readLayers(sql, chainId, [{ calendarId: owner.calendarId, campusId }])
  const zone = (campusId !== null && (await sql.one<{ time_zone: string }>('calendars.zone', 'select time_zone from campus where chain_id = $1 and id = $2', [chainId, campusId]))?.time_zone) || layers!.pattern.zone
  const year = new Date(context.now()).getUTCFullYear()
  const compiled = (days: readonly DayOverride[]): Calendar => {
    const own = campusId === null ? { calendarDays: overlaid(layers!.calendarDays, days) } : { campusDays: overlaid(layers!.campusDays, days) }
    return compileCalendar(mergeLayers({ ...layers!, ...own }, zone), { fromYear: year - 1, toYear: year + 1 })
  }
  const before = compiled([])
  try {
    const read = readIcal(ical, before, year)
    return { read, before, after: compiled(read.days) }
  } catch (error) {
    if (!(error instanceof NotIcal)) throw error
    return inputInvalid([{ path: ['ical'], code: 'NOT_ICAL', message: 'This is not iCalendar text; export the calendar as .ics and send its content.' }])
  }
}

function overlaid(days: readonly DayOverride[], over: readonly DayOverride[]): DayOverride[] {
  return [...new Map([...days, ...over].map((day) => [day.date, day])).values()]
}

