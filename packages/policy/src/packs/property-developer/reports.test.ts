import { describe, expect, it } from 'vitest';
import { planDuties } from '../../duty/plan-duties.ts';
import { computeMetric } from '../../metrics/compute-metric.ts';
import { calendar, clockOf, judge, resolved, shown } from '../../testing/scene.ts';
import { propertyDeveloper } from './pack.ts';

const pack = resolved(propertyDeveloper);
const year = planDuties(pack, calendar, { from: '2026-01-01', to: '2026-12-31' });
const of = (duty: string, first: string) => year.find((planned) => planned.duty === duty && planned.periodFrom === first)!;

describe('what returns', () => {
  it.each([
    // The 18th and the 3rd count until close of business; National Day rolls forward.
    ['property-developer/5.6.1.2-b', 'half_month_report', '2026-09-01', '2026-09-18 18:00'],
    ['property-developer/5.6.1.2-b', 'half_month_report', '2026-10-01', '2026-10-19 18:00'],
    ['property-developer/5.6.1.2-c', 'monthly_report', '2026-08-01', '2026-09-03 18:00'],
    ['property-developer/5.6.1.2-c', 'monthly_report', '2026-09-01', '2026-10-08 18:00'],
    ['property-developer/5.6.1.1-a', 'property_reports', '2026-10-01', '2026-10-27 18:00'],
    ['property-developer/5.6.1.1-b', 'warranty_repair_record', '2026-09-01', '2026-09-28 18:00'],
    ['property-developer/4.1.7-a', 'quarterly_thematic_report', '2026-07-01', '2026-10-10 18:00'],
    ['property-developer/4.1.7-b', 'quarterly_department_evaluation', '2026-04-01', '2026-07-10 18:00'],
    ['property-developer/5.6.2.2', 'quarterly_case_analysis', '2026-01-01', '2026-04-10 18:00'],
    ['property-developer/4.1.6-b', 'specialist_appraisal', '2026-07-01', '2026-10-10 18:00'],
    ['property-developer/5.6.1.3', 'quarterly_theme_meeting', '2026-07-01', '2026-10-01 00:00'],
    ['property-developer/4.1.5', 'specialist_exchange', '2026-10-01', '2026-11-03 00:00'],
    ['property-developer/4.3.1-b', 'property_daily_report', '2026-10-10', '2026-10-10 18:00'],
    ['property-developer/4.1.4', 'center_daily_report', '2026-09-30', '2026-10-08 18:00'],
    ['property-developer/5.2.2.E-a', 'holiday_mailbox_watch', '2026-10-05', '2026-10-06 00:00'],
  ])('%s: %s of %s is due %s', (clause, duty, first, due) => {
    const planned = of(duty, first);
    expect(shown(planned.dueAt)).toBe(due);
    expect(planned.clauses).toEqual([clause]);
  });
  it.each([
    ['half_month_report', 12], ['monthly_report', 12], ['property_reports', 12], ['warranty_repair_record', 12], ['quarterly_theme_meeting', 4], ['specialist_exchange', 12], ['quarterly_case_analysis', 4],
  ])('%s returns %i times a year', (duty, times) => {
    expect(year.filter((planned) => planned.duty === duty)).toHaveLength(times);
  });
  it('property-developer/5.2.2.E-a: the mailbox is watched on every day off and on no other, by whoever is on duty', () => {
    const watched = year.filter(({ duty }) => duty === 'holiday_mailbox_watch').map(({ periodFrom }) => periodFrom);
    expect(watched).toEqual(expect.arrayContaining(['2026-10-01', '2026-10-17', '2026-09-27']));
    expect(watched).not.toContain('2026-09-20');
    expect(watched).not.toContain('2026-10-12');
    expect(of('holiday_mailbox_watch', '2026-10-05').ownerRole).toBe('holiday_duty');
  });
  it('property-developer/4.3.1-b: daily reports are written on make-up days too, but not on days off', () => {
    const days = year.filter(({ duty }) => duty === 'property_daily_report').map(({ periodFrom }) => periodFrom);
    expect(days).toContain('2026-09-20');
    expect(days).not.toContain('2026-10-01');
    expect(days).not.toContain('2026-10-17');
  });
  it('the half-month report waits for its half month and is called to mind the day before', () => {
    const { event } = of('half_month_report', '2026-09-01');
    const clock = (now: string) => clockOf(judge(pack, now, [['duty_opened', '2026-09-01 00:00', event.facts]], { id: 'half_month_report:2026-09-01', type: 'duty' }), 'half_month_report');
    expect(clock('2026-09-15 12:00').status).toBe('scheduled');
    expect(clock('2026-09-16 12:00').status).toBe('running');
    expect(shown(clock('2026-09-16 12:00').warnAt)).toBe('2026-09-17 13:00');
    expect(clock('2026-09-18 18:01').status).toBe('breached');
  });
});

describe('reports and meetings', () => {
  it.each([
    ['property-developer/4.1.4', 'center_daily_report', 'customer_service_center', ['customer_service_center']],
    ['property-developer/4.3.1-b', 'property_daily_report', 'property_specialist', ['customer_service_center']],
    ['property-developer/4.1.7-a', 'quarterly_thematic_report', 'customer_service_center', ['expert_group', 'leaders']],
    ['property-developer/4.1.7-b', 'quarterly_department_evaluation', 'customer_service_center', ['department_head']],
    ['property-developer/5.5.2.1-b', 'monthly_report', 'customer_service_center', ['group_coordination_center', 'general_managers', 'directors', 'department_head']],
    ['property-developer/5.6.1.2-b', 'developer_reports', 'customer_service_center', ['group_coordination_center']],
    ['property-developer/5.6.1.1-a', 'property_reports', 'property_company', ['customer_service_center']],
    ['property-developer/5.6.1.1-b', 'warranty_repair_record', 'property_company', ['customer_service_center']],
    ['property-developer/5.6.2.2', 'quarterly_case_analysis', 'customer_service_center', ['group_coordination_center']],
    ['property-developer/5.6.2.3', 'major_case_analysis', 'customer_service_center', ['group_coordination_center']],
    ['property-developer/5.5.2.3-c', 'special_report_short', 'customer_service_center', ['company', 'group_coordination_center']],
    ['property-developer/5.5.2.4-d', 'special_report_detailed', 'customer_service_center', ['company', 'group_coordination_center']],
  ])('%s: %s goes from %s to %j', (clause, id, author, audience) => {
    const report = pack.reports.find((candidate) => candidate.id === id)!;
    expect(report).toMatchObject({ author, audience });
    expect(report.clauses).toContain(clause);
  });
  it.each([
    ['property-developer/5.5.2.3-c', 'special_report_short', ['course_of_event']],
    ['property-developer/5.5.2.4-d', 'special_report_detailed', ['course_of_event', 'cause_analysis', 'preventive_measures']],
    ['property-developer/5.6.1.2-a', 'developer_reports', ['topic', 'client_class', 'severity', 'important_items']],
    ['property-developer/5.5.2.1-b', 'monthly_report', ['topic', 'client_class', 'severity', 'general_complaints', 'important_items']],
    ['property-developer/5.6.2.2', 'quarterly_case_analysis', ['overall', 'lessons', 'deeper_problems']],
  ])('%s: %s must say %j', (_clause, id, content) => {
    expect(pack.reports.find((report) => report.id === id)!.content!.filter(({ required }) => required).map((part) => part.id)).toEqual(content);
  });
  it.each([
    ['property-developer/4.1.5', 'specialist_exchange', ['summary', 'exchange', 'analysis']],
    ['property-developer/5.6.1.3', 'quarterly_theme_meeting', ['by_speciality', 'quarter']],
  ])('%s: the meeting %s has its agenda and its duty', (clause, id, agenda) => {
    const meeting = pack.meetings.find((candidate) => candidate.id === id)!;
    expect(meeting).toMatchObject({ duty: id, clauses: [clause] });
    expect(meeting.agenda!.map((item) => item.id)).toEqual(agenda);
  });
});

describe('figures', () => {
  it.each([
    ['property-developer/4.1.6-a', 'closure_rate', { closed_valid: 17, valid_received: 20 }, 85],
    ['property-developer/4.1.6-a', 'closure_rate', { closed_valid: 0, valid_received: 0 }, null],
    ['property-developer/5.1.2.1-c', 'repeat_rate', { complained_again: 1, handled: 8 }, 12.5],
  ])('%s: %s of %j is %s', (_clause, metric, inputs, value) => {
    expect(computeMetric(pack, metric, inputs as Readonly<Record<string, number>>).value).toBe(value);
  });
  it('property-developer/4.1.6-b: the specialists are rated each quarter by the centre', () => {
    expect(pack.supervision[0]).toMatchObject({ duty: 'specialist_appraisal', ownerRole: 'customer_service_center', clauses: ['property-developer/4.1.6-b'] });
  });
});
