import { describe, expect, it } from 'vitest';
import { chinaMainland } from '../../calendar/china-mainland.ts';
import { compileCalendar } from '../../calendar/compile-calendar.ts';
import { mergeCalendarLayers } from '../../calendar/merge-layers.ts';
import type { CalendarLayer, CalendarSpec } from '../../calendar/types.ts';
import { weekOf } from '../../calendar/week.ts';
import { replay } from '../../clock/replay.ts';
import { timelinessOf } from '../../clock/timeliness.ts';
import { at, clockOf, history, judge, resolved, shown, steps } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { kindergartenLiangfeng } from './pack.ts';

const pack = resolved(kindergartenLiangfeng);
const received = (time: string, facts: Line[2] = {}): Line => ['complaint_received', time, { channel: 'phone', ...facts }];
const replied = (time: string): Line => ['customer_reply_given', time, { satisfied: true }];

describe('handling and answering', () => {
  it.each([
    ['kindergarten-liangfeng/4.4-a', '2026-09-22 09:30', '2026-10-09 18:00'],
    ['kindergarten-liangfeng/4.4-a', '2026-09-30 15:00', '2026-10-15 18:00'],
    ['kindergarten-liangfeng/4.4-a', '2026-09-20 19:00', '2026-09-30 18:00'],
    ['kindergarten-liangfeng/4.4-a', '2026-10-03 11:00', '2026-10-15 18:00'],
  ])('%s: accepted %s, due on the seventh working day %s', (clause, start, due) => {
    expect(clockOf(judge(pack, start, [received(start)]), 'handle_and_reply')).toMatchObject({ dueAt: at(due), dueInclusive: true, clauses: [clause] });
  });
  it.each<[string, Line, string, string]>([
    ['kindergarten-liangfeng/4.4-a', replied('2026-10-09 18:00:00'), 'met', 'timely'],
    ['kindergarten-liangfeng/4.4-a', replied('2026-10-09 18:00:01'), 'breached', 'late'],
    ['kindergarten-liangfeng/4.3-c', ['matter_solved_on_spot', '2026-09-22 09:40'], 'met', 'timely'],
    ['kindergarten-liangfeng/2.4-b', ['opinion_decided', '2026-09-29 10:00'], 'breached', 'late'],
  ])('%s: ended by %j it is %s, the case %s', (_clause, line, status, verdict) => {
    const result = judge(pack, '2026-10-20 10:00', [received('2026-09-22 09:30'), line]);
    expect(clockOf(result, 'handle_and_reply').status).toBe(status);
    expect(timelinessOf(pack, result.clocks)).toBe(verdict);
  });
  it('where the author is unknown, the decision ends it: nobody can be told', () => {
    const result = judge(pack, '2026-10-20 10:00', [received('2026-09-22 09:30', { channel: 'complaint_box', anonymous: true }), ['opinion_decided', '2026-09-29 10:00']]);
    expect(clockOf(result, 'handle_and_reply').status).toBe('met');
  });
  it('kindergarten-liangfeng/4.3-b: what is outside our duty has no such limit', () => {
    const statuses = (...lines: Line[]) => judge(pack, '2026-10-20 10:00', lines).clocks.map(({ status }) => status);
    expect(statuses(received('2026-09-22 09:30'), ['complaint_classified', '2026-09-22 09:50', { within_duty: false }])).toEqual(['cancelled']);
    expect(statuses(received('2026-09-22 09:30', { within_duty: false }))).toEqual([]);
    expect(statuses(received('2026-09-22 09:30', { within_duty: true }))).toEqual(['breached']);
  });
  it('kindergarten-liangfeng/4.4-a: warns two working days before, and goes to the leader in charge when late', () => {
    expect(steps(clockOf(judge(pack, '2026-10-12 10:00', [received('2026-09-22 09:30')]), 'handle_and_reply'))).toEqual([
      'clock_started@09:30', 'due_soon@18:00', 'breached@18:00', 'escalated@18:00 leader_in_charge',
    ]);
    expect(shown(clockOf(judge(pack, '2026-09-22 10:00', [received('2026-09-22 09:30')]), 'handle_and_reply').warnAt)).toBe('2026-09-30 18:00');
  });
  it('kindergarten-liangfeng/4.4-a: a year without calendar is provisional, and recomputed when it comes', () => {
    const local: CalendarSpec = { id: 'kindergarten', zone: 'Asia/Shanghai', weekly: weekOf([{ from: '08:00', to: '18:00' }]) };
    const next: CalendarLayer = { id: 'next-year', officialYears: [2027], overrides: [{ date: '2027-01-01', kind: 'rest' }] };
    const judged = (...layers: CalendarLayer[]) => clockOf(replay(
      pack, { id: 'c1', type: 'complaint' }, history(received('2026-12-29 10:00')), compileCalendar(mergeCalendarLayers(local, ...layers), { fromYear: 2026, toYear: 2027 }),
      at('2026-12-30 10:00'),
    ), 'handle_and_reply');
    expect(judged(chinaMainland([2026]))).toMatchObject({ provisional: true, warnings: ['CALENDAR_MISSING_2027'], dueAt: at('2027-01-07 18:00') });
    expect(judged(chinaMainland([2026]), next)).toMatchObject({ provisional: false, warnings: [], dueAt: at('2027-01-08 18:00') });
  });
});

describe('an extension', () => {
  const asked: Line = ['extension_requested', '2026-09-28 10:00'];
  const approved = (time: string, facts: Line[2] = {}): Line => ['extension_approved', time, facts];
  const told = (time: string): Line => ['extension_told', time];
  const base = received('2026-09-22 09:30', { complexity: 'especially_complex' });
  it.each<[string, string, Line[], string]>([
    ['kindergarten-liangfeng/4.4-b', 'seven more working days at most', [asked, approved('2026-09-29 10:00'), told('2026-10-09 18:00')], '2026-10-19 18:00'],
    ['kindergarten-liangfeng/4.4-b', 'as many as were approved', [asked, approved('2026-09-29 10:00', { extension_days: 2 }), told('2026-09-30 10:00')], '2026-10-12 18:00'],
    ['kindergarten-liangfeng/4.4-b', 'never more than the most', [asked, approved('2026-09-29 10:00', { extension_days: 20 }), told('2026-09-30 10:00')], '2026-10-19 18:00'],
    [
      'kindergarten-liangfeng/4.4-b', 'once',
      [asked, approved('2026-09-29 10:00'), told('2026-09-30 10:00'), ['extension_requested', '2026-10-08 10:00'], approved('2026-10-08 11:00'), told('2026-10-08 12:00')],
      '2026-10-19 18:00',
    ],
    ['kindergarten-liangfeng/4.4-c', 'nothing before the complainant was told', [asked, approved('2026-09-29 10:00')], '2026-10-09 18:00'],
    ['kindergarten-liangfeng/4.4-c', 'nothing when told too late', [asked, approved('2026-09-29 10:00'), told('2026-10-09 18:00:01')], '2026-10-09 18:00'],
    ['kindergarten-liangfeng/4.4-b', 'nothing without approval', [asked, told('2026-09-30 10:00')], '2026-10-09 18:00'],
  ])('%s: adds %s', (_clause, _name, lines, due) => {
    expect(shown(clockOf(judge(pack, '2026-10-20 13:00', [base, ...lines]), 'handle_and_reply').dueAt)).toBe(due);
  });
  it.each([
    ['kindergarten-liangfeng/4.4-c', '2026-10-09 18:00:00', 'met'],
    ['kindergarten-liangfeng/4.4-c', '2026-10-09 18:00:01', 'breached'],
  ])('%s: the notice is due before the old limit ends: told %s, %s', (_clause, time, status) => {
    const result = judge(pack, '2026-10-20 13:00', [base, asked, approved('2026-09-29 10:00'), told(time)]);
    expect(clockOf(result, 'extension_notice~handle_and_reply')).toMatchObject({ status, dueAt: at('2026-10-09 18:00') });
    expect(pack.notices.find(({ id }) => id === 'extension_notice')).toMatchObject({ audience: ['complainant'], onEvent: 'extension_approved', clockKey: 'extension_notice' });
  });
  it('kindergarten-liangfeng/4.4-c: no notice is owed without an extension, nor after the answer', () => {
    expect(judge(pack, '2026-09-30 13:00', [base, asked]).clocks.map(({ key }) => key)).toEqual(['handle_and_reply']);
    expect(clockOf(judge(pack, '2026-10-20 13:00', [base, asked, approved('2026-09-29 10:00'), replied('2026-09-30 10:00')]), 'extension_notice~handle_and_reply').status).toBe('cancelled');
  });
  it('kindergarten-liangfeng/4.4-b: an answer within the longer limit is extended, not late', () => {
    const result = judge(pack, '2026-10-20 13:00', [base, asked, approved('2026-09-29 10:00'), told('2026-09-30 10:00'), replied('2026-10-16 10:00')]);
    expect(timelinessOf(pack, result.clocks)).toBe('extended');
  });
});

describe('circulation at the administrative meeting', () => {
  const started = (facts: Line[2] = {}): Line => ['investigation_started', '2026-09-23 10:00', facts];
  const sent = (time: string, notice = 'investigation_circulation'): Line => ['notice_sent', time, { notice }];
  it.each<[string, string, Line, string, string]>([
    ['kindergarten-liangfeng/2.3-b', 'circulation.at_meeting', started({ next_meeting_at: at('2026-09-24 15:00') }), '2026-09-24 15:00:00', '2026-09-24 15:00:01'],
    ['kindergarten-liangfeng/2.3-b', 'circulation.by_default', started(), '2026-10-08 18:00:00', '2026-10-08 18:00:01'],
  ])('%s: %s', (clause, id, start, last, late) => {
    const status = (...lines: Line[]) => clockOf(judge(pack, '2026-10-20 10:00', [received('2026-09-22 09:30'), start, ...lines]), id).status;
    expect(status(sent(last))).toBe('met');
    expect(status(sent(late))).toBe('breached');
    expect(status(sent(last, 'statistics_circulation'))).toBe('breached');
    expect(pack.notices.find((notice) => notice.id === 'investigation_circulation')).toMatchObject({
      audience: ['administrative_meeting'], onEvent: 'investigation_started', clockKey: 'circulation', clauses: [clause],
    });
  });
});

describe('answering the authority', () => {
  it.each([
    ['kindergarten-liangfeng/2.5', 'authority_reply.by_letter', { authority_due_at: at('2026-09-25 12:00') }, '2026-09-25 12:00:00', '2026-09-25 12:00:01'],
    ['kindergarten-liangfeng/2.5', 'authority_reply.by_default', {}, '2026-10-09 18:00:00', '2026-10-09 18:00:01'],
  ])('%s: %s', (_clause, id, facts, last, late) => {
    const status = (time: string) => clockOf(judge(pack, '2026-10-20 10:00', [received('2026-09-22 09:30', { channel: 'higher_authority', ...facts }), ['authority_answered', time]]), id).status;
    expect(status(last)).toBe('met');
    expect(status(late)).toBe('breached');
  });
  it('kindergarten-liangfeng/2.5: is not owed where nothing was relayed, and not ended by closing', () => {
    expect(judge(pack, '2026-09-23 10:00', [received('2026-09-22 09:30')]).clocks.map(({ key }) => key)).toEqual(['handle_and_reply']);
    const closed = judge(pack, '2026-10-20 10:00', [received('2026-09-22 09:30', { channel: 'higher_authority' }), ['complaint_closed', '2026-09-23 10:00']]);
    expect(clockOf(closed, 'authority_reply.by_default').status).toBe('breached');
    expect(pack.reports.find(({ id }) => id === 'reply_to_authority')).toMatchObject({
      audience: ['higher_authority'], clockKey: 'authority_reply', when: { fact: 'relayed_by_authority', is: true },
    });
  });
});
