import type { Duty, MetricDefinition } from '../../pack/duty.ts';
import type { Meeting, Notice, ReportDefinition } from '../../pack/sections.ts';
import { field } from './act.ts';
import { clauses } from './clause.ts';

export const notices: readonly Notice[] = [
  {
    id: 'investigation_circulation', audience: ['administrative_meeting'], onEvent: 'investigation_started', medium: 'meeting', clockKey: 'circulation', clauses: clauses('2.3-b'),
    title: { zh: '行政会议通报调查情况', en: 'The administrative meeting hears how the matter stands' },
    content: [field('matter', '2.3-b', '事由', 'matter'), field('status', '2.3-b', '调查情况', 'how the investigation stands')],
  },
  {
    id: 'statistics_circulation', audience: ['administrative_meeting'], onEvent: 'duty_done', when: { fact: 'duty', is: 'monthly_statistics' }, medium: 'meeting', clauses: clauses('2.7-b'),
    title: { zh: '通报投诉统计', en: 'The figures are made known' }, text: { zh: '时间和场合由园长办公室酌定，不设期限', en: 'When and where is for the director’s office to choose; there is no limit' },
  },
  {
    id: 'extension_notice', audience: ['complainant'], onEvent: 'extension_approved', medium: 'phone', clockKey: 'extension_notice', clauses: clauses('4.4-c'),
    title: { zh: '向投诉人说明延期', en: 'The complainant is told of the extension' }, text: { zh: '原期限届满前告知，延期才生效', en: 'It takes effect only when told before the old limit ends' },
    content: [field('reason', '4.4-c', '延期的原因', 'why'), field('new_due', '4.4-c', '新的期限', 'new limit')],
  },
];

export const reports: readonly ReportDefinition[] = [
  {
    id: 'written_result', period: 'case', author: 'responsible_department', audience: ['responsible_leader'], onEvent: 'finding_submitted', clauses: clauses('2.4-a'),
    title: { zh: '调查结果书面报告', en: 'Written report of the result' }, content: [field('written_result', '2.4-a', '书面报告', 'written report')],
  },
  {
    id: 'reply_to_authority', period: 'case', author: 'director_office', audience: ['higher_authority'], onEvent: 'opinion_decided',
    when: { fact: 'relayed_by_authority', is: true }, clockKey: 'authority_reply',
    clauses: clauses('2.5'), title: { zh: '向上级报告处理意见', en: 'Report to the authority' }, content: [field('report', '2.5', '报告内容', 'report')],
  },
  {
    id: 'monthly_statistics', period: 'month', author: 'responsible_department', audience: ['director_office'], duty: 'monthly_statistics', clauses: clauses('2.7-a'),
    title: { zh: '每月投诉统计', en: 'Monthly figures on complaints' },
    content: [
      field('received', '2.7-a', '受理件数', 'received'), field('by_channel', '2.7-a', '按渠道', 'by channel'), field('by_topic', '2.7-a', '按类别', 'by topic'),
      field('in_time', '2.7-a', '按时答复件数', 'answered in time'), field('open', '2.7-a', '未结件数', 'still open'),
    ],
  },
];

export const duties: readonly Duty[] = [
  {
    id: 'box_opening', scope: 'campus', every: 'day', on: 'working_days', opens: 'first_day', clockKey: 'box_opening', ownerRole: 'director_office', clauses: clauses('1.4-b'),
    title: { zh: '开启投诉箱', en: 'Opening the complaint box' }, text: { zh: '取出的逐件登记，受理时间为开箱时间', en: 'What is found is registered item by item, received at the opening' },
    fields: [field('items_found', '1.4-b', '取出件数', 'items found', { type: 'number' })],
  },
  {
    id: 'monthly_statistics', scope: 'campus', every: 'month', opens: 'last_day', clockKey: 'monthly_statistics', ownerRole: 'responsible_department', clauses: clauses('2.7-a'),
    title: { zh: '报送投诉统计', en: 'Figures on complaints' }, fields: [field('figures', '2.7-a', '统计', 'figures')],
  },
];

export const meetings: readonly Meeting[] = [
  {
    id: 'administrative_meeting', onEvent: 'investigation_started', clauses: clauses('2.3-b'), title: { zh: '园行政会议', en: 'Administrative meeting' },
    agenda: [{ id: 'complaints', title: { zh: '投诉情况通报', en: 'how complaints stand' } }],
  },
  {
    id: 'director_office_meeting', onEvent: 'result_reported', clauses: clauses('2.4-b', '3-a'), title: { zh: '园长办公会议', en: 'Meeting of the director’s office' },
    agenda: [{ id: 'opinion', title: { zh: '处理意见', en: 'what is to be done' } }, { id: 'measures', title: { zh: '人员措施', en: 'personnel measures' } }],
  },
];

const input = (id: string, zh: string, en: string) => ({ id, title: { zh, en } });

/** No matter without a result, and none forgotten. */
export const metrics: readonly MetricDefinition[] = [
  {
    id: 'outcome_rate', clauses: clauses('4.3-e'), title: { zh: '有结果率', en: 'Share with a result' }, unit: 'percent', target: { op: 'gte', value: 100, clauses: clauses('4.3-e') },
    formula: { zh: '已有结果的件数 ÷（受理件数 − 期限未到件数）× 100%', en: 'with a result / (received − not yet due) × 100 %' },
    inputs: [input('with_result', '已有结果', 'with a result'), input('received', '受理', 'received'), input('not_yet_due', '期限未到', 'not yet due')],
    compute: { kind: 'ratio', of: 'with_result', to: 'received', without: ['not_yet_due'], times: 100 },
  },
  {
    id: 'open_case_age', clauses: clauses('4.3-e'), title: { zh: '未结投诉平均时长', en: 'Mean age of open cases' }, unit: 'ms',
    formula: { zh: '未结投诉的时长合计 ÷ 未结件数', en: 'age of open cases, summed / open cases' },
    inputs: [input('age', '时长合计', 'age, summed'), input('open', '未结件数', 'open cases')], compute: { kind: 'ratio', of: 'age', to: 'open', times: 1 },
  },
  {
    id: 'satisfaction_rate', clauses: clauses('2.4-c'), title: { zh: '满意率', en: 'Share content' }, unit: 'percent',
    formula: { zh: '表示满意的件数 ÷ 已告知结果的件数 × 100%；领导决定结束的算不满意', en: 'content / told the result × 100 %; what the leader ended counts as not content' },
    inputs: [input('satisfied', '表示满意', 'content'), input('told', '已告知结果', 'told the result')], compute: { kind: 'ratio', of: 'satisfied', to: 'told', times: 100 },
  },
];
