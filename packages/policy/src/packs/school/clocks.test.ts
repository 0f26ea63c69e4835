import { describe, expect, it } from 'vitest';
import { timelinessOf } from '../../clock/timeliness.ts';
import { planDuties } from '../../duty/plan-duties.ts';
import { calendar, clockOf, judge, shown, steps } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { accepted, pack, received } from './test-school.ts';

const LATE = '2026-12-01 12:00';
const handled = (time: string): Line => ['complaint_handled', time];
const told = (time: string): Line => ['customer_reply_given', time];

describe('handling within seven working days', () => {
  it.each([
    ['school/7.4-a', '2026-09-22 09:30', '2026-10-09 18:00', '2026-10-09 18:00:00', 'met'],
    ['school/7.4-a', '2026-09-22 09:30', '2026-10-09 18:00', '2026-10-09 18:00:01', 'breached'],
    ['school/7.4-a', '2026-09-30 15:00', '2026-10-15 18:00', '2026-10-15 18:00:00', 'met'],
    ['school/7.4-a', '2026-09-30 15:00', '2026-10-15 18:00', '2026-10-15 18:00:01', 'breached'],
  ])('%s accepted %s is due %s: handled %s is %s', (clause, start, due, end, status) => {
    const clock = clockOf(judge(pack, LATE, [received({}, start), accepted(start), handled(end)]), 'handle');
    expect([shown(clock.dueAt), clock.status, clock.clauses]).toEqual([due, status, [clause]]);
  });
  it('school/7.4-a a breach goes to the leader in charge', () => {
    expect(steps(clockOf(judge(pack, LATE, [received({}, '2026-11-02 09:00'), accepted('2026-11-02 09:00')]), 'handle')).slice(-2)).toEqual(['breached@18:00', 'escalated@18:00 leader_in_charge']);
  });
  it('school/7.3-c solving on the spot ends every clock at once', () => {
    const { clocks } = judge(pack, LATE, [received(), accepted(), ['complaint_solved_on_spot', '2026-09-28 10:05']]);
    expect(clocks.map(({ key, status }) => `${key} ${status}`)).toEqual(['acceptance met', 'first_reply met', 'handle met']);
  });
  it('a reopened case has seven working days again', () => {
    const clock = clockOf(judge(pack, LATE, [received(), accepted(), handled('2026-09-29 10:00'), told('2026-09-29 11:00'), ['complaint_closed', '2026-09-29 12:00'], ['complaint_reopened', '2026-11-02 09:00']]), 'handle', 2);
    expect(shown(clock.dueAt)).toBe('2026-11-11 18:00');
  });
  it('without a table for the year the deadline is provisional', () => {
    const clock = clockOf(judge(pack, '2026-12-30 10:00', [received({}, '2026-12-29 10:00'), accepted('2026-12-29 10:00')]), 'handle');
    expect(clock).toMatchObject({ provisional: true, warnings: ['CALENDAR_MISSING_2027'] });
  });
});

describe('more time', () => {
  const start = [received({ complexity: 'especially_complex' }, '2026-09-30 15:00'), accepted('2026-09-30 15:00'), ['extension_requested', '2026-10-12 09:00'] as Line];
  const extended = (days: number, toldAt: string): Line[] => [...start, ['extension_approved', '2026-10-12 10:00', { extension_days: days }], ['extension_told', toldAt]];
  it.each([
    ['school/7.4-c', 3, '2026-10-12 11:00', '2026-10-20 18:00'],
    ['school/7.4-c', 7, '2026-10-12 11:00', '2026-10-26 18:00'],
    ['school/7.4-c', 20, '2026-10-12 11:00', '2026-10-26 18:00'],
    ['school/7.4-d', 7, '2026-10-15 18:00:00', '2026-10-26 18:00'],
    ['school/7.4-d', 7, '2026-10-15 18:00:01', '2026-10-15 18:00'],
  ])('%s %i days approved, the complainant told %s: due %s', (_clause, days, toldAt, due) => {
    expect(shown(clockOf(judge(pack, LATE, extended(days, toldAt)), 'handle').dueAt)).toBe(due);
  });
  it('school/7.4-d approved but never told, it does not hold', () => {
    expect(shown(clockOf(judge(pack, LATE, extended(7, LATE).slice(0, -1)), 'handle').dueAt)).toBe('2026-10-15 18:00');
  });
  it('school/7.4-c handled within the added time is in time, and said to be extended', () => {
    const { clocks } = judge(pack, LATE, [...extended(7, '2026-10-12 11:00'), handled('2026-10-26 18:00:00'), told('2026-10-27 09:00')]);
    expect(timelinessOf(pack, clocks)).toBe('extended');
  });
});

describe('telling the result', () => {
  it.each([
    ['school/7.2-a', 'customer_reply.always', false, '2026-10-08 18:00:00', 'met'],
    ['school/7.2-a', 'customer_reply.always', false, '2026-10-08 18:00:01', 'breached'],
    ['school/7.4-b', 'customer_reply.on_demand', true, '2026-10-08 18:00:00', 'met'],
    ['school/7.4-b', 'customer_reply.on_demand', true, '2026-10-08 18:00:01', 'breached'],
  ])('%s %s, asked for: %s, handled on the eve of the holiday, told %s: %s', (clause, definition, reply_requested, time, status) => {
    const result = judge(pack, LATE, [received({ reply_requested }), accepted(), handled('2026-09-30 17:00'), told(time)]);
    expect(clockOf(result, definition)).toMatchObject({ status, clauses: [clause] });
    expect(timelinessOf(pack, result.clocks)).toBe(status === 'met' ? 'timely' : 'late');
  });
  it('school/7.4-b asked for, it comes before the general rule', () => {
    expect(clockOf(judge(pack, LATE, [received({ reply_requested: true }), accepted(), handled('2026-09-30 17:00')]), 'customer_reply.always').status).toBe('superseded');
  });
  it('who left no name is not called: no clock waits for it', () => {
    expect(judge(pack, LATE, [received({ anonymous: true }), accepted(), handled('2026-09-30 17:00')]).clocks.map(({ key }) => key)).toEqual(['acceptance', 'handle']);
  });
});

describe('the first steps', () => {
  it.each<[string, string, Line[], Line, string]>([
    ['school/5.1', 'acceptance', [received({}, '2026-09-30 09:00')], ['complaint_accepted', '2026-10-08 18:00:00'], 'met'],
    ['school/7.3-b', 'acceptance', [received({}, '2026-09-30 09:00')], ['complaint_accepted', '2026-10-08 18:00:01'], 'breached'],
    ['school/5.2-b', 'leader_told', [['complaint_filed', '2026-09-30 16:00']], ['notice_sent', '2026-09-30 18:00:00', { notice: 'leader_told' }], 'met'],
    ['school/5.2-b', 'leader_told', [['complaint_filed', '2026-09-30 16:00']], ['notice_sent', '2026-09-30 18:00:01', { notice: 'leader_told' }], 'breached'],
    ['school/5.2-b', 'leader_told', [['complaint_filed', '2026-09-30 16:00']], ['notice_sent', '2026-09-30 16:10', { notice: 'extension_notice' }], 'breached'],
    ['school/5.2-b', 'leader_told', [['complaint_filed', '2026-10-10 16:00']], ['notice_sent', '2026-10-10 18:00:00', { notice: 'leader_told' }], 'met'],
    ['school/5.3-a', 'first_reply.ordinary', [accepted('2026-09-24 09:00')], ['first_reply_given', '2026-09-28 18:00:00'], 'met'],
    ['school/5.3-a', 'first_reply.ordinary', [accepted('2026-09-24 09:00')], ['first_reply_given', '2026-09-28 18:00:01'], 'breached'],
  ])('%s %s after %j with %j: %s', (clause, definition, lines, end, status) => {
    const clock = clockOf(judge(pack, LATE, [...lines, end]), definition);
    expect(clock.status).toBe(status);
    expect(clock.clauses).toContain(clause);
  });
  it.each([
    ['school/4.3.1', 'first_reply.urgent', 'first_reply_given', '2026-09-30 21:00:00', 'met'],
    ['school/4.3.1', 'first_reply.urgent', 'first_reply_given', '2026-09-30 21:00:01', 'breached'],
    ['school/4.3.1', 'authority_report', 'authority_report_decided', '2026-10-01 16:30:00', 'met'],
    ['school/4.3.1', 'authority_report', 'authority_report_decided', '2026-10-01 16:30:01', 'breached'],
  ])('%s harm to a pupil, received 16:30 and accepted 17:00 on the eve of the holiday: %s by %s at %s is %s', (clause, definition, event, time, status) => {
    const clock = clockOf(judge(pack, LATE, [received({ complaint_ground: 'corporal_punishment' }, '2026-09-30 16:30'), accepted('2026-09-30 17:00'), [event, time]]), definition);
    expect(clock).toMatchObject({ status, urgent: true });
    expect(clock.clauses).toContain(clause);
  });
  it('school/4.3.1 the mandatory report is due from when the ground is known, and outlives the case', () => {
    const clock = clockOf(judge(pack, '2026-09-29 12:00', [received(), ['complaint_classified', '2026-09-28 15:00', { complaint_ground: 'corporal_punishment' }], ['complaint_withdrawn', '2026-09-28 16:00']]), 'authority_report');
    expect([shown(clock.dueAt), clock.status]).toEqual(['2026-09-29 15:00', 'warning']);
  });
});

describe('what returns', () => {
  const due = (duty: string, from: string, to: string): (string | null)[] => planDuties(pack, calendar, { from, to }).filter((one) => one.duty === duty).map(({ dueAt }) => shown(dueAt));
  it('school/3.4-b the box is opened each working day, make-up day included, by close of business', () => {
    expect(due('box_opening', '2026-09-28', '2026-10-12')).toEqual(['2026-09-28', '2026-09-29', '2026-09-30', '2026-10-08', '2026-10-09', '2026-10-10', '2026-10-12'].map((day) => `${day} 18:00`));
  });
  it('school/5.6 the figures of a week are due on Monday noon, after a holiday on the first working day', () => {
    expect(due('weekly_statistics', '2026-09-14', '2026-10-18')).toEqual(['2026-09-21 12:00', '2026-09-28 12:00', '2026-10-08 12:00', '2026-10-12 12:00', '2026-10-19 12:00']);
  });
  it.each([
    ['school/3.4-b', 'box_opening', '2026-10-10 00:00', '2026-10-10 18:00:00', 'met'],
    ['school/3.4-b', 'box_opening', '2026-10-10 00:00', '2026-10-10 18:00:01', 'breached'],
    ['school/5.6', 'weekly_statistics', '2026-10-04 00:00', '2026-10-08 12:00:00', 'met'],
    ['school/5.6', 'weekly_statistics', '2026-10-04 00:00', '2026-10-08 12:00:01', 'breached'],
  ])('%s %s opened %s and done %s is %s', (clause, duty, opened, done, status) => {
    expect(clockOf(judge(pack, LATE, [['duty_opened', opened, { duty }], ['duty_done', done]], { id: 'd1', type: 'duty' }), duty)).toMatchObject({ status, clauses: [clause] });
  });
});
