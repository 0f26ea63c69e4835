import { describe, expect, it } from 'vitest';
import { ownershipLedger } from '../../clock/ownership-ledger.ts';
import { allowedActions, missingActionFields } from '../../lifecycle/allowed-actions.ts';
import { at, calendar, clockOf, history, judge, resolved, steps } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { childcareInstitution } from './pack.ts';

const pack = resolved(childcareInstitution);
const received = (facts: Line[2] = {}): Line => ['complaint_received', '2026-10-08 10:00', { channel: 'hotline', ...facts }];
const dispatched: Line = ['department_task_dispatched', '2026-10-08 10:05', { department: 'kitchen' }, 't1'];
const answered: Line = ['department_task_answered', '2026-10-08 10:30', {}, 't1'];
const replied: Line = ['customer_reply_given', '2026-10-08 10:40'];

describe('who is called in when time runs out', () => {
  it.each<[clause: string, id: string, definition: string, lines: Line[], breach: string]>([
    ['childcare-institution/2.2', 'reply_overdue', 'customer_reply.urgent', [received({ urgency: 'urgent' })], '11:00'],
    ['childcare-institution/2.2', 'reply_overdue', 'customer_reply.ordinary', [received({ urgency: 'ordinary' })], '12:00'],
    ['childcare-institution/2.2', 'reply_overdue', 'customer_reply.ordinary', [received()], '12:00'],
    ['childcare-institution/2.2', 'reply_overdue', 'customer_reply.normal', [received({ severity: 'normal' })], '11:00'],
    ['childcare-institution/2.6.04', 'department_overdue', 'dept_reply.urgent', [received({ urgency: 'urgent' }), dispatched], '10:45'],
    ['childcare-institution/2.6.04', 'department_overdue', 'dept_reply.ordinary', [received({ urgency: 'ordinary' }), dispatched], '11:35'],
    ['childcare-institution/2.6.04', 'department_overdue', 'dept_reply.uniform', [received(), dispatched], '11:35'],
  ])('%s: %s, the breach of %s, is announced to the director in the same moment', (clause, id, definition, lines, breach) => {
    const escalation = pack.escalations.find((candidate) => candidate.id === id)!;
    const clock = clockOf(judge(pack, '2026-10-08 14:00', lines), definition);
    expect(escalation).toMatchObject({ onBreachOf: clock.key, to: 'director', from: clock.ownerRole, clauses: [clause] });
    expect(steps(clock).slice(-2)).toEqual([`breached@${breach}`, `escalated@${breach} ${escalation.to}`]);
    const { onBreach } = pack.clocks.find((candidate) => candidate.id === definition)!;
    expect(onBreach!.flatMap(({ clauses }) => clauses)).toEqual([clause]);
  });
  it.each<[clause: string, key: string, lines: Line[]]>([
    ['childcare-institution/2.2', 'customer_reply', [received({ urgency: 'urgent' }), replied]],
    ['childcare-institution/2.6.04', 'dept_reply', [received({ urgency: 'urgent' }), dispatched, answered, replied]],
  ])('%s: nobody is called while %s is kept, and nothing is owed afterwards', (_clause, key, lines) => {
    const { clocks } = judge(pack, '2026-10-08 14:00', lines);
    expect(clocks.filter((clock) => clock.key === key && clock.status !== 'superseded').map(({ status }) => status)).toEqual(['met']);
    expect(clocks.flatMap(steps).filter((step) => step.startsWith('escalated'))).toEqual([]);
    expect(clocks.map((clock) => clock.key)).not.toContain('dept_progress');
    expect(clocks.map((clock) => clock.key)).not.toContain('excess_explanation');
  });
  it('childcare-institution/2.6.04: the report the late department owes counts from its breach, once for each department', () => {
    const second: Line = ['department_task_dispatched', '2026-10-08 10:20', { department: 'teaching' }, 't2'];
    const { clocks } = judge(pack, '2026-10-08 12:30', [received({ urgency: 'ordinary' }), dispatched, second]);
    const reports = clocks.filter(({ key }) => key === 'dept_progress');
    expect(reports.map((clock) => [clock.correlation, ...steps(clock)])).toEqual([
      ['t1', 'clock_started@11:35', 'due_soon@11:46', 'breached@11:50'], ['t2', 'clock_started@11:50', 'due_soon@12:01', 'breached@12:05'],
    ]);
    expect(new Set(reports.map(({ ownerRole }) => ownerRole))).toEqual(new Set(['responsible_department']));
  });
});

describe('when the agreed time could not be kept', () => {
  const promised: Line = ['reply_promised', '2026-10-08 10:10', { agreed_reply_at: Date.parse('2026-10-08T11:00:00+08:00') }];
  it.each([
    ['childcare-institution/2.6.06-a', '11:30:00', 'met'],
    ['childcare-institution/2.6.06-a', '11:30:01', 'breached'],
  ])('%s: the director tells the parents how it stands until half an hour later: %s is %s', (clause, time, status) => {
    const clock = clockOf(judge(pack, '2026-10-08 14:00', [received(), promised, ['progress_noted', `2026-10-08 ${time}`, { told_complainant: true }]]), 'progress_told');
    expect(clock).toMatchObject({ status, ownerRole: 'director', clauses: [clause] });
  });
  it('childcare-institution/2.6.06-a: is not owed where the result came in time', () => {
    expect(judge(pack, '2026-10-08 14:00', [received(), promised, replied]).clocks.map(({ key }) => key)).not.toContain('progress_told');
  });
  it.each([
    ['childcare-institution/2.6.06-b', 2, undefined],
    ['childcare-institution/2.6.06-b', 3, undefined],
    ['childcare-institution/2.6.06-b', 4, 'director'],
    ['childcare-institution/2.6.06-b', 5, 'director'],
  ])('%s: a new time is agreed with the parents; promise number %i alerts %s', (clause, count, alerted) => {
    const promises = Array.from({ length: count }, (_, i): Line => ['reply_promised', `2026-10-08 10:${10 + i}`, { agreed_reply_at: Date.parse('2026-10-08T11:00:00+08:00') }]);
    const clock = clockOf(judge(pack, '2026-10-08 10:30', [received(), ...promises]), 'promised_reply', count);
    expect(clock).toMatchObject({ status: 'running', clauses: [clause] });
    expect(clock.transitions.filter(({ kind }) => kind === 'renewal_alert').map(({ toRole }) => toRole)).toEqual(alerted === undefined ? [] : [alerted]);
  });
});

describe('childcare-institution/2.6.01-c: what the supervisor cannot handle', () => {
  const called: Line = ['director_called_in', '2026-10-08 10:20'];
  const rolesOf = (role: string) => allowedActions(pack, 'complaint', judge(pack, '2026-10-08 10:30', [received()]), { roles: [role] }).find(({ action }) => action === 'call_in_director')!;

  it('goes to the director, who holds the case from then on', () => {
    const events = history(received(), called);
    const spells = ownershipLedger(pack, { id: 'c1', type: 'complaint' }, events, calendar, at('2026-10-08 10:50'));
    expect(spells.map(({ party, naturalMs }) => [party, naturalMs / 60_000])).toEqual([['intake', 20], ['director', 30]]);
    expect(pack.escalations.find(({ id }) => id === 'supervisor_cannot_handle')).toMatchObject({ from: 'teaching_supervisor', to: 'director', onEvent: called[0] });
  });

  it('is said by the supervisor, with the reason', () => {
    expect(rolesOf('teaching_supervisor')).toMatchObject({ allowed: true, event: called[0] });
    expect(rolesOf('intake_officer')).toMatchObject({ allowed: false, clauses: ['childcare-institution/2.6.01-c'] });
    expect(missingActionFields(pack, 'complaint', 'call_in_director', {}, {}).map(({ field }) => field)).toEqual(['reason']);
  });
});
