import type { Approval, Escalation, Notice } from '../../pack/sections.ts';
import { HARM_TO_PUPILS } from './act.ts';
import { clauses } from './clause.ts';

export const approvals: readonly Approval[] = [
  {
    id: 'handling_opinion', approver: 'school_committee', clauses: clauses('5.4-b'), asks: 'submit_written_result', gives: 'decide_handling_opinion',
    title: { zh: '处理意见由校委会决定', en: 'The school committee decides the handling opinion' },
  },
  {
    id: 'reply_extension', approver: 'leader_in_charge', clauses: clauses('7.4-c'), asks: 'request_extension', gives: 'approve_extension', when: { fact: 'complexity', is: 'especially_complex' },
    title: { zh: '特别复杂的，由主管领导批准延期', en: 'More time in especially complex cases' }, text: { zh: '一次，告知投诉人后生效', en: 'Once, and effective when the complainant has been told' },
  },
  {
    id: 'unsolved_end', approver: 'responsible_leader', clauses: clauses('5.4-c'), gives: 'end_unsolved', needs: { fact: 'rounds', gte: 3 },
    title: { zh: '多次告知仍未解决的，由领导决定结束', en: 'Unsolved after three rounds: the leader decides' }, text: { zh: '按不满意统计', en: 'Counts as dissatisfied' },
  },
  {
    id: 'personnel_decision', approver: 'school_committee', clauses: clauses('6-a'), asks: 'propose_personnel_measure', gives: 'approve_personnel_measure', needs: { fact: 'person_heard', is: true },
    title: { zh: '处理措施由校委会视情节决定', en: 'The school committee decides on measures by gravity' },
  },
];

export const notices: readonly Notice[] = [
  {
    id: 'leader_told', audience: ['responsible_leader'], clauses: clauses('5.2-b'), onEvent: 'complaint_filed', clockKey: 'leader_told', medium: 'in_app',
    title: { zh: '告知相关领导', en: 'Tell the leader concerned' },
    content: [{ id: 'content', clauses: clauses('5.2-b'), required: true, title: { zh: '事由和已知情况', en: 'the matter and what is known' } }],
  },
  {
    id: 'extension_notice', audience: ['complainant'], clauses: clauses('7.4-d'), onEvent: 'extension_approved', clockKey: 'handle', medium: 'phone',
    title: { zh: '延期须告知投诉人', en: 'The complainant is told of the extension' },
    text: { zh: '在原时限之前告知，否则延期不生效', en: 'Before the old limit, or the extension does not hold' },
    content: [{ id: 'situation', clauses: clauses('7.4-d'), required: true, title: { zh: '延期原因和新的时限', en: 'why, and the new limit' } }],
  },
];

export const escalations: readonly Escalation[] = [
  {
    id: 'harm_to_pupils', from: 'principal_office', to: 'responsible_leader', onBecomes: HARM_TO_PUPILS, clauses: clauses('4.3.1'),
    title: { zh: '体罚、侮辱学生，立即上报', en: 'Punishment or humiliation of pupils goes up at once' },
  },
  {
    id: 'not_handled_in_time', from: 'supervision_office', to: 'leader_in_charge', onBreachOf: 'handle', clauses: clauses('7.4-a'),
    title: { zh: '逾期未办结，报主管领导', en: 'Not handled in time: to the leader in charge' },
  },
  {
    id: 'rounds_used_up', from: 'supervision_office', to: 'responsible_leader', onBecomes: { all: [{ fact: 'rounds', gte: 3 }, { fact: 'solved', is: false }] }, clauses: clauses('5.4-c'),
    title: { zh: '告知三次仍未解决，请领导决定', en: 'Three rounds and not solved: the leader decides' },
  },
];
