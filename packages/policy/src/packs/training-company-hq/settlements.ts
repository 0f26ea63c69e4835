import type { Improvement, PersonnelMeasure, SettlementRule } from '../../pack/sections.ts';
import { clauses } from './clause.ts';
import { demand, field, notSuggestion, problem, suggestion, yes } from './parts.ts';

export const settlements: readonly SettlementRule[] = [
  {
    id: 'goodwill_gift', kind: 'gift', clauses: clauses('4.1-f'), actor: 'department_head', cap: { parameter: 'gift_cap' }, title: { zh: '小礼品致谢', en: 'Small gift as thanks' },
    text: { zh: '当面致谢时赠送，不是补偿', en: 'Given with the thanks in person; no compensation' },
    requires: [
      demand('GIFT_ONLY_FOR_SUGGESTIONS', '4.1-f', suggestion, '致谢礼品只用于建议型投诉', 'Gifts of thanks are for suggestions'),
      demand('NOT_CONSTRUCTIVE', '4.1-f', yes('constructive'), '意见尚未认定为有建设性', 'The opinion has not been found constructive'),
      demand('NOT_THANKED_IN_PERSON', '4.1-f', { fact: 'thanks', is: 'met' }, '须先当面感谢客户', 'The client is thanked in person first'),
    ],
    fields: [field('amount', '4.1-f', '礼品金额', 'value of the gift', { type: 'money' })],
  },
  {
    id: 'negotiated_compensation', kind: 'negotiated', clauses: clauses('4.2-f', '4.2-g', '4.2-h'), actor: 'admin_department', title: { zh: '协商补偿', en: 'Negotiated compensation' },
    text: { zh: '由公司承担，与人事处理分开', en: 'Borne by the company, apart from any personnel decision' },
    requires: [
      demand('NOT_FOR_SUGGESTIONS', '4.2-a', notSuggestion, '建议型投诉不作补偿', 'Suggestions are not compensated'),
      demand('PLAN_NOT_APPROVED', '4.2-h', yes('plan_approved'), '最终方案还没有获得总经理批准', 'The final plan has not been approved'),
    ],
    fields: [field('amount', '4.2-g', '补偿金额', 'amount', { type: 'money' }), field('client_consent', '4.2-g', '客户同意', 'consent of the client')],
  },
];

type Pair = readonly [zh: string, en: string];
const measure = (id: string, rank: number, numbers: readonly string[], zh: string, en: string, note: Pair, more: Partial<PersonnelMeasure> = {}): PersonnelMeasure =>
  ({ id, kind: 'measure', rank, clauses: clauses(...numbers), title: { zh, en }, legalNote: { zh: note[0], en: note[1] }, ...more });
const due: Pair = ['须有过错认定和证据、听取本人陈述、告知申诉途径', 'With a finding of fault and evidence, after hearing the person, and with a way to appeal'];

/** Personnel decisions in their lawful form, always apart from what the client is given. */
export const personnel: readonly PersonnelMeasure[] = [
  {
    id: 'problem_plan_executed', kind: 'trigger', clauses: clauses('4.2-j'), when: { all: [problem, yes('plan_executed')] },
    title: { zh: '问题型投诉的方案执行后，另行决定人事处理', en: 'After the plan for a problem is carried out, a personnel decision of its own' },
  },
  {
    id: 'campus_rules', kind: 'basis', clauses: clauses('5.3'), when: { all: [problem, yes('campus_concerned')] },
    title: { zh: '涉及校区的，参照校区规定并衡量影响', en: 'A campus is concerned: by the campus rules, weighed by impact' },
  },
  {
    id: 'teaching_accident_rules', kind: 'basis', clauses: clauses('5.4-a'), when: yes('teaching_accident'), basisParameter: 'external_rule_ref',
    title: { zh: '教学事故处理规定', en: 'Rules on teaching accidents' },
  },
  {
    id: 'management_rules', kind: 'basis', clauses: clauses('5.4-b'), when: yes('management_failing'), basisParameter: 'external_rule_ref',
    title: { zh: '公司管理责任规定', en: 'Rules of the company on management responsibility' },
  },
  measure('company_rule_measure', 1, ['4.2-j'], '按公司制度处理', 'Measure under the rules of the company', due),
  measure('teaching_accident_measure', 2, ['5.4-a'], '按教学事故规定处理', 'Measure under the rules on teaching accidents', due, { basisParameter: 'external_rule_ref' }),
  measure('management_responsibility_review', 3, ['5.2-b', '5.4-b'], '管理责任复核', 'Review of management responsibility',
    ['只认定其本人的管理过错，不因下属过错自动担责，可申诉', 'Own fault in managing only, never automatic liability for the fault of others; open to appeal'], { basisParameter: 'external_rule_ref' }),
  measure('performance_review', 4, ['5.2-a'], '绩效复核', 'Performance review',
    ['依据经民主程序通过的绩效制度（劳动合同法第四条），按比例、听取陈述、不低于最低工资、可申诉',
    'By a performance rule adopted in due procedure (Labour Contract Law art. 4): in proportion, after a hearing, never below the minimum wage, open to appeal']),
  measure('recovery_decision', 5, ['5.1'], '追偿决定', 'Recovery decision',
    ['有过错认定和合同依据，每月不超过当月工资 20%，扣除后不低于当地最低工资，可申诉',
    'With a finding of fault and a basis in the contract, at most 20 % of the monthly wage, the local minimum wage kept, open to appeal']),
];

export const improvements: readonly Improvement[] = [{
  id: 'department_learns', clauses: clauses('4.1-e'), action: 'record_improvement', when: suggestion, title: { zh: '当事部门吸取经验、弥补不足', en: 'The department learns and mends' },
  fields: [field('lesson', '4.1-e', '吸取的经验', 'what was learnt'), field('improvement', '4.1-e', '改进措施', 'what is mended')],
}];
