import { expect, it } from 'vitest'
import { compilePattern, readIsoTime } from './instant-pattern.ts'

it.each([
  ['yyyy-MM-dd HH:mm:ss', '2022-01-21 13:47:30', '2022-01-21', '13:47', 30_000],
  ['yyyy/M/d H:mm', '2026/3/5 9:05', '2026-03-05', '09:05', 0],
  ["yyyy'年'M'月'd'日' HH:mm", '2026年10月12日 09:00', '2026-10-12', '09:00', 0],
  ['MM/dd/yyyy hh:mm a', '02/29/2024 12:15 AM', '2024-02-29', '00:15', 0],
  ['yyyy-MM-dd a h:mm', '2026-10-12 下午 3:20', '2026-10-12', '15:20', 0],
  ['yyyyMMddHHmmssSSS', '20261012090001250', '2026-10-12', '09:00', 1250],
])('the pattern %s reads "%s"', (pattern, text, date, time, milliseconds) => {
  expect(compilePattern(pattern)?.(text)).toEqual({ date, time, milliseconds, offsetMinutes: undefined })
})

it.each([
  ['yyyy-MM-dd', '2026-02-30'],
  ['yyyy-MM-dd HH:mm', '2026-02-03 24:00'],
  ['yyyy-MM-dd HH:mm', '2026-02-03 09:60'],
  ['yyyy-MM-dd', '2026-02-03 09:00'],
  ['MM/dd/yyyy hh:mm a', '02/03/2026 13:00 PM'],
])('the pattern %s refuses "%s"', (pattern, text) => {
  expect(compilePattern(pattern)?.(text)).toBeUndefined()
})

it.each(['yyyy-MM-dd qq', 'HH:mm', 'yyyy-MM', 'yyyy-MM-dd dd', 'yy-MM-dd', 'T'])('the pattern "%s" is none', (pattern) => {
  expect(compilePattern(pattern)).toBeUndefined()
})

it.each([
  ['2026-10-12', '2026-10-12', '00:00', 0, undefined],
  ['2026-10-12 09:00', '2026-10-12', '09:00', 0, undefined],
  ['2026-10-12T09:00:01.5Z', '2026-10-12', '09:00', 1500, 0],
  ['2026-10-12T09:00:00+08:00', '2026-10-12', '09:00', 0, 480],
  ['2026-10-12T09:00:00-0530', '2026-10-12', '09:00', 0, -330],
])('without a pattern, "%s" is read as ISO 8601', (text, date, time, milliseconds, offsetMinutes) => {
  expect(readIsoTime(text)).toEqual({ date, time, milliseconds, offsetMinutes })
})

it.each(['12.10.2026', '2026-13-01', 'yesterday', ''])('"%s" is not ISO 8601', (text) => {
  expect(readIsoTime(text)).toBeUndefined()
})
