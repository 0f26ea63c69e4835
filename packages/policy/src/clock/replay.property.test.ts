import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { compileCalendar } from '../calendar/compile-calendar.ts';
import type { ClockDefinition } from '../pack/clock-definition.ts';
import { childcareInstitution } from '../packs/childcare-institution/pack.ts';
import { at, calendar, resolved } from '../testing/scene.ts';
import { clock, smallPack } from '../testing/small-pack.ts';
import { changesBetween } from './changes-between.ts';
import { explain } from './explain.ts';
import { replay } from './replay.ts';
import type { ClockState, ClockTransition, HistoryEvent } from './types.ts';

// Many random cases; a busy machine may need its time.
vi.setConfig({ testTimeout: 60_000 });

const MINUTE = 60_000;
const start = at('2026-09-29 16:00');
const subject = { id: 'c1', type: 'complaint' };
const childcare = resolved(childcareInstitution);

const task = fc.constantFrom('t1', 't2');
const facts = fc.record(
  {
    urgency: fc.constantFrom('urgent', 'ordinary'), severity: fc.constantFrom('normal', 'special'), validity: fc.constantFrom('valid', 'invalid'),
    topic: fc.constantFrom('child_safety', 'care'), complaint_type: fc.constantFrom('opinion', 'urgent_coordination'),
  },
  { requiredKeys: [] },
);
const happenings = fc.oneof(
  facts.map((known) => ({ type: 'complaint_received', facts: known })),
  facts.map((known) => ({ type: 'complaint_classified', facts: known })),
  facts.map((known) => ({ type: 'complaint_classified', facts: known })),
  task.map((correlation) => ({ type: 'department_task_dispatched', correlation })),
  task.map((correlation) => ({ type: 'department_task_answered', correlation })),
  fc.integer({ min: -2, max: 30 }).map((steps) => ({ type: 'reply_promised', facts: { agreed_reply_at: start + steps * 10 * MINUTE } })),
  fc.boolean().map((told) => ({ type: 'progress_noted', facts: { told_complainant: told } })),
  fc.constantFrom({ type: 'customer_reply_given' }, { type: 'excess_explained' }, { type: 'complaint_closed' }, { type: 'complaint_reopened' }, { type: 'complaint_withdrawn' }),
);
/** Times lie on a grid of ten minutes, so that events often meet deadlines and each other exactly. */
const histories = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), happenings), { minLength: 1, maxLength: 14 }).map((pairs) =>
  [[0, { type: 'complaint_received' }] as const, ...pairs].map(([step, event], i): HistoryEvent => ({ id: `e${i}`, seq: i, at: start + step * 10 * MINUTE, ...event })));

const judge = (history: readonly HistoryEvent[], now: number) => replay(childcare, subject, history, calendar, now);

/** What a listener knows who only hears announcements. */
function hear(told: Map<string, ClockTransition[]>, before: readonly ClockState[], after: readonly ClockState[]): string[] {
  const kinds: string[] = [];
  for (const { kind, instanceId, at: time, toRole } of changesBetween(before, after)) {
    kinds.push(kind);
    if (kind === 'rejudged' || kind === 'withdrawn') continue;
    const known = told.get(instanceId) ?? [];
    known.push({ kind, at: time, ...(toRole ? { toRole } : {}) });
    told.set(instanceId, known);
  }
  return kinds;
}

const tellings = (clocks: readonly ClockState[]): Map<string, ClockTransition[]> => new Map(clocks.filter(({ transitions }) => transitions.length > 0).map(({ instanceId, transitions }) => [instanceId, [...transitions]]));

describe('replay', () => {
  it('does not care in which order or how often events are delivered', () => {
    fc.assert(
      fc.property(histories.chain((history) => fc.tuple(fc.constant(history), fc.shuffledSubarray([...history, ...history], { minLength: history.length * 2 }))), ([history, delivered]) => {
        expect(judge(delivered, start + 500 * MINUTE)).toEqual(judge(history, start + 500 * MINUTE));
      }),
      { numRuns: 200 },
    );
  });

  it('told step by step as time passes is what it tells at the end: the telling only grows', () => {
    fc.assert(
      fc.property(histories, fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 10 }), (history, pauses) => {
        const end = start + 5000 * MINUTE;
        const told = new Map<string, ClockTransition[]>();
        const stops = [...history.map(({ at: time }) => time), ...pauses.map((minutes) => start + minutes * MINUTE + 1), end].sort((a, b) => a - b);
        let [clocks, now]: [readonly ClockState[], number] = [[], start - 1];
        for (const stop of stops) {
          // Between events the scheduler wakes exactly when the engine asked for it.
          for (let next = judge(history, now).nextTransitionAt; next !== null && next < stop; next = judge(history, now).nextTransitionAt) {
            expect(next).toBeGreaterThan(now);
            const woken = judge(history, next);
            expect(hear(told, clocks, woken.clocks)).not.toEqual([]);
            [clocks, now] = [woken.clocks, next];
          }
          const reached = judge(history, stop);
          const kinds = hear(told, clocks, reached.clocks);
          expect(kinds).not.toContain('rejudged');
          expect(kinds).not.toContain('withdrawn');
          [clocks, now] = [reached.clocks, stop];
        }
        expect(told).toEqual(tellings(judge(history, end).clocks));
      }),
      { numRuns: 200 },
    );
  });

  it('asks to be woken at every change that time alone brings, and never in vain', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 0, max: 600 }), fc.integer({ min: 1, max: 600 }), (history, minutes, more) => {
        const now = start + minutes * MINUTE;
        const known = history.filter((event) => event.at <= now);
        const { clocks, nextTransitionAt } = judge(known, now);
        const quiet = nextTransitionAt === null ? now + more * MINUTE : Math.min(now + more * MINUTE, nextTransitionAt - 1);
        expect(changesBetween(clocks, judge(known, quiet).clocks)).toEqual([]);
        if (nextTransitionAt !== null) expect(changesBetween(clocks, judge(known, nextTransitionAt).clocks)).not.toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('of an event written down late, announces what was judged anew and ends at the same truth', () => {
    fc.assert(
      fc.property(histories, fc.nat(), (history, pick) => {
        const late = history[1 + (pick % Math.max(history.length - 1, 1))] ?? history[0]!;
        const now = start + 500 * MINUTE;
        const [before, after] = [judge(history.filter((event) => event !== late), now).clocks, judge(history, now).clocks];
        const kept = new Map(before.map((state) => [state.instanceId, state]));
        for (const { instanceId, kind } of changesBetween(before, after)) {
          if (kind === 'withdrawn') kept.delete(instanceId);
          else kept.set(instanceId, after.find((state) => state.instanceId === instanceId)!);
        }
        const verdicts = (states: Iterable<ClockState>) => [...states].map(({ instanceId, status, dueAt, transitions }) => ({ instanceId, status, dueAt, transitions })).sort((a, b) => (a.instanceId < b.instanceId ? -1 : 1));
        expect(verdicts(kept.values())).toEqual(verdicts(after));
      }),
      { numRuns: 200 },
    );
  });
});

describe('segments', () => {
  const limits: fc.Arbitrary<ClockDefinition['limit']> = fc.oneof(
    fc.record({ amount: fc.integer({ min: 1, max: 900 }), unit: fc.constant('minutes' as const), counted: fc.constantFrom('natural', 'opening') }),
    fc.record({ amount: fc.integer({ min: 0, max: 9 }), unit: fc.constant('days' as const), counted: fc.constantFrom('natural', 'working') }),
    fc.record({ amount: fc.integer({ min: 1, max: 20 }), unit: fc.constant('hours' as const), counted: fc.constant('working' as const) }),
  );
  const zones = fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe');
  const events = fc.array(fc.tuple(fc.integer({ min: 1, max: 12_000 }), fc.constantFrom('waiting_began', 'waiting_ended', 'restarted', 'replied')), { maxLength: 6 });

  it('join without gap, and what they count sums exactly to the elapsed time', () => {
    fc.assert(
      fc.property(limits, zones, events, fc.integer({ min: -3, max: 12_000 }), (limit, zone, marks, minutes) => {
        const own = compileCalendar(
          {
            id: 'own', zone,
            weekly: { mon: [{ from: '08:00', to: '12:00' }, { from: '14:00', to: '24:00' }], tue: [{ from: '00:00', to: '03:30' }], wed: [], thu: [{ from: '09:00', to: '17:00' }], fri: [{ from: '09:00', to: '17:00' }], sat: [], sun: [{ from: '00:30', to: '04:00' }] },
            overrides: [{ date: '2026-10-31', kind: 'work' }, { date: '2026-11-02', kind: 'rest' }, { date: '2026-11-05', kind: 'half_day', until: '12:00' }],
          },
          { fromYear: 2026, toYear: 2026 });
        const pack = resolved(smallPack([clock({ id: 'x', limit, pause: [{ event: 'waiting_began' }], resume: [{ event: 'waiting_ended' }], reset: [{ event: 'restarted' }] })]));
        const from = own.instantOf('2026-10-30', '11:11') + 7;
        const history = [{ id: 'e0', type: 'received', at: from }, ...marks.map(([offset, type], i) => ({ id: `e${i + 1}`, type, at: from + offset * MINUTE + i }))];
        const now = from + minutes * MINUTE;
        for (const state of replay(pack, subject, history, own, now).clocks) {
          const { segments, elapsedMs } = explain(pack, state, own, now);
          expect(elapsedMs).toBe(state.elapsedMs);
          for (const [i, segment] of segments.entries()) expect(segment.from).toBe(segments[i - 1]?.to ?? state.startedAt);
          if (segments.length > 0) expect(segments.at(-1)!.to).toBe(Math.min(state.stoppedAt ?? now, now));
        }
      }),
      { numRuns: 150 },
    );
  });
});
