import { describe, expect, it } from 'vitest';
import { clockOf, judge, resolved, shown, steps } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { matches } from '../../pack/matches.ts';
import type { Facts } from '../../pack/fact.ts';
import { propertyDeveloper } from './pack.ts';

const pack = resolved(propertyDeveloper);
const LATER = '2026-12-31 00:00';
const HOT = { collective_size: 3 };
const MAJOR = { lawsuit_filed: true };
const received = (time: string, facts: Line[2] = {}): Line => ['complaint_received', time, { channel: 'phone', ...facts }];
const sent = (notice: string, time: string): Line => ['notice_sent', time, { notice }];
const status = (clock: string, lines: readonly Line[], occurrence = 1): string => clockOf(judge(pack, LATER, lines), clock, occurrence).status;

describe('circulations by level', () => {
  it.each([
    ['property-developer/5.5.2.3-a', 'hot_notice', HOT, '2026-10-12 10:00', '2026-10-13 18:00:00', '2026-10-13 18:00:01'],
    ['property-developer/5.5.2.3-a', 'hot_notice', HOT, '2026-09-30 10:00', '2026-10-08 18:00:00', '2026-10-08 18:00:01'],
    ['property-developer/5.5.2.3-a', 'hot_notice', HOT, '2026-10-09 10:00', '2026-10-10 18:00:00', '2026-10-10 18:00:01'],
    ['property-developer/5.5.2.4-a', 'major_notice', MAJOR, '2026-10-03 22:50', '2026-10-03 23:20:00', '2026-10-03 23:20:01'],
  ])('%s: %s of %j received %s is in time at %s, too late at %s', (clause, id, facts, time, last, late) => {
    expect(clockOf(judge(pack, LATER, [received(time, facts), sent(id, last)]), id)).toMatchObject({ status: 'met', clauses: [clause] });
    expect(status(id, [received(time, facts), sent(id, late)])).toBe('breached');
  });
  it('another circulation does not stand in for it', () => {
    expect(status('hot_notice', [received('2026-10-12 10:00', HOT), sent('flash_report', '2026-10-12 11:00')])).toBe('breached');
  });
  it('a hot case that turns major owes the major notice instead', () => {
    const result = judge(pack, '2026-10-12 16:10', [received('2026-10-12 10:00', HOT), ['complaint_classified', '2026-10-12 16:00', MAJOR]]);
    expect(clockOf(result, 'hot_notice').status).toBe('cancelled');
    expect(clockOf(result, 'major_notice').status).toBe('running');
  });
  it.each([
    ['2026-10-12 11:00', '2026-10-12 16:00', 'met'], ['2026-10-14 11:00', '2026-10-15 16:00', 'breached'],
  ])('a hot notice sent %s keeps its verdict when the case turns major at %s: %s', (time, turned, verdict) => {
    expect(status('hot_notice', [received('2026-10-12 10:00', HOT), sent('hot_notice', time), ['complaint_classified', turned, MAJOR]])).toBe(verdict);
  });
  it('a hot notice never sent stays late when the case turns major', () => {
    expect(status('hot_notice', [received('2026-10-12 10:00', HOT), ['complaint_classified', '2026-10-15 16:00', MAJOR]])).toBe('breached');
  });
  it('a case that falls back to hot owes a new notice from then on', () => {
    const result = judge(pack, LATER, [received('2026-10-12 10:00', HOT), ['level_set', '2026-10-12 12:00', { severity_override: 'major' }], ['level_set', '2026-10-14 12:00', { severity_override: 'by_rule' }]]);
    expect(clockOf(result, 'major_notice').status).toBe('breached');
    expect(shown(clockOf(result, 'hot_notice', 2).dueAt)).toBe('2026-10-15 18:00');
  });
  it.each([
    ['property-developer/5.5.2.1-a', {}], ['property-developer/5.5.2.2', { repeat_of: 'C-1' }],
  ])('%s: no circulation is due while %j', (_clause, facts) => {
    expect(judge(pack, LATER, [received('2026-10-12 10:00', facts)]).clocks.filter(({ key }) => /notice|flash/.test(key))).toEqual([]);
  });
});

describe('flash reports on a major complaint', () => {
  const begun: Line[] = [received('2026-10-12 10:00', MAJOR), sent('major_notice', '2026-10-12 10:10')];
  it('property-developer/5.5.2.4-b: at least weekly, each from the last one, until it is handled', () => {
    const weekly = judge(pack, '2026-10-22 09:00', [...begun, sent('flash_report', '2026-10-19 23:59:59')]);
    expect(clockOf(weekly, 'flash_report.weekly')).toMatchObject({ status: 'met', clauses: ['property-developer/5.5.2.4-b'] });
    expect(shown(clockOf(weekly, 'flash_report.weekly', 2).dueAt)).toBe('2026-10-27 00:00');
    expect(status('flash_report.weekly', [...begun, sent('flash_report', '2026-10-20 00:00')])).toBe('breached');
    expect(status('flash_report.weekly', [...begun, ['handling_finished', '2026-10-15 10:00']])).toBe('cancelled');
  });
  it('property-developer/5.5.2.4-c: and within 2 hours of an important turn, which is then the earlier limit', () => {
    const turned: Line[] = [...begun, ['important_turn_recorded', '2026-10-14 21:00']];
    const open = judge(pack, '2026-10-14 22:00', turned);
    expect(clockOf(open, 'flash_report.weekly').status).toBe('superseded');
    expect(steps(clockOf(judge(pack, LATER, [...turned, sent('flash_report', '2026-10-14 23:00')]), 'flash_report.turn'))).toEqual(['clock_started@21:00', 'due_soon@22:30', 'met@23:00']);
    expect(status('flash_report.turn', [...turned, sent('flash_report', '2026-10-14 23:00:01')])).toBe('breached');
  });
  it('an important turn of a case that is not major calls for none', () => {
    expect(judge(pack, LATER, [received('2026-10-12 10:00', HOT), ['important_turn_recorded', '2026-10-14 21:00']]).clocks.map(({ key }) => key)).not.toContain('flash_report');
  });
});

describe('after handling, and when it is blocked', () => {
  it.each([
    ['property-developer/5.5.2.5-d', '2026-10-01 09:00', '2026-10-08 18:00:00', '2026-10-08 18:00:01'],
    ['property-developer/5.5.2.5-d', '2026-10-12 09:00', '2026-10-13 18:00:00', '2026-10-13 18:00:01'],
  ])('%s: blocked %s, the group is told by %s', (clause, time, last, late) => {
    const lines = (told: string): Line[] => [received('2026-09-28 10:00'), ['handling_blocked', time], sent('blocked_notice', told)];
    expect(clockOf(judge(pack, LATER, lines(last)), 'blocked_notice')).toMatchObject({ status: 'met', clauses: [clause] });
    expect(status('blocked_notice', lines(late))).toBe('breached');
  });
  it.each([
    ['property-developer/5.5.2.3-c', HOT, 'special_report.short', 'special_report_filed', '2026-10-19 18:00:00', '2026-10-19 18:00:01'],
    ['property-developer/5.5.2.4-d', MAJOR, 'special_report.detailed', 'special_report_filed', '2026-10-19 18:00:00', '2026-10-19 18:00:01'],
    ['property-developer/5.6.2.3', MAJOR, 'case_analysis', 'case_analysed', '2026-10-26 18:00:00', '2026-10-26 18:00:01'],
  ])('%s: what a case of %j owes afterwards outlives its closing: %s', (clause, facts, id, event, last, late) => {
    const lines = (time: string): Line[] => [received('2026-10-09 10:00', facts), ['handling_finished', '2026-10-12 10:00'], ['complaint_closed', '2026-10-12 11:00'], [event, time]];
    expect(clockOf(judge(pack, LATER, lines(last)), id)).toMatchObject({ status: 'met', clauses: [clause] });
    expect(status(id, lines(late))).toBe('breached');
  });
  it('a case rated major after it was handled owes the detailed report; one taken up again owes none yet', () => {
    const hot: Line[] = [received('2026-10-09 10:00', HOT), ['handling_finished', '2026-10-12 10:00']];
    const raised = judge(pack, '2026-10-13 10:00', [...hot, ['level_set', '2026-10-13 09:00', { severity_override: 'major' }]]);
    expect(clockOf(raised, 'special_report.short').status).toBe('cancelled');
    expect(shown(clockOf(raised, 'special_report.detailed').dueAt)).toBe('2026-10-20 18:00');
    expect(status('special_report.short', [...hot, ['complaint_closed', '2026-10-12 11:00'], ['complaint_reopened', '2026-10-13 09:00']])).toBe('cancelled');
  });
  it('property-developer/5.5.2.1-a: a general case owes nothing of that', () => {
    const result = judge(pack, LATER, [received('2026-10-09 10:00'), ['handling_finished', '2026-10-12 10:00']]);
    expect(result.facts).toMatchObject({ special_reports_owed: 0, case_analyses_owed: 0, hot_notices_owed: 0, major_notices_owed: 0 });
  });
});

describe('who is told', () => {
  const heard = (event: string, facts: Facts): Record<string, readonly string[]> =>
    Object.fromEntries(pack.notices.filter(({ onEvent, when }) => onEvent === event && (!when || matches(when, facts))).map(({ id, audience }) => [id, audience]));
  const GROUP = ['group_coordination_center'];
  it.each([
    ['property-developer/4.1.2-b', 'first_status_given', { severity: 'major' }, { first_status_to_specialist: ['project_specialist', 'property_specialist'] }],
    ['property-developer/5.5.2.1-a', 'handling_finished', { severity: 'general', channel: 'in_person' }, { general_not_circulated: [] }],
    ['property-developer/5.5.2.2', 'handling_finished', { severity: 'important', channel: 'in_person' }, { important_item: GROUP }],
    ['property-developer/5.5.2.5-b', 'handling_finished', { severity: 'hot', channel: 'email', forward_medium: 'internal_interface' }, { handled_phone_and_mail: GROUP }],
    ['property-developer/5.5.2.5-b', 'handling_finished', { severity: 'hot', channel: 'email', forward_medium: 'phone' }, {}],
    ['property-developer/5.5.2.5-c', 'handling_finished', { severity: 'hot', channel: 'forum', result_told: true }, { answered_online_exempt: [] }],
    ['property-developer/5.5.2.4-c', 'important_turn_recorded', { severity: 'major' }, { flash_report: ['company', ...GROUP] }],
    ['property-developer/5.5.2.4-c', 'important_turn_recorded', { severity: 'hot' }, {}],
    ['property-developer/5.5.2.5-d', 'handling_blocked', {}, { blocked_notice: GROUP }],
    ['property-developer/5.5.2.6-b', 'notice_sent', { topic: 'property_management' }, { property_copy: ['property_management_department'] }],
    ['property-developer/5.5.2.6-b', 'notice_sent', { topic: 'sales_management' }, {}],
    ['property-developer/5.6.2.3', 'case_analysed', { severity: 'major' }, { case_analysis_circulated: GROUP }],
  ])('%s: on %s with %j', (clause, event, facts, audience) => {
    expect(heard(event, facts)).toEqual(audience);
    for (const id of Object.keys(audience)) expect(pack.notices.find((notice) => notice.id === id)!.clauses).toContain(clause);
  });
  it('property-developer/5.5.2.3-b: a hot notice says how it stands and what support is needed', () => {
    const notice = pack.notices.find(({ id }) => id === 'hot_notice')!;
    expect(notice).toMatchObject({ audience: ['company', ...GROUP], onBecomes: { fact: 'severity', is: 'hot' }, clockKey: 'hot_notice' });
    expect(notice.content!.filter(({ required }) => required).map(({ id }) => id)).toEqual(['current_handling', 'support_needed']);
  });
});
