import { describe, expect, it } from 'vitest';
import { compileCalendar } from '../../calendar/compile-calendar.ts';
import { weekOf } from '../../calendar/week.ts';
import { allowedActions } from '../../lifecycle/allowed-actions.ts';
import { replay } from '../../clock/replay.ts';
import { timelinessOf } from '../../clock/timeliness.ts';
import type { HistoryEvent } from '../../clock/types.ts';
import { resolved } from '../../testing/scene.ts';
import { agreedTarget } from './pack.ts';

const pack = resolved(agreedTarget);
const city = compileCalendar({ id: 'city', zone: 'America/New_York', weekly: weekOf([{ from: '08:00', to: '17:00' }]) }, { fromYear: 2022, toYear: 2022 });
const at = (text: string): number => city.instantOf(text.slice(0, 10), text.slice(11, 16)) + Number(text.slice(17, 19) || 0) * 1000;

function judge(target: string | null, closed: string | null, now = '2022-02-28 00:00') {
  const received = at('2022-01-21 13:47');
  const history: HistoryEvent[] = [{ id: 'received', type: 'complaint_received', at: received }];
  if (target) history.push({ id: 'target', type: 'reply_promised', at: received, facts: { agreed_reply_at: at(target) } });
  if (closed) history.push({ id: 'closed', type: 'complaint_closed', at: at(closed) });
  return replay(pack, { id: 'c1', type: 'complaint' }, history, city, at(now));
}

describe('a case with a target agreed elsewhere', () => {
  it.each([
    ['closed before it', '2022-02-04 13:47:30', '2022-01-24 09:00', 'timely'],
    ['closed exactly at it', '2022-02-04 13:47:30', '2022-02-04 13:47:30', 'timely'],
    ['closed a second after it', '2022-02-04 13:47:30', '2022-02-04 13:47:31', 'late'],
    ['open past it', '2022-02-04 13:47:30', null, 'late'],
    ['open before it', '2022-03-04 13:47:30', null, 'not_yet_due'],
    ['closed without any', null, '2022-01-24 09:00', 'no_target'],
  ])('%s is judged %3$s', (_name, target, closed, verdict) => {
    expect(timelinessOf(pack, judge(target, closed).clocks)).toBe(verdict);
  });
  it('without a target has no clock at all', () => {
    expect(judge(null, null)).toMatchObject({ clocks: [], warnings: [], stage: 'received', nextTransitionAt: null });
  });
  it('a target told later holds from the reception on', () => {
    const received = at('2022-01-21 13:47');
    const { clocks } = replay(pack, { id: 'c1', type: 'complaint' }, [
      { id: 'received', type: 'complaint_received', at: received }, { id: 'target', type: 'reply_promised', at: received + 60_000, facts: { agreed_reply_at: received + 3_600_000 } },
    ], city, received + 120_000);
    expect(clocks).toMatchObject([{ status: 'running', startedAt: received, dueAt: received + 3_600_000, dueInclusive: true }]);
  });
  it('may be closed at any time and reopened afterwards', () => {
    const { facts, stage } = judge(null, '2022-01-24 09:00');
    expect(allowedActions(pack, 'complaint', { facts, stage }, { roles: [] }).filter(({ allowed }) => allowed).map(({ action }) => action)).toEqual(['reopen']);
  });
});
