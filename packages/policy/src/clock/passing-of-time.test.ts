import { describe, expect, it } from 'vitest';
import type { Duration } from '../pack/clock-definition.ts';
import type { DerivedFact } from '../pack/derived-fact.ts';
import type { PolicyPack } from '../pack/types.ts';
import { clockOf, judge, resolved, shown, steps } from '../testing/scene.ts';
import type { Line } from '../testing/scene.ts';
import { clock, smallPack } from '../testing/small-pack.ts';

const title = { zh: '测试', en: 'test' };
const natural = (amount: number, unit: Duration['unit']): Duration => ({ amount, unit, counted: 'natural' });
const number = (id: string) => ({ id, type: 'number', title }) as const;
const flag = (id: string) => ({ id, type: 'boolean', title }) as const;

const ages: readonly DerivedFact[] = [
  { fact: 'week_old', kind: 'age', from: ['received', 'reopened'], after: natural(1, 'weeks'), until: ['handled', 'closed'] },
  { fact: 'month_old', kind: 'age', from: ['received', 'reopened'], after: natural(1, 'months'), until: ['handled', 'closed'] },
  { fact: 'persons', kind: 'most_within', events: ['received', 'noted'], by: 'who', within: natural(1, 'months') },
];
const force = (id: string, fact: string, value: string) => ({
  id, clauses: ['test/1'], title, effect: 'force', when: { all: [{ fact, is: true }, { fact: 'own_fault', is: true }] }, set: { fact: 'severity', value },
}) as const;
const more: Partial<PolicyPack> = {
  facts: [
    flag('week_old'), flag('month_old'), flag('own_fault'), number('persons'), { id: 'severity', type: 'text', title }, { id: 'urgency', type: 'text', title },
    { id: 'who', type: 'text', title, scope: 'event' }, { id: 'agreed_at', type: 'instant', title, scope: 'event' }, { id: 'target_at', type: 'instant', title }, { id: 'days', type: 'number', title, scope: 'event' },
  ],
  derivedFacts: ages,
  rules: [force('hot', 'week_old', 'hot'), force('major', 'month_old', 'major')],
};
const notice = clock({
  id: 'notice', limit: { amount: 1, unit: 'days', counted: 'working' }, start: [{ becomes: { fact: 'severity', is: 'hot' } }], stop: [{ event: 'published' }], cancel: [{ event: 'closed' }],
});
const flash = clock({
  id: 'flash', limit: natural(7, 'days'), when: { fact: 'severity', is: 'major' },
  start: [{ becomes: { fact: 'severity', is: 'major' } }, { event: 'published', when: { fact: 'severity', is: 'major' } }], stop: [{ event: 'published' }, { event: 'closed' }],
});
const pack = resolved(smallPack([notice, flash], more));
const own: Line = ['received', '2026-09-03 10:00', { own_fault: true, who: 'a' }];

describe('a case that stays unsolved', () => {
  it.each([
    ['2026-09-10 23:59', undefined], ['2026-09-11 00:00', 'hot'], ['2026-10-03 23:59', 'hot'], ['2026-10-04 00:00', 'major'],
  ])('is at %s of severity %s', (now, severity) => {
    expect(judge(pack, now, [own]).facts.severity).toBe(severity);
  });
  it('asks to be woken when it will come of age, even while no clock runs', () => {
    const { clocks, nextTransitionAt } = judge(pack, '2026-09-04 10:00', [own]);
    expect(clocks).toEqual([]);
    expect(shown(nextTransitionAt)).toBe('2026-09-11 00:00');
    expect(judge(pack, '2026-10-04 00:00', [own, ['closed', '2026-09-05 10:00']]).nextTransitionAt).toBeNull();
  });
  it('does not grow graver once it was handled, or when others are at fault; a reopened case counts anew', () => {
    expect(judge(pack, '2026-12-01 10:00', [own, ['handled', '2026-09-10 10:00']]).facts.severity).toBeUndefined();
    expect(judge(pack, '2026-12-01 10:00', [['received', '2026-09-03 10:00', { own_fault: false }]]).facts.severity).toBeUndefined();
    const again: Line[] = [own, ['handled', '2026-09-10 10:00'], ['reopened', '2026-09-14 10:00']];
    expect(judge(pack, '2026-09-21 23:59', again).facts.severity).toBeUndefined();
    expect(judge(pack, '2026-09-22 00:00', again).facts.severity).toBe('hot');
  });
  it('grows graver when fault is found later, at that moment', () => {
    const lines: Line[] = [['received', '2026-09-03 10:00', { own_fault: false }], ['classified', '2026-09-17 14:00', { own_fault: true }]];
    const { clocks } = judge(pack, '2026-09-17 15:00', lines);
    expect(clocks.map(({ definitionId, triggeredAt, dueAt }) => [definitionId, shown(triggeredAt), shown(dueAt)])).toEqual([['notice', '2026-09-17 14:00', '2026-09-18 18:00']]);
  });
});

describe('a clock that starts when a condition begins to hold', () => {
  it('starts at the moment time made it hold, once', () => {
    const result = judge(pack, '2026-09-12 09:00', [own, ['noted', '2026-09-11 09:00', { who: 'b' }], ['noted', '2026-09-11 10:00', { who: 'c' }]]);
    expect(result.clocks).toHaveLength(1);
    expect(shown(clockOf(result, 'notice').dueAt)).toBe('2026-09-14 18:00');
  });
  it('returns after each stop as long as the condition holds: a weekly flash report', () => {
    const lines: Line[] = [own, ['published', '2026-10-04 09:00'], ['published', '2026-10-11 20:00']];
    const result = judge(pack, '2026-10-12 09:00', lines);
    expect([1, 2, 3].map((occurrence) => shown(clockOf(result, 'flash', occurrence).dueAt))).toEqual(['2026-10-12 00:00', '2026-10-12 00:00', '2026-10-19 00:00']);
    expect(steps(clockOf(result, 'flash', 2)).at(-1)).toBe('met@20:00');
    expect(judge(pack, '2026-10-12 10:00', [...lines, ['closed', '2026-10-12 09:30']]).clocks.some(({ key, stoppedAt }) => key === 'flash' && stoppedAt === null)).toBe(false);
  });
});

describe('the same matter by different persons within a month', () => {
  const report = (time: string, who: string): Line => ['noted', time, { who }];
  it.each<[string, Line[], number]>([
    ['three on 10 and 28 September and 10 October', [report('2026-09-28 10:00', 'b'), report('2026-10-10 10:00', 'c')], 3],
    ['a third one day later is outside the month', [report('2026-09-28 10:00', 'b'), report('2026-10-11 10:00', 'c')], 2],
    ['one person twice counts once', [report('2026-09-28 10:00', 'b'), report('2026-10-01 10:00', 'b')], 2],
    ['what was reached stays reached', [report('2026-09-11 10:00', 'b'), report('2026-09-12 10:00', 'c'), report('2026-12-12 10:00', 'd')], 3],
  ])('%s', (_name, further, persons) => {
    expect(judge(pack, '2026-12-31 10:00', [['received', '2026-09-10 09:00', { who: 'a' }], ...further]).facts.persons).toBe(persons);
  });
});
