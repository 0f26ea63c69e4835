import { describe, expect, it } from 'vitest';
import { explain } from '../../clock/explain.ts';
import { timelinessOf } from '../../clock/timeliness.ts';
import { at, calendar, clockOf, judge, resolved, shown, steps } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { childcareInstitution } from './pack.ts';

const pack = resolved(childcareInstitution);
const received = (time: string, facts: Line[2] = {}): Line => ['complaint_received', time, { channel: 'hotline', ...facts }];
const replied = (time: string): Line => ['customer_reply_given', time];
const dispatched = (time: string, task = 't1'): Line => ['department_task_dispatched', time, { department: 'kitchen' }, task];

describe('reply to the client', () => {
  it.each([
    ['2026-09-30 17:49:59', 'met'],
    ['2026-09-30 17:50:00', 'breached'],
  ])('urgent, received on the eve of the holiday at 16:50, replied %s: %s', (reply, status) => {
    const result = judge(pack, '2026-09-30 20:00', [received('2026-09-30 16:50', { urgency: 'urgent' }), replied(reply)]);
    expect(clockOf(result, 'customer_reply.urgent')).toMatchObject({ status, dueAt: at('2026-09-30 17:50'), dueInclusive: false, comparator: 'lt', clauses: ['childcare-institution/2.5.3.1-b'] });
  });
  it.each([
    ['childcare-institution/2.5.3.2-b', 'ordinary', '2026-10-08 15:59:59', 'met'],
    ['childcare-institution/2.5.3.2-b', 'ordinary', '2026-10-08 16:00:00', 'breached'],
    ['childcare-institution/2.5.3.2-b', undefined, '2026-10-08 15:59:59', 'met'],
  ])('%s: urgency %s, received 14:00, replied %s: %s', (clause, urgency, reply, status) => {
    const result = judge(pack, '2026-10-08 20:00', [received('2026-10-08 14:00', urgency ? { urgency } : {}), replied(reply)]);
    expect(clockOf(result, 'customer_reply.ordinary')).toMatchObject({ status, clauses: [clause] });
  });
  it.each([
    ['childcare-institution/2.5.5.1-b', '2026-10-08 15:00:00', 'met'],
    ['childcare-institution/2.5.5.1-b', '2026-10-08 15:00:01', 'breached'],
  ])('%s: severity normal outranks the 120 minutes and allows the full hour: %s %s', (clause, reply, status) => {
    const result = judge(pack, '2026-10-08 20:00', [received('2026-10-08 14:00', { urgency: 'ordinary', severity: 'normal' }), replied(reply)]);
    expect(clockOf(result, 'customer_reply.normal')).toMatchObject({ status, dueInclusive: true, clauses: [clause] });
    expect(clockOf(result, 'customer_reply.ordinary')).toMatchObject({ status: 'superseded', supersededBy: clockOf(result, 'customer_reply.normal').instanceId });
  });
  it('of urgent and normal, both due at 60 minutes, the strict one is effective', () => {
    const result = judge(pack, '2026-10-08 14:10', [received('2026-10-08 14:00', { urgency: 'urgent', severity: 'normal' })]);
    expect(clockOf(result, 'customer_reply.urgent').status).toBe('running');
    expect(clockOf(result, 'customer_reply.normal').status).toBe('superseded');
  });
  it('severity set to normal after the reply does not make that reply late', () => {
    const result = judge(pack, '2026-10-08 20:00', [
      received('2026-10-08 14:00', { urgency: 'ordinary' }), replied('2026-10-08 15:40'), ['complaint_classified', '2026-10-08 16:00', { severity: 'normal' }],
    ]);
    expect(result.clocks.filter(({ key }) => key === 'customer_reply').map(({ definitionId, status }) => [definitionId, status])).toEqual([['customer_reply.ordinary', 'met']]);
  });
  it('severity set to normal in the moment of the reply was known in time', () => {
    const result = judge(pack, '2026-10-08 20:00', [
      received('2026-10-08 14:00', { urgency: 'ordinary' }), replied('2026-10-08 15:40'), ['complaint_classified', '2026-10-08 15:40', { severity: 'normal' }],
    ]);
    expect(clockOf(result, 'customer_reply.normal').status).toBe('breached');
  });
  it('severity set to normal while the clock runs counts from reception', () => {
    const result = judge(pack, '2026-10-08 15:20', [received('2026-10-08 14:00', { urgency: 'ordinary' }), ['complaint_classified', '2026-10-08 15:10', { severity: 'normal' }]]);
    expect(clockOf(result, 'customer_reply.normal')).toMatchObject({ status: 'breached', dueAt: at('2026-10-08 15:00'), startedAt: at('2026-10-08 14:00') });
    expect(steps(clockOf(result, 'customer_reply.normal'))).toEqual(['clock_started@15:10', 'breached@15:10', 'escalated@15:10 director']);
  });
  it('child safety is urgent whatever was chosen; urgent coordination unless a reason is given', () => {
    const urgencyOf = (facts: Line[2]): unknown => judge(pack, '2026-10-08 14:10', [received('2026-10-08 14:00', { urgency: 'ordinary', ...facts })]).facts.urgency;
    expect(urgencyOf({ topic: 'child_safety' })).toBe('urgent');
    expect(urgencyOf({ topic: 'child_safety', urgency_override_reason: 'calm' })).toBe('urgent');
    expect(urgencyOf({ complaint_type: 'urgent_coordination' })).toBe('urgent');
    expect(urgencyOf({ complaint_type: 'urgent_coordination', urgency_override_reason: 'settled by phone' })).toBe('ordinary');
    expect(urgencyOf({ topic: 'care' })).toBe('ordinary');
  });
  it('runs through the night and the holiday: natural minutes', () => {
    const result = judge(pack, '2026-10-01 00:10', [received('2026-09-30 23:30', { urgency: 'urgent' })]);
    expect(shown(clockOf(result, 'customer_reply.urgent').dueAt)).toBe('2026-10-01 00:30');
  });
  it('an answer at a follow-up is a complaint received at that moment', () => {
    const result = judge(pack, '2026-10-12 10:31', [['complaint_received', '2026-10-12 10:30', { channel: 'satisfaction_followup' }]]);
    expect(shown(clockOf(result, 'customer_reply.ordinary').dueAt)).toBe('2026-10-12 12:30');
  });
  it('an unanswered urgent complaint starts, warns, breaches and escalates, in this order', () => {
    const clock = clockOf(judge(pack, '2026-10-12 10:00', [received('2026-10-12 09:00', { urgency: 'urgent' })]), 'customer_reply.urgent');
    expect(steps(clock)).toEqual(['clock_started@09:00', 'due_soon@09:45', 'breached@10:00', 'escalated@10:00 director']);
  });
});

describe('answer of the department', () => {
  it('urgent: 40 minutes are effective, the uniform 90 stay visible', () => {
    const result = judge(pack, '2026-10-08 10:45', [received('2026-10-08 10:00', { urgency: 'urgent' }), dispatched('2026-10-08 10:05')]);
    expect(clockOf(result, 'dept_reply.urgent')).toMatchObject({ status: 'breached', dueAt: at('2026-10-08 10:45'), breachedAt: at('2026-10-08 10:45'), correlation: 't1' });
    expect(clockOf(result, 'dept_reply.uniform')).toMatchObject({ status: 'superseded', clauses: ['childcare-institution/2.6.03-a'] });
  });
  it.each([
    ['childcare-institution/2.5.3.1-c', 'urgent', 'dept_reply.urgent', '2026-10-08 10:44:59', 'met'],
    ['childcare-institution/2.5.3.1-c', 'urgent', 'dept_reply.urgent', '2026-10-08 10:45:00', 'breached'],
    ['childcare-institution/2.5.3.2-c', 'ordinary', 'dept_reply.ordinary', '2026-10-08 11:34:59', 'met'],
    ['childcare-institution/2.5.3.2-c', 'ordinary', 'dept_reply.ordinary', '2026-10-08 11:35:00', 'breached'],
    ['childcare-institution/2.6.03-a', undefined, 'dept_reply.uniform', '2026-10-08 11:35:00', 'met'],
    ['childcare-institution/2.6.03-a', undefined, 'dept_reply.uniform', '2026-10-08 11:35:01', 'breached'],
  ])('%s: urgency %s is judged by %s: answered %s, %s', (clause, urgency, definition, answered, status) => {
    const result = judge(pack, '2026-10-08 20:00', [
      received('2026-10-08 10:00', urgency ? { urgency } : {}), dispatched('2026-10-08 10:05'), ['department_task_answered', answered, {}, 't1'],
    ]);
    expect(clockOf(result, definition)).toMatchObject({ status, clauses: [clause] });
  });
  it('each department has its own clock', () => {
    const result = judge(pack, '2026-10-08 12:00', [
      received('2026-10-08 10:00', { urgency: 'ordinary' }), dispatched('2026-10-08 10:05', 't1'), dispatched('2026-10-08 10:20', 't2'), ['department_task_answered', '2026-10-08 10:30', {}, 't2'],
    ]);
    const clocks = result.clocks.filter(({ definitionId }) => definitionId === 'dept_reply.ordinary');
    expect(clocks.map(({ correlation, status, dueAt }) => [correlation, status, shown(dueAt)])).toEqual([['t1', 'breached', '2026-10-08 11:35'], ['t2', 'met', '2026-10-08 11:50']]);
    expect(result.facts.open_department_tasks).toBe(1);
  });
  it.each([
    ['progress_noted', '2026-10-08 11:00:00', 'met'],
    ['progress_noted', '2026-10-08 11:00:01', 'breached'],
    ['department_task_answered', '2026-10-08 10:50:00', 'met'],
  ])('after its breach the department reports to the director within 15 minutes: %s %s, %s', (type, time, status) => {
    const result = judge(pack, '2026-10-08 12:00', [received('2026-10-08 10:00', { urgency: 'urgent' }), dispatched('2026-10-08 10:05'), [type, time, {}, 't1']]);
    expect(clockOf(result, 'dept_progress')).toMatchObject({ status, dueAt: at('2026-10-08 11:00'), correlation: 't1', causedBy: clockOf(result, 'dept_reply.urgent').instanceId });
  });
  it('a progress note without a task stops every open report', () => {
    const result = judge(pack, '2026-10-08 10:55', [received('2026-10-08 10:00', { urgency: 'urgent' }), dispatched('2026-10-08 10:05'), ['progress_noted', '2026-10-08 10:50']]);
    expect(clockOf(result, 'dept_progress').status).toBe('met');
  });
});

describe('the written explanation of lateness', () => {
  const late: readonly Line[] = [received('2026-10-08 14:00', { urgency: 'ordinary', severity: 'special' }), replied('2026-10-08 16:20')];

  it('filed within a working day makes the reply late and excused, never timely', () => {
    const result = judge(pack, '2026-10-12 09:00', [...late, ['excess_explained', '2026-10-09 10:00']]);
    const clock = clockOf(result, 'customer_reply.ordinary');
    expect(clock).toMatchObject({ status: 'late_excused', dueAt: at('2026-10-08 16:00'), breachedAt: at('2026-10-08 16:00'), stoppedAt: at('2026-10-08 16:20') });
    expect(clockOf(result, 'excess_explanation')).toMatchObject({ status: 'met', dueAt: at('2026-10-09 18:00') });
    expect(timelinessOf(pack, result.clocks)).toBe('late_excused');
  });
  it.each([
    ['2026-10-09 18:00:00', 'late_excused'],
    ['2026-10-09 18:00:01', 'breached'],
  ])('is in time until close of business: %s %s', (filed, status) => {
    expect(clockOf(judge(pack, '2026-10-12 09:00', [...late, ['excess_explained', filed]]), 'customer_reply.ordinary').status).toBe(status);
  });
  it('excuses nothing while the client still waits', () => {
    const open: Line[] = [received('2026-10-08 14:00'), ['excess_explained', '2026-10-08 17:00']];
    expect(clockOf(judge(pack, '2026-10-08 18:00', open), 'customer_reply.ordinary').status).toBe('breached');
    expect(clockOf(judge(pack, '2026-10-08 19:00', [...open, replied('2026-10-08 18:30')]), 'customer_reply.ordinary').status).toBe('late_excused');
  });
  it.each([
    ['2026-09-30 17:00', '2026-10-08 18:00', 'after the National Day holiday'],
    ['2026-10-09 10:00', '2026-10-10 18:00', 'on the make-up Saturday'],
    ['2026-10-10 10:00', '2026-10-12 18:00', 'on Monday after the make-up Saturday'],
  ])('breach from a complaint received %s is explained by %s, %s', (reception, due) => {
    const result = judge(pack, '2026-10-12 19:00', [received(reception)]);
    expect(shown(clockOf(result, 'excess_explanation').dueAt)).toBe(due);
  });
  it('excuses its own lateness only: a reopened case that is late again owes another', () => {
    const again: Line[] = [...late, ['excess_explained', '2026-10-08 17:00'], ['complaint_closed', '2026-10-08 17:10'], ['complaint_reopened', '2026-10-12 09:00'], replied('2026-10-12 12:00')];
    const result = judge(pack, '2026-10-12 13:00', again);
    expect(result.clocks.filter(({ key }) => key === 'customer_reply').map(({ occurrence, status }) => [occurrence, status])).toEqual([[1, 'late_excused'], [2, 'breached']]);
    expect(result.facts.explanations_owed).toBe(1);
  });
  it('meant for one clock by its id excuses that one', () => {
    const result = judge(pack, '2026-10-12 09:00', [...late, ['excess_explained', '2026-10-09 10:00', {}, 'c1/customer_reply.ordinary/e1']]);
    expect(clockOf(result, 'customer_reply.ordinary').status).toBe('late_excused');
    const other = judge(pack, '2026-10-12 09:00', [...late, ['excess_explained', '2026-10-09 10:00', {}, 'c1/customer_reply.ordinary/e9']]);
    expect(clockOf(other, 'customer_reply.ordinary').status).toBe('breached');
  });
  it('follows the clock that became effective after the breach was noticed', () => {
    const result = judge(pack, '2026-10-12 09:00', [...late, ['complaint_classified', '2026-10-08 17:00', { topic: 'child_safety' }], ['excess_explained', '2026-10-09 10:00']]);
    expect(clockOf(result, 'customer_reply.urgent').status).toBe('late_excused');
    expect(result.clocks.filter(({ key }) => key === 'excess_explanation')).toHaveLength(1);
  });
});

describe('promises', () => {
  const promise = (time: string, until: string): Line => ['reply_promised', time, { agreed_reply_at: at(until) }];
  const open = received('2026-10-08 14:00');

  it.each([
    ['2026-10-08 17:00:00', 'met'],
    ['2026-10-08 17:00:01', 'breached'],
  ])('the result told %s of 17:00 agreed: %s', (reply, status) => {
    expect(clockOf(judge(pack, '2026-10-08 20:00', [open, promise('2026-10-08 15:00', '2026-10-08 17:00'), replied(reply)]), 'promised_reply').status).toBe(status);
  });
  it('renewed in time ends as extended, and never moves the limit of the regulation', () => {
    const result = judge(pack, '2026-10-08 20:00', [open, promise('2026-10-08 15:00', '2026-10-08 17:00'), promise('2026-10-08 16:50', '2026-10-08 19:00'), replied('2026-10-08 18:00')]);
    expect(clockOf(result, 'promised_reply')).toMatchObject({ status: 'met_extended', stoppedAt: at('2026-10-08 16:50'), clauses: ['childcare-institution/2.6.05'] });
    expect(clockOf(result, 'promised_reply', 2)).toMatchObject({ status: 'met', clauses: ['childcare-institution/2.6.06-b'] });
    expect(clockOf(result, 'customer_reply.ordinary')).toMatchObject({ status: 'breached', dueAt: at('2026-10-08 16:00') });
  });
  it('renewed too late stays broken', () => {
    const result = judge(pack, '2026-10-08 18:00', [open, promise('2026-10-08 15:00', '2026-10-08 17:00'), promise('2026-10-08 17:10', '2026-10-08 19:00')]);
    expect(clockOf(result, 'promised_reply').status).toBe('breached');
    expect(clockOf(result, 'promised_reply', 2).status).toBe('running');
  });
  it('the third renewal alerts the director', () => {
    const times = ['15:00', '15:10', '15:20', '15:30'].map((time) => promise(`2026-10-08 ${time}`, '2026-10-08 17:00'));
    const result = judge(pack, '2026-10-08 15:40', [open, ...times]);
    expect(steps(clockOf(result, 'promised_reply', 3))).not.toContain('renewal_alert@15:20 director');
    expect(steps(clockOf(result, 'promised_reply', 4))).toEqual(['clock_started@15:30', 'renewal_alert@15:30 director']);
  });
  it.each([
    [['progress_noted', '2026-10-08 17:30', { told_complainant: true }], 'met'],
    [['progress_noted', '2026-10-08 17:10', { told_complainant: false }], 'breached'],
    [['reply_promised', '2026-10-08 17:20', { agreed_reply_at: at('2026-10-08 19:00') }], 'met'],
  ] as const)('a broken promise calls for word to the client within 30 minutes: %j %s', (line, status) => {
    const result = judge(pack, '2026-10-08 18:30', [open, promise('2026-10-08 15:00', '2026-10-08 17:00'), line]);
    expect(clockOf(result, 'progress_told')).toMatchObject({ status, dueAt: at('2026-10-08 17:30') });
  });
  it('without an agreed time there is no clock, but a warning', () => {
    const result = judge(pack, '2026-10-08 15:30', [open, ['reply_promised', '2026-10-08 15:00']]);
    expect(result.clocks.map(({ key }) => key)).toEqual(['customer_reply']);
    expect(result.warnings).toEqual([{ code: 'INSTANT_MISSING', instanceId: 'c1/promised_reply/e2' }]);
  });
});

describe('an invalid complaint', () => {
  it.each([
    ['childcare-institution/2.5.4.1-e', 'urgent', 'customer_explanation~customer_reply.urgent', '2026-10-08 15:00'],
    ['childcare-institution/2.5.4.1-e', 'ordinary', 'customer_explanation~customer_reply.ordinary', '2026-10-08 16:00'],
  ])('%s: is explained within the limit of its urgency: %s', (clause, urgency, definition, due) => {
    const result = judge(pack, '2026-10-08 14:30', [received('2026-10-08 14:00', { urgency }), ['complaint_classified', '2026-10-08 14:20', { validity: 'invalid', validity_reason: 'not_factual' }]]);
    expect(clockOf(result, definition)).toMatchObject({ status: 'running', dueAt: at(due) });
    expect(clockOf(result, definition).clauses).toContain(clause);
  });
  it('a valid one has no such clock', () => {
    const result = judge(pack, '2026-10-08 14:30', [received('2026-10-08 14:00', { validity: 'valid' })]);
    expect(result.clocks.map(({ key }) => key)).toEqual(['customer_reply']);
  });
});

describe('a reopened complaint', () => {
  const lines: readonly Line[] = [
    received('2026-10-08 14:00'), replied('2026-10-08 15:00'), ['complaint_closed', '2026-10-08 15:30'], ['complaint_reopened', '2026-10-20 09:00'],
  ];
  it('is judged from the reopening, never from the first reception', () => {
    const result = judge(pack, '2026-10-20 09:30', lines);
    expect(clockOf(result, 'customer_reply.ordinary')).toMatchObject({ status: 'met', elapsedMs: 3_600_000 });
    expect(clockOf(result, 'customer_reply.ordinary', 2)).toMatchObject({ status: 'running', startedAt: at('2026-10-20 09:00'), dueAt: at('2026-10-20 11:00'), elapsedMs: 1_800_000 });
    expect(result.facts).toMatchObject({ result_told: false, times_reopened: 1 });
    expect(result.stage).toBe('cause_analysis');
  });
  it.each(['complaint_withdrawn', 'complaint_merged'])('%s ends every clock, those of departments too', (end) => {
    const result = judge(pack, '2026-10-09 09:00', [received('2026-10-08 14:00'), dispatched('2026-10-08 14:05'), [end, '2026-10-08 14:10']]);
    expect(steps(clockOf(result, 'customer_reply.ordinary'))).toEqual(['clock_started@14:00', 'cancelled@14:10']);
    expect(steps(clockOf(result, 'dept_reply.uniform'))).toEqual(['clock_started@14:05', 'cancelled@14:10']);
    expect(result.nextTransitionAt).toBeNull();
  });
});

describe('the explanation of a clock', () => {
  it('says what is due, since when, by when and how it stands, in both languages', () => {
    const result = judge(pack, '2026-09-30 20:00', [received('2026-09-30 16:50', { urgency: 'urgent' }), replied('2026-09-30 17:20')]);
    const { sentence, segments, elapsedMs } = explain(pack, clockOf(result, 'customer_reply.urgent'), calendar, at('2026-09-30 20:00'));
    expect(sentence).toEqual({
      zh: '加急投诉回复家长：不满 60 分钟（自然时间），自 2026-09-30 16:50 起，截止 2026-09-30 17:50，于 2026-09-30 17:20 结束，按时。',
      en: 'Urgent complaint: reply to the client in under 60 minutes of natural time; since 2026-09-30 16:50; due 2026-09-30 17:50; ended 2026-09-30 17:20; in time.',
    });
    expect(segments).toEqual([{ from: at('2026-09-30 16:50'), to: at('2026-09-30 17:20'), counted: true, reason: 'running', causeEventId: 'e1', clause: 'childcare-institution/2.5.3.1-b' }]);
    expect(elapsedMs).toBe(30 * 60_000);
  });
});
