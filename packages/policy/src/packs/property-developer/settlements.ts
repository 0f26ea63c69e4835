import type { FieldSpec, Requirement } from '../../pack/lifecycle-definition.ts';
import type { Approval, Escalation, SettlementRule } from '../../pack/sections.ts';
import { clauses } from './clause.ts';
import { demand, field, optional, say } from './spec.ts';

/** What any compensation rests on. */
export const settlementDemands: readonly Requirement[] = [
  demand('OWNERS_INTEREST_NOT_WEIGHED', '5.4.2-b', { fact: 'owners_interest_weighed', is: true }, '补偿须先通盘考虑业主利益', 'The interest of all owners must be weighed first'),
  demand('NO_BASIS', '5.4.2-a', { fact: 'settlement_basis', exists: true }, '补偿须写明依据：法律、合同、质量标准或国家规范', 'Compensation states its basis: law, contract, quality standard or national norm'),
];
const amount = (more: Partial<FieldSpec> = {}): FieldSpec => field('amount', '5.4.2-b', '金额', 'amount', { type: 'money', ...more });

export const settlements: readonly SettlementRule[] = [
  {
    id: 'negotiated', kind: 'negotiated', clauses: clauses('5.4.2-b'), actor: 'customer_service_center', requires: settlementDemands, title: say('协商补偿', 'Settled by negotiation'),
    fields: [amount(), optional('third_party', '5.4.2-b', '协调的第三方', 'third party')],
  },
  {
    id: 'third_party_mediation', kind: 'negotiated', clauses: clauses('5.4.2-b'), actor: 'customer_service_center', requires: settlementDemands,
    title: say('第三方协调', 'Mediated by a third party'),
    fields: [amount(), field('third_party', '5.4.2-b', '协调的第三方', 'third party')],
  },
];

export const escalations: readonly Escalation[] = [
  {
    id: 'single_command', from: 'customer_service_center', to: 'incident_command', onBecomes: { fact: 'severity', is: 'major' }, clauses: clauses('5.4.4'),
    title: say('重大投诉统一指挥', 'Major: one command'),
  },
  {
    id: 'leader_to_group', from: 'customer_service_center', to: 'main_leader', onBecomes: { fact: 'collective_size', gte: 3 }, clauses: clauses('5.4.1-a'),
    title: say('群体投诉，负责人到场', 'Group complaint: the head of the company appears'),
  },
  {
    id: 'specialist_to_center', from: 'property_specialist', to: 'customer_service_center', onEvent: 'referred_to_center', clauses: clauses('4.1.1.1', '4.3.2-a'),
    title: say('专员上报中心', 'Specialist refers to the centre'),
  },
  {
    id: 'department_late', from: 'department_complaint_lead', to: 'department_head', onBreachOf: 'written_return', clauses: clauses('4.4-b'),
    title: say('部门逾期，第一负责人负责', 'Department late: its head answers for it'),
  },
];

export const approvals: readonly Approval[] = [
  {
    id: 'professional_advice', approver: 'professional_department', clauses: clauses('5.3.2-a'), asks: 'dispatch', gives: 'give_professional_advice',
    when: { fact: 'professional_question', is: true },
    title: say('专业问题先听专业部门意见', 'Professional questions: advice first'),
  },
  {
    id: 'level_override', approver: 'customer_service_center', clauses: clauses('5.5.2.5-a'), gives: 'set_level', title: say('中心直接确定级别', 'The centre sets the level'),
    text: say('须写明理由；可据此转办部门征求意见', 'With its reason; departments may then be asked for their opinion'),
  },
  {
    id: 'settlement', approver: 'leaders', delegableTo: ['main_leader'], clauses: clauses('5.4.2-b'), asks: 'propose_settlement', gives: 'approve_settlement',
    title: say('补偿由他人批准', 'Compensation is approved by somebody else'),
  },
];
