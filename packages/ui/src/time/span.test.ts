import { describe, expect, it } from 'vitest';
import { durationMilliseconds, formatSpan } from './span.ts';

const [second, minute, hour, day] = [1000, 60_000, 3_600_000, 86_400_000] as const;

describe('a span of time', () => {
  it.each([
    [0, '0秒', '0 s'],
    [59_999, '59秒', '59 s'],
    [minute, '1分', '1 min'],
    [12 * minute + 34 * second, '12分34秒', '12 min 34 s'],
    [hour, '1小时', '1 h'],
    [4 * hour + 5 * minute + 59 * second, '4小时5分', '4 h 5 min'],
    [day, '1天', '1 d'],
    [3 * day + 4 * hour + 59 * minute, '3天4小时', '3 d 4 h'],
    [-90 * minute, '1小时30分', '1 h 30 min'],
  ])('of %i ms is %s, %s', (span, chinese, english) => {
    expect(formatSpan(span, 'zh-CN')).toBe(chinese);
    expect(formatSpan(span, 'en-US')).toBe(english);
  });

  it('read coarsely leaves seconds out from a minute on', () => {
    expect(formatSpan(12 * minute + 34 * second, 'zh-CN', true)).toBe('12分');
    expect(formatSpan(34 * second, 'zh-CN', true)).toBe('34秒');
  });
});

describe('an ISO 8601 duration', () => {
  it.each([
    ['PT0S', 0],
    ['PT2H35M', 2 * hour + 35 * minute],
    ['P1DT1S', day + second],
    ['P2W', 14 * day],
    ['PT1.5S', 1500],
    ['-PT10M', -10 * minute],
  ])('%s has %i ms', (duration, milliseconds) => {
    expect(durationMilliseconds(duration)).toBe(milliseconds);
  });

  it.each(['', 'P', 'PT', 'P1M', 'P1Y', '10', 'PT1H30'])('"%s" has no fixed length', (duration) => {
    expect(durationMilliseconds(duration)).toBeNaN();
  });
});
