import { describe, expect, it } from 'vitest';
import { addDays, addMonths, countOf, firstOf, isWithin, lastOf, weeksOf } from './dates.ts';

describe('days of a year', () => {
  it('lie in weeks from Monday to Sunday', () => {
    expect(weeksOf(2026, 10)[0]).toEqual([null, null, null, '2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04']);
    expect(weeksOf(2026, 2).flat().filter(Boolean)).toHaveLength(28);
    expect(weeksOf(2028, 2).flat().filter(Boolean)).toHaveLength(29);
  });
  it('are walked by days and months', () => {
    expect([addDays('2026-12-31', 1), addDays('2026-03-01', -1), addMonths('2026-01-31', 1), addMonths('2026-03-31', -1)]).toEqual(['2027-01-01', '2026-02-28', '2026-02-28', '2026-02-28']);
  });
  it('form spans whichever end was chosen first', () => {
    const span = { anchor: '2026-10-07', end: '2026-10-01' };
    expect([firstOf(span), lastOf(span), countOf(span)]).toEqual(['2026-10-01', '2026-10-07', 7]);
    expect([isWithin(span, '2026-10-04'), isWithin(span, '2026-10-08'), isWithin(null, '2026-10-04')]).toEqual([true, false, false]);
  });
});
