import { expect, it } from 'vitest';
import { alertDays, turnRows } from './turn-figures.ts';

const figures = {
  byCampus: [{ gained: 1, lost: 0, campus: { id: 'a', name: '一园' } }, { gained: 2, lost: 3, campus: null }],
  byDepartment: [{ gained: 0, lost: 1, department: null }],
  byClock: [{ key: 'reply', title: { zh: '回复', en: 'reply' }, gained: 4, lost: 0 }],
} as never;

it.each([
  ['campus', [['—', 2, 3], ['一园', 1, 0]]], ['department', [['—', 0, 1]]], ['clock', [['回复', 4, 0]]],
] as const)('by %s', (view, rows) => expect(turnRows(figures, view, ({ zh }) => zh, '—').map(({ name, gained, lost }) => [name, gained, lost])).toEqual(rows));

const alert = (role: string, day: string, before: number, after: number) => ({ role, day, before, after });
const alerts = [alert('director', '2026-10-02', 1, 0), alert('intake', '2026-10-01', 2, 3), alert('intake', '2026-10-02', 1, 1)];

it('alerts stand by day, of one role or of all', () => {
  expect(alertDays(alerts, null)).toEqual({ days: ['2026-10-01', '2026-10-02'], before: [2, 2], after: [3, 1] });
  expect(alertDays(alerts, 'director')).toEqual({ days: ['2026-10-01', '2026-10-02'], before: [0, 1], after: [0, 0] });
  expect(alertDays([], null)).toEqual({ days: [], before: [], after: [] });
});
