import { describe, expect, it } from 'vitest'
import { isoInstant } from './sql.ts'
import { CalendarDate, DateTime, Decimal, Duration, durationMs, Facts, toDuration } from './scalars.ts'

describe('DateTime', () => {
  it.each([
    ['2026-10-12T17:00:00+08:00', '2026-10-12T09:00:00.000Z'],
    ['2026-10-12t09:00:00z', '2026-10-12T09:00:00.000Z'],
    ['2026-10-12T09:00:00.1234567Z', '2026-10-12T09:00:00.123Z'],
    ['2024-02-29T23:59:59-05:00', '2024-03-01T04:59:59.000Z'],
  ])('reads %s as %s', (text, instant) => expect(DateTime.parseValue(text)).toBe(instant))

  it.each(['2026-10-12T09:00:00', '2026-10-12', '2026-02-29T00:00:00Z', '2026-10-12T24:00:00Z', '2026-10-12T09:00:60Z', '2026-10-12T09:00Z', '2026-10-12T09:00:00+15:00', '0000-01-01T00:00:00Z', 'now', 1_700_000_000, null, {}])('refuses %s', (value) => {
    expect(() => DateTime.parseValue(value)).toThrow('A DateTime must be')
  })

  it('passes on what the database wrote', () => {
    expect(DateTime.serialize('2026-10-12T09:00:00.000Z')).toBe('2026-10-12T09:00:00.000Z')
    expect(DateTime.serialize(0)).toBe('1970-01-01T00:00:00.000Z')
  })
})

describe('an instant of PostgreSQL', () => {
  it.each([
    ['2026-10-12 09:00:00+00', '2026-10-12T09:00:00.000Z'],
    ['2026-10-12 09:00:00.1+00', '2026-10-12T09:00:00.100Z'],
    ['2026-10-12 09:00:00.123456+00', '2026-10-12T09:00:00.123Z'],
    ['infinity', 'infinity'],
  ])('%s becomes %s', (text, instant) => expect(isoInstant(text)).toBe(instant))
})

describe('Date', () => {
  it('reads days and refuses what is none', () => {
    expect(CalendarDate.parseValue('2024-02-29')).toBe('2024-02-29')
    for (const text of ['2026-02-29', '2026-1-1', '2026-01-01T00:00:00Z', '20260101']) expect(() => CalendarDate.parseValue(text)).toThrow('A Date must be')
  })
})

describe('Duration', () => {
  it.each([['PT36H', 129_600_000], ['P3D', 259_200_000], ['P1W', 604_800_000], ['PT0.5S', 500], ['P1DT1H1M1S', 90_061_000]])('%s is %i ms', (text, ms) => expect(durationMs(text)).toBe(ms))
  it.each(['P', 'PT', 'P1M', 'P1Y', '-PT1H', 'PT1H1D', '1H', 'P1DT', 'P1.5D'])('refuses %s', (text) => expect(() => Duration.parseValue(text)).toThrow('ISO 8601'))
  it.each([[0, 'PT0S'], [500, 'PT0.5S'], [178_200_000, 'PT49H30M'], [-60_000, '-PT1M'], [3_600_000, 'PT1H']])('writes %i ms as %s', (ms, text) => expect(toDuration(ms)).toBe(text))
})

describe('Decimal', () => {
  it('is text, exactly', () => {
    expect(Decimal.parseValue('-1234.50')).toBe('-1234.50')
    for (const value of ['1e5', '1,5', 'NaN', '', 5]) expect(() => Decimal.parseValue(value)).toThrow('A Decimal must be')
  })
})

describe('Facts', () => {
  it('is no input', () => expect(() => Facts.parseValue({})).toThrow('output only'))
})
