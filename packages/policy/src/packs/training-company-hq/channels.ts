import type { FieldSpec } from '../../pack/lifecycle-definition.ts';
import type { Channel, RecordRule } from '../../pack/sections.ts';
import { clauses } from './clause.ts';
import { field, notMalicious, notSuggestion, suggestion } from './parts.ts';

const named = { when: { not: { fact: 'anonymous', is: true } } } as const;
const intake: readonly FieldSpec[] = [
  field('matter', '0.2-b', '投诉事由', 'matter'),
  field('demand', '4.1-c', '主张', 'claim', { when: suggestion }),
  field('opinion', '4.1-c', '意见', 'opinion', { when: suggestion }),
  field('complainant_name', '4.1-c', '姓名', 'name', named),
  field('complainant_phone', '4.1-c', '联系方式', 'contact', named),
  field('campus_case', '0.2-a', '校区已登记的同一投诉', 'same complaint recorded at the campus', { required: false }),
  field('collective_size', '0.4', '共同投诉人数', 'number of joint complainants', { required: false }),
];

/** The two ways to headquarters. What a campus has on record about the same matter is linked, not copied. */
export const channels: readonly Channel[] = [
  { id: 'hq_phone', ticketType: 'complaint', clauses: clauses('0.2-b'), title: { zh: '总部投诉电话', en: 'Complaint number of headquarters' }, fields: intake },
  { id: 'hq_visit', ticketType: 'complaint', clauses: clauses('0.2-b'), title: { zh: '到总部反映', en: 'Visit at headquarters' }, fields: intake },
];

export const registration: readonly FieldSpec[] = [
  field('phone_log', '4.2-c', '通话记录', 'log of the call'), field('registration', '4.2-c', '登记内容', 'what was registered'),
];
export const meetingRecord: readonly FieldSpec[] = [
  field('apology', '4.2-e', '致歉情况', 'apology made', { when: notMalicious }), field('true_concern', '4.2-e', '客户的真实想法', 'what the client really cares about'),
  field('compensation_demand', '4.2-e', '补偿要求', 'compensation asked for'),
];
const visitorKinds = [
  { id: 'authority', title: { zh: '执法或主管部门', en: 'Authority' } }, { id: 'media', title: { zh: '媒体', en: 'Media' } }, { id: 'private', title: { zh: '其他人员', en: 'Private person' } },
];
export const visitorRecord: readonly FieldSpec[] = [
  field('credential_seen', '4.6-a', '已核验证件', 'credentials seen', { type: 'boolean' }), field('visitor_name', '4.6-a', '来访者姓名', 'name of the visitor'),
  field('organisation', '4.6-a', '单位', 'organisation'), field('purpose', '4.6-a', '来意', 'purpose'), field('visit_at', '4.6-a', '来访时间', 'time of the visit', { type: 'instant' }),
  field('visitor_kind', '4.6-a', '来访者身份', 'kind of visitor', { type: 'choice', choices: visitorKinds }),
];
export const statementFields: readonly FieldSpec[] = [
  field('content', '4.4-c', '内容', 'content'), field('evidence', '4.4-c', '证据', 'evidence'), field('addressee', '4.4-c', '发给谁', 'addressee'),
];

export const records: readonly RecordRule[] = [
  {
    id: 'suggestion_record', kind: 'form', clauses: clauses('4.1-c'), title: { zh: '建议记录', en: 'Record of a suggestion' },
    fields: intake.filter(({ id }) => ['demand', 'opinion', 'complainant_name', 'complainant_phone'].includes(id)),
  },
  {
    id: 'problem_registration', kind: 'form', clauses: clauses('4.2-c'), title: { zh: '问题型投诉登记', en: 'Registration of a problem' },
    fields: registration.map((spec) => ({ ...spec, when: notSuggestion })), actions: ['register_by_phone'],
  },
  { id: 'meeting_record', kind: 'form', clauses: clauses('4.2-e'), title: { zh: '面谈记录', en: 'Record of the meeting' }, fields: meetingRecord, actions: ['record_meeting'] },
  { id: 'external_visit', kind: 'form', clauses: clauses('4.6-a'), title: { zh: '外来人员登记', en: 'Record of an external visit' }, fields: visitorRecord, actions: ['record_visitor'] },
  {
    id: 'inspection_record', kind: 'evidence', clauses: clauses('4.6-d'), title: { zh: '检查陪同记录', en: 'Record of an accompanied inspection' }, actions: ['admit_and_accompany'],
    fields: [field('accompanied_by', '4.6-d', '陪同人', 'accompanied by'), field('counsel_informed', '4.6-d', '已告知法务', 'counsel informed')],
  },
  {
    id: 'evidence_log', kind: 'evidence', clauses: clauses('4.4-c', '4.5-e'), title: { zh: '应对措施证据台账', en: 'Evidence log of the measures' },
    text: { zh: '每次提出的措施、获批或被拒、结果均留痕', en: 'Every measure proposed, approved or refused, and its outcome, stays on record' },
    fields: statementFields, actions: ['propose_crisis_measure', 'approve_crisis_measure', 'reject_crisis_measure', 'carry_out_crisis_measure'],
  },
  {
    id: 'platform_notice', kind: 'document', clauses: clauses('4.5-e'), title: { zh: '向平台发出的侵权通知', en: 'Notice of infringement to a platform' },
    text: { zh: '依据民法典第一千一百九十四至一千一百九十六条，附侵权的初步证据', en: 'Under articles 1194-1196 of the Civil Code, with prima facie proof of infringement' },
    fields: [...statementFields, field('outcome', '4.5-e', '平台处理结果', 'what the platform did')], actions: ['carry_out_crisis_measure'],
  },
];
