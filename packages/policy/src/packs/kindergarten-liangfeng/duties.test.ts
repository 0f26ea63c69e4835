import { describe, expect, it } from 'vitest';
import { planDuties } from '../../duty/plan-duties.ts';
import { matches } from '../../pack/matches.ts';
import { calendar, clockOf, judge, resolved, shown, steps } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { kindergartenLiangfeng } from './pack.ts';

const pack = resolved(kindergartenLiangfeng);
const plan = (duty: string, from: string, to: string) => planDuties(pack, calendar, { from, to }).filter((planned) => planned.duty === duty);
const opened = (duty: string, time: string): Line => ['duty_opened', time, { duty }];
const judged = (now: string, ...lines: Line[]) => judge(pack, now, lines, { id: 'd1', type: 'duty' });

describe('the complaint box', () => {
  it('kindergarten-liangfeng/1.4-b: is opened on every working day, make-up Saturday included, and on no holiday', () => {
    const days = plan('box_opening', '2026-09-28', '2026-10-12');
    expect(days.map(({ periodFrom }) => periodFrom)).toEqual(['2026-09-28', '2026-09-29', '2026-09-30', '2026-10-08', '2026-10-09', '2026-10-10', '2026-10-12']);
    expect(days[5]).toMatchObject({ ownerRole: 'director_office', scope: 'campus', dueInclusive: true });
    expect(shown(days[5]!.dueAt)).toBe('2026-10-10 18:00');
  });
  it.each([
    ['kindergarten-liangfeng/1.4-b', '2026-09-30 18:00:00', 'met'],
    ['kindergarten-liangfeng/1.4-b', '2026-09-30 18:00:01', 'breached'],
  ])('%s: opened %s, %s', (_clause, time, status) => {
    expect(clockOf(judged('2026-10-08 12:00', opened('box_opening', '2026-09-30 00:00'), ['duty_done', time]), 'box_opening').status).toBe(status);
  });
  it('kindergarten-liangfeng/1.4-b: forgotten, it goes to the leader', () => {
    expect(steps(clockOf(judged('2026-10-08 12:00', opened('box_opening', '2026-09-30 00:00')), 'box_opening')).at(-1)).toBe('escalated@18:00 responsible_leader');
  });
});

describe('the monthly figures', () => {
  it.each([
    ['kindergarten-liangfeng/2.7-a', '2026-09-01', '2026-09-30', '2026-10-13 18:00'],
    ['kindergarten-liangfeng/2.7-a', '2026-10-01', '2026-10-31', '2026-11-06 18:00'],
  ])('%s: those of %s to %s are due on the fifth working day of the next month, %s', (_clause, from, to, due) => {
    const [figures, ...others] = plan('monthly_statistics', from, to);
    expect(others).toEqual([]);
    expect(figures).toMatchObject({ periodFrom: from, periodTo: to, ownerRole: 'responsible_department' });
    expect([shown(figures!.opensAt), shown(figures!.dueAt)]).toEqual([`${to} 00:00`, due]);
  });
  it.each([
    ['kindergarten-liangfeng/2.7-a', '2026-10-13 18:00:00', 'met'],
    ['kindergarten-liangfeng/2.7-a', '2026-10-13 18:00:01', 'breached'],
  ])('%s: handed in %s, %s', (_clause, time, status) => {
    expect(clockOf(judged('2026-11-01 12:00', opened('monthly_statistics', '2026-09-30 00:00'), ['duty_done', time]), 'monthly_statistics').status).toBe(status);
  });
  it('kindergarten-liangfeng/2.7-a: the report goes to the director’s office and says what it holds', () => {
    expect(pack.reports.find(({ id }) => id === 'monthly_statistics')).toMatchObject({ author: 'responsible_department', audience: ['director_office'], duty: 'monthly_statistics' });
    expect(pack.reports.find(({ id }) => id === 'monthly_statistics')!.content!.map(({ id }) => id)).toEqual(['received', 'by_channel', 'by_topic', 'in_time', 'open']);
  });
  it.each([
    ['kindergarten-liangfeng/2.7-b', 'monthly_statistics', true],
    ['kindergarten-liangfeng/2.7-b', 'box_opening', false],
  ])('%s: once done, %s is made known: %s; without any limit', (_clause, duty, known) => {
    const { facts } = judged('2026-10-12 12:00', opened(duty, '2026-09-30 00:00'), ['duty_done', '2026-10-12 10:00']);
    const notice = pack.notices.find(({ id }) => id === 'statistics_circulation')!;
    expect(notice.onEvent).toBe('duty_done');
    expect(notice.clockKey).toBeUndefined();
    expect(matches(notice.when!, facts)).toBe(known);
  });
});
