import { describe, expect, it } from 'vitest';
import { timelinessOf } from '../../clock/timeliness.ts';
import { at, clockOf, judge, resolved, shown, steps } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { trainingCompanyCampus } from './pack.ts';

const pack = resolved(trainingCompanyCampus);
const received = (time: string, facts: Line[2] = {}): Line => ['complaint_received', time, { channel: 'phone', needs_other_department: true, ...facts }];
const found = (time: string): Line => ['finding_submitted', time, { finding: 'not_at_fault' }];
const tier = (time: string, value: string): Line => ['tier_chosen', time, { tier: value }];
const dispatched = (time: string, task = 't1'): Line => ['department_task_dispatched', time, { department: 'teaching' }, task];
const answered = (time: string, task = 't1'): Line => ['department_task_answered', time, {}, task];

describe('the investigation', () => {
  it.each([
    ['training-company-campus/2.2-c', '2026-09-20 23:59:59', 'met'],
    ['training-company-campus/2.2-c', '2026-09-21 00:00:00', 'breached'],
  ])('%s: of a complaint on a make-up Sunday evening, finished %s, is %s', (clause, time, status) => {
    const clock = clockOf(judge(pack, '2026-09-22 00:00', [received('2026-09-20 19:30'), found(time)]), 'investigation.ordinary');
    expect(clock).toMatchObject({ status, dueAt: at('2026-09-21 00:00'), dueInclusive: false, clauses: [clause] });
  });
  it.each([
    ['training-company-campus/2.2-c', '2026-10-03 10:00', '2026-10-04 00:00'],
    ['training-company-campus/2.2-c', '2026-10-08 00:00', '2026-10-09 00:00'],
    ['training-company-campus/2.2-c', '2026-10-08 23:59', '2026-10-09 00:00'],
  ])('%s: of a complaint received %s ends with that day, holiday or not: %s', (_clause, time, due) => {
    expect(shown(clockOf(judge(pack, time, [received(time)]), 'investigation.ordinary').dueAt)).toBe(due);
  });
  it('training-company-campus/2.2-c: is asked for only where another department is needed, and then from the reception on', () => {
    const direct: Line = ['complaint_received', '2026-10-08 10:00', { channel: 'phone' }];
    expect(judge(pack, '2026-10-08 12:00', [direct]).clocks).toEqual([]);
    const later = judge(pack, '2026-10-09 12:00', [direct, ['receipt_form_filled', '2026-10-09 09:00', { needs_other_department: true }]]);
    expect(clockOf(later, 'investigation.ordinary')).toMatchObject({ status: 'breached', startedAt: at('2026-10-08 10:00') });
    expect(clockOf(later, 'transfer_receipt_form')).toMatchObject({ status: 'running', startedAt: at('2026-10-08 10:00') });
  });
  it('training-company-campus/1.1.2: of a matter of safety reminds outside opening hours too', () => {
    const result = judge(pack, '2026-10-08 12:00', [received('2026-10-08 10:00', { topic: 'campus_safety' })]);
    expect(result.clocks.map(({ definitionId, urgent }) => [definitionId, urgent])).toEqual([['investigation.urgent', true], ['transfer_receipt_form', false]]);
  });
  it('training-company-campus/2.2-c: starts again when a complaint is reopened', () => {
    const result = judge(pack, '2026-10-20 12:00', [
      received('2026-10-08 10:00'), found('2026-10-08 15:00'), ['complaint_closed', '2026-10-12 10:00'], ['complaint_reopened', '2026-10-20 09:00'],
    ]);
    expect(clockOf(result, 'investigation.ordinary', 2)).toMatchObject({ status: 'running', dueAt: at('2026-10-21 00:00') });
  });
});

describe('handing the receipt form on', () => {
  it.each([
    ['training-company-campus/3.1.1-a', '2026-09-30 10:00', '2026-10-02 23:59:59', 'met'],
    ['training-company-campus/3.1.1-a', '2026-09-30 10:00', '2026-10-03 00:00:00', 'breached'],
  ])('%s: received %s and handed on %s is %s; natural days run through the holiday', (clause, start, time, status) => {
    const result = judge(pack, '2026-10-08 12:00', [received(start), found('2026-09-30 11:00'), dispatched(time)]);
    expect(clockOf(result, 'transfer_receipt_form')).toMatchObject({ status, dueAt: at('2026-10-03 00:00'), clauses: [clause] });
  });
  it('training-company-campus/3.1.1-a: late, it is told to the supervisor and makes the case late even before anybody handled it', () => {
    const result = judge(pack, '2026-10-12 12:00', [received('2026-10-08 10:00')]);
    expect(steps(clockOf(result, 'transfer_receipt_form')).slice(-2)).toEqual(['breached@00:00', 'escalated@00:00 campus_supervisor']);
    expect(timelinessOf(pack, result.clocks)).toBe('late');
    expect(pack.escalations.find(({ onBreachOf }) => onBreachOf === 'transfer_receipt_form')).toMatchObject({ to: 'campus_supervisor' });
  });
  it('training-company-campus/2.2-c: runs beside the investigation, neither supersedes the other', () => {
    const { clocks } = judge(pack, '2026-10-08 12:00', [received('2026-10-08 10:00')]);
    expect(clocks.map(({ key, status }) => [key, status])).toEqual([['investigation', 'running'], ['transfer_receipt_form', 'running']]);
  });
});

describe('coordination', () => {
  it.each([
    ['training-company-campus/2.3-1d', 'tier_1', '2026-10-01 11:00', '2026-10-02 23:59:59', '2026-10-03 00:00:00'],
    ['training-company-campus/2.3-3d', 'tier_3', '2026-10-01 11:00', '2026-10-04 23:59:59', '2026-10-05 00:00:00'],
    ['training-company-campus/2.3-7d', 'tier_7', '2026-10-01 11:00', '2026-10-08 23:59:59', '2026-10-09 00:00:00'],
    ['training-company-campus/2.3-1d', 'tier_1', '2026-09-18 20:00', '2026-09-19 23:59:59', '2026-09-20 00:00:00'],
  ])('%s: %s, handed over %s, last moment %s, too late %s', (clause, value, start, last, late) => {
    const status = (time: string) => clockOf(
      judge(pack, '2026-10-20 12:00', [received('2026-09-17 10:00'), tier('2026-09-17 11:00', value), dispatched(start), answered(time)]), `coordination.${value}`,
    );
    expect(status(last)).toMatchObject({ status: 'met', clauses: [clause], dueAt: at(late) });
    expect(status(late).status).toBe('breached');
  });
  it('training-company-campus/2.3-3d: where nobody chose a tier, three days hold', () => {
    const result = judge(pack, '2026-10-09 12:00', [received('2026-10-08 10:00'), dispatched('2026-10-08 11:00')]);
    expect(result.clocks.filter(({ key }) => key === 'coordination').map(({ definitionId, dueAt }) => [definitionId, shown(dueAt)])).toEqual([['coordination.tier_3', '2026-10-12 00:00']]);
  });
  it('training-company-campus/2.3-s: another tier counts from the same hand-over', () => {
    const result = judge(pack, '2026-10-10 12:00', [received('2026-10-08 10:00'), tier('2026-10-08 10:30', 'tier_1'), dispatched('2026-10-08 11:00'), tier('2026-10-09 09:00', 'tier_7')]);
    expect(clockOf(result, 'coordination.tier_7')).toMatchObject({ status: 'running', dueAt: at('2026-10-16 00:00') });
    expect(clockOf(result, 'coordination.tier_1').status).toBe('superseded');
  });
  it('training-company-campus/2.3-s: each department has its own clock', () => {
    const result = judge(pack, '2026-10-20 12:00', [
      received('2026-10-08 10:00'), tier('2026-10-08 10:30', 'tier_3'), dispatched('2026-10-08 11:00', 't1'), dispatched('2026-10-09 11:00', 't2'), answered('2026-10-12 12:00', 't2'),
    ]);
    expect(result.clocks.filter(({ key }) => key === 'coordination').map(({ correlation, status }) => [correlation, status])).toEqual([['t1', 'breached'], ['t2', 'met']]);
  });
});

describe('neither a solution nor a word', () => {
  const lines = [received('2026-10-08 10:00'), tier('2026-10-08 10:30', 'tier_1'), dispatched('2026-10-08 11:00')];
  it.each<[string, string, Line[], string]>([
    ['training-company-campus/3.1.2-a', 'nothing at all', [], 'breached'],
    ['training-company-campus/3.1.2-a', 'a word in time', [['progress_noted', '2026-10-09 23:59:59', {}, 't1']], 'met'],
    ['training-company-campus/3.1.2-a', 'a word too late', [['progress_noted', '2026-10-10 00:00:00', {}, 't1']], 'breached'],
    ['training-company-campus/3.1.2-a', 'a solution in time', [answered('2026-10-09 20:00')], 'met'],
  ])('%s: %s is judged by the tier', (clause, _name, more, status) => {
    expect(clockOf(judge(pack, '2026-10-12 12:00', [...lines, ...more]), 'department_feedback~coordination.tier_1')).toMatchObject({
      status, clauses: [clause, 'training-company-campus/2.3-1d'],
    });
  });
  it('training-company-campus/3.1.2-a: goes to the supervisor as a breach of the department head', () => {
    expect(steps(clockOf(judge(pack, '2026-10-12 12:00', lines), 'department_feedback~coordination.tier_1')).at(-1)).toBe('escalated@00:00 campus_supervisor');
    expect(pack.escalations.find(({ onBreachOf }) => onBreachOf === 'department_feedback')).toMatchObject({ from: 'responsible_department', to: 'campus_supervisor' });
  });
  it('training-company-campus/3.1.2-a: a word keeps the breach of duty away, the solution stays late', () => {
    const result = judge(pack, '2026-10-12 12:00', [...lines, ['progress_noted', '2026-10-09 09:00']]);
    expect(clockOf(result, 'department_feedback~coordination.tier_1').status).toBe('met');
    expect(clockOf(result, 'coordination.tier_1').status).toBe('breached');
  });
});

describe('the apology at once', () => {
  it.each([
    ['training-company-campus/3.2.2-a', 'improper_service_noted', '2026-09-30 17:00', '2026-10-08 09:00:00', 'met'],
    ['training-company-campus/3.2.2-a', 'improper_service_noted', '2026-09-30 17:00', '2026-10-08 09:00:01', 'breached'],
    ['training-company-campus/3.2.2-a', 'headquarters_called', '2026-10-09 10:00', '2026-10-09 12:00:00', 'met'],
    ['training-company-campus/3.2.2-a', 'headquarters_called', '2026-10-09 10:00', '2026-10-09 12:00:01', 'breached'],
  ])('%s: after %s at %s both apologise in two opening hours: %s, %s', (_clause, event, start, time, status) => {
    const result = judge(pack, '2026-10-12 12:00', [['complaint_received', '2026-09-30 10:00'], [event, start], ['apology_made', time, { apology_from: 'both' }]]);
    expect(clockOf(result, 'supervisor_apology').status).toBe(status);
    expect(clockOf(result, 'staff_apology').status).toBe(status);
  });
  it('training-company-campus/3.2.2-a: the word of one does not stand for the other', () => {
    const result = judge(pack, '2026-10-09 13:00', [
      ['complaint_received', '2026-10-09 09:00'], ['improper_service_noted', '2026-10-09 10:00'], ['apology_made', '2026-10-09 11:00', { apology_from: 'campus_supervisor' }],
    ]);
    expect([clockOf(result, 'supervisor_apology').status, clockOf(result, 'staff_apology').status]).toEqual(['met', 'breached']);
  });
  it('training-company-campus/3.2.2-a: a chain may count natural hours', () => {
    const natural = resolved(trainingCompanyCampus, { apology_counting: 'natural' });
    const result = judge(natural, '2026-09-30 17:00', [['complaint_received', '2026-09-30 10:00'], ['headquarters_called', '2026-09-30 17:00']]);
    expect(shown(clockOf(result, 'staff_apology').dueAt)).toBe('2026-09-30 19:00');
  });
});

describe('afterwards', () => {
  const implemented: Line[] = [received('2026-09-28 10:00'), ['solution_implemented', '2026-09-30 15:00']];
  it.each([
    ['training-company-campus/2.6', '2026-10-10 18:00:00', 'met'],
    ['training-company-campus/2.6', '2026-10-10 18:00:01', 'breached'],
  ])('%s: the follow-up is due on the third working day, a make-up Saturday: %s, %s', (_clause, time, status) => {
    expect(clockOf(judge(pack, '2026-10-12 12:00', [...implemented, ['follow_up_done', time, { satisfied: true }]]), 'follow_up').status).toBe(status);
  });
  it('training-company-campus/2.6: who stays anonymous cannot be followed up', () => {
    const [first, second] = [received('2026-09-28 10:00', { anonymous: true }), implemented[1]!];
    expect(judge(pack, '2026-10-12 12:00', [first, second]).clocks.map(({ key }) => key)).not.toContain('follow_up');
  });
  it.each(['complaint_withdrawn', 'complaint_merged', 'handed_to_headquarters'])('%s ends the clocks of the campus', (end) => {
    const result = judge(pack, '2026-10-20 12:00', [received('2026-10-08 10:00'), dispatched('2026-10-08 11:00'), [end, '2026-10-08 12:00']]);
    expect(new Set(result.clocks.filter(({ key }) => key !== 'transfer_receipt_form').map(({ status }) => status))).toEqual(new Set(['cancelled']));
  });
  it('training-company-campus/3.2.2-a: handing over to headquarters leaves the apology owed', () => {
    const result = judge(pack, '2026-10-09 13:00', [['complaint_received', '2026-10-09 09:00'], ['headquarters_called', '2026-10-09 10:00'], ['handed_to_headquarters', '2026-10-09 10:30']]);
    expect(result.stage).toBe('handed_over');
    expect(clockOf(result, 'staff_apology').status).toBe('breached');
  });
});
