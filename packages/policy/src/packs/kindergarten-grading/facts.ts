import type { DerivedFact } from '../../pack/derived-fact.ts';
import type { FactDefinition } from '../../pack/fact.ts';
import { GIFTS, INVITATIONS, MEDIA, OFFERS, PURPOSES } from './parts.ts';

type Row = readonly [id: string, type: FactDefinition['type'], zh: string, en: string, values?: readonly string[]];

const GRADES = ['A', 'B', 'C', 'D'];

const caseFacts: readonly Row[] = [
  ['client_type', 'enum', '客户类型', 'kind of client'],
  ['grade', 'enum', '级别', 'grade'],
  ['grade_override', 'enum', '人工调整的级别', 'grade set by hand', GRADES],
  ['cooperation_intent', 'enum', '合作意向', 'cooperation intent'],
  ['referral_willingness', 'enum', '推荐意愿', 'willingness to refer'],
  ['transfer_sign', 'enum', '转园迹象', 'sign of leaving'],
  ['transfer_risk', 'boolean', '有转园倾向', 'transfer risk'],
  ['guardian_consent', 'boolean', '监护人同意', 'consent of the guardian'],
  ['marketing_consent', 'boolean', '同意接收活动信息', 'consent to news'],
  ['contact_opt_out', 'boolean', '不愿被联系', 'declined further contact'],
  ['dedicated_contact', 'text', '专属客服', 'dedicated contact'],
  ['legal_review_passed', 'boolean', '增值服务已通过法务审核', 'value-added service passed legal review'],
  ['under_published_rule', 'boolean', '优惠属于已公示的规则', 'the offer falls under a published rule'],
  ['graduated', 'boolean', '毕业离园', 'left by graduating'],
  ['enquiry_topic', 'enum', '咨询内容', 'topic of the enquiry'],
  ['enquirer_satisfied', 'boolean', '家长满意答复', 'the answer satisfied'],
  ['decided_by_director', 'boolean', '园长已作决定', 'decided by the director'],
  ['finding_source', 'enum', '问题来源', 'source of the finding'],
  ['cause', 'enum', '原因', 'cause'],
  ['measure', 'enum', '改进措施', 'measure'],
];

const eventFacts: readonly Row[] = [
  ['medium', 'enum', '联系方式', 'medium', Object.keys(MEDIA)],
  ['data_changed', 'boolean', '资料有变动', 'data changed'],
  ['attended', 'boolean', '参加了活动', 'attended'],
  ['proposed_grade', 'enum', '申请的级别', 'proposed grade', GRADES],
  ['invitation', 'enum', '邀请类型', 'kind of invitation', Object.keys(INVITATIONS)],
  ['gift', 'enum', '礼品事由', 'occasion of the gift', Object.keys(GIFTS)],
  ['gift_value', 'number', '礼品价值（元）', 'value of the gift (CNY)'],
  ['offer', 'enum', '优惠类型', 'kind of offer', Object.keys(OFFERS)],
  ['department', 'text', '承办部门', 'department'],
  ['export_purpose', 'enum', '导出用途', 'purpose of the export', Object.keys(PURPOSES)],
  ['touchpoint', 'enum', '联系类型', 'kind of contact'],
  ['planned_for', 'instant', '计划时间', 'planned time'],
  ['duty', 'enum', '例行工作', 'duty'],
];

const engineFacts: readonly Row[] = [
  ['enrolled', 'boolean', '在园', 'enrolled'],
  ['referrals', 'number', '推荐人数', 'prospects referred'],
  ['converted_referrals', 'number', '推荐入园数', 'referred families enrolled'],
  ['overrides_pending', 'number', '待批的级别调整', 'changes of grade awaiting approval'],
  ['override_expired', 'boolean', '人工调整已到期', 'grade set by hand has expired'],
  ['offers_pending', 'number', '待批的优惠', 'offers awaiting approval'],
  ['answered', 'boolean', '已答复', 'answered'],
  ['times_rejected', 'number', '不满意次数', 'times the answer was rejected'],
  ['measure_carried_out', 'boolean', '已完成整改', 'measure carried out'],
  ['result_told', 'boolean', '结果已告知家长', 'result told to the family'],
  ['confidentiality_trained', 'boolean', '已完成保密培训', 'trained in confidentiality'],
  ['agreement_signed', 'boolean', '已签保密协议', 'agreement signed'],
];

const definition = (scope: 'case' | 'event') => ([id, type, zh, en, values]: Row): FactDefinition => ({ id, type, title: { zh, en }, scope, ...(values ? { values } : {}) });

/** Everything conditions of this pack may ask about. */
export const facts: readonly FactDefinition[] = [...caseFacts.map(definition('case')), ...eventFacts.map(definition('event')), ...engineFacts.map(definition('case'))];

export const derivedFacts: readonly DerivedFact[] = [
  { fact: 'enrolled', kind: 'occurred', events: ['client_enrolled'], since: ['client_left'] },
  { fact: 'referrals', kind: 'count', events: ['referral_recorded'] },
  { fact: 'converted_referrals', kind: 'count', events: ['referral_converted'] },
  { fact: 'overrides_pending', kind: 'open', opens: ['grade_override_proposed'], closes: ['grade_override_approved', 'grade_override_refused'] },
  { fact: 'override_expired', kind: 'age', from: ['grade_override_approved'], after: { amount: { parameter: 'override_months' }, unit: 'months', counted: 'natural' } },
  { fact: 'offers_pending', kind: 'open', opens: ['offer_proposed'], closes: ['offer_approved'] },
  { fact: 'answered', kind: 'occurred', events: ['enquiry_answered'], since: ['answer_rejected'] },
  { fact: 'times_rejected', kind: 'count', events: ['answer_rejected'] },
  { fact: 'measure_carried_out', kind: 'occurred', events: ['measure_carried_out'], since: ['measure_set'] },
  { fact: 'result_told', kind: 'occurred', events: ['finding_result_told'], since: ['measure_set'] },
  { fact: 'confidentiality_trained', kind: 'occurred', events: ['confidentiality_training_completed'] },
  { fact: 'agreement_signed', kind: 'occurred', events: ['confidentiality_agreement_signed'] },
];
