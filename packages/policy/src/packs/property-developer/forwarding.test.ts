import { describe, expect, it } from 'vitest';
import { timelinessOf } from '../../clock/timeliness.ts';
import { clockOf, judge, resolved, shown, steps } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { propertyDeveloper } from './pack.ts';

const pack = resolved(propertyDeveloper);
const LATER = '2026-12-01 00:00';
const received = (channel: string, time: string, facts: Line[2] = {}): Line => ['complaint_received', time, { channel, ...facts }];
const dispatched = (time: string, facts: Line[2] = {}): Line => ['department_task_dispatched', time, { department: 'd1', ...facts }, 't1'];
const byPhone = (time: string): Line => dispatched(time, { forward_medium: 'phone' });
const inTime = (clock: string, lines: readonly Line[]): string => clockOf(judge(pack, LATER, lines), clock).status;

describe('the centre passes on what it hears', () => {
  it.each([
    ['property-developer/5.2.2.A', 'phone', '2026-10-12 17:45', '2026-10-12 18:15:00', '2026-10-12 18:15:01'],
    ['property-developer/5.2.2.B', 'email', '2026-10-12 09:00', '2026-10-12 09:30:00', '2026-10-12 09:30:01'],
    ['property-developer/5.2.2.C', 'forum', '2026-10-12 09:00', '2026-10-12 10:00:00', '2026-10-12 10:00:01'],
    ['property-developer/5.2.4-a', 'in_person', '2026-10-12 09:00', '2026-10-12 09:30:00', '2026-10-12 09:30:01'],
    ['property-developer/5.2.2.D', 'email', '2026-10-12 19:00', '2026-10-13 09:00:00', '2026-10-13 09:00:01'],
    ['property-developer/5.2.2.E-b', 'email', '2026-10-24 11:00', '2026-10-24 23:59:59', '2026-10-25 00:00:00'],
  ])('%s: %s received %s is in time at %s, too late at %s', (clause, channel, time, last, late) => {
    const clocks = judge(pack, LATER, [received(channel, time), byPhone(last)]).clocks.filter(({ key, status }) => key === 'forward' && status !== 'superseded');
    expect(clocks.map(({ clauses, status }) => [clauses[0], status])).toEqual([[clause, 'met']]);
    expect(judge(pack, LATER, [received(channel, time), byPhone(late)]).clocks.find(({ key }) => key === 'forward')!.status).toBe('breached');
  });
  it.each([
    ['property-developer/5.2.2.D', 'a mail on the evening before the National Day holiday', 'email', '2026-09-30 18:30', 'after_hours', '2026-10-08 09:00'],
    ['property-developer/5.2.2.D', 'a post on Friday evening', 'forum', '2026-10-16 20:00', 'after_hours', '2026-10-19 09:00'],
    ['property-developer/5.2.2.D', 'a post before opening on a make-up Saturday', 'forum', '2026-10-10 06:00', 'after_hours', '2026-10-10 09:00'],
    ['property-developer/5.2.2.D', 'a phone call after hours', 'phone', '2026-10-12 18:00', 'after_hours', '2026-10-13 09:00'],
    ['property-developer/5.2.2.A', 'a call on a make-up Sunday', 'phone', '2026-09-20 10:00', 'phone', '2026-09-20 10:30'],
    ['property-developer/5.2.2.E-b', 'a mail on National Day', 'email', '2026-10-01 09:00', 'day_off', '2026-10-02 00:00'],
    ['property-developer/5.2.2.E-b', 'a post on a Sunday', 'forum', '2026-10-18 22:00', 'day_off', '2026-10-19 00:00'],
  ])('%s: %s', (clause, _name, channel, time, id, due) => {
    const result = judge(pack, time, [received(channel, time)]);
    expect(result.clocks.filter(({ key }) => key === 'forward')).toHaveLength(1);
    const clock = clockOf(result, `forward.${id}`);
    expect(clock.clauses).toContain(clause);
    expect(shown(clock.dueAt)).toBe(due);
  });
  it('on a day off only the phone will do; another way is ended by the answer, late', () => {
    const mail = received('email', '2026-10-24 11:00');
    expect(inTime('forward.day_off', [mail, dispatched('2026-10-24 12:00', { forward_medium: 'internal_interface' }), byPhone('2026-10-24 20:00')])).toBe('met');
    const late = clockOf(judge(pack, LATER, [mail, dispatched('2026-10-24 12:00'), ['written_return_sent', '2026-10-26 10:00', {}, 't1']]), 'forward.day_off');
    expect(steps(late)).toEqual(['clock_started@11:00', 'due_soon@21:00', 'breached@00:00', 'escalated@00:00 leaders', 'stopped_late@10:00']);
  });
  it('a chain may count in opening hours instead', () => {
    const opening = resolved(propertyDeveloper, { forward_counting: 'opening' });
    expect(shown(clockOf(judge(opening, '2026-10-12 17:50', [received('phone', '2026-10-12 17:45')]), 'forward.phone').dueAt)).toBe('2026-10-13 08:15');
  });
  it('what a specialist accepts himself is not passed on by the centre', () => {
    expect(judge(pack, LATER, [received('phone', '2026-10-12 09:00', { received_by: 'specialist' })]).clocks.map(({ key }) => key)).toEqual(['progress_told']);
  });
  it('a second complaint is passed on anew and leaves the first judgement alone', () => {
    const lines: Line[] = [received('phone', '2026-10-12 09:00'), dispatched('2026-10-12 09:20'), ['complaint_closed', '2026-10-13 09:00'], ['complaint_reopened', '2026-10-17 21:00']];
    const result = judge(pack, '2026-10-17 21:00', lines);
    expect(clockOf(result, 'forward.phone').status).toBe('met');
    expect(shown(clockOf(result, 'forward.day_off', 2).dueAt)).toBe('2026-10-18 00:00');
  });
  it('a case forwarded late is a late case', () => {
    const result = judge(pack, '2026-10-12 13:00', [received('phone', '2026-10-12 09:00'), dispatched('2026-10-12 09:31'), ['written_return_sent', '2026-10-12 10:00', {}, 't1']]);
    expect(timelinessOf(pack, result.clocks)).toBe('late');
  });
});

describe('any employee who learns of a complaint', () => {
  const told = (channel: string, time: string): Line => received(channel, time, { received_by: 'employee' });
  it.each([
    ['property-developer/5.2.4-a', 'phone', '2026-10-12 09:00', '2026-10-12 09:30:00', '2026-10-12 09:30:01', 'property-developer/5.2.2.A'],
    ['property-developer/5.2.4-a', 'forum', '2026-10-12 09:00', '2026-10-12 10:00:00', '2026-10-12 10:00:01', 'property-developer/5.2.2.C'],
    ['property-developer/5.2.4-a', 'letter', '2026-10-12 20:00', '2026-10-13 09:00:00', '2026-10-13 09:00:01', 'property-developer/5.2.2.D'],
    ['property-developer/5.2.4-a', 'letter', '2026-10-25 10:00', '2026-10-25 23:59:59', '2026-10-26 00:00:00', 'property-developer/5.2.2.E-b'],
  ])('%s: passes a complaint by %s at %s on by %s, not at %s', (clause, channel, time, last, late, limit) => {
    const clock = (passed: string) => judge(pack, LATER, [told(channel, time), ['complaint_passed_to_center', passed]]).clocks.find(({ key }) => key === 'pass_on')!;
    expect(clock(last)).toMatchObject({ status: 'met', clauses: expect.arrayContaining([clause, limit]) });
    expect(clock(late).status).toBe('breached');
  });
  it('then the centre has its own limit, from the moment it was told', () => {
    const result = judge(pack, '2026-10-12 18:30', [told('phone', '2026-10-12 17:30'), ['complaint_passed_to_center', '2026-10-12 18:20']]);
    expect(clockOf(result, 'pass_on.phone').status).toBe('breached');
    expect(shown(clockOf(result, 'forward.after_hours').dueAt)).toBe('2026-10-13 09:00');
  });
  it('property-developer/5.2.4-b: or points to the best place, which ends the duty to pass it on', () => {
    const result = judge(pack, LATER, [told('phone', '2026-10-12 09:00'), ['redirect_consent_recorded', '2026-10-12 09:05', { redirect_consent: true }], ['complaint_redirected', '2026-10-12 09:10']]);
    expect(clockOf(result, 'pass_on.phone').status).toBe('met');
    expect(result.stage).toBe('redirected');
  });
});
