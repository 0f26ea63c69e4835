import { describe, expect, it } from 'vitest';
import { complaintRate, retentionRate, timelinessRate } from './rates.ts';

describe('rates', () => {
  it.each([
    ['50 complaints on 2000 orders', complaintRate(50, 2000), 50, 2000, 2.5],
    ['47 of 50 in time', timelinessRate(47, 50), 47, 50, 94],
    ['72 of 89 in time', timelinessRate(72, 89), 72, 89, 80.9],
    ['34 of 40 still there, 4 graduated', retentionRate(40, 34, 4), 34, 36, 94.44],
    ['none of none', complaintRate(0, 0), 0, 0, null],
    ['nothing judged yet', timelinessRate(0, 0), 0, 0, null],
    ['everybody graduated', retentionRate(4, 0, 4), 0, 0, null],
    ['none in time', timelinessRate(0, 3), 0, 3, 0],
    ['a half is rounded up', timelinessRate(201, 20_000), 201, 20_000, 1.01],
  ])('%s', (_name, rate, numerator, denominator, percent) => {
    expect(rate).toMatchObject({ numerator, denominator, percent });
  });
  it('carry their formula and clause', () => {
    expect(retentionRate(40, 34, 4)).toMatchObject({ metric: 'retention_rate', clauses: ['kindergarten-grading/6.2.1-b'], formula: { zh: '期末仍在 ÷（期初人数 − 毕业人数）× 100%' } });
    expect(complaintRate(1, 2).clauses).toEqual(['domestic-service/8.2.3']);
    expect(timelinessRate(1, 2).clauses).toEqual(['domestic-service/8.2.1']);
  });
});
