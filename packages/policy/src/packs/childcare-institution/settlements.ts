import type { Requirement } from '../../pack/lifecycle-definition.ts';
import type { Approval, Escalation, ExcludedAction, PersonnelMeasure, SettlementRule } from '../../pack/sections.ts';
import { clauses } from './clause.ts';

const payoutRequires: readonly Requirement[] = [
  {
    code: 'PAYOUT_NOT_ALLOWED', when: { not: { fact: 'validity', is: 'invalid' } }, clauses: clauses('2.5.4.1-c'),
    because: { zh: '无效投诉不承担赔付责任', en: 'An invalid complaint carries no duty to compensate' },
  },
  {
    code: 'VALIDITY_NOT_FOUND', when: { fact: 'validity', is: 'valid' }, clauses: clauses('2.7.1.2-a'),
    because: { zh: '赔付前须先查实为有效投诉', en: 'A payout needs a complaint found valid first' },
  },
  {
    code: 'NO_ECONOMIC_LOSS', when: { fact: 'direct_economic_loss', is: true }, clauses: clauses('2.7.1.2-a'),
    because: { zh: '没有直接经济损失，不作赔付', en: 'There is no direct economic loss to make good' },
  },
];

export const settlements: readonly SettlementRule[] = [
  {
    id: 'non_payout', kind: 'non_payout', clauses: clauses('2.7.1.1-a', '2.7.1.1-b'), actor: 'intake_officer', requires: [], fields: [],
    title: { zh: '非赔付：解释安抚并致歉', en: 'Without payout: explain, calm and apologise' },
  },
  {
    id: 'payout', kind: 'payout', clauses: clauses('2.7.1.2-a', '2.7.1.2-b', '2.8.02-a'), actor: 'director', requires: payoutRequires,
    title: { zh: '赔付：园所承担无法挽回的损失', en: 'Payout: the institution bears what cannot be recovered' },
    text: { zh: '部分责任按比例，由园长决定', en: 'Shared fault is borne in proportion, as the director decides' },
    fields: [
      { id: 'client_consent', clauses: clauses('2.7.1.2-b'), required: true, title: { zh: '家长同意', en: 'consent of the client' } },
      ...(['mode', 'amount', 'agreed_at', 'agreed_by'] as const).map((id) => ({
        id, clauses: clauses('2.7.1.2-c'), required: true,
        title: { mode: { zh: '赔付方式', en: 'mode' }, amount: { zh: '金额', en: 'amount' }, agreed_at: { zh: '达成时间', en: 'agreed at' }, agreed_by: { zh: '双方签认', en: 'agreed by' } }[id],
      })),
    ],
  },
  {
    id: 'gift', kind: 'gift', clauses: clauses('2.7.2'), actor: 'director', cap: { parameter: 'gift_cap' }, fields: [],
    title: { zh: '礼品安抚', en: 'Goodwill gift' },
    requires: [{
      code: 'GIFT_NOT_FITTING', clauses: clauses('2.7.2'), when: { all: [{ fact: 'topic', is: 'attitude' }, { not: { fact: 'direct_economic_loss', is: true } }] },
      because: { zh: '礼品只用于没有经济损失的态度类投诉', en: 'Gifts are for complaints about attitude without economic loss' },
    }],
  },
  {
    id: 'refund', kind: 'refund', clauses: clauses('2.7.3-a'), actor: 'director', title: { zh: '退费', en: 'Refund' },
    requires: [{
      code: 'REFUND_WITHOUT_CAUSE', clauses: clauses('2.7.3-a'), when: { fact: 'outcome_cause', exists: true },
      because: { zh: '退费须先注明起因', en: 'A refund needs its cause stated' },
    }],
    fields: [{ id: 'amount', clauses: clauses('2.7.3-a'), required: true, title: { zh: '退费金额', en: 'amount' } }],
  },
];

const rung = (id: string, rank: number, zh: string, en: string): PersonnelMeasure => ({ id, kind: 'measure', rank, clauses: clauses('2.8.01-b'), title: { zh, en } });

/** Personnel decisions in their lawful form: evidence, hearing and appeal always belong to them. */
export const personnel: readonly PersonnelMeasure[] = [
  { id: 'at_fault', kind: 'basis', clauses: clauses('2.4.04'), title: { zh: '按制度处理过错人员和部门', en: 'Those at fault are dealt with by the rules' }, text: { zh: '须有证据、听取本人陈述并告知申诉途径', en: 'With evidence, after hearing the person, and with a way to appeal' } },
  { id: 'internal_rules', kind: 'basis', clauses: clauses('2.8.01-a'), title: { zh: '依据内部日常管理制度', en: 'Under the internal daily rules' }, when: { any: [{ fact: 'payout_amount', lte: 0 }, { fact: 'payout_amount', exists: false }] } },
  { id: 'refund_due_to_mishandling', kind: 'trigger', clauses: clauses('2.7.3-b'), title: { zh: '处理不当导致退费，启动责任追究', en: 'A refund after mishandling starts a personnel decision' }, when: { fact: 'outcome', is: 'refund' } },
  rung('warning', 1, '警告', 'Warning'),
  rung('serious_warning', 2, '严重警告', 'Serious warning'),
  rung('probation_on_post', 3, '留岗查看', 'Probation on post'),
  {
    ...rung('dismissal', 4, '辞退', 'Dismissal'),
    legalNote: { zh: '仅限法定情形（劳动合同法第三十九、四十、四十三条），并通知工会', en: 'On statutory grounds only (Labour Contract Law art. 39, 40, 43), with notice to the union' },
  },
  {
    id: 'recovery_decision', kind: 'measure', clauses: clauses('2.8.02-b'), title: { zh: '追偿决定', en: 'Recovery decision' },
    legalNote: { zh: '须有过错和合同依据，每月不超过当月工资的 20% 且不低于当地最低工资，可申诉', en: 'With fault and a basis in the contract; at most 20 % of the monthly wage and never below the local minimum; open to appeal' },
  },
];

export const excluded: readonly ExcludedAction[] = [{
  id: 'employee_bears_payout', clauses: clauses('2.8.02-b'), title: { zh: '由员工或部门承担对家长的赔付', en: 'Making staff or a department bear the payout' },
  because: { zh: '不得把赔付不设上限地转嫁给员工', en: 'A payout must not be passed on to employees without limit' },
  substitute: {
    zh: '改作追偿决定：认定过错、有合同依据、每月不超过当月工资 20% 且不低于当地最低工资，可申诉；部门份额只作成本备注',
    en: 'A recovery decision instead: fault found, basis in the contract, at most 20 % of the monthly wage and never below the local minimum, open to appeal; a share of the department is a cost note only',
  },
  substitutes: ['personnel/recovery_decision'],
  attempts: [{ action: 'propose_personnel_measure', when: { fact: 'measure', in: ['employee_bears_payout', 'department_bears_payout'] } }],
}];

export const escalations: readonly Escalation[] = [
  { id: 'supervisor_cannot_handle', from: 'teaching_supervisor', to: 'director', onEvent: 'director_called_in', clauses: clauses('2.6.01-c'), title: { zh: '教学主管请园长协助', en: 'The supervisor calls in the director' } },
  { id: 'department_overdue', from: 'responsible_department', to: 'director', onBreachOf: 'dept_reply', clauses: clauses('2.6.04'), title: { zh: '部门超时，向园长汇报', en: 'Department late: progress goes to the director' } },
  { id: 'reply_overdue', from: 'intake_officer', to: 'director', onBreachOf: 'customer_reply', clauses: clauses('2.2'), title: { zh: '回复逾期，上报园长', en: 'Reply late: to the director' } },
];

export const approvals: readonly Approval[] = [
  { id: 'excess_explanation', approver: 'director', clauses: clauses('2.5.3.2-d'), title: { zh: '超时书面说明', en: 'Written explanation of lateness' }, text: { zh: '加急和普通均适用；只算“超时已说明”，不算按时', en: 'For urgent and ordinary alike; counts as late and excused, not as timely' } },
  { id: 'full_authority', approver: 'director', delegableTo: ['teaching_supervisor'], clauses: clauses('2.5.5.1-c'), when: { fact: 'severity', is: 'normal' }, title: { zh: '正常投诉由园长全权处理，可书面授权教学主管', en: 'Normal severity: the director has full authority and may delegate it on record' } },
  { id: 'gift_above_cap', approver: 'director', clauses: clauses('2.7.2'), title: { zh: '超过上限的礼品由园长批准', en: 'A gift above the cap needs the director' } },
];
