import { describe, expect, it } from 'vitest';
import { at, calendar, history, resolved } from '../testing/scene.ts';
import type { Line } from '../testing/scene.ts';
import { clock, smallPack } from '../testing/small-pack.ts';
import { changesBetween } from './changes-between.ts';
import { replay } from './replay.ts';
import type { ClockState, HistoryEvent } from './types.ts';

const pack = resolved(smallPack([
  clock({ id: 'reply', limit: { amount: 1, unit: 'hours', counted: 'natural' }, onBreach: [{ toRole: 'director', clauses: [] }] }),
  clock({ id: 'explain', limit: { amount: 4, unit: 'hours', counted: 'natural' }, start: [{ breachOf: 'reply' }], stop: [{ event: 'explained' }], per: 'breach' }),
]));
const states = (now: string, events: readonly HistoryEvent[]): readonly ClockState[] => replay(pack, { id: 'c1', type: 'complaint' }, events, calendar, at(now)).clocks;
const received: Line = ['received', '2026-10-12 09:00'];
const brief = (before: readonly ClockState[], after: readonly ClockState[]): string[] =>
  changesBetween(before, after).map(({ kind, key, statusBefore, status }) => `${kind} ${key} ${statusBefore} → ${status}`);

describe('what is announced', () => {
  it('is each step once, in order of time', () => {
    const [early, late] = [states('2026-10-12 09:10', history(received)), states('2026-10-12 10:01', history(received))];
    expect(brief([], early)).toEqual(['clock_started reply null → running']);
    expect(brief(early, late)).toEqual(['due_soon reply running → breached', 'clock_started explain null → running', 'breached reply running → breached', 'escalated reply running → breached']);
    expect(changesBetween(early, late).at(-1)).toMatchObject({ toRole: 'director', at: at('2026-10-12 10:00'), instanceId: 'c1/reply/e1', dueAt: at('2026-10-12 10:00') });
    expect(brief(late, late)).toEqual([]);
    expect(brief(late, states('2026-10-12 10:30', history(received)))).toEqual([]);
  });
  it('is a new judgement when an answer in time was written down late, and the clock its breach had started is withdrawn', () => {
    const answered = history(received, ['replied', '2026-10-12 09:40']);
    const [before, after] = [states('2026-10-12 10:30', history(received)), states('2026-10-12 10:30', answered)];
    expect(brief(before, after)).toEqual(['rejudged reply breached → met', 'met reply breached → met', 'withdrawn explain running → null']);
  });
});
