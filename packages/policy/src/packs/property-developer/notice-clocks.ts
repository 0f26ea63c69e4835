import type { ClockDefinition, Trigger } from '../../pack/clock-definition.ts';
import type { Condition } from '../../pack/fact.ts';
import { clauses } from './clause.ts';
import { during, on } from './forwarding-clocks.ts';
import { say } from './spec.ts';

const GONE = on('complaint_withdrawn', 'complaint_merged');
const FINISHED = [...GONE, ...on('complaint_closed', 'handling_finished')];
const hot: Condition = { fact: 'severity', is: 'hot' };
const major: Condition = { fact: 'severity', is: 'major' };
const handled = (level: Condition): Condition => ({ all: [{ fact: 'handled', is: true }, level] });
const sent = (...notices: readonly string[]): Trigger => ({ event: 'notice_sent', when: { fact: 'notice', in: notices } });
const flashed = sent('major_notice', 'flash_report');
const days = (parameter: string) => ({ amount: { parameter }, unit: 'days', counted: 'working' }) as const;

const byCenter = { subject: 'complaint', comparator: 'lte', ownerRole: 'customer_service_center' } as const satisfies Partial<ClockDefinition>;

/** Circulations are owed while the case has their level; one that came too late stays late when the level changes. */
const circulations: readonly ClockDefinition[] = [
  {
    ...byCenter, ...during(hot, GONE), id: 'hot_notice', key: 'hot_notice', clauses: clauses('5.5.2.3-a'), title: say('热点投诉通报', 'Circulation of a hot complaint'),
    stop: [sent('hot_notice')], limit: { amount: 1, unit: 'days', counted: 'working' }, onBreach: [{ toRole: 'leaders', clauses: clauses('5.5.2.3-a') }],
  },
  {
    ...byCenter, ...during(major, GONE), id: 'major_notice', key: 'major_notice', clauses: clauses('5.5.2.4-a'), title: say('重大投诉立即通报', 'Immediate circulation of a major complaint'), urgent: true,
    stop: [sent('major_notice')], limit: { amount: { parameter: 'immediate_minutes' }, unit: 'minutes', counted: 'natural' }, onBreach: [{ toRole: 'main_leader', clauses: clauses('5.5.2.4-a') }],
  },
  {
    ...byCenter, id: 'flash_report.weekly', key: 'flash_report', clauses: clauses('5.5.2.4-b'), title: say('重大投诉每周快报', 'Weekly flash report on a major complaint'),
    start: [{ event: 'notice_sent', when: { all: [{ fact: 'notice', in: ['major_notice', 'flash_report'] }, major, { fact: 'handled', is: false }] } }], stop: [flashed],
    cancel: [...FINISHED, { becomes: { not: major } }], limit: { amount: 7, unit: 'days', counted: 'natural' }, onBreach: [{ toRole: 'leaders', clauses: clauses('5.5.2.4-b') }],
  },
  {
    ...byCenter, id: 'flash_report.turn', key: 'flash_report', clauses: clauses('5.5.2.4-c'), title: say('情况重要转变快报', 'Flash report on an important turn'), urgent: true,
    start: [{ event: 'important_turn_recorded', when: major }], stop: [flashed], cancel: [...FINISHED, { becomes: { not: major } }],
    limit: { amount: { parameter: 'turn_report_hours' }, unit: 'hours', counted: 'natural' }, onBreach: [{ toRole: 'leaders', clauses: clauses('5.5.2.4-c') }],
  },
  {
    ...byCenter, id: 'blocked_notice', key: 'blocked_notice', clauses: clauses('5.5.2.5-d'), title: say('暂时无法处理，邮件告知集团', 'Cannot be handled now: tell the group by mail'),
    start: on('handling_blocked'), stop: [sent('blocked_notice')], cancel: FINISHED, limit: days('blocked_notice_days'),
  },
];

/** What a grave case leaves behind. It outlives the closing and ends when the case is taken up again. */
const afterwards: readonly ClockDefinition[] = [
  {
    ...byCenter, ...during(handled(hot), GONE), id: 'special_report.short', key: 'special_report', clauses: clauses('5.5.2.3-c'), title: say('热点投诉简要专题报告', 'Short special report on a hot complaint'),
    stop: on('special_report_filed'), limit: days('special_report_days'),
  },
  {
    ...byCenter, ...during(handled(major), GONE), id: 'special_report.detailed', key: 'special_report', clauses: clauses('5.5.2.4-d'),
    title: say('重大投诉详细专题报告', 'Detailed special report on a major complaint'), stop: on('special_report_filed'), limit: days('special_report_days'),
  },
  {
    ...byCenter, ...during(handled(major), GONE), id: 'case_analysis', key: 'case_analysis', clauses: clauses('5.6.2.3'), title: say('重大投诉个案分析', 'Case analysis of a major complaint'),
    stop: on('case_analysed'), limit: days('case_analysis_days'),
  },
];

export const noticeClocks: readonly ClockDefinition[] = [...circulations, ...afterwards];
