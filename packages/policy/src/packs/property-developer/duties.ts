import type { CalendarPoint, ClockDefinition, Limit, WarningPoint } from '../../pack/clock-definition.ts';
import type { Duty, Period } from '../../pack/duty.ts';
import type { FieldSpec } from '../../pack/lifecycle-definition.ts';
import { clauses } from './clause.ts';
import { say, field } from './spec.ts';

interface Owed {
  readonly duty: Duty;
  readonly limit: Limit;
  readonly warnings?: readonly WarningPoint[];
  /** Days of the period before anything can be done. */
  readonly after?: number;
}

function owed(
  id: string, number: string, title: readonly [zh: string, en: string], every: Period, ownerRole: string, limit: Limit, fields: readonly FieldSpec[],
  { opens = 'last_day', on, ...more }: Partial<Pick<Duty, 'opens' | 'on'>> & Pick<Owed, 'warnings' | 'after'> = {},
): Owed {
  return { duty: { id, clauses: clauses(number), title: say(...title), scope: 'chain', every, opens, clockKey: id, ownerRole, fields, ...(on ? { on } : {}) }, limit, ...more };
}

/** Due at close of business of the day named, rolled to the next working day; "before the n-th" includes that day (C26). */
const by = (period: CalendarPoint['period'], day: number, of: 'this' | 'next' = 'next'): Limit => ({ point: { period, of, day, counted: 'natural', time: '18:00', rollForward: true } });
const endOfPeriod: Limit = { amount: 0, unit: 'days', counted: 'natural', rollForward: true };
const workingDays = (amount: number): Limit => ({ amount, unit: 'days', counted: 'working' });
const hoursBefore = (amount: number, counted: 'natural' | 'opening'): readonly WarningPoint[] => [{ before: { amount, unit: 'hours', counted } }];
/** In the course of the working day before. */
const dayBefore = hoursBefore(15, 'opening');
const CENTER = 'customer_service_center';
const summary = (number: string, zh: string, en: string): FieldSpec => field('summary', number, zh, en);

const all: readonly Owed[] = [
  owed(
    'center_daily_report', '4.1.4', ['汇总投诉日报', 'Compile the daily complaint report'], 'day', CENTER, workingDays(1), [summary('4.1.4', '当日处理结果', 'results of the day')],
    { opens: 'first_day' },
  ),
  owed(
    'property_daily_report', '4.3.1-b', ['物业专员日报', 'Daily report of the property specialist'], 'day', 'property_specialist', workingDays(0),
    [summary('4.3.1-b', '当日情况', 'situation of the day')], { opens: 'first_day', warnings: hoursBefore(2, 'opening') },
  ),
  owed(
    'holiday_mailbox_watch', '5.2.2.E-a', ['节假日查看投诉邮箱', 'Watch the mailbox on days off'], 'day', 'holiday_duty', { amount: 0, unit: 'days', counted: 'natural' },
    [field('person', '5.2.2.E-a', '值班人员', 'person on duty', { type: 'staff' })], { opens: 'first_day', on: 'days_of_rest', warnings: hoursBefore(6, 'natural') },
  ),
  owed('specialist_exchange', '4.1.5', ['专员交流会', 'Exchange of the specialists'], 'month', CENTER, endOfPeriod, [summary('4.1.5', '总结与分析', 'summary and analysis')], { warnings: dayBefore }),
  owed(
    'specialist_appraisal', '4.1.6-b', ['专员工作评定', 'Rating of the specialists'], 'quarter', CENTER, by('quarter', 10),
    [field('ratings', '4.1.6-b', '各专员关闭率及评定', 'closure rate and rating of each specialist')],
  ),
  owed('quarterly_thematic_report', '4.1.7-a', ['季度投诉专题报告', 'Quarterly thematic report'], 'quarter', CENTER, by('quarter', 10), [summary('4.1.7-a', '专题报告', 'thematic report')]),
  owed(
    'quarterly_department_evaluation', '4.1.7-b', ['季度部门投诉评析', 'Quarterly evaluation by department'], 'quarter', CENTER, by('quarter', 10),
    [summary('4.1.7-b', '各部门评析', 'evaluation of each department')],
  ),
  owed(
    'half_month_report', '5.6.1.2-b', ['半月报', 'Half-month report'], 'month', CENTER, by('month', 18, 'this'), [summary('5.6.1.2-b', '半月报内容', 'content')],
    { opens: 'first_day', after: 15, warnings: dayBefore },
  ),
  owed('monthly_report', '5.6.1.2-c', ['月报', 'Monthly report'], 'month', CENTER, by('month', 3), [summary('5.6.1.2-c', '月报内容', 'content')], { warnings: dayBefore }),
  owed(
    'property_reports', '5.6.1.1-a', ['物业公司半月报和月报', 'Half-month and monthly report of the property company'], 'month', 'property_company', by('month', 27, 'this'),
    [summary('5.6.1.1-a', '物业投诉汇总', 'property complaints')], { opens: 'first_day', after: 15, warnings: dayBefore },
  ),
  owed(
    'warranty_repair_record', '5.6.1.1-b', ['工程质量保修记录表', 'Sheet of warranty repairs'], 'month', 'property_company', by('month', 27, 'this'),
    [field('repairs', '5.6.1.1-b', '保修记录', 'repairs')], { opens: 'first_day', after: 15, warnings: dayBefore },
  ),
  owed(
    'quarterly_theme_meeting', '5.6.1.3', ['季度投诉专题会', 'Quarterly theme meeting'], 'quarter', CENTER, endOfPeriod, [summary('5.6.1.3', '分专业总结', 'summary by speciality')],
    { warnings: dayBefore },
  ),
  owed('quarterly_case_analysis', '5.6.2.2', ['季度综合分析', 'Quarterly case analysis'], 'quarter', CENTER, by('quarter', 10), [
    field('overall', '5.6.2.2', '总体情况', 'overall picture'), field('lessons', '5.6.2.2', '经验', 'lessons'), field('deeper_problems', '5.6.2.2', '深层问题', 'deeper problems'),
  ]),
];

/** What is owed again and again: reports, meetings, ratings and the watch on days off. */
export const duties: readonly Duty[] = all.map(({ duty }) => duty);

export const dutyClocks: readonly ClockDefinition[] = all.map(({ duty: { id, clauses: cited, title, ownerRole }, limit, warnings, after }) => ({
  id, key: id, clauses: cited, title, subject: 'duty', comparator: 'lte', ownerRole, limit,
  start: [{ event: 'duty_opened', when: { fact: 'duty', is: id } }], stop: [{ event: 'duty_done' }], cancel: [{ event: 'duty_cancelled' }],
  ...(warnings ? { warnings } : {}), ...(after === undefined ? {} : { delay: { amount: after, unit: 'days', counted: 'natural' } as const }),
}));
