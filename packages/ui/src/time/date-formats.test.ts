import { describe, expect, it } from 'vitest';
import { formatInstant, formatRelative, zoneName } from './date-formats.ts';

describe('an instant', () => {
  it('is written in the zone of the place, not of the reader', () => {
    expect(formatInstant('2026-11-20T16:30:00Z', 'zh-CN', 'short', 'Asia/Shanghai')).toBe('11/21 00:30');
    expect(formatInstant('2026-11-20T16:30:00Z', 'en-US', 'short', 'America/New_York')).toBe('11/20, 11:30');
  });

  it('at midnight is written 00:00', () => {
    expect(formatInstant('2026-11-20T16:00:00Z', 'en-US', 'time', 'Asia/Shanghai')).toBe('00:00');
  });

  it.each([null, undefined, '', 'tomorrow'])('%j is written as nothing', (instant) => {
    expect(formatInstant(instant, 'zh-CN', 'long')).toBe('');
  });

  it('in a zone with summer time names the offset of that day', () => {
    expect(zoneName('2026-01-20T12:00:00Z', 'en-US', 'America/New_York')).toBe('EST');
    expect(zoneName('2026-07-20T12:00:00Z', 'en-US', 'America/New_York')).toBe('EDT');
  });
});

describe('a relative time', () => {
  const now = Date.parse('2026-11-20T12:00:00Z');

  it.each([
    ['2026-11-20T11:59:30Z', '现在', 'now'],
    ['2026-11-20T11:57:10Z', '2分钟前', '2 minutes ago'],
    ['2026-11-20T14:00:00Z', '2小时后', 'in 2 hours'],
    ['2026-11-19T12:00:00Z', '昨天', 'yesterday'],
  ])('of %s is %s, %s', (instant, chinese, english) => {
    expect(formatRelative(instant, now, 'zh-CN')).toBe(chinese);
    expect(formatRelative(instant, now, 'en-US')).toBe(english);
  });
});
