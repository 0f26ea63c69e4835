import 'reflect-metadata'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { toGlobalId } from '../shared/relay.ts'
import { seedChain, startTestApi, type SeededChain, type TestApi } from '../testing/index.ts'

let database: TestDatabase
let api: TestApi
let chain: SeededChain
let apiKey: string

beforeAll(async () => {
  database = await createTestDatabase()
  api = await startTestApi({ databaseUrl: database.url, background: false, time: '2026-10-12T09:00:00Z' })
})
afterAll(async () => {
  await api?.stop()
  await database?.drop()
})
beforeEach(async () => {
  chain = await seedChain(api.application)
  apiKey = await chain.addKey()
})

const calendarId = () => toGlobalId('BusinessCalendar', chain.calendarId)
const campusId = (index = 0) => toGlobalId('Campus', chain.campusIds[index]!)
async function ask<T = any>(query: string, variables: object = {}, caller: object = { apiKey }): Promise<T> {
  const { data, errors } = await api.graphql<any>(query, variables, caller)
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}
const REFUSED = '... on UserError { code message path } ... on InputInvalid { issues { path code message } }'
const ERRORS = `${REFUSED} ... on CalendarVersionConflict { currentVersion }`
const CHANGED = '... on CalendarChanged { calendars { version } campus { calendarVersion } job { kind status } cursor }'
const setDays = async (input: object, caller?: object) => (await ask(`mutation ($input: SetCalendarDaysInput!) { setCalendarDays(input: $input) { __typename ${ERRORS} ${CHANGED} } }`, { input }, caller)).setCalendarDays
const setHours = async (input: object) => (await ask(`mutation ($input: SetOpeningHoursInput!) { setOpeningHours(input: $input) { __typename ${ERRORS} ${CHANGED} } }`, { input })).setOpeningHours
const loadYear = async (input: object) => (await ask(`mutation ($input: LoadOfficialYearInput!) { loadOfficialYear(input: $input) { __typename ${REFUSED} ${CHANGED} ... on OfficialYearUnknown { known } } }`, { input })).loadOfficialYear
const days = async (of: object, from: string, to = from) => (await ask(`query ($calendarId: ID, $campusId: ID, $from: Date!, $to: Date!) {
  calendarDays(calendarId: $calendarId, campusId: $campusId, from: $from, to: $to) { date kind layer provisional name { zh en } openings { from to } } }`, { ...of, from, to })).calendarDays

describe('a calendar', () => {
  it('is laid from the week, the official table, the days of the calendar and those of a campus', async () => {
    expect(await setDays({ calendarId: calendarId(), expectedVersion: 1, set: [{ date: '2026-10-15', kind: 'REST', name: { zh: '集团年会', en: 'Annual meeting' } }, { date: '2026-10-16', kind: 'CLOSED' }] }))
      .toMatchObject({ __typename: 'CalendarChanged', calendars: [{ version: 2 }], campus: null, job: { kind: 'recompute_clocks' } })
    expect(await setDays({ campusId: campusId(), expectedVersion: 0, set: [{ date: '2026-10-16', kind: 'HALF_DAY', closesAt: '12:00' }, { date: '2026-10-01', kind: 'HOURS', openings: [{ from: '09:00', to: '10:00' }, { from: '13:00', to: '14:30' }] }] }))
      .toMatchObject({ campus: { calendarVersion: 1 } })
    const first = await days({ campusId: campusId() }, '2026-10-01', '2026-10-16')
    expect([first[0], first[1], first[9], first[13], first[14], first[15]]).toMatchObject([
      { kind: 'SPECIAL_HOURS', layer: 'CAMPUS', openings: [{ from: '09:00', to: '10:00' }, { from: '13:00', to: '14:30' }] },
      { kind: 'HOLIDAY', layer: 'NATIONAL', name: { zh: '国庆节' } }, { date: '2026-10-10', kind: 'MAKEUP_WORKDAY', layer: 'NATIONAL' },
      { kind: 'WORKDAY', layer: 'WEEK' }, { kind: 'HOLIDAY', layer: 'CALENDAR', name: { en: 'Annual meeting' } }, { kind: 'HALF_DAY', layer: 'CAMPUS', openings: [{ from: '08:00', to: '12:00' }] },
    ])
    expect(await days({ campusId: campusId(1) }, '2026-10-16')).toMatchObject([{ kind: 'CLOSED', layer: 'CALENDAR' }])
    expect(await days({ calendarId: calendarId() }, '2026-10-01')).toMatchObject([{ kind: 'HOLIDAY', layer: 'NATIONAL' }])
    expect(await setDays({ campusId: campusId(), expectedVersion: 1, remove: ['2026-10-16'] })).toMatchObject({ __typename: 'CalendarChanged' })
    expect(await days({ campusId: campusId() }, '2026-10-16')).toMatchObject([{ kind: 'CLOSED', layer: 'CALENDAR' }])
  })

  it('sets spans, and every contradiction of an input is named at once', async () => {
    await setDays({ calendarId: calendarId(), expectedVersion: 1, set: [{ date: '2027-07-20', lastDate: '2027-08-15', kind: 'REST', name: { zh: '暑假' } }] })
    expect(await days({ calendarId: calendarId() }, '2027-08-13', '2027-08-16')).toMatchObject([{ layer: 'CALENDAR', name: { zh: '暑假', en: '暑假' } }, { kind: 'HOLIDAY' }, { kind: 'HOLIDAY' }, { kind: 'WORKDAY', provisional: true }])
    const refused = await setDays({ calendarId: calendarId(), expectedVersion: 2, remove: ['2026-11-02'], set: [
      { date: '2026-11-02', kind: 'HALF_DAY' }, { date: '2026-11-03', kind: 'HOURS' }, { date: '2026-11-04', kind: 'HOURS', openings: [{ from: '08:00', to: '12:00' }, { from: '11:00', to: '13:00' }, { from: '18:00', to: '17:00' }] },
      { date: '2026-11-05', kind: 'REST', openings: [] }, { date: '2026-11-04', kind: 'REST' }, { date: '2026-11-08', lastDate: '2026-11-06', kind: 'REST' }, { date: '2026-11-09', kind: 'CLOSED', name: { zh: ' ' } },
    ] })
    expect(refused.issues.map(({ path, code }: { path: string[]; code: string }) => [path.join('.'), code])).toEqual([
      ['set.1.openings', 'NEVER_OPEN'], ['set.3.openings', 'NOT_EXPECTED'], ['set.4.date', 'DATE_REPEATED'], ['set.5.lastDate', 'RANGE_INVALID'], ['set.6.name.zh', 'REQUIRED'],
      ['set.0', 'HALF_DAY_UNBOUNDED'], ['set.2.openings.1.from', 'INTERVALS_OVERLAP'], ['set.2.openings.2.to', 'INTERVAL_EMPTY'], ['remove.0', 'DATE_REPEATED'],
    ])
    expect(await setDays({ calendarId: calendarId(), expectedVersion: 2, set: [{ date: '2026-11-02', kind: 'HALF_DAY', opensAt: '18:00' }] })).toMatchObject({ issues: [{ path: ['set', '0'], code: 'NEVER_OPEN' }] })
    expect(await setDays({ expectedVersion: 2 })).toMatchObject({ issues: [{ code: 'ONE_OF' }, { code: 'REQUIRED' }] })
  })

  it('has a week of hours that can be changed', async () => {
    const week = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'].map((weekday, index) => ({ weekday, openings: index < 5 ? [{ from: '07:30', to: '11:30' }, { from: '14:00', to: '17:30' }] : index === 5 ? [{ from: '09:00', to: '11:00' }] : [], isWorkingDay: index < 5 }))
    expect(await setHours({ calendarId: calendarId(), expectedVersion: 1, week, closeOfBusiness: 'last_closing' })).toMatchObject({ __typename: 'CalendarChanged' })
    const { businessCalendar } = await ask(`query ($id: ID!) { businessCalendar(id: $id) { version national closeOfBusiness loadedYears week { weekday isWorkingDay openings { from to } } campuses { name } } }`, { id: calendarId() })
    expect(businessCalendar).toMatchObject({ version: 2, national: 'china-mainland', closeOfBusiness: 'last_closing', loadedYears: [2021, 2022, 2023, 2024, 2025, 2026], campuses: [{ name: '一园' }, { name: '二园' }] })
    expect(businessCalendar.week[5]).toEqual({ weekday: 'SAT', isWorkingDay: false, openings: [{ from: '09:00', to: '11:00' }] })
    // A make-up day on a Saturday keeps the hours of its own weekday where it has any.
    expect(await days({ calendarId: calendarId() }, '2026-10-10')).toMatchObject([{ kind: 'MAKEUP_WORKDAY', openings: [{ from: '09:00', to: '11:00' }] }])
    const closed = week.map((one) => ({ ...one, openings: [], isWorkingDay: false }))
    expect((await setHours({ calendarId: calendarId(), expectedVersion: 2, week: closed, closeOfBusiness: '25:00' })).issues).toMatchObject([{ path: ['week'], code: 'NEVER_OPEN' }, { path: ['closeOfBusiness'], code: 'TIME_INVALID' }])
    expect((await setHours({ calendarId: calendarId(), expectedVersion: 2, week: week.slice(0, 6), closeOfBusiness: '18:00' })).issues).toMatchObject([{ path: ['week'], code: 'REQUIRED' }])
  })

  it('follows the wall clock of its campus, daylight saving included', async () => {
    chain = await seedChain(api.application, { timeZone: 'America/New_York', national: null })
    apiKey = await chain.addKey()
    await setDays({ campusId: campusId(), expectedVersion: 0, set: [{ date: '2026-03-08', kind: 'HOURS', openings: [{ from: '00:00', to: '24:00' }] }] })
    const calendar = (await api.db.read(chain.id, (sql) => api.application.clocks.calendars.read(sql, chain.id, [chain.campusIds[0]!]))).get(chain.campusIds[0]!)!
    expect(calendar.elapsed(calendar.instantOf('2026-03-08'), calendar.instantOf('2026-03-09'))).toBe(23 * 3_600_000)
    expect(await days({ campusId: campusId() }, '2027-03-08')).toMatchObject([{ provisional: false }])
  })
})

describe('a change', () => {
  it('is refused when the calendar has changed meanwhile, and done once for one key', async () => {
    const input = { calendarId: calendarId(), expectedVersion: 1, set: [{ date: '2026-11-02', kind: 'REST' }], idempotencyKey: 'once' }
    const [first, second] = [await setDays(input), await setDays(input)]
    expect(first).toMatchObject({ __typename: 'CalendarChanged', calendars: [{ version: 2 }] })
    expect(second).toMatchObject({ cursor: first.cursor })
    expect(await setDays({ ...input, idempotencyKey: 'again' })).toMatchObject({ code: 'CALENDAR_VERSION_CONFLICT', currentVersion: 2 })
  })

  it('of shared days takes the reach of the whole chain, of a campus the reach of it', async () => {
    const director = { apiKey: await chain.addKey(['calendars:write', 'organization:read'], [chain.campusIds[0]!]) }
    expect(await setDays({ calendarId: calendarId(), expectedVersion: 1, set: [{ date: '2026-11-02', kind: 'REST' }] }, director)).toMatchObject({ __typename: 'PermissionMissing' })
    expect(await setDays({ campusId: campusId(1), expectedVersion: 0, set: [{ date: '2026-11-02', kind: 'REST' }] }, director)).toMatchObject({ __typename: 'RecordNotFound' })
    expect(await setDays({ campusId: campusId(), expectedVersion: 0, set: [{ date: '2026-11-02', kind: 'REST' }] }, director)).toMatchObject({ __typename: 'CalendarChanged' })
    const other = await seedChain(api.application)
    expect(await setDays({ calendarId: calendarId(), expectedVersion: 1, set: [{ date: '2026-11-02', kind: 'REST' }] }, { apiKey: await other.addKey() })).toMatchObject({ __typename: 'RecordNotFound' })
    expect(await setDays({ calendarId: calendarId(), expectedVersion: 1, set: [] }, { apiKey: await chain.addKey(['organization:read']) })).toMatchObject({ __typename: 'PermissionMissing' })
  })

  it('is told as an event', async () => {
    await loadYear({ year: 2027, days: [{ date: '2027-01-01', lastDate: '2027-01-03', kind: 'REST', name: { zh: '元旦' } }] })
    const { events } = await ask('{ events(types: ["CalendarChanged"]) { nodes { subjectId facts } } }')
    expect(events.nodes).toMatchObject([{ subjectId: calendarId(), facts: { what: 'year', year: 2027, source: 'list', days: 3 } }])
  })
})

describe('the official table of a year', () => {
  it('comes with the product, from a list or from iCalendar text, and never in part', async () => {
    expect(await loadYear({ year: 2027 })).toMatchObject({ code: 'OFFICIAL_YEAR_UNKNOWN', known: [2021, 2022, 2023, 2024, 2025, 2026] })
    expect(await loadYear({ year: 2027, days: [{ date: '2027-01-01', kind: 'HALF_DAY', closesAt: '12:00' }] })).toMatchObject({ issues: [{ path: ['days'], code: 'NOT_EXPECTED' }] })
    expect(await loadYear({ year: 2027, days: [{ date: '2026-12-31', kind: 'REST' }] })).toMatchObject({ issues: [{ code: 'RANGE_INVALID' }] })
    expect(await loadYear({ year: 2027, ical: 'BEGIN:nothing' })).toMatchObject({ issues: [{ path: ['ical'], code: 'NOT_ICAL' }] })
    const event = (from: string, to: string, summary: string) => `BEGIN:VEVENT\r\nUID:${from}\r\nDTSTART;VALUE=DATE:${from}\r\nDTEND;VALUE=DATE:${to}\r\nSUMMARY:${summary}\r\nEND:VEVENT\r\n`
    const ical = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${event('20270101', '20270104', '元旦 休')}${event('20270109', '20270110', '元旦 班')}END:VCALENDAR\r\n`
    expect(await days({ calendarId: calendarId() }, '2027-01-01')).toMatchObject([{ kind: 'WORKDAY', provisional: true }])
    expect(await loadYear({ year: 2027, ical })).toMatchObject({ __typename: 'CalendarChanged', calendars: [{ version: 2 }] })
    const [first, , , , , , , , ninth] = await days({ calendarId: calendarId() }, '2027-01-01', '2027-01-09')
    expect([first, ninth]).toMatchObject([{ kind: 'HOLIDAY', provisional: false, name: { zh: '元旦 休' } }, { kind: 'MAKEUP_WORKDAY', layer: 'NATIONAL' }])
    const { officialYears } = await ask('{ officialYears { year isLoaded source dayCount } }')
    expect(officialYears.at(-1)).toEqual({ year: 2027, isLoaded: true, source: 'ICAL', dayCount: 4 })
  })
})

describe('iCalendar text for a calendar', () => {
  const event = (...lines: string[]) => `BEGIN:VEVENT\r\nUID:${lines[0]}\r\n${lines.join('\r\n')}\r\nEND:VEVENT\r\n`
  const ical = (...events: string[]) => `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.join('')}END:VCALENDAR\r\n`
  const importIcal = async (input: object) => (await ask(`mutation ($input: ImportCalendarInput!) { importCalendar(input: $input) { __typename ${ERRORS}
    ... on CalendarImported { change { calendars { version } } days { date kind isChange name { zh } openings { from to } } faults { event code summary message { zh } } } } }`, { input })).importCalendar
  const text = ical(event('DTSTART;VALUE=DATE:20261001', 'SUMMARY:国庆节'), event('DTSTART;VALUE=DATE:20261120', 'SUMMARY:教师研训停园'), event('SUMMARY:没有时间'))

  it('is shown first, with what would change and what is wrong', async () => {
    expect(await importIcal({ calendarId: calendarId(), expectedVersion: 1, ical: text })).toEqual({
      __typename: 'CalendarImported', change: null,
      days: [{ date: '2026-10-01', kind: 'HOLIDAY', isChange: true, name: { zh: '国庆节' }, openings: [] }, { date: '2026-11-20', kind: 'CLOSED', isChange: true, name: { zh: '教师研训停园' }, openings: [] }],
      faults: [{ event: 3, code: 'NO_START', summary: '没有时间', message: { zh: '这个事件没有开始时间。' } }],
    })
    expect(await days({ calendarId: calendarId() }, '2026-11-20')).toMatchObject([{ layer: 'WEEK' }])
  })

  it('is taken over as a whole, or without its faulty events where that is wished', async () => {
    const input = { calendarId: calendarId(), expectedVersion: 1, ical: text, dryRun: false }
    expect(await importIcal(input)).toMatchObject({ __typename: 'InputInvalid', issues: [{ path: ['ical', '3'], code: 'NO_START' }] })
    expect(await importIcal({ ...input, skipFaulty: true })).toMatchObject({ __typename: 'CalendarImported', change: { calendars: [{ version: 2 }] } })
    expect(await days({ calendarId: calendarId() }, '2026-11-20')).toMatchObject([{ kind: 'CLOSED', layer: 'CALENDAR' }])
    const { exportCalendar } = await ask('query ($id: ID!) { exportCalendar(calendarId: $id, from: "2026-10-01", to: "2026-12-31") }', { id: calendarId() })
    const again = await importIcal({ campusId: campusId(), expectedVersion: 0, ical: exportCalendar })
    expect(again).toMatchObject({ faults: [] })
    expect(again.days.every(({ isChange }: { isChange: boolean }) => !isChange)).toBe(true)
  })

  it('is refused when it is none or too large', async () => {
    expect(await importIcal({ calendarId: calendarId(), expectedVersion: 1, ical: '放假安排' })).toMatchObject({ issues: [{ path: ['ical'], code: 'NOT_ICAL' }] })
    expect(await importIcal({ calendarId: calendarId(), expectedVersion: 1, ical: 'x'.repeat(1024 * 1024 + 1) })).toMatchObject({ issues: [{ code: 'TOO_LARGE' }] })
  })
})
