import { describe, expect, it } from 'vitest';
import { allowedActions, missingActionFields } from '../../lifecycle/allowed-actions.ts';
import { at, clockOf, judge, resolved, shown, steps } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { missingChecklistItems } from '../../touchpoint/missing-checklist-items.ts';
import { kindergartenGradingExample as example } from './example-values.ts';
import { kindergartenGrading } from './pack.ts';

const pack = resolved(kindergartenGrading, example);
const client = { id: 'f1', type: 'client' };
const enrolled: Line = ['client_enrolled', '2026-09-01 09:00', { client_type: 'parent' }];
/** Wednesday. */
const graded = (grade: string, time = '2026-09-02 22:00'): Line => ['client_graded', time, { grade }];
const contact = (medium: string, time: string): Line => ['contact_logged', time, { medium }];
const clocks = (now: string, lines: readonly Line[], key: string) => judge(pack, now, [enrolled, ...lines], client).clocks.filter((clock) => clock.key === key);

describe('how often a family is contacted', () => {
  it.each<[clause: string, grade: string, key: string, due: string]>([
    ['kindergarten-grading/3.B.2-a', 'B', 'contact_b', '2026-10-03 00:00'],
    ['kindergarten-grading/3.C.1-a', 'C', 'contact_c', '2026-09-17 00:00'],
    ['kindergarten-grading/3.D.2-a', 'D', 'weekly_contact', '2026-09-14 00:00'],
  ])('%s: grade %s starts %s, due before %s', (clause, grade, key, due) => {
    const result = judge(pack, '2026-09-03 09:00', [enrolled, graded(grade)], client);
    expect(clockOf(result, key)).toMatchObject({ status: 'running', dueAt: at(due), dueInclusive: false, ownerRole: 'parent_relations_specialist', clauses: [clause] });
    expect(result.clocks.map((clock) => clock.key).filter((other) => ['contact_b', 'contact_c', 'weekly_contact'].includes(other))).toEqual([key]);
  });
  it.each([
    ['kindergarten-grading/3.B.2-a', 'B', 'contact_b', '2026-10-02 23:59:59', '2026-10-03 00:00:00', 'phone', 'wechat', '2026-11-03 00:00'],
    ['kindergarten-grading/3.C.1-a', 'C', 'contact_c', '2026-09-16 23:59:59', '2026-09-17 00:00:00', 'wechat', 'face_to_face', '2026-10-01 00:00'],
    ['kindergarten-grading/3.D.2-a', 'D', 'weekly_contact', '2026-09-13 23:59:59', '2026-09-14 00:00:00', 'wechat', 'online', '2026-09-21 00:00'],
  ])('%s: grade %s, %s: in time until %s, late from %s; by %s, not by %s; then again by %s', (_clause, grade, key, last, late, fits, other, next) => {
    const of = (...lines: Line[]) => clocks('2026-10-08 09:00', [graded(grade), ...lines], key);
    expect(of(contact(fits, last))[0]!.status).toBe('met');
    expect(of(contact(fits, late))[0]!.status).toBe('breached');
    expect(of(contact(other, last))[0]).toMatchObject({ status: 'breached', stoppedAt: null });
    expect(shown(of(contact(fits, last))[1]!.dueAt)).toBe(next);
    expect(steps(of(contact(other, last))[0]!).at(-1)).toMatch(/escalated@00:00 director/);
  });
  it('kindergarten-grading/3.D.2-a: a week is Monday to Sunday, so two contacts may lie up to thirteen days apart, and never more', () => {
    const due = (time: string): string | null => shown(clocks('2026-09-30 09:00', [graded('D'), contact('phone', time)], 'weekly_contact')[1]!.dueAt);
    expect(due('2026-09-07 00:00')).toBe('2026-09-21 00:00');
    expect(due('2026-09-13 23:59')).toBe('2026-09-21 00:00');
  });
  it('the periods are blanks of the chain', () => {
    const other = resolved(kindergartenGrading, { ...example, B_contact_period: 2, C_contact_period: 3 });
    const due = (grade: string, key: string): string | null => shown(clockOf(judge(other, '2026-09-03 09:00', [enrolled, graded(grade)], client), key).dueAt);
    expect([due('B', 'contact_b'), due('C', 'contact_c')]).toEqual(['2026-11-03 00:00', '2026-09-24 00:00']);
  });
  it('another grade ends one rhythm and begins the next from that day; the same grade again changes nothing', () => {
    const lines = [graded('B'), graded('B', '2026-09-09 22:00'), graded('D', '2026-09-16 22:00')];
    expect(clocks('2026-09-17 09:00', lines, 'contact_b')).toMatchObject([{ status: 'cancelled', stoppedAt: at('2026-09-16 22:00') }]);
    expect(clocks('2026-09-17 09:00', lines, 'weekly_contact')).toMatchObject([{ status: 'running', dueAt: at('2026-09-28 00:00') }]);
  });
  it('a week without a working day is waived by the director, with a reason, and the next one counts', () => {
    const lines = [graded('D', '2026-02-04 22:00'), contact('phone', '2026-02-13 10:00')];
    const early: Line = ['client_enrolled', '2026-02-02 09:00'];
    const result = judge(pack, '2026-02-24 09:00', [early, ...lines, ['contact_waived', '2026-02-16 09:00']], client);
    expect(clockOf(result, 'weekly_contact', 2).status).toBe('cancelled');
    expect(clockOf(result, 'weekly_contact', 3)).toMatchObject({ status: 'running', dueAt: at('2026-03-02 00:00') });
    expect(missingActionFields(pack, 'client', 'waive_contact', {}).map(({ field }) => field)).toEqual(['reason']);
    expect(allowedActions(pack, 'client', result, { roles: ['parent_relations_specialist'] }).find(({ action }) => action === 'waive_contact'))
      .toMatchObject({ allowed: false, code: 'ROLE_DOES_NOT_ALLOW' });
  });
  it('nobody is pursued after declining or leaving, and whoever comes back is contacted again', () => {
    const declined: Line = ['contact_declined', '2026-09-04 10:00', { contact_opt_out: true }];
    for (const end of [declined, ['client_left', '2026-09-04 10:00'] as const]) {
      expect(clocks('2026-09-30 09:00', [graded('D'), end], 'weekly_contact')).toMatchObject([{ status: 'cancelled' }]);
    }
    const { facts, stage } = judge(pack, '2026-09-05 09:00', [enrolled, graded('D'), declined], client);
    const actions = allowedActions(pack, 'client', { facts, stage }, { roles: ['parent_relations_specialist'] });
    expect(actions.find(({ action }) => action === 'log_contact')).toMatchObject({ allowed: false, code: 'CONTACT_DECLINED', clauses: ['kindergarten-grading/3.D.2-a'] });
    expect(actions.find(({ action }) => action === 'resume_contact')!.allowed).toBe(true);
    const resumed: Line = ['contact_resumed', '2026-09-07 09:00', { contact_opt_out: false }];
    expect(clocks('2026-09-08 09:00', [graded('D'), declined, resumed], 'weekly_contact')[1]).toMatchObject({ status: 'running', dueAt: at('2026-09-21 00:00') });
  });
  it.each(['A', 'B', 'C', 'D'])('kindergarten-grading/4.2.3-a: the specialist keeps up a conversation with grade %s too, in person or online', (grade) => {
    const of = (...lines: Line[]) => clocks('2026-10-09 09:00', [graded(grade), ...lines], 'relation_contact');
    expect(of()).toMatchObject([{ status: 'breached', dueAt: at('2026-10-02 00:00'), clauses: ['kindergarten-grading/4.2.3-a'] }]);
    expect(of(contact('phone', '2026-09-20 10:00'))).toMatchObject([{ status: 'breached' }]);
    expect(of(contact('online', '2026-09-20 10:00'))).toMatchObject([{ status: 'met' }, { status: 'running', dueAt: at('2026-10-21 00:00') }]);
  });
});

describe('what a talk covers', () => {
  it.each([
    ['kindergarten-grading/3.B.2-b', 'B', ['child_situation', 'parent_needs', 'news_told']],
    ['kindergarten-grading/3.C.1-b', 'C', ['child_situation', 'low_satisfaction_reason', 'low_participation_reason']],
    ['kindergarten-grading/3.D.2-b', 'D', ['child_situation', 'needs', 'discontent', 'opinions']],
    ['kindergarten-grading/4.2.3-a', 'A', ['child_situation']],
  ])('%s: grade %s: %j', (clause, grade, fields) => {
    const missing = missingActionFields(pack, 'client', 'log_contact', { medium: 'phone' }, { grade });
    expect(missing.map(({ field }) => field)).toEqual(fields);
    expect(missing.at(-1)!.clauses).toEqual([clause]);
  });
  it.each([
    ['kindergarten-grading/3.B.2-b', 'contact_b', ['child_situation', 'parent_needs', 'news_told']],
    ['kindergarten-grading/3.C.1-b', 'contact_c', ['child_situation', 'reasons']],
    ['kindergarten-grading/3.D.2-b', 'weekly_contact', ['child_situation', 'needs', 'opinions']],
    ['kindergarten-grading/4.2.3-a', 'relation_contact', ['needs', 'child_situation']],
    ['kindergarten-grading/4.2.1-c', 'regular_callback', ['satisfaction', 'opinions']],
    ['kindergarten-grading/3.A.4-b', 'festival_gift', ['greeting']],
    ['kindergarten-grading/3.C.3', 'birthday_gift', ['wishes']],
  ])('%s: the follow-up %s is not complete without %j', (clause, touchpoint, items) => {
    const missing = missingChecklistItems(pack, touchpoint, []);
    expect(missing.map(({ field }) => field)).toEqual(items);
    expect(missing.flatMap(({ clauses }) => clauses)).toContain(clause);
  });
});

describe('greetings on their day', () => {
  it.each([
    ['kindergarten-grading/3.A.4-b', 'festival_gift', 'A', 'C'],
    ['kindergarten-grading/3.A.4-b', 'anniversary_gift', 'A', 'B'],
    ['kindergarten-grading/3.C.3', 'birthday_gift', 'C', 'A'],
  ])('%s: %s is owed to grade %s, not to %s', (clause, touchpoint, grade, other) => {
    const planned: Line = ['touchpoint_planned', '2026-09-03 09:00', { touchpoint, planned_for: at('2026-09-25 00:00') }, `${touchpoint}:1`];
    const of = (who: string, ...lines: Line[]) => clocks('2026-09-27 09:00', [graded(who), planned, ...lines], touchpoint);
    const done = (time: string): Line => ['touchpoint_done', time, {}, `${touchpoint}:1`];
    expect(of(grade, done('2026-09-25 23:59:59'))).toMatchObject([{ status: 'met', clauses: [clause] }]);
    expect(of(grade, done('2026-09-26 00:00:00'))).toMatchObject([{ status: 'breached' }]);
    expect(of(other)).toEqual([]);
    expect(of(grade, graded(other, '2026-09-20 22:00'))).toMatchObject([{ status: 'cancelled' }]);
  });
  it('kindergarten-grading/3.A.4-b: the festivals are those of the list, the anniversary is the birthday of the child', () => {
    expect(pack.touchpoints.find(({ id }) => id === 'festival_gift')).toMatchObject({ trigger: 'festival', festivalParameter: 'festival_list' });
    expect(pack.parameterValues.festival_list).toEqual(['spring_festival', 'childrens_day', 'mid_autumn']);
    expect(pack.touchpoints.find(({ id }) => id === 'anniversary_gift')!.trigger).toBe('child_birthday');
  });
  it.each([['2026-09-28 18:00:00', 'met'], ['2026-09-28 18:00:01', 'breached']])('kindergarten-grading/3.C.3: progress is honoured within three working days, at %s it is %s', (time, status) => {
    const lines: Line[] = [graded('C'), ['child_progress_noted', '2026-09-22 15:00'], ['gift_given', '2026-09-23 09:00', { gift: 'participation' }], ['gift_given', time, { gift: 'progress' }]];
    expect(clocks('2026-10-08 09:00', lines, 'progress_gift')).toMatchObject([{ status }]);
    expect(clocks('2026-10-08 09:00', [graded('B'), ...lines.slice(1)], 'progress_gift')).toEqual([]);
  });
});
