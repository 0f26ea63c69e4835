import { expect, it } from 'vitest';
import { usualPromises } from './usual-promises.ts';

it('times are those of the campus, and this evening is offered only before it', () => {
  expect(usualPromises(Date.parse('2026-12-31T06:00:00Z'), 'Asia/Shanghai').map(({ at }) => at)).toEqual(['2026-12-31T14:30', '2026-12-31T15:00', '2026-12-31T18:00', '2027-01-01T09:00']);
  expect(usualPromises(Date.parse('2026-12-31T10:00:00Z'), 'Asia/Shanghai').map(({ key }) => key)).toEqual(['in.minutes', 'in.hour', 'in.tomorrow']);
});
