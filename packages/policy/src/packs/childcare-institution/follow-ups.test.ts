import { describe, expect, it } from 'vitest';
import { replay } from '../../clock/replay.ts';
import type { ClockState, HistoryEvent } from '../../clock/types.ts';
import { computeMetric } from '../../metrics/compute-metric.ts';
import { at, calendar, resolved, shown } from '../../testing/scene.ts';
import { missingChecklistItems } from '../../touchpoint/missing-checklist-items.ts';
import { planTouchpoints } from '../../touchpoint/plan-touchpoints.ts';
import type { ClientFacts, PlannedTouchpoint } from '../../touchpoint/types.ts';
import { childcareInstitution } from './pack.ts';

const pack = resolved(childcareInstitution);
const family = (enrolledAt: string, firstClassOn: string, ...born: readonly string[]): ClientFacts => ({
  id: 'f1', enrolments: [{ id: 'en1', enrolledAt: at(enrolledAt), firstClassOn }], children: born.map((bornOn, i) => ({ id: `k${i + 1}`, bornOn })),
});
const plan = (client: ClientFacts, from: string, to: string): PlannedTouchpoint[] => planTouchpoints(pack, client, calendar, { from, to });
const planned = (touchpoint: string, client: ClientFacts, from: string, to: string): PlannedTouchpoint => plan(client, from, to).find((contact) => contact.touchpoint === touchpoint)!;
const clockAt = ({ event, correlation }: PlannedTouchpoint, now: string, done?: string): ClockState => {
  const ended: HistoryEvent[] = done === undefined ? [] : [{ id: 'done', type: 'touchpoint_done', at: at(done), correlation }];
  return replay(pack, { id: 'f1', type: 'client' }, [event, ...ended], calendar, at(now)).clocks[0]!;
};
const ours = family('2026-01-05 09:00', '2026-01-12', '2023-05-20');

describe('the four key moments', () => {
  it('childcare-institution/1.1: each is the task of the director or the teaching supervisor, and of nobody else', () => {
    const contacts = plan(ours, '2026-01-01', '2026-12-31');
    expect([...new Set(contacts.map(({ touchpoint }) => touchpoint))]).toEqual(['welcome_24h', 'month_1', 'festival', 'month_3', 'birthday']);
    const charged = pack.roles.filter(({ clauses }) => clauses.includes('childcare-institution/1.1')).map(({ id }) => id);
    expect(charged).toEqual(['director', 'teaching_supervisor']);
    for (const contact of contacts) {
      expect(charged).toContain(contact.ownerRole);
      expect(clockAt(contact, '2026-12-31 12:00').ownerRole).toBe(contact.ownerRole);
    }
  });
  it.each([
    ['childcare-institution/1.1.01-a', 'on the day before a holiday', '2026-09-30 15:00', '2026-10-01 15:00:00', '2026-10-01 15:00:01'],
    ['childcare-institution/1.1.01-a', 'on a Friday at closing', '2026-10-16 18:00', '2026-10-17 18:00:00', '2026-10-17 18:00:01'],
    ['childcare-institution/1.1.01-a', 'on New Year’s Eve', '2025-12-31 23:30', '2026-01-01 23:30:00', '2026-01-01 23:30:01'],
  ])('%s: enrolled %s, %s, the family hears from us until %s, too late %s', (_clause, _when, enrolled, last, late) => {
    const welcome = planned('welcome_24h', family(enrolled, enrolled.slice(0, 10)), '2025-01-01', '2026-12-31');
    expect(welcome.opensAt).toBe(at(enrolled));
    expect([last, late].map((done) => clockAt(welcome, '2026-12-31 12:00', done).status)).toEqual(['met', 'breached']);
  });
  it.each([
    ['childcare-institution/1.1.02-a', 'month_1', '2026-01-12', '2026-02-12', '2026-02-20 00:00'],
    ['childcare-institution/1.1.02-a', 'month_1', '2026-01-29', '2026-02-28', '2026-03-08 00:00'],
    ['childcare-institution/1.1.02-a', 'month_1', '2026-02-28', '2026-03-28', '2026-04-05 00:00'],
    ['childcare-institution/1.1.02-a', 'month_1', '2026-08-31', '2026-09-30', '2026-10-08 00:00'],
    ['childcare-institution/1.1.03-a', 'month_3', '2026-01-12', '2026-04-12', '2026-04-20 00:00'],
    ['childcare-institution/1.1.03-a', 'month_3', '2026-11-30', '2027-02-28', '2027-03-08 00:00'],
    ['childcare-institution/1.1.03-a', 'month_3', '2027-11-30', '2028-02-29', '2028-03-08 00:00'],
    ['childcare-institution/1.1.03-a', 'month_3', '2026-07-01', '2026-10-01', '2026-10-09 00:00'],
  ])('%s: %s after a first class on %s falls on %s, and its grace is over %s', (_clause, touchpoint, first, on, over) => {
    const contact = planned(touchpoint, family('2026-01-05 09:00', first), '2026-01-01', '2028-12-31');
    expect([contact.on, shown(contact.dueAt), contact.dueInclusive]).toEqual([on, over, false]);
  });
  it.each([
    ['childcare-institution/1.1.02-a', 'month_1', '2026-02-11 23:59:59', '2026-02-12 00:00', '2026-02-19 23:59:59', '2026-02-20 00:00:00'],
    ['childcare-institution/1.1.03-a', 'month_3', '2026-04-11 23:59:59', '2026-04-12 00:00', '2026-04-19 23:59:59', '2026-04-20 00:00:00'],
  ])('%s: %s waits until %s, is open from %s, in time until %s, late at %s', (_clause, touchpoint, before, opens, last, late) => {
    const contact = planned(touchpoint, ours, '2026-01-01', '2026-12-31');
    expect([before, opens].map((now) => clockAt(contact, now).status)).toEqual(['scheduled', 'running']);
    expect([last, late].map((done) => clockAt(contact, '2026-12-31 12:00', done).status)).toEqual(['met', 'breached']);
    expect(clockAt(contact, late).status).toBe('breached');
  });
});

describe('what a contact is for', () => {
  it.each([
    ['childcare-institution/1.1.01-b', 'welcome_24h', ['family_settled'], []],
    ['childcare-institution/1.1.01-c', 'welcome_24h', ['complaint_channel_told'], ['complaint_channel_told']],
    ['childcare-institution/1.1.02-a', 'month_1', ['attendance_kept'], []],
    ['childcare-institution/1.1.02-b', 'month_1', ['confidence'], []],
    ['childcare-institution/1.1.02-c', 'month_1', ['life_feedback', 'learning_feedback'], []],
    ['childcare-institution/1.1.03-b', 'month_3', ['practical_problems'], []],
    ['childcare-institution/1.1.03-c', 'month_3', ['attendance_reviewed'], []],
  ])('%s: %s is planned with %j; it is not done without %j', (clause, touchpoint, items, required) => {
    const { checklist } = planned(touchpoint, ours, '2026-01-01', '2026-12-31');
    expect(checklist.filter(({ clauses }) => clauses.includes(clause as never)).map(({ id }) => id)).toEqual(items);
    const others = checklist.map(({ id }) => id).filter((id) => !items.includes(id));
    expect(missingChecklistItems(pack, touchpoint, others).map(({ field }) => field)).toEqual(required);
  });
  it('childcare-institution/1.1.03-a: at three months the family is asked how satisfied it is, by name; at no other contact', () => {
    const asking = plan(ours, '2026-01-01', '2026-12-31').filter(({ survey }) => survey !== undefined);
    expect(asking.map(({ touchpoint, survey }) => [touchpoint, survey])).toEqual([['month_3', 'institution_satisfaction']]);
    expect(pack.surveys.find(({ id }) => id === 'institution_satisfaction')).toMatchObject({ anonymity: ['named'], optional: false });
  });
  it.each([
    ['childcare-institution/1.1.03-c', { attended: 18, scheduled: 22 }, 81.82],
    ['childcare-institution/1.1.03-c', { attended: 22, scheduled: 22 }, 100],
    ['childcare-institution/1.1.03-c', { attended: 0, scheduled: 0 }, null],
    ['childcare-institution/1.1.03-c', { scheduled: 22 }, null],
  ])('%s: attendance of %j is %s per cent', (clause, inputs, value) => {
    expect(pack.metrics.find(({ id }) => id === 'attendance_rate')!.clauses).toEqual([clause]);
    expect(computeMetric(pack, 'attendance_rate', inputs as Readonly<Record<string, number>>).value).toBe(value);
  });
});

describe('greetings', () => {
  const greetings = (client: ClientFacts, from: string, to: string): string[] =>
    plan(client, from, to).filter(({ touchpoint }) => touchpoint === 'birthday' || touchpoint === 'festival').map(({ touchpoint, on }) => `${touchpoint} ${on}`);

  it.each([
    ['childcare-institution/1.1.04', 'every child, every year', ['2023-05-20', '2024-11-03'], '2026-05-01', '2026-11-30', [
      'birthday 2026-05-20', 'festival 2026-06-01', 'festival 2026-09-25', 'festival 2026-10-01', 'birthday 2026-11-03',
    ]],
    ['childcare-institution/1.1.04', 'born on 29 February, in a common year', ['2024-02-29'], '2027-02-25', '2027-03-05', ['birthday 2027-02-28']],
    ['childcare-institution/1.1.04', 'born on 29 February, in a leap year', ['2024-02-29'], '2028-02-25', '2028-03-05', ['birthday 2028-02-29']],
    ['childcare-institution/1.1.04', 'not on the day of birth itself', ['2026-03-10'], '2026-03-01', '2027-03-31', [
      'festival 2026-06-01', 'festival 2026-09-25', 'festival 2026-10-01', 'festival 2027-02-06', 'birthday 2027-03-10',
    ]],
  ])('%s: %s', (_clause, _name, born, from, to, expected) => {
    expect(greetings(family('2026-01-05 09:00', '2026-01-12', ...born), from, to)).toEqual(expected);
  });
  it.each([
    ['childcare-institution/1.1.04', 'birthday', '2026-05-19 23:59:59', '2026-05-20 00:00', '2026-05-20 23:59:59', '2026-05-21 00:00:00'],
    ['childcare-institution/1.1.04', 'festival', '2026-02-16 23:59:59', '2026-02-17 00:00', '2026-02-17 23:59:59', '2026-02-18 00:00:00'],
  ])('%s: a %s greeting has no grace: waits until %s, is open from %s, in time until %s, late at %s', (_clause, touchpoint, before, opens, last, late) => {
    const contact = planned(touchpoint, ours, '2026-01-01', '2026-12-31');
    expect([before, opens].map((now) => clockAt(contact, now).status)).toEqual(['scheduled', 'running']);
    expect([last, late].map((done) => clockAt(contact, '2026-12-31 12:00', done).status)).toEqual(['met', 'breached']);
  });
});
