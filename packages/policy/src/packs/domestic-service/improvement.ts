import type { Duty, MetricDefinition } from '../../pack/duty.ts';
import type { FieldSpec } from '../../pack/lifecycle-definition.ts';
import type { Improvement, Supervision, Training } from '../../pack/sections.ts';
import { clauses } from './clause.ts';

const field = (id: string, number: string, zh: string, en: string, required = true): FieldSpec => ({ id, clauses: clauses(number), title: { zh, en }, required });

export const duties: readonly Duty[] = [
  {
    id: 'monthly_archive', clauses: clauses('5.2.1-a'), title: { zh: '月末归档', en: 'Filing at the end of the month' }, scope: 'campus', every: 'month', opens: 'last_day', clockKey: 'monthly_archive', ownerRole: 'cs_agent',
    fields: [
      field('filed_count', '5.2.1-a', '归档件数', 'records filed'), field('number_range', '5.2.1-b', '编号区间', 'range of numbers'),
      field('paper_location', '5.1.2-b', '纸质存放位置', 'where the paper lies'),
    ],
  },
  {
    id: 'service_analysis', clauses: clauses('6.1.1-a', '6.1.1-b', '6.1.2'), title: { zh: '投诉统计分析', en: 'Analysis of complaints' }, scope: 'chain',
    every: { parameter: 'analysis_period' }, opens: 'last_day', clockKey: 'service_analysis', ownerRole: 'cs_agent',
    fields: [
      field('breakdown', '6.1.1-a', '类型、原因和分布', 'by type, cause and distribution'), field('hotspots', '6.1.1-b', '多发环节和主要问题', 'where complaints pile up'),
      field('assessment', '6.1.2', '服务质量评估', 'assessment of service quality'), field('measures', '6.2.1', '针对性措施（部门、责任人、期限）', 'measures with department, person and deadline'),
    ],
  },
  {
    id: 'record_inspection', clauses: clauses('8.1.2-a'), title: { zh: '检查处理记录', en: 'Inspection of records' }, scope: 'chain', every: { parameter: 'inspection_period' },
    opens: 'last_day', clockKey: 'record_inspection', ownerRole: 'complaint_supervisor', text: { zh: '抽查一成，至少五件', en: 'A tenth of the cases, at least five' },
    fields: [
      field('sample', '8.1.2-a', '抽查件数', 'records checked'), field('verified', '8.1.2-a', '结果是否真实、合理', 'are results true and reasonable'),
      field('findings', '8.1.2-b', '发现的问题', 'problems found'),
    ],
  },
  {
    id: 'complaint_training', clauses: clauses('7.1.1'), title: { zh: '投诉处理培训', en: 'Training in handling complaints' }, scope: 'campus',
    every: { parameter: 'training_period' }, opens: 'last_day', clockKey: 'complaint_training', ownerRole: 'project_lead',
    fields: [field('topics', '7.1.2-a', '培训内容', 'topics'), field('methods', '7.1.2-b', '培训方式', 'methods'), field('attendance', '7.1.1', '参加人员', 'who attended')],
  },
  {
    id: 'performance_appraisal', clauses: clauses('6.2.3-a', '8.3.1-a', '8.3.2'), title: { zh: '投诉处理绩效考核', en: 'Appraisal of complaint handling' }, scope: 'chain',
    every: { parameter: 'appraisal_period' }, opens: 'last_day', clockKey: 'performance_appraisal', ownerRole: 'company_leader',
    fields: [
      field('results', '6.2.3-a', '各部门、个人的考核结果', 'results by department and person'), field('performance_link', '8.3.1-a', '与绩效挂钩情况', 'how they bear on performance'),
      field('commended', '6.2.3-b', '表彰对象', 'commended', false), field('rewarded', '8.3.1-b', '奖励对象', 'rewarded', false),
      field('accountable', '6.2.3-c', '多发问责对象', 'held to account', false),
      field('below_target', '8.3.1-c', '未达标对象和处理', 'below target, and what follows', false), field('strategy', '8.3.2', '问题分析和策略调整', 'problems, and how strategy changes'),
    ],
  },
];

type Input = readonly [id: string, zh: string, en: string];
const input = ([id, zh, en]: Input) => ({ id, title: { zh, en } });
const ratio = (id: string, number: string, title: MetricDefinition['title'], of: Input, to: Input): MetricDefinition => ({
  id, clauses: clauses(number), title, unit: 'percent', inputs: [input(of), input(to)], compute: { kind: 'ratio', of: of[0], to: to[0], times: 100 },
  formula: { zh: `${of[1]} ÷ ${to[1]} × 100%`, en: `${of[2]} / ${to[2]} × 100 %` },
});

export const metrics: readonly MetricDefinition[] = [
  {
    id: 'complaint_breakdown', clauses: clauses('6.1.1-a'), title: { zh: '投诉构成', en: 'Breakdown of complaints' }, unit: 'number',
    formula: { zh: '按投诉主题、主要问题方面、责任认定和门店分别计数', en: 'counted by topic, main aspect, responsibility and campus' },
  },
  {
    id: 'hotspots', clauses: clauses('6.1.1-b'), title: { zh: '投诉多发环节', en: 'Where complaints pile up' }, unit: 'number',
    formula: { zh: '按环节、服务和主题的件数排序', en: 'stages, services and topics ranked by count' },
  },
  {
    ...ratio('timeliness_rate', '8.2.1', { zh: '投诉处理及时率', en: 'Timeliness rate' }, ['timely_handled', '及时处理的投诉数', 'complaints handled in time'],
      ['total_complaints', '投诉总数', 'all complaints']),
    text: { zh: '统计期内到期或结案的投诉；未到期的不计', en: 'Of complaints due or closed in the period; those not yet due are left out' },
    target: { op: 'gte', value: { parameter: 'kpi_targets_timeliness' }, clauses: clauses('8.3.1-c') },
  },
  {
    ...ratio('client_satisfaction', '8.2.2', { zh: '客户满意率', en: 'Client satisfaction' }, ['satisfied_answers', '满意的答复数', 'satisfied answers'], ['answers', '全部答复数', 'all answers']),
    text: { zh: '原文未给公式，本产品建议', en: 'Our proposal, the source gives no formula' },
    target: { op: 'gte', value: { parameter: 'kpi_targets_satisfaction' }, clauses: clauses('8.3.1-c') },
  },
  {
    ...ratio('complaint_rate', '8.2.3', { zh: '投诉率', en: 'Complaint rate' }, ['complaints', '投诉数', 'complaints'], ['service_orders', '服务订单数', 'service orders']),
    text: { zh: '订单数按期间和服务项目录入', en: 'Orders are entered by period and service' },
  },
  {
    id: 'complaint_rate_trend', clauses: clauses('6.2.2-b'), title: { zh: '投诉率变化', en: 'Change of the complaint rate' }, unit: 'percent',
    formula: { zh: '（本期投诉率 − 上期投诉率）÷ 上期投诉率 × 100%，目标为下降', en: '(rate of this period − rate of the last) / rate of the last × 100 %, meant to fall' },
    inputs: [input(['last_rate', '上期投诉率', 'rate of the last period']), input(['this_rate', '本期投诉率', 'rate of this period'])],
    compute: { kind: 'growth', from: 'last_rate', to: 'this_rate', times: 100 }, target: { op: 'lte', value: 0, clauses: clauses('6.2.2-b') },
  },
  {
    id: 'frequent_complaints', clauses: clauses('6.2.3-c'), title: { zh: '季度责任投诉数（部门或个人）', en: 'Justified complaints in the quarter (department or person)' }, unit: 'number',
    formula: { zh: '本季度认定其有责的投诉数，超过门槛即为多发', en: 'complaints of the quarter in which they were found responsible; above the threshold they are frequent' },
    inputs: [input(['justified_complaints', '责任投诉数', 'justified complaints'])], compute: { kind: 'count', of: 'justified_complaints' },
    target: { op: 'lte', value: { parameter: 'frequent_threshold' }, clauses: clauses('6.2.3-c') },
  },
];

export const training: readonly Training[] = [
  { id: 'complaint_handling', kind: 'training', duty: 'complaint_training', clauses: clauses('7.1.1'), title: { zh: '服务人员投诉处理培训', en: 'Workers learn to handle complaints' } },
  {
    id: 'curriculum', kind: 'training', duty: 'complaint_training', clauses: clauses('7.1.2-a'), title: { zh: '培训内容', en: 'What is taught' },
    text: { zh: '处理流程、沟通技巧、服务标准、职业道德', en: 'Procedure, communication, service standards, professional ethics' },
  },
  {
    id: 'methods', kind: 'training', duty: 'complaint_training', clauses: clauses('7.1.2-b'), title: { zh: '培训方式', en: 'How it is taught' },
    text: { zh: '案例分析、模拟演练', en: 'Cases and role play' },
  },
  { id: 'complaint_channels_told', kind: 'publication', clauses: clauses('7.2.1-a'), title: { zh: '公布投诉制度、流程、渠道和方式', en: 'Rules, procedure and ways to complain are made known' } },
  {
    id: 'results_and_cases', kind: 'publication', clauses: clauses('7.2.2'), title: { zh: '公开处理结果和典型案例', en: 'Results and typical cases are published' },
    text: { zh: '去除个人信息并经批准后，发在官网和微信', en: 'On website and WeChat, once they name nobody and are approved' },
  },
];

export const supervision: readonly Supervision[] = [
  {
    id: 'supervisor', ownerRole: 'complaint_supervisor', clauses: clauses('8.1.1'), title: { zh: '专人监督全过程', en: 'A person watches the whole course' },
    text: { zh: '可以查看全部投诉，不参与办理', en: 'Sees every case and handles none' },
  },
  { id: 'inspection', ownerRole: 'complaint_supervisor', duty: 'record_inspection', clauses: clauses('8.1.2-a'), title: { zh: '定期检查处理记录', en: 'Records are inspected regularly' } },
  { id: 'findings', ownerRole: 'complaint_supervisor', action: 'raise_finding', clauses: clauses('8.1.2-b'), title: { zh: '发现问题督促整改', en: 'Problems found are to be corrected' } },
  { id: 'appraisal', ownerRole: 'company_leader', duty: 'performance_appraisal', clauses: clauses('6.2.3-a'), title: { zh: '纳入绩效考核', en: 'Counts in the appraisal' } },
  { id: 'performance_link', ownerRole: 'company_leader', duty: 'performance_appraisal', clauses: clauses('8.3.1-a'), title: { zh: '结果与绩效挂钩', en: 'Results bear on performance' } },
];

export const improvements: readonly Improvement[] = [
  {
    id: 'team_correction', action: 'plan_correction', when: { fact: 'responsibility', is: 'team' }, clauses: clauses('4.2.2-b'), title: { zh: '团队整改', en: 'Correction by the team' },
    fields: [field('measure_text', '4.2.2-b', '整改措施', 'measure')],
  },
  {
    id: 'company_correction', action: 'plan_correction', when: { fact: 'responsibility', is: 'company_management' }, clauses: clauses('4.2.3-a'),
    title: { zh: '调整制度和流程', en: 'Change of rules and processes' },
    fields: [field('measure_text', '4.2.3-a', '调整内容', 'what is changed')],
  },
  {
    id: 'targeted_measures', action: 'plan_correction', clauses: clauses('6.2.1'), title: { zh: '限期整改', en: 'Correction by a date' },
    fields: [
      field('measure_text', '6.2.1', '措施', 'measure'), field('department', '6.2.1', '责任部门', 'department'), field('owner', '6.2.1', '责任人', 'person in charge'),
      field('due_on', '6.2.1', '完成期限', 'deadline'),
    ],
  },
  {
    id: 'effect_review', action: 'review_correction', clauses: clauses('6.2.2-a'), title: { zh: '整改效果评估', en: 'Review of the effect' },
    fields: [field('effect_review', '6.2.2-a', '效果评估', 'effect'), field('adjustment', '6.2.2-a', '调整', 'adjustment')],
  },
  {
    id: 'continuous_improvement', clauses: clauses('8.3.2'), title: { zh: '分析问题、调整策略，持续改进', en: 'Problems are analysed and strategy adjusted' },
    text: { zh: '随每期考核进行', en: 'With each appraisal' }, fields: [field('strategy', '8.3.2', '问题分析和策略调整', 'problems, and how strategy changes')],
  },
];
