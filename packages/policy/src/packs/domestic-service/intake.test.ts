import { describe, expect, it } from 'vitest';
import { missingActionFields, missingRecordFields } from '../../lifecycle/allowed-actions.ts';
import { proposeClassification } from '../../pack/propose-classification.ts';
import { clockOf, judge, shown, steps } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { codes, decisions, pack, received, stageOf, teamFormed } from './test-case.ts';

const missing = (channel: string, record: Record<string, unknown> = {}, facts = {}) => missingRecordFields(pack, channel, record, facts).map(({ field }) => field);
const urgent = (facts: Line[2] = {}): Line => received('2026-09-30 16:50', { urgency: 'urgent', ...facts });

describe('ways in', () => {
  const own = { matter: 'late', complainant_name: 'x', complainant_phone: '1', contact: '1', occurred_at: 1, place: 'home' };
  it.each([
    ['domestic-service/2.1.1', 'hotline', []],
    ['domestic-service/2.1.2', 'online', []],
    ['domestic-service/2.1.3', 'on_site', ['recorded_by']],
    ['domestic-service/2.1.4', 'written', []],
  ])('%s: %s takes in complaints, and asks beside the usual for %j', (clause, id, extra) => {
    expect(pack.channels.find((channel) => channel.id === id)).toMatchObject({ ticketType: 'complaint' });
    expect(pack.channels.find((channel) => channel.id === id)!.clauses).toContain(clause);
    expect(missing(id, own)).toEqual(extra);
  });
  it.each([
    ['domestic-service/2.2.1-b', 'hotline', {}, ['matter', 'complainant_name', 'complainant_phone', 'occurred_at', 'place']],
    ['domestic-service/2.2.1-b', 'hotline', { anonymous: true }, ['matter', 'occurred_at', 'place']],
    ['domestic-service/2.2.1-b', 'written', {}, ['matter', 'complainant_name', 'contact', 'occurred_at', 'place']],
  ])('%s: the record of %s %j holds %j', (_clause, channel, facts, fields) => {
    expect(missing(channel, {}, facts)).toEqual(fields);
  });
  it.each([
    ['domestic-service/2.1.2', 'online', 'platform', ['website', 'wechat', 'other']],
    ['domestic-service/2.1.4', 'written', 'written_form', ['letter', 'email']],
  ])('%s: %s tells its %s', (clause, channel, id, choices) => {
    const field = pack.channels.find((one) => one.id === channel)!.fields.find((one) => one.id === id)!;
    expect([field.clauses, field.choices!.map((one) => one.id)]).toEqual([[clause], choices]);
  });
  it('domestic-service/2.1.3: what was written down on site is passed on, and confirmed by the client', () => {
    expect(pack.notices).toMatchObject([{ onEvent: 'complaint_received', when: { fact: 'channel', is: 'on_site' }, audience: ['cs_agent', 'project_lead'] }]);
    expect(pack.notices[0]!.clauses).toEqual(['domestic-service/2.1.3']);
    expect(missingActionFields(pack, 'complaint', 'complete_record', {}, { channel: 'on_site' }).map(({ field }) => field)).toEqual(['confirmed_by_client']);
    expect(missingActionFields(pack, 'complaint', 'complete_record', {}, { channel: 'hotline' })).toEqual([]);
  });
});

describe('registration and first answer', () => {
  it.each([
    ['domestic-service/2.2.1-a', 'registration', 'complaint_recorded', '2026-09-21 09:15:00', 'met'],
    ['domestic-service/2.2.1-a', 'registration', 'complaint_recorded', '2026-09-21 09:15:01', 'breached'],
    ['domestic-service/2.2.1-a', 'registration', 'complaint_classified', '2026-09-21 09:10:00', 'met'],
    ['domestic-service/1.3.3', 'acknowledgement', 'procedure_explained', '2026-09-21 09:30:00', 'met'],
    ['domestic-service/1.3.3', 'acknowledgement', 'procedure_explained', '2026-09-21 09:30:01', 'breached'],
  ])('%s: %s, %s at %s is %s', (clause, clock, event, time, status) => {
    const state = clockOf(judge(pack, '2026-09-21 18:00', [received(), [event, time]]), clock);
    expect(state).toMatchObject({ status, clauses: [clause] });
  });
  it.each([
    ['domestic-service/2.2.1-a', 'registration', '2026-10-08 08:15'],
    ['domestic-service/1.3.3', 'acknowledgement', '2026-10-08 08:30'],
  ])('%s: what comes in on the eve of the holiday after hours waits for the doors to open', (_clause, clock, due) => {
    expect(shown(clockOf(judge(pack, '2026-10-01 09:00', [received('2026-09-30 20:00')]), clock).dueAt)).toBe(due);
  });
  it('a note tells the client only when it says so, and an anonymous complaint cannot be answered', () => {
    const note = (told: boolean): Line => ['progress_noted', '2026-09-21 09:10', { told_complainant: told }];
    expect(clockOf(judge(pack, '2026-09-21 09:20', [received(), note(true)]), 'acknowledgement').status).toBe('met');
    expect(clockOf(judge(pack, '2026-09-21 09:20', [received(), note(false)]), 'acknowledgement').status).toBe('running');
    expect(judge(pack, '2026-09-21 09:20', [received(undefined, { anonymous: true })]).clocks.map(({ key }) => key)).not.toContain('acknowledgement');
  });
});

describe('an urgent complaint', () => {
  it.each([
    ['domestic-service/2.2.2', '2026-09-30 17:05:00', 'met'],
    ['domestic-service/2.2.2', '2026-09-30 17:05:01', 'breached'],
  ])('%s starts the emergency procedure within 15 minutes: %s is %s', (clause, time, status) => {
    expect(clockOf(judge(pack, '2026-09-30 18:00', [urgent(), ['emergency_started', time]]), 'emergency_start')).toMatchObject({ status, urgent: true, clauses: [clause] });
  });
  it('counts from the moment it is found urgent, by night too, and tells a leader when nothing happens', () => {
    const late = judge(pack, '2026-10-01 02:00', [received('2026-09-30 16:50'), ['complaint_classified', '2026-10-01 01:00', { urgency: 'urgent' }]]);
    expect(steps(clockOf(late, 'emergency_start'))).toEqual(['clock_started@01:00', 'due_soon@01:11', 'breached@01:15', 'escalated@01:15 company_leader']);
  });
  it('found ordinary after all, nothing is owed', () => {
    expect(clockOf(judge(pack, '2026-09-30 18:00', [urgent(), ['complaint_classified', '2026-09-30 16:55', { urgency: 'ordinary' }]]), 'emergency_start').status).toBe('cancelled');
  });
  it.each([
    ['domestic-service/2.2.2', { topic: 'safety' }, 'urgent'],
    ['domestic-service/2.2.2', { topic: 'theft' }, 'urgent'],
    ['domestic-service/2.2.2', { minor_or_elder_at_risk: true }, 'urgent'],
    ['domestic-service/2.2.2', { topic: 'fees' }, 'ordinary'],
  ])('%s: %j is %s whatever was chosen', (_clause, facts, urgency) => {
    expect(judge(pack, '2026-09-21 10:00', [received(undefined, facts)]).facts.urgency).toBe(urgency);
  });
  it('domestic-service/2.2.2: starts the emergency procedure before a team is formed', () => {
    const told = [urgent(), ...teamFormed.slice(2, 4).map(([type, , facts]): Line => [type, '2026-09-30 16:52', facts])];
    expect(codes(told, 'form_team')).toEqual(['EMERGENCY_NOT_STARTED']);
    expect(codes([...told, ['emergency_started', '2026-09-30 16:55']], 'form_team')).toEqual([]);
    expect(codes([received()], 'start_emergency')).toEqual(['NOT_URGENT']);
    expect(stageOf([urgent(), ['emergency_started', '2026-09-30 16:55']])).toBe('emergency_procedure');
  });
});

describe('what the complainant is told first', () => {
  const upTo = (count: number) => teamFormed.slice(0, count);
  it.each([
    ['domestic-service/2.2.3-a', [received(), teamFormed[3]!], 'PROMISE_NOT_GIVEN'],
    ['domestic-service/2.2.3-b', upTo(3), 'PROCEDURE_NOT_EXPLAINED'],
    ['domestic-service/3.1-a', [received(undefined, { complexity: null }), ...teamFormed.slice(1, 4)], 'NOT_CLASSIFIED'],
    ['domestic-service/3.1-a', [received(undefined, { topic: null }), ...teamFormed.slice(1, 4)], 'NOT_CLASSIFIED'],
  ])('%s: without it no team is formed', (clause, lines, code) => {
    const decision = decisions(lines).form_team!;
    expect(decision).toMatchObject({ allowed: false, code });
    expect(decision.allowed || decision.clauses).toEqual([clause]);
    expect(codes(upTo(4), 'form_team')).toEqual([]);
  });
  it('nobody can promise or explain to an anonymous complainant', () => {
    expect(codes([received(undefined, { anonymous: true })], 'form_team')).toEqual([]);
  });
  it.each([
    ['domestic-service/2.2.3-a', '2026-09-25 12:00:00', 'met'],
    ['domestic-service/2.2.3-a', '2026-09-25 12:00:01', 'breached'],
  ])('%s: the time promised is kept until its last moment: told %s, %s', (clause, time, status) => {
    const lines: Line[] = [...upTo(3), ['customer_reply_given', time, { feedback_delivered: true, satisfaction: 'satisfied' }]];
    expect(clockOf(judge(pack, '2026-09-28 09:00', lines), 'promised_reply')).toMatchObject({ status, clauses: [clause] });
  });
  it.each([
    ['domestic-service/2.2.1-a', 1, 'accepted'],
    ['domestic-service/2.2.3-a', 3, 'promise_given'],
    ['domestic-service/2.2.3-b', 4, 'procedure_explained'],
    ['domestic-service/3.1-a', 5, 'investigation_team'],
  ])('%s: after %i lines the stage is %s', (clause, count, stage) => {
    expect(stageOf(upTo(count))).toBe(stage);
    expect(pack.lifecycles[0]!.stages.find(({ id }) => id === stage)!.clauses).toEqual([clause]);
  });
});

describe('what the investigation looks at', () => {
  it.each([
    ['domestic-service/3.3.1', 'service_quality', ['attitude', 'skill', 'efficiency', 'standard_compliance']],
    ['domestic-service/3.3.2', 'worker_conduct', ['rule_violation', 'ethics_breach']],
    ['domestic-service/3.3.3', 'need_understanding', ['need_misunderstood']],
    ['domestic-service/3.3.4', 'communication', ['poor_communication']],
  ])('%s: %s is suggested by %j', (clause, aspect, topics) => {
    for (const topic of topics) {
      expect(proposeClassification(pack, { topic }).map(({ value, rule }) => [value, rule.clauses])).toEqual([[aspect, [clause]]]);
    }
    const value = pack.dimensions.find(({ id }) => id === 'investigation_aspect')!.values.find(({ id }) => id === aspect);
    expect(value!.clauses).toEqual([clause]);
  });
});
