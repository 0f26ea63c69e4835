import { describe, expect, it } from 'vitest';
import { planDuties } from '../../duty/plan-duties.ts';
import { at, calendar, clockOf, judge, resolved, shown, steps } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { staffCongress } from './pack.ts';
import { pack } from './test-walk.ts';

const of = (type: string, now: string, ...lines: readonly Line[]) => judge(pack, now, lines, { id: 's1', type });

describe('terms', () => {
  it.each([
    ['staff-congress/4-a', '2029-10-16 23:59', 'met'],
    ['staff-congress/4-a', '2029-10-17 00:00', 'breached'],
  ])('%s: opened on 16 October 2026, new congress %s: %s', (clause, formed, status) => {
    const clock = clockOf(of('congress', '2029-12-01 00:00', ['session_opened', '2026-10-16 09:00'], ['session_opened', '2027-10-15 09:00'], ['new_congress_formed', formed]), 'congress_term');
    expect(clock).toMatchObject({ status, dueAt: at('2029-10-17 00:00'), dueInclusive: false, clauses: [clause], startedAt: at('2026-10-16 09:00') });
  });
  it('staff-congress/4-a warns half a year and two months before, and tells the head of the party organisation when it is over', () => {
    const clock = clockOf(of('congress', '2029-11-01 00:00', ['session_opened', '2026-10-16 09:00']), 'congress_term');
    expect(clock.transitions.map(({ kind, at: when, toRole }) => [kind, shown(when)?.slice(0, 10), toRole])).toEqual([
      ['clock_started', '2026-10-16', undefined], ['due_soon', '2029-04-17', undefined], ['due_soon', '2029-08-17', undefined], ['breached', '2029-10-17', undefined], ['escalated', '2029-10-17', 'party_head'],
    ]);
  });
  it('a term that begins on 29 February ends on 28 February', () => {
    expect(shown(clockOf(of('congress', '2028-03-02 00:00', ['session_opened', '2028-02-29 09:00']), 'congress_term').dueAt)).toBe('2031-03-01 00:00');
  });
  it.each([
    ['staff-congress/8', '2029-09-07 23:59', 'met'],
    ['staff-congress/8', '2029-09-08 00:00', 'breached'],
  ])('%s: elected on 7 September 2026, term ended %s: %s', (clause, ended, status) => {
    expect(clockOf(of('delegate', '2029-12-01 00:00', ['delegate_elected', '2026-09-07 10:00'], ['delegate_term_ended', ended]), 'delegate_term')).toMatchObject({ status, clauses: [clause] });
  });
  it.each(['qualification_refused', 'delegate_left', 'delegate_retired', 'delegate_recalled'])('staff-congress/8: the term ends with the seat: %s', (event) => {
    expect(clockOf(of('delegate', '2029-12-01 00:00', ['delegate_elected', '2026-09-07 10:00'], [event, '2027-06-01 09:00']), 'delegate_term').status).toBe('cancelled');
  });
  it('staff-congress/8 and staff-congress/16-b: who is elected again, or in a by-election, has a term of his own', () => {
    const result = of('delegate', '2027-07-01 00:00', ['delegate_elected', '2026-09-07 10:00'], ['delegate_left', '2027-06-01 09:00'], ['delegate_elected', '2027-06-07 10:00']);
    expect(shown(clockOf(result, 'delegate_term', 2).dueAt)).toBe('2030-06-08 00:00');
  });
});

describe('the call for proposals', () => {
  const called = (opened: string, extraordinary = false) => of('congress', '2027-12-01 00:00', ['proposal_call_sent', '2026-09-10 10:00', { extraordinary }], ['session_opened', opened]);
  it.each([
    ['staff-congress/43.1-a', '2026-10-10 23:59', 'breached'],
    ['staff-congress/43.1-a', '2026-10-11 00:00', 'met'],
    ['staff-congress/43.1-a', '2026-10-16 09:00', 'met'],
  ])('%s: sent on 10 September, session opened %s: %s', (clause, opened, status) => {
    expect(clockOf(called(opened), 'proposal_call')).toMatchObject({ status, comparator: 'gte', clauses: [clause] });
  });
  it('staff-congress/43.1-a: sent on 31 January, a month is over at the end of February', () => {
    const session = (opened: string) => clockOf(of('congress', '2027-12-01 00:00', ['proposal_call_sent', '2027-01-31 10:00'], ['session_opened', opened]), 'proposal_call').status;
    expect([session('2027-02-28 23:59'), session('2027-03-01 00:00')]).toEqual(['breached', 'met']);
  });
  it('staff-congress/43.1-a: an extraordinary session waits for no proposals, and does not excuse an earlier one', () => {
    expect(called('2026-09-20 09:00', true).clocks.filter(({ key }) => key === 'proposal_call')).toEqual([]);
    const later = of('congress', '2027-12-01 00:00', ['proposal_call_sent', '2026-09-10 10:00'], ['session_opened', '2026-09-20 09:00'], ['extraordinary_session_called', '2027-03-01 09:00', { extraordinary: true }]);
    expect(clockOf(later, 'proposal_call').status).toBe('breached');
  });
});

describe('proposals', () => {
  it.each([
    ['staff-congress/43.5-b', '2026-10-22 23:59', 'met'],
    ['staff-congress/43.5-b', '2026-10-23 00:00', 'breached'],
  ])('%s: received by the department on 22 September, opinion %s: %s', (clause, given, status) => {
    const result = of('proposal', '2026-12-01 00:00', ['proposal_passed_to_department', '2026-09-22 09:00'], ['department_opinion_given', given, { due_at: at('2026-12-31 18:00') }]);
    expect(clockOf(result, 'proposal_opinion')).toMatchObject({ status, clauses: [clause] });
  });
  it('staff-congress/43.5-b: stating why it cannot be done is an opinion too', () => {
    expect(clockOf(of('proposal', '2026-12-01 00:00', ['proposal_passed_to_department', '2026-09-22 09:00'], ['impossibility_stated', '2026-10-10 09:00']), 'proposal_opinion').status).toBe('met');
  });
  it('staff-congress/43.6-a: when the opinion is late the proposal group hears at once, the director five working days later', () => {
    const clock = clockOf(of('proposal', '2026-11-01 00:00', ['proposal_passed_to_department', '2026-09-22 09:00']), 'proposal_opinion');
    expect(clock.transitions.filter(({ kind }) => kind === 'escalated').map(({ toRole, at: when }) => [toRole, shown(when)])).toEqual([['proposal_group', '2026-10-23 00:00'], ['director', '2026-10-30 18:00']]);
  });
  it.each([
    ['staff-congress/43.4', '2026-10-09 18:00', 'met'],
    ['staff-congress/43.4', '2026-10-09 18:01', 'breached'],
  ])('%s: not filed on 24 September, reasons told %s over Mid-Autumn and National Day: %s', (clause, told, status) => {
    expect(clockOf(of('proposal', '2026-12-01 00:00', ['proposal_not_filed', '2026-09-24 09:00'], ['not_filed_reasons_told', told]), 'not_filed_reasons')).toMatchObject({ status, clauses: [clause] });
  });
  it('staff-congress/43.4: the house may set another number of days', () => {
    const strict = resolved(staffCongress, { not_filed_reason_days: 2 });
    expect(shown(clockOf(judge(strict, '2026-09-23 00:00', [['proposal_not_filed', '2026-09-22 09:00']], { id: 's1', type: 'proposal' }), 'not_filed_reasons').dueAt)).toBe('2026-09-24 18:00');
  });
  it.each([
    ['staff-congress/43.2', '2026-09-24 18:00', 'met'],
    ['staff-congress/43.2', '2026-09-24 18:01', 'breached'],
  ])('%s: submitted on Saturday 19 September, before a make-up Sunday; registered %s: %s', (clause, registered, status) => {
    const result = of('proposal', '2026-10-01 00:00', ['proposal_submitted', '2026-09-19 10:00'], ['proposal_registered', registered]);
    expect(clockOf(result, 'proposal_registration')).toMatchObject({ status, clauses: [clause] });
  });
  it('staff-congress/43.5-c: due at its date; another date set in time is a renewal, told to the union chair from the third on', () => {
    const due = (day: string) => ({ due_at: at(`${day} 18:00`) });
    const moved: Line[] = [['department_opinion_given', '2026-10-12 09:00', due('2026-11-30')], ['due_date_moved', '2026-11-20 09:00', due('2026-12-31')]];
    const result = of('proposal', '2027-01-10 00:00', ...moved, ['proposal_carried_out', '2026-12-31 18:00']);
    expect([clockOf(result, 'proposal_implementation').status, clockOf(result, 'proposal_implementation', 2).status]).toEqual(['met_extended', 'met']);
    expect(clockOf(of('proposal', '2027-01-10 00:00', ...moved, ['proposal_carried_out', '2026-12-31 18:01']), 'proposal_implementation', 2)).toMatchObject({ status: 'breached', clauses: ['staff-congress/43.5-c'] });
    const again = of('proposal', '2026-12-10 00:00', ...moved, ['due_date_moved', '2026-12-01 09:00', due('2027-01-15')], ['due_date_moved', '2026-12-02 09:00', due('2027-01-20')]);
    expect(steps(clockOf(again, 'proposal_implementation', 4))).toContain('renewal_alert@09:00 union_chair');
    expect(clockOf(of('proposal', '2026-12-10 00:00', moved[0]!, ['due_date_moved', '2026-12-01 09:00', due('2026-12-31')]), 'proposal_implementation').status).toBe('breached');
  });
});

describe('duties', () => {
  const range = { from: '2026-09-01', to: '2027-08-31' };
  it('staff-congress/4-b: one session in each school year, due by its last day', () => {
    expect(planDuties(pack, calendar, range).filter(({ duty }) => duty === 'annual_session').map(({ periodFrom, periodTo, dueAt, dueInclusive }) => [periodFrom, periodTo, shown(dueAt), dueInclusive]))
      .toEqual([['2026-09-01', '2027-08-31', '2027-09-01 00:00', false]]);
    expect(pack.meetings.find(({ id }) => id === 'congress_session')).toMatchObject({ duty: 'annual_session' });
  });
  it.each([
    ['staff-congress/4-b', '2026-10-16 17:00', 'met'],
    ['staff-congress/4-b', '2027-08-31 23:59', 'met'],
    ['staff-congress/4-b', '2027-09-01 00:00', 'breached'],
  ])('%s: session held %s: %s', (clause, held, status) => {
    const result = of('duty', '2027-10-01 00:00', ['duty_opened', '2026-09-01 00:00', { duty: 'annual_session' }], ['duty_done', held]);
    expect(clockOf(result, 'annual_session')).toMatchObject({ status, clauses: [clause] });
  });
  it('staff-congress/4-b: nobody is reminded before spring; a leap year is no exception', () => {
    const waiting = (now: string) => clockOf(of('duty', now, ['duty_opened', '2026-09-01 00:00', { duty: 'annual_session' }]), 'annual_session').status;
    expect([waiting('2027-03-31 23:59'), waiting('2027-04-01 00:00'), waiting('2027-07-02 00:00')]).toEqual(['scheduled', 'running', 'warning']);
    expect(shown(clockOf(of('duty', '2028-01-01 00:00', ['duty_opened', '2027-09-01 00:00', { duty: 'annual_session' }]), 'annual_session').dueAt)).toBe('2028-09-01 00:00');
  });
  it('staff-congress/43.6-a: proposals are checked by the end of each month, rolled forward over days of rest', () => {
    const due = planDuties(pack, calendar, { from: '2026-09-01', to: '2026-11-30' }).filter(({ duty }) => duty === 'proposal_check').map(({ opensAt, dueAt }) => [shown(opensAt), shown(dueAt)]);
    expect(due).toEqual([['2026-09-30 00:00', '2026-10-01 00:00'], ['2026-10-31 00:00', '2026-11-03 00:00'], ['2026-11-30 00:00', '2026-12-01 00:00']]);
    expect(planDuties(resolved(staffCongress, { proposal_check_period: 'term' }), calendar, range).filter(({ duty }) => duty === 'proposal_check').map(({ periodTo }) => periodTo)).toEqual(['2027-01-31', '2027-08-31']);
  });
  it.each([
    ['staff-congress/43.6-a', '2026-11-02 23:59', 'met'],
    ['staff-congress/43.6-a', '2026-11-03 00:00', 'breached'],
  ])('%s: the check of October is due on Monday 2 November: done %s, %s', (clause, done, status) => {
    expect(clockOf(of('duty', '2026-12-01 00:00', ['duty_opened', '2026-10-31 00:00', { duty: 'proposal_check' }], ['duty_done', done]), 'proposal_check')).toMatchObject({ status, clauses: [clause] });
  });
});
