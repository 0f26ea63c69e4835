import type { Approval, Escalation, Improvement, PersonnelMeasure, TouchpointDefinition } from '../../pack/sections.ts';
import { field } from './act.ts';
import { clauses } from './clause.ts';
import type { MEASURES } from './measures.ts';

export const escalations: readonly Escalation[] = [
  {
    id: 'transfer_overdue', from: 'intake_officer', to: 'campus_supervisor', onBreachOf: 'transfer_receipt_form', clauses: clauses('3.1.1-a'),
    title: { zh: '接收单逾期未转，记录并报校区主管', en: 'Receipt form handed on late: recorded, and told to the supervisor' },
  },
  {
    id: 'no_solution_no_word', from: 'responsible_department', to: 'campus_supervisor', onBreachOf: 'department_feedback', clauses: clauses('3.1.2-a'),
    title: { zh: '处理期内无结果无反馈，部门负责人失责', en: 'Neither solution nor word: a breach of the department head' },
  },
  ...(['campus_supervisor', 'persons_concerned'] as const).map((to): Escalation => ({
    id: `apology_of_${to}`, from: 'intake_officer', to, clauses: clauses('3.2.2-a'),
    title: to === 'campus_supervisor' ? { zh: '请校区主管致电道歉', en: 'The supervisor is called to apologise' } : { zh: '请当事人致电道歉', en: 'The persons concerned are called to apologise' },
    onBecomes: { any: [{ fact: 'personal_improper_service', is: true }, { fact: 'called_headquarters', is: true }] },
  })),
];

export const approvals: readonly Approval[] = [{
  id: 'personnel_measure', approver: 'general_manager', asks: 'propose_personnel_measure', gives: 'approve_personnel_measure', clauses: clauses('3.2.1-c', '3.2.2-d'),
  needs: { fact: 'hearing_held', is: true },
  title: { zh: '人员措施须经批准', en: 'A personnel measure needs approval' },
  text: { zh: '原文没有写由谁批准；由总部负责人批准，提出人不能自批', en: 'The source names no one; the head of the company approves, never whoever proposed' },
}];

const measure = (id: (typeof MEASURES)[number], rank: number, numbers: readonly string[], zh: string, en: string, more: Partial<PersonnelMeasure> = {}): PersonnelMeasure =>
  ({ id, kind: 'measure', rank, clauses: clauses(...numbers), title: { zh, en }, ...more });
const LEGAL_GROUND = { zh: '仅限法定情形（劳动合同法第三十九、四十条），并事先通知工会（第四十三条）', en: 'On statutory grounds only (Labour Contract Law art. 39, 40), with prior notice to the union (art. 43)' };

/** Personnel decisions in their lawful form: fault, hearing and appeal always belong to them. */
export const personnel: readonly PersonnelMeasure[] = [
  measure('training_order', 1, ['3.2.1-b', '3.2.2-b'], '安排培训', 'Training'),
  measure('warning', 2, ['3.1.1-b', '3.2.1-b', '3.2.2-b'], '警告', 'Warning'),
  measure('performance_review', 3, ['3.1.2-b', '3.3-b'], '绩效评议', 'Performance review', {
    legalNote: { zh: '以依法制定的绩效制度为据，与过错相称，影响绩效不超过 20%，可申诉', en: 'Under lawfully adopted performance rules, in proportion to the fault, at most 20 % of performance pay, open to appeal' },
  }),
  measure('management_review', 4, ['3.2.2-c', '3.3-c'], '管理责任评议', 'Review of management', { when: { fact: 'superior_own_fault', is: true } }),
  measure('dismissal', 5, ['3.2.1-c', '3.2.2-d'], '辞退', 'Dismissal', { when: { fact: 'serious', is: true }, legalNote: LEGAL_GROUND }),
  {
    id: 'teaching_accident_rules', kind: 'basis', clauses: clauses('3.4-a'), when: { fact: 'teaching_accident', is: true }, basisParameter: 'external_rule_ref',
    title: { zh: '教学事故按专门制度处理', en: 'Teaching accidents follow their own rules' },
  },
  {
    id: 'management_responsibility_rules', kind: 'basis', clauses: clauses('3.4-b'), when: { fact: 'measure', is: 'management_review' }, basisParameter: 'management_rule_ref',
    title: { zh: '管理不力按管理责任制度处理', en: 'Poor management follows the rules on management responsibility' },
  },
];

export const improvements: readonly Improvement[] = [{
  id: 'corrective_action_plan', clauses: clauses('3.1.3-a', '3.1.3-b'), action: 'file_corrective_plan', when: { fact: 'recurrence', is: 'repeat' },
  title: { zh: '重复发生的整改方案', en: 'Corrective plan for a recurrence' },
  fields: [field('cause', '3.1.3-b', '原因', 'cause'), field('measures', '3.1.3-b', '整改措施', 'measures'), field('due_on', '3.1.3-b', '完成日期', 'due on', { type: 'date' })],
}];

export const touchpoints: readonly TouchpointDefinition[] = [{
  id: 'follow_up', trigger: 'case', clockKey: 'follow_up', ownerRole: 'intake_officer', clauses: clauses('2.6'), title: { zh: '跟踪回访', en: 'Follow-up of the case' },
  text: { zh: '落实之后问家长：解决了吗，满意吗', en: 'After the solution was carried out: is it settled, are you content' },
  checklist: [
    { id: 'settled', clauses: clauses('2.6'), required: true, title: { zh: '问题是否解决', en: 'is the matter settled' } },
    { id: 'content', clauses: clauses('2.6'), required: true, title: { zh: '家长是否满意', en: 'are the parents content' } },
  ],
}];

