import { describe, expect, it } from 'vitest';
import type { ClockDefinition } from '../pack/clock-definition.ts';
import { at, clockOf, judge, resolved, shown, steps } from '../testing/scene.ts';
import type { Line } from '../testing/scene.ts';
import { clock, smallPack } from '../testing/small-pack.ts';

const HOUR = 3_600_000;
const waiting: Partial<ClockDefinition> = { pause: [{ event: 'waiting_began' }], resume: [{ event: 'waiting_ended' }] };
const run = (definitions: readonly ClockDefinition[], now: string, lines: readonly Line[]) => judge(resolved(smallPack(definitions)), now, lines);
const hours = (amount: number, counted: 'natural' | 'opening' = 'natural') => ({ amount, unit: 'hours', counted }) as const;

describe('a pause', () => {
  const paused = clock({ id: 'x', limit: hours(4, 'opening'), ...waiting });

  it('stops the count, keeps the time used, and moves the deadline', () => {
    const lines: Line[] = [['received', '2026-10-12 09:00'], ['waiting_began', '2026-10-12 11:00']];
    expect(clockOf(run([paused], '2026-10-12 17:00', lines), 'x')).toMatchObject({ status: 'paused', dueAt: null, warnAt: null, elapsedMs: 2 * HOUR, remainingMs: 2 * HOUR, nextTransitionAt: null });
    const resumed = clockOf(run([paused], '2026-10-13 08:30', [...lines, ['waiting_ended', '2026-10-12 17:00']]), 'x');
    expect(resumed).toMatchObject({ status: 'warning', dueAt: at('2026-10-13 09:00'), elapsedMs: 3.5 * HOUR, remainingMs: 0.5 * HOUR });
    expect(steps(resumed)).toEqual(['clock_started@09:00', 'paused@11:00', 'resumed@17:00', 'due_soon@18:00']);
  });
  it('survives a change of the facts that decide which limit applies', () => {
    const byUrgency = (id: string, urgency: string, amount: number): ClockDefinition => clock({ id, key: 'reply', limit: hours(amount), when: { fact: 'urgency', is: urgency }, ...waiting });
    const result = run([byUrgency('slow', 'low', 10), byUrgency('fast', 'high', 4)], '2026-10-12 14:30', [
      ['received', '2026-10-12 09:00', { urgency: 'low' }], ['waiting_began', '2026-10-12 10:00'], ['waiting_ended', '2026-10-12 13:00'], ['classified', '2026-10-12 14:00', { urgency: 'high' }],
    ]);
    expect(clockOf(result, 'fast')).toMatchObject({ status: 'running', startedAt: at('2026-10-12 09:00'), dueAt: at('2026-10-12 16:00'), elapsedMs: 2.5 * HOUR });
    expect(clockOf(result, 'slow')).toMatchObject({ status: 'superseded', supersededBy: 'c1/fast/e1' });
  });
  it('moves a limit in working days by the working days it lasted', () => {
    const days = clock({ id: 'x', limit: { amount: 5, unit: 'days', counted: 'working' }, ...waiting });
    const due = (from: string, until: string): string | null =>
      shown(clockOf(run([days], '2026-10-16 20:00', [['received', '2026-10-12 09:00'], ['waiting_began', from], ['waiting_ended', until]]), 'x').dueAt);
    expect(due('2026-10-14 10:00', '2026-10-14 16:00')).toBe('2026-10-19 18:00');
    expect(due('2026-10-14 10:00', '2026-10-16 16:00')).toBe('2026-10-21 18:00');
  });
  it('twice in a row counts once, resuming without pause not at all', () => {
    const result = run([clock({ id: 'x', limit: hours(4), ...waiting })], '2026-10-12 12:00', [
      ['received', '2026-10-12 09:00'], ['waiting_ended', '2026-10-12 09:10'], ['waiting_began', '2026-10-12 10:00'], ['waiting_began', '2026-10-12 10:30'], ['waiting_ended', '2026-10-12 11:00'],
    ]);
    expect(clockOf(result, 'x')).toMatchObject({ dueAt: at('2026-10-12 14:00'), elapsedMs: 2 * HOUR });
  });
  it('after the deadline mends nothing', () => {
    const result = run([clock({ id: 'x', limit: hours(1), ...waiting })], '2026-10-12 12:00', [['received', '2026-10-12 09:00'], ['waiting_began', '2026-10-12 10:30'], ['waiting_ended', '2026-10-12 10:40'], ['replied', '2026-10-12 11:00']]);
    expect(clockOf(result, 'x')).toMatchObject({ status: 'breached', dueAt: at('2026-10-12 10:00'), breachedAt: at('2026-10-12 10:00'), elapsedMs: 2 * HOUR });
  });
  it('may end with the answer itself', () => {
    const result = run([clock({ id: 'x', limit: hours(2), ...waiting })], '2026-10-12 20:00', [['received', '2026-10-12 09:00'], ['waiting_began', '2026-10-12 10:00'], ['replied', '2026-10-12 19:00']]);
    expect(clockOf(result, 'x')).toMatchObject({ status: 'met', elapsedMs: HOUR });
  });
});

describe('a reset', () => {
  it('begins the count anew and warns anew', () => {
    const definition = clock({ id: 'x', limit: hours(4), reset: [{ event: 'restarted' }] });
    const result = run([definition], '2026-10-12 16:00', [['received', '2026-10-12 09:00'], ['restarted', '2026-10-12 12:30']]);
    expect(clockOf(result, 'x')).toMatchObject({ dueAt: at('2026-10-12 16:30'), status: 'warning' });
    expect(steps(clockOf(result, 'x'))).toEqual(['clock_started@09:00', 'due_soon@12:00', 'reset@12:30', 'due_soon@15:30']);
  });
  it('an event that ends one round and begins the next keeps a weekly duty going', () => {
    const weekly = clock({ id: 'flash', limit: { amount: 7, unit: 'days', counted: 'natural' }, start: [{ event: 'published' }], stop: [{ event: 'published' }] });
    const result = run([weekly], '2026-10-20 10:00', [['published', '2026-10-01 10:00'], ['published', '2026-10-08 23:00'], ['published', '2026-10-17 10:00']]);
    expect(result.clocks.map(({ occurrence, status }) => [occurrence, status])).toEqual([[1, 'met'], [2, 'breached'], [3, 'running']]);
  });
});

describe('an extension', () => {
  const extendable = clock({
    id: 'x', limit: { amount: 7, unit: 'days', counted: 'working' }, start: [{ event: 'accepted' }],
    extension: { requested: 'extension_requested', approved: 'extension_approved', told: 'extension_told', max: 7, amountFact: 'days', times: 1, clauses: ['test/2'] },
  });
  const accepted: Line = ['accepted', '2026-09-22 09:30'];
  const asked = (requested: string, approved: string, told: string | null, facts: Line[2] = {}): Line[] => [
    accepted, ['extension_requested', requested], ['extension_approved', approved, facts], ...(told ? [['extension_told', told] as const] : []),
  ];
  it('holds from the moment the complainant was told', () => {
    const result = run([extendable], '2026-10-08 19:00', asked('2026-10-08 09:00', '2026-10-08 11:00', '2026-10-08 15:00'));
    expect(clockOf(result, 'x')).toMatchObject({ status: 'running', dueAt: at('2026-10-19 18:00') });
    const replied = run([extendable], '2026-10-16 19:00', [...asked('2026-10-08 09:00', '2026-10-08 11:00', '2026-10-08 15:00'), ['replied', '2026-10-16 10:00']]);
    expect(clockOf(replied, 'x').status).toBe('met_extended');
  });
  it.each<[string, Line[]]>([
    ['approved but not told', asked('2026-10-08 09:00', '2026-10-08 11:00', null)],
    ['told after expiry', asked('2026-10-08 09:00', '2026-10-08 11:00', '2026-10-09 18:30')],
    ['told but never approved', [accepted, ['extension_requested', '2026-10-08 09:00'], ['extension_told', '2026-10-08 15:00']]],
    ['approved but never asked for', [accepted, ['extension_approved', '2026-10-08 09:00'], ['extension_told', '2026-10-08 15:00']]],
  ])('%s changes nothing', (_name, lines) => {
    expect(clockOf(run([extendable], '2026-10-10 10:00', lines), 'x')).toMatchObject({ status: 'breached', breachedAt: at('2026-10-09 18:00') });
  });
  it('may be shorter than the most allowed, never longer, and is granted once', () => {
    expect(shown(clockOf(run([extendable], '2026-10-08 19:00', asked('2026-10-08 09:00', '2026-10-08 11:00', '2026-10-08 15:00', { days: 2 })), 'x').dueAt)).toBe('2026-10-12 18:00');
    expect(shown(clockOf(run([extendable], '2026-10-08 19:00', asked('2026-10-08 09:00', '2026-10-08 11:00', '2026-10-08 15:00', { days: 99 })), 'x').dueAt)).toBe('2026-10-19 18:00');
    const again = [...asked('2026-10-08 09:00', '2026-10-08 11:00', '2026-10-08 15:00'), ...asked('2026-10-12 09:00', '2026-10-12 11:00', '2026-10-12 15:00').slice(1)];
    expect(shown(clockOf(run([extendable], '2026-10-12 19:00', again), 'x').dueAt)).toBe('2026-10-19 18:00');
  });
  it('of a limit in hours adds hours to what is left', () => {
    const inHours = clock({ id: 'x', limit: hours(4), extension: { ...extendable.extension!, max: 2 } });
    const result = run([inHours], '2026-10-12 12:00', [['received', '2026-10-12 09:00'], ['extension_requested', '2026-10-12 10:00'], ['extension_approved', '2026-10-12 10:10'], ['extension_told', '2026-10-12 11:00']]);
    expect(clockOf(result, 'x')).toMatchObject({ dueAt: at('2026-10-12 15:00'), elapsedMs: 3 * HOUR, remainingMs: 3 * HOUR });
  });
});

describe('rivals', () => {
  const rival = (id: string, urgency: string, amount: number): ClockDefinition => clock({ id, key: 'reply', limit: hours(amount), when: { fact: 'urgency', is: urgency } });

  it('a limit that stopped applying without a successor is cancelled', () => {
    const result = run([rival('fast', 'high', 4)], '2026-10-12 12:00', [['received', '2026-10-12 09:00', { urgency: 'high' }], ['classified', '2026-10-12 10:00', { urgency: 'low' }]]);
    expect(clockOf(result, 'fast')).toMatchObject({ status: 'cancelled', nextTransitionAt: null });
  });
  it('a limit that applies again is reinstated', () => {
    const result = run([rival('slow', 'low', 10), rival('fast', 'high', 4)], '2026-10-12 12:00', [
      ['received', '2026-10-12 09:00', { urgency: 'low' }], ['classified', '2026-10-12 10:00', { urgency: 'high' }], ['classified', '2026-10-12 11:00', { urgency: 'low' }],
    ]);
    expect(steps(clockOf(result, 'slow'))).toEqual(['clock_started@09:00', 'superseded@10:00', 'reinstated@11:00']);
    expect(steps(clockOf(result, 'fast'))).toEqual(['clock_started@10:00', 'superseded@11:00']);
  });
  it('of equal deadlines the more specific one is effective', () => {
    const general = clock({ id: 'general', key: 'reply', limit: hours(4) });
    const result = run([general, rival('fast', 'high', 4)], '2026-10-12 10:00', [['received', '2026-10-12 09:00', { urgency: 'high' }]]);
    expect(clockOf(result, 'fast').status).toBe('running');
    expect(clockOf(result, 'general').status).toBe('superseded');
  });
  it('a breach taken back by a new judgement takes back the clock it started', () => {
    const explanation = clock({ id: 'explain', limit: hours(8), start: [{ breachOf: 'reply' }], stop: [{ event: 'explained' }], per: 'breach' });
    const lines: Line[] = [['received', '2026-10-12 09:00', { urgency: 'high' }]];
    const definitions = [rival('slow', 'low', 10), rival('fast', 'high', 1), explanation];
    expect(clockOf(run(definitions, '2026-10-12 10:30', lines), 'explain').status).toBe('running');
    const later = run(definitions, '2026-10-12 20:00', [...lines, ['classified', '2026-10-12 11:00', { urgency: 'low' }]]);
    expect(clockOf(later, 'explain')).toMatchObject({ status: 'cancelled', stoppedAt: at('2026-10-12 11:00') });
    expect(clockOf(later, 'explain', 2)).toMatchObject({ status: 'running', triggeredAt: at('2026-10-12 19:00') });
  });
});

describe('faults that other products shipped', () => {
  const reply = clock({ id: 'reply', limit: hours(4), start: [{ event: 'received' }, { event: 'reopened' }], onBreach: [{ toRole: 'director', clauses: ['test/1'] }], cancel: [{ event: 'merged' }, { event: 'closed' }] });

  it("a customer's note does not restart the clock, nor does a second reception", () => {
    const result = run([reply], '2026-10-12 12:00', [['received', '2026-10-12 09:00'], ['noted', '2026-10-12 11:00'], ['received', '2026-10-12 11:30']]);
    expect(result.clocks).toHaveLength(1);
    expect(clockOf(result, 'reply').dueAt).toBe(at('2026-10-12 13:00'));
  });
  it('after the first reply nothing is due any more', () => {
    const result = run([reply], '2026-10-13 12:00', [['received', '2026-10-12 09:00'], ['replied', '2026-10-12 10:00'], ['replied', '2026-10-12 16:00']]);
    expect(clockOf(result, 'reply')).toMatchObject({ status: 'met', stoppedAt: at('2026-10-12 10:00'), nextTransitionAt: null, remainingMs: null });
    expect(result.nextTransitionAt).toBeNull();
  });
  it('the clock does not run on after the end', () => {
    const result = run([reply], '2026-12-12 12:00', [['received', '2026-10-12 09:00'], ['replied', '2026-10-12 10:00']]);
    expect(clockOf(result, 'reply').elapsedMs).toBe(HOUR);
  });
  it('a merged case escalates no more', () => {
    expect(steps(clockOf(run([reply], '2026-10-13 12:00', [['received', '2026-10-12 09:00'], ['merged', '2026-10-12 10:00']]), 'reply'))).toEqual(['clock_started@09:00', 'cancelled@10:00']);
  });
  it('reopening is judged from the reopening', () => {
    const result = run([reply], '2026-11-12 10:00', [['received', '2026-10-12 09:00'], ['replied', '2026-10-12 10:00'], ['closed', '2026-10-12 11:00'], ['reopened', '2026-11-12 09:00'], ['replied', '2026-11-12 09:30']]);
    expect(clockOf(result, 'reply', 2)).toMatchObject({ status: 'met', elapsedMs: HOUR / 2 });
  });
  it('a later step of the escalation fires only while nobody has answered', () => {
    const ladder = clock({ id: 'reply', limit: hours(4), onBreach: [{ toRole: 'owner', clauses: [] }, { toRole: 'director', after: hours(2), clauses: [] }] });
    const lines: Line[] = [['received', '2026-10-12 09:00']];
    expect(steps(clockOf(run([ladder], '2026-10-12 16:00', lines), 'reply')).slice(2)).toEqual(['breached@13:00', 'escalated@13:00 owner', 'escalated@15:00 director']);
    expect(steps(clockOf(run([ladder], '2026-10-12 16:00', [...lines, ['replied', '2026-10-12 14:00']]), 'reply')).slice(2)).toEqual(['breached@13:00', 'escalated@13:00 owner', 'stopped_late@14:00']);
  });
  it('a contact made ahead of its day counts', () => {
    const later = clock({ id: 'visit', limit: { amount: 7, unit: 'days', counted: 'natural' }, delay: { amount: 1, unit: 'months', counted: 'natural' } });
    expect(clockOf(run([later], '2026-10-20 10:00', [['received', '2026-09-12 09:00'], ['replied', '2026-10-10 09:00']]), 'visit')).toMatchObject({ status: 'met', elapsedMs: 0 });
  });
  it('a scheduled clock says so, and starts by itself', () => {
    const later = clock({ id: 'visit', limit: { amount: 7, unit: 'days', counted: 'natural' }, delay: { amount: 1, unit: 'months', counted: 'natural' } });
    expect(clockOf(run([later], '2026-10-01 10:00', [['received', '2026-09-12 09:00']]), 'visit')).toMatchObject({ status: 'scheduled', startedAt: at('2026-10-12 00:00'), nextTransitionAt: at('2026-10-12 00:00'), elapsedMs: 0 });
    expect(steps(clockOf(run([later], '2026-10-12 10:00', [['received', '2026-09-12 09:00']]), 'visit'))).toEqual(['scheduled@09:00', 'clock_started@00:00']);
  });
  it('events of the future have not happened, but wake the scheduler', () => {
    const result = run([reply], '2026-10-12 08:00', [['received', '2026-10-12 09:00']]);
    expect(result).toMatchObject({ clocks: [], nextTransitionAt: at('2026-10-12 09:00') });
  });
  it('an unknown event changes nothing and is named', () => {
    expect(run([reply], '2026-10-12 10:00', [['received', '2026-10-12 09:00'], ['exploded', '2026-10-12 09:30']]).warnings).toEqual([{ code: 'EVENT_UNKNOWN', eventId: 'e2' }]);
  });
});
