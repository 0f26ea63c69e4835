import { describe, expect, it } from 'vitest';
import { at, clockOf, judge, resolved, shown, steps } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { propertyDeveloper } from './pack.ts';

const pack = resolved(propertyDeveloper);
const LATER = '2026-12-01 00:00';
const received = (time: string, facts: Line[2] = {}): Line => ['complaint_received', time, { channel: 'phone', ...facts }];
const dispatched = (time: string, task = 't1'): Line => ['department_task_dispatched', time, { department: 'd1' }, task];
const accepted = (time: string, facts: Line[2] = {}): Line => ['complaint_accepted', time, facts];
const referred = (time: string): Line => ['referred_to_center', time];
const statusOf = (clock: string, lines: readonly Line[], now = LATER): string => clockOf(judge(pack, now, lines), clock).status;

describe('a specialist in doubt about the nature', () => {
  it.each([
    ['property-developer/4.1.1.1', 'classification_referral', '2026-10-13 10:00:00', '2026-10-13 10:00:01'],
    ['property-developer/4.1.1.2', 'classification_answer', '2026-10-13 13:00:00', '2026-10-13 13:00:01'],
  ])('%s: %s within 4 hours of working time, at %s but not at %s', (clause, id, last, late) => {
    const lines = (time: string): Line[] => {
      const first = id === 'classification_referral';
      return [received('2026-10-12 15:00'), dispatched('2026-10-12 15:10'), accepted('2026-10-12 16:00', { nature_uncertain: true }), referred(first ? time : '2026-10-13 09:00'),
        ...(first ? [] : [['classification_answered', time, { validity: 'valid' }] as Line])];
    };
    expect(clockOf(judge(pack, LATER, lines(last)), id)).toMatchObject({ status: 'met', clauses: [clause] });
    expect(statusOf(id, lines(late))).toBe('breached');
  });
  it('without doubt nothing need be referred', () => {
    expect(judge(pack, LATER, [received('2026-10-12 15:00'), accepted('2026-10-12 16:00')]).clocks.map(({ key }) => key)).not.toContain('referral');
  });
  it('the answer of the centre stays in time when the doubt is lifted later', () => {
    const lines: Line[] = [
      received('2026-10-12 09:00'), accepted('2026-10-12 10:00', { nature_uncertain: true }), referred('2026-10-12 11:00'),
      ['classification_answered', '2026-10-12 12:00', { validity: 'valid' }], ['complaint_classified', '2026-10-12 13:00', { nature_uncertain: false }],
    ];
    expect(statusOf('classification_referral', lines)).toBe('met');
    expect(statusOf('classification_answer', lines)).toBe('met');
  });
});

describe('a nature once decided', () => {
  it('is not asked for again when the case is referred for another reason', () => {
    const lines: Line[] = [
      received('2026-10-12 09:00'), accepted('2026-10-12 10:00', { nature_uncertain: true }), referred('2026-10-12 11:00'),
      ['classification_answered', '2026-10-12 12:00', { validity: 'valid' }], ['complaint_classified', '2026-10-12 13:00', { media_exposed: true }], referred('2026-10-12 14:00'),
    ];
    const result = judge(pack, LATER, lines);
    expect(result.clocks.filter(({ key }) => key === 'classification_answer').map(({ status }) => status)).toEqual(['met']);
    expect(clockOf(result, 'major_referral').status).toBe('met');
  });
});

describe('urgent and major cases', () => {
  it.each([
    ['property-developer/4.3.2-a', 'urgent', { urgency: 'urgent' }],
    ['property-developer/4.3.2-a', 'major', { lawsuit_filed: true }],
  ])('%s: %s reaches the centre within 4 natural hours of acceptance', (clause, _name, facts) => {
    const lines = (time: string): Line[] => [received('2026-10-12 15:00', facts), accepted('2026-10-12 16:00'), referred(time)];
    expect(clockOf(judge(pack, LATER, lines('2026-10-12 20:00:00')), 'major_referral')).toMatchObject({ status: 'met', clauses: [clause], dueAt: at('2026-10-12 20:00'), urgent: true });
    expect(statusOf('major_referral', lines('2026-10-12 20:00:01'))).toBe('breached');
  });
  it('counts from the moment it became major, when that came after acceptance', () => {
    const lines: Line[] = [received('2026-10-12 09:00'), accepted('2026-10-12 10:00'), ['complaint_classified', '2026-10-14 10:00', { media_exposed: true }]];
    expect(shown(clockOf(judge(pack, '2026-10-14 10:00', lines), 'major_referral').dueAt)).toBe('2026-10-14 14:00');
  });
  it('of doubt and urgency the earlier limit is effective, the other stays in the trace', () => {
    const result = judge(pack, '2026-10-12 17:00', [received('2026-10-12 15:00', { urgency: 'urgent' }), accepted('2026-10-12 16:00', { nature_uncertain: true })]);
    expect(clockOf(result, 'major_referral').status).toBe('running');
    expect(clockOf(result, 'classification_referral')).toMatchObject({ status: 'superseded', supersededBy: clockOf(result, 'major_referral').instanceId });
  });
  it.each([
    ['property-developer/4.1.2-a', '2026-10-18 15:00:00', 'met'],
    ['property-developer/4.1.2-a', '2026-10-18 15:00:01', 'breached'],
  ])('%s: the client has a first status within 24 hours of the referral, weekend or not: %s %s', (clause, time, status) => {
    const lines: Line[] = [received('2026-10-17 13:00', { media_exposed: true }), accepted('2026-10-17 14:00'), referred('2026-10-17 15:00'), ['first_status_given', time]];
    expect(clockOf(judge(pack, LATER, lines), 'major_first_reply')).toMatchObject({ status, clauses: [clause] });
  });
  it.each([
    ['property-developer/5.4.4', 'single_command', { lawsuit_filed: true }, 'commander_appointed', '2026-10-12 09:30:00', '2026-10-12 09:30:01'],
    ['property-developer/5.4.1-a', 'leader_appears', { collective_size: 3 }, 'leader_appeared', '2026-10-13 09:00:00', '2026-10-13 09:00:01'],
  ])('%s: %s', (clause, id, facts, event, last, late) => {
    expect(clockOf(judge(pack, LATER, [received('2026-10-12 09:00', facts), [event, last]]), id)).toMatchObject({ status: 'met', clauses: [clause] });
    expect(statusOf(id, [received('2026-10-12 09:00', facts), [event, late]])).toBe('breached');
  });
  it('two persons are no group, and a case that is not major has no commander', () => {
    expect(judge(pack, LATER, [received('2026-10-12 09:00', { collective_size: 2 })]).clocks.map(({ key }) => key)).toEqual(['forward', 'progress_told']);
  });
});

describe('answers', () => {
  it.each([
    ['property-developer/5.2.5', 'written_return_sent', '2026-10-13 10:00:00', 'met'],
    ['property-developer/5.2.5', 'written_return_sent', '2026-10-13 10:00:01', 'breached'],
    ['property-developer/5.2.5', 'department_task_answered', '2026-10-13 09:00:00', 'met'],
  ])('%s: %s at %s within 4 hours of working time: %s', (clause, event, time, status) => {
    const clock = clockOf(judge(pack, LATER, [received('2026-10-12 15:30'), dispatched('2026-10-12 16:00'), [event, time, {}, 't1']]), 'written_return');
    expect(clock).toMatchObject({ status, clauses: [clause], correlation: 't1' });
  });
  it('property-developer/4.4-b: each department answers for itself, and its head is told when it is late', () => {
    const result = judge(pack, '2026-10-13 09:00', [
      received('2026-10-12 08:30'), dispatched('2026-10-12 09:00', 't1'), dispatched('2026-10-12 09:00', 't2'), ['written_return_sent', '2026-10-12 10:00', {}, 't1'],
    ]);
    const [first, second] = result.clocks.filter(({ key }) => key === 'written_return');
    expect(first!.status).toBe('met');
    expect(steps(second!)).toEqual(['clock_started@09:00', 'due_soon@12:00', 'breached@13:00', 'escalated@13:00 department_head']);
  });
  it.each([
    ['property-developer/5.3.1', 'courtesy_reply_posted', '2026-10-13 10:00:00', 'met'],
    ['property-developer/5.3.1', 'formal_reply_posted', '2026-10-13 10:00:00', 'met'],
    ['property-developer/5.3.1', 'courtesy_reply_posted', '2026-10-13 10:00:01', 'breached'],
  ])('%s: an online complaint is answered within 4 hours of forwarding: %s at %s %s', (clause, event, time, status) => {
    const lines: Line[] = [received('2026-10-12 15:30', { channel: 'forum' }), dispatched('2026-10-12 16:00'), ['online_reply_drafted', '2026-10-12 17:00'], [event, time]];
    expect(clockOf(judge(pack, LATER, lines), 'online_reply')).toMatchObject({ status, clauses: [clause] });
  });
  it('a phone complaint has no online answer', () => {
    expect(judge(pack, LATER, [received('2026-10-12 15:30'), dispatched('2026-10-12 16:00')]).clocks.map(({ key }) => key)).not.toContain('online_reply');
  });
});

describe('progress and promises', () => {
  const told = (time: string, to: boolean): Line => ['progress_noted', time, { told_complainant: to }];
  it('property-developer/5.1.2.1-b: the client hears how it stands at least once a week, counted from the last time', () => {
    const result = judge(pack, '2026-10-20 00:00', [received('2026-10-12 09:00'), told('2026-10-14 09:00', true)]);
    expect(clockOf(result, 'progress_told').status).toBe('met');
    expect(clockOf(result, 'progress_told', 2)).toMatchObject({ dueAt: at('2026-10-22 00:00'), clauses: ['property-developer/5.1.2.1-b'] });
    expect(statusOf('progress_told', [received('2026-10-12 09:00'), told('2026-10-19 09:00', false)], '2026-10-20 00:00')).toBe('breached');
  });
  it('nothing is owed once the client knows the result', () => {
    const result = judge(pack, LATER, [received('2026-10-12 09:00'), ['customer_reply_given', '2026-10-13 09:00'], told('2026-10-14 09:00', true)]);
    expect(result.clocks.filter(({ key }) => key === 'progress_told').map(({ status }) => status)).toEqual(['met']);
  });
  it('property-developer/5.1.2.2-a: a promised time is kept; renewed in time it counts as extended', () => {
    const promise = (time: string, until: string): Line => ['reply_promised', time, { agreed_reply_at: at(until) }];
    expect(statusOf('promised_reply', [received('2026-10-12 09:00'), promise('2026-10-12 10:00', '2026-10-12 17:00'), ['customer_reply_given', '2026-10-12 17:00:01']])).toBe('breached');
    const result = judge(pack, LATER, [
      received('2026-10-12 09:00'), promise('2026-10-12 10:00', '2026-10-12 17:00'), promise('2026-10-12 16:00', '2026-10-13 12:00'), ['customer_reply_given', '2026-10-13 12:00'],
    ]);
    expect(clockOf(result, 'promised_reply').status).toBe('met_extended');
    expect(clockOf(result, 'promised_reply', 2)).toMatchObject({ status: 'met', clauses: ['property-developer/5.1.2.1-b'] });
  });
  it.each([
    ['property-developer/5.1.2.2-c', '2026-10-21 23:59:59', 'met'],
    ['property-developer/5.1.2.2-c', '2026-10-22 00:00:00', 'breached'],
  ])('%s: the client is followed up within 7 days of closing: %s %s', (clause, time, status) => {
    const lines: Line[] = [received('2026-10-12 09:00'), ['complaint_closed', '2026-10-14 09:00'], ['client_followed_up', time]];
    expect(clockOf(judge(pack, LATER, lines), 'post_result_follow_up')).toMatchObject({ status, clauses: [clause] });
  });
});
