import { compileCalendar, weekOf, type DayOverride } from '@huiyin/policy'
import { describe, expect, it } from 'vitest'
import { NotIcal, readIcal } from './ical-days.ts'
import { icalOf } from './ical-text.ts'

const open = [{ from: '08:00', to: '18:00' }]
const calendar = compileCalendar({ id: 'test', zone: 'Asia/Shanghai', weekly: weekOf(open) }, { fromYear: 2026, toYear: 2027 })
const event = (...lines: string[]): string => `BEGIN:VEVENT\r\nUID:${lines[0]}\r\n${lines.join('\r\n')}\r\nEND:VEVENT\r\n`
const text = (...events: string[]): string => `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:test\r\n${events.join('')}END:VCALENDAR\r\n`
const read = (...events: string[]) => readIcal(text(...events), calendar, 2026)
const faultsOf = (...events: string[]): (string | number)[][] => read(...events).faults.map(({ event: place, code }) => [place, code])

describe('iCalendar text', () => {
  it('of all-day events gives days off, make-up days and closed days by what they are called', () => {
    expect(read(
      event('DTSTART;VALUE=DATE:20261001', 'DTEND;VALUE=DATE:20261004', 'SUMMARY:国庆节 休'), event('DTSTART;VALUE=DATE:20261010', 'SUMMARY:国庆节 调休上班'),
      event('DTSTART;VALUE=DATE:20261012', 'SUMMARY:搬迁停园'), event('DTSTART;VALUE=DATE:20261013'),
    )).toEqual({ faults: [], days: [
      ...['2026-10-01', '2026-10-02', '2026-10-03'].map((date) => ({ date, kind: 'rest', name: { zh: '国庆节 休', en: '国庆节 休' } })),
      { date: '2026-10-10', kind: 'work', name: { zh: '国庆节 调休上班', en: '国庆节 调休上班' } }, { date: '2026-10-12', kind: 'closed', name: { zh: '搬迁停园', en: '搬迁停园' } },
      { date: '2026-10-13', kind: 'rest' },
    ] })
  })

  it('of timed events gives the hours of a day, by the wall clock of the calendar', () => {
    expect(read(
      event('DTSTART:20261005T090000', 'DTEND:20261005T113000'), event('DTSTART:20261005T060000Z', 'DTEND:20261005T093000Z'),
      event('DTSTART;TZID=America/New_York:20261006T200000', 'DTEND;TZID=America/New_York:20261006T210000'), event('DTSTART:20261008T200000', 'DTEND:20261009T000000'),
    ).days).toEqual([
      { date: '2026-10-05', kind: 'hours', open: [{ from: '09:00', to: '11:30' }, { from: '14:00', to: '17:30' }] },
      { date: '2026-10-07', kind: 'hours', open: [{ from: '08:00', to: '09:00' }] }, { date: '2026-10-08', kind: 'hours', open: [{ from: '20:00', to: '24:00' }] },
    ])
  })

  it('that repeats is followed for some years, without the exceptions it names', () => {
    const dates = read(event('DTSTART;VALUE=DATE:20200601', 'RRULE:FREQ=YEARLY', 'EXDATE;VALUE=DATE:20280601', 'SUMMARY:园庆')).days.map(({ date }) => date)
    expect(dates).toEqual(['2025-06-01', '2026-06-01', '2027-06-01', '2029-06-01', '2030-06-01', '2031-06-01'])
    expect(read(event('DTSTART;VALUE=DATE:20260105', 'RRULE:FREQ=WEEKLY;COUNT=3')).days.map(({ date }) => date)).toEqual(['2026-01-05', '2026-01-12', '2026-01-19'])
  })

  it('with faults says which event, and reads the others', () => {
    expect(faultsOf(
      event('SUMMARY:没有时间'), event('DTSTART;VALUE=DATE:20261005', 'DTEND;VALUE=DATE:20261003'), event('DTSTART;VALUE=DATE:20261005', 'DTEND;VALUE=DATE:20281005'),
      event('DTSTART:20261006T200000', 'DTEND:20261007T020000'), event('DTSTART;TZID=Mars/Olympus:20261006T200000', 'DTEND;TZID=Mars/Olympus:20261006T210000'),
      event('DTSTART;VALUE=DATE:20261008'), event('DTSTART;VALUE=DATE:20261008', 'SUMMARY:又一次'), event('DTSTART:20261009T090000', 'DTEND:20261009T120000'),
      event('DTSTART:20261009T110000', 'DTEND:20261009T130000'), event('DTSTART:tomorrow'),
    )).toEqual([[1, 'NO_START'], [2, 'END_BEFORE_START'], [3, 'TOO_LONG'], [4, 'CROSSES_MIDNIGHT'], [5, 'ZONE_UNKNOWN'], [7, 'DAY_TAKEN'], [9, 'HOURS_OVERLAP'], [10, 'RULE_UNREADABLE']])
  })

  it.each([['prose', '各位家长好'], ['nothing', ''], ['another component', 'BEGIN:VCARD\r\nEND:VCARD\r\n'], ['a text that breaks off', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n']])('that is %s is refused', (_name, broken) => {
    expect(() => readIcal(broken, calendar, 2026)).toThrow(NotIcal)
  })

  it('repeating every second ends', () => {
    expect(read(event('DTSTART:20260101T000000', 'DTEND:20260101T000001', 'RRULE:FREQ=SECONDLY')).faults.length).toBeGreaterThan(0)
  })

  it('that we write gives the same days when it is read', () => {
    const days: DayOverride[] = [
      { date: '2026-10-01', kind: 'rest', name: { zh: '国庆节', en: 'National Day' } }, { date: '2026-10-10', kind: 'work', name: { zh: '补班', en: 'Make-up day' } },
      { date: '2026-10-11', kind: 'work', open: [{ from: '09:00', to: '12:00' }] }, { date: '2026-10-12', kind: 'half_day', until: '12:00' },
      { date: '2026-10-13', kind: 'closed', name: { zh: '台风', en: 'Typhoon' } }, { date: '2026-10-14', kind: 'hours', open: [{ from: '08:00', to: '11:00' }, { from: '20:00', to: '24:00' }] },
    ]
    const written = icalOf('梧桐里园', 'Asia/Shanghai', days, Date.UTC(2026, 9, 1))
    expect(written.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
    const { days: back, faults } = readIcal(written, calendar, 2026)
    expect(faults).toEqual([])
    // What has no name gets the word for its kind.
    expect(back.map(({ name, ...day }) => ({ ...day, ...(name && ['上班', '半天', '营业'].includes(name.zh) ? {} : { name }) }))).toEqual(days)
  })
})
