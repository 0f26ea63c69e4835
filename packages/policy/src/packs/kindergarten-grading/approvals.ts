import type { Approval, Escalation, ExcludedAction, Notice } from '../../pack/sections.ts';
import { clauses } from './clause.ts';
import { field, t } from './parts.ts';

export const approvals: readonly Approval[] = [
  {
    id: 'grade_override', approver: 'director', clauses: clauses('1.3.2', '2.3-x'), asks: 'propose_grade_override', gives: 'approve_grade_override',
    needs: { fact: 'overrides_pending', gte: 1 },
    title: t('人工调整级别', 'A grade set by hand'), text: t('须有理由，由另一人批准，到期自动恢复', 'With a reason, approved by another person, and gone when it expires'),
  },
  {
    id: 'value_added', approver: 'director', clauses: clauses('3.B.4'), gives: 'approve_value_added', title: t('启用增值服务', 'Switching value-added services on'),
    text: t('须先经法务审核', 'After a legal review'),
  },
  {
    id: 'preferential_offer', approver: 'director', clauses: clauses('3.D.3-a'), asks: 'propose_offer', gives: 'approve_offer', when: { fact: 'grade', is: 'D' },
    needs: { fact: 'under_published_rule', is: true },
    title: t('优惠', 'Favourable terms'), text: t('属于已公示的规则，同等情形同等对待，并有预算', 'Under a published rule, equal for equal cases, and within the budget'),
  },
  { id: 'gift_above_cap', approver: 'director', clauses: clauses('3.A.4-a'), title: t('超过上限的礼品', 'A gift above the cap') },
];

export const escalations: readonly Escalation[] = [
  {
    id: 'complaint_handover', from: 'client_service_specialist', to: 'parent_relations_specialist', onEvent: 'enquiry_turned_complaint', clauses: clauses('4.2.3-b'),
    title: t('投诉和纠纷交家长关系维护专员', 'Complaints and disputes go to the parent-relations specialist'),
  },
  {
    id: 'enquiry_overdue', from: 'client_service_specialist', to: 'parent_relations_specialist', onBreachOf: 'enquiry_answer', clauses: clauses('4.2.1-b'),
    title: t('咨询逾期未答复', 'Enquiry answered late'),
  },
  {
    id: 'third_rejection', from: 'client_service_specialist', to: 'director', onBecomes: { fact: 'times_rejected', gte: 3 }, clauses: clauses('4.2.1-b'),
    title: t('三次答复不满意', 'Three answers have not satisfied'),
  },
  {
    id: 'weekly_contact_missed', from: 'parent_relations_specialist', to: 'director', onBreachOf: 'weekly_contact', clauses: clauses('3.D.2-a'),
    title: t('本周未联系 D 级家庭', 'A D family was not contacted this week'),
  },
  {
    id: 'rectification_overdue', from: 'parent_relations_specialist', to: 'supervision_group', onBreachOf: 'rectification', clauses: clauses('6.1.1-b'),
    title: t('整改逾期，由监督小组督促', 'Not put right in time: the supervision group presses'),
  },
];

export const notices: readonly Notice[] = [
  {
    id: 'grade_changed', audience: ['parent_relations_specialist'], onEvent: 'client_graded', clauses: clauses('1.3.3', '1.3.4'), medium: 'in_app',
    title: t('级别有变动，服务随之调整', 'The grade has changed, and the service with it'),
    content: [field('grade', '1.3.3', '新级别', 'new grade'), field('grounds', '1.3.2', '依据', 'what it rests on')],
  },
  {
    id: 'at_risk', audience: ['win_back_group', 'director'], onBecomes: { fact: 'grade', is: 'D' }, clauses: clauses('3.D.1-a'), medium: 'in_app',
    title: t('家庭降为 D 级，挽回小组介入', 'A family has become D: the win-back group steps in'),
  },
  {
    id: 'leaving_signs', audience: ['parent_relations_specialist', 'director'], onBecomes: { fact: 'transfer_risk', is: true }, clauses: clauses('2.3.4-d'), medium: 'in_app',
    title: t('家庭有转园倾向', 'A family shows signs of leaving'),
  },
];

/** What the regulation forbids outright is refused, not merely discouraged. */
export const excluded: readonly ExcludedAction[] = [{
  id: 'use_outside_work', clauses: clauses('5.2.2-b'), title: t('把家庭资料用于工作以外或提供给第三方', 'Using client data outside work or disclosing it to third parties'),
  because: t('家庭资料只能用于约定的工作用途', 'Client data serves the agreed purposes of the work only'),
  substitute: t('写明工作用途，在获准的范围内导出；确需提供的，由监护人自行提供或另行同意', 'State a purpose of the work and stay within the scope granted; what others need comes from the guardian, or with a consent of its own'),
  substitutes: ['confidentiality/purpose_limitation', 'actions/export_data'],
  attempts: [{ action: 'export_data', when: { fact: 'export_purpose', in: ['private_use', 'third_party_disclosure'] } }],
}];
