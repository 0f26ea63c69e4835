import type { ActionDefinition, FieldSpec } from '../../pack/lifecycle-definition.ts';
import type { Condition } from '../../pack/fact.ts';
import { clauses } from './clause.ts';
import { SPECIALISTS } from './file-acts.ts';
import { GIFTS, INVITATIONS, MEDIA, OFFERS, SERVICES, choice, demand, field, t } from './parts.ts';

const RELATIONS = ['parent_relations_specialist', 'client_service_specialist', 'win_back_group', 'class_teacher'];
const of = (grade: string): Condition => ({ fact: 'grade', is: grade });
const willing = demand('CONTACT_DECLINED', '3.D.2-a', { not: { fact: 'contact_opt_out', is: true } }, '家长不愿被联系', 'The family has declined further contact');
const optional = { required: false } as const;

/** What a talk has to cover, by grade. */
export const contactFields: readonly FieldSpec[] = [
  choice('medium', '4.2.3-a', '联系方式', 'medium', MEDIA),
  field('child_situation', '4.2.3-a', '孩子情况', 'how the child is'),
  field('parent_needs', '3.B.2-b', '家长需要', 'what the parents need', { when: of('B') }),
  field('news_told', '3.B.2-b', '介绍的活动和发展', 'news told', { when: of('B') }),
  field('low_satisfaction_reason', '3.C.1-b', '满意度不高的原因', 'why satisfaction is low', { when: of('C') }),
  field('low_participation_reason', '3.C.1-b', '参与度不高的原因', 'why participation is low', { when: of('C') }),
  field('needs', '3.D.2-b', '需要', 'needs', { when: of('D') }),
  field('discontent', '3.D.2-b', '不满', 'discontent', { when: of('D') }),
  field('opinions', '3.D.2-b', '意见', 'opinions', { when: of('D') }),
];

const contacts: readonly ActionDefinition[] = [
  {
    id: 'log_contact', event: 'contact_logged', clauses: clauses('3.B.2-a', '3.C.1-a', '3.D.2-a', '4.2.3-a'), title: t('记录联系', 'Log a contact'), roles: RELATIONS,
    requires: [willing], fields: contactFields,
  },
  {
    id: 'waive_contact', event: 'contact_waived', clauses: clauses('3.D.2-a'), title: t('免除本期联系', 'Waive the contact of this period'), roles: ['director'], requires: [],
    fields: [field('reason', '3.D.2-a', '理由（如全周放假）', 'reason, such as a week of holidays')],
  },
  {
    id: 'decline_contact', event: 'contact_declined', clauses: clauses('3.D.2-a'), title: t('登记不愿被联系', 'Note that the family declines contact'), roles: RELATIONS, requires: [],
    sets: { contact_opt_out: true },
    fields: [field('note', '3.D.2-a', '家长原话', 'in the words of the family')],
  },
  {
    id: 'resume_contact', event: 'contact_resumed', clauses: clauses('3.D.2-a'), title: t('登记愿意再被联系', 'Note that the family wants contact again'), roles: RELATIONS,
    sets: { contact_opt_out: false }, fields: [],
    requires: [demand('CONTACT_NOT_DECLINED', '3.D.2-a', { fact: 'contact_opt_out', is: true }, '家长没有拒绝联系', 'The family has not declined contact')],
  },
  {
    id: 'record_callback', event: 'callback_made', clauses: clauses('4.2.1-c'), title: t('记录回访', 'Record a call-back'), roles: ['client_service_specialist'], requires: [willing],
    fields: [
      field('satisfaction', '4.2.1-c', '满意度（1–5 分）', 'satisfaction from 1 to 5', { type: 'number' }),
      field('opinions', '4.2.1-c', '意见', 'opinions', optional), field('suggestions', '4.2.1-c', '建议', 'suggestions', optional),
    ],
  },
  {
    id: 'make_proposal', event: 'proposal_made', clauses: clauses('4.2.3-c'), title: t('提出个性化建议', 'Make a personal proposal'), roles: ['parent_relations_specialist'], requires: [],
    fields: [field('latent_need', '4.2.3-c', '发现的需要', 'need discovered'), field('proposal', '4.2.3-c', '建议', 'proposal')],
  },
];

const attentions: readonly ActionDefinition[] = [
  {
    id: 'assign_dedicated_contact', event: 'dedicated_contact_assigned', clauses: clauses('3.A.1-a'), title: t('指定专属客服', 'Name a dedicated contact'),
    roles: ['parent_relations_specialist', 'director'],
    requires: [demand('NOT_GRADE_A', '3.A.1-a', of('A'), '专属客服用于 A 级家庭', 'A dedicated contact is for A families')],
    fields: [field('dedicated_contact', '3.A.1-a', '专属客服', 'dedicated contact', { type: 'staff' })],
  },
  {
    id: 'invite', event: 'invitation_sent', clauses: clauses('3.A.2-a', '3.A.2-b', '3.A.3', '3.B.3-a', '3.D.4-b'), title: t('邀请', 'Invite'), roles: SPECIALISTS, requires: [willing],
    fields: [
      choice('invitation', '3.A.2-a', '邀请类型', 'kind of invitation', INVITATIONS), field('activity', '3.A.2-a', '活动', 'activity'),
      field('interest', '3.A.2-a', '结合的兴趣和需要', 'interest or need it meets', optional),
    ],
  },
  {
    id: 'record_care', event: 'care_recorded', clauses: clauses('1.3.4'), title: t('记录关怀', 'Record care'), roles: RELATIONS, requires: [],
    fields: [
      field('care', '1.3.4', '关怀事项', 'what was done'), field('note', '1.3.4', '内容', 'note'),
      field('linked_matter', '3.D.4-a', '关联的咨询或投诉', 'enquiry or complaint it answers', optional),
    ],
  },
  {
    id: 'give_gift', event: 'gift_given', clauses: clauses('3.A.4-a', '3.A.4-b', '3.C.3'), title: t('送礼品或感谢信', 'Give a gift or a letter'), roles: RELATIONS, requires: [],
    fields: [choice('gift', '3.A.4-a', '事由', 'occasion', GIFTS), field('gift_value', '3.A.4-a', '价值', 'value', { type: 'money' }), field('description', '3.A.4-a', '内容', 'what it is')],
  },
  {
    id: 'award_points', event: 'points_awarded', clauses: clauses('3.B.3-b'), title: t('发放活动积分', 'Award points'), roles: ['event_planner'], requires: [],
    fields: [field('points', '3.B.3-b', '积分', 'points', { type: 'number' }), field('activity', '3.B.3-b', '活动', 'activity')],
  },
  {
    id: 'note_child_progress', event: 'child_progress_noted', clauses: clauses('3.C.3'), title: t('记录孩子进步', 'Note progress of the child'),
    roles: ['class_teacher', 'parent_relations_specialist'], requires: [],
    fields: [field('progress', '3.C.3', '进步', 'progress')],
  },
  {
    id: 'send_news', event: 'news_sent', clauses: clauses('3.C.4-a', '3.C.4-b'), title: t('推送活动信息', 'Send news'), roles: ['event_planner'],
    requires: [willing, demand('NO_MARKETING_CONSENT', '3.C.4-a', { fact: 'marketing_consent', is: true }, '家长没有同意接收活动信息', 'The family has not agreed to news')],
    fields: [field('content', '3.C.4-a', '活动内容', 'content'), field('meaning', '3.C.4-a', '活动意义', 'meaning')],
  },
  {
    id: 'approve_value_added', event: 'value_added_approved', clauses: clauses('3.B.4'), title: t('确认法务审核通过', 'Confirm the legal review'), roles: ['director'], requires: [],
    sets: { legal_review_passed: true },
    fields: [field('review_reference', '3.B.4', '审核文号', 'reference of the review')],
  },
  {
    id: 'recommend_value_added', event: 'value_added_recommended', clauses: clauses('3.B.4'), title: t('推荐增值服务', 'Recommend a value-added service'), roles: SPECIALISTS,
    requires: [demand('LEGAL_REVIEW_MISSING', '3.B.4', { fact: 'legal_review_passed', is: true }, '增值服务未通过法务审核，不能推荐', 'The service has not passed a legal review')],
    fields: [choice('service', '3.B.4', '服务', 'service', SERVICES)],
  },
];

const atRisk = demand('NOT_GRADE_D', '3.D.1-b', of('D'), '用于 D 级家庭', 'This is for D families');

const winningBack: readonly ActionDefinition[] = [
  {
    id: 'plan_win_back', event: 'win_back_planned', clauses: clauses('3.D.1-a', '3.D.1-b'), title: t('制定挽回方案', 'Plan the winning back'), roles: ['win_back_group'], requires: [atRisk],
    fields: [
      field('win_back_members', '3.D.1-a', '小组成员', 'members of the group'), field('loss_reason', '3.D.1-b', '流失原因', 'why the family is about to leave'),
      field('strategy', '3.D.1-b', '挽回策略', 'strategy'),
    ],
  },
  {
    id: 'propose_offer', event: 'offer_proposed', clauses: clauses('3.D.3-a'), title: t('申请优惠', 'Propose an offer'), roles: ['win_back_group'], requires: [atRisk],
    fields: [
      choice('offer', '3.D.3-a', '优惠类型', 'kind of offer', OFFERS), field('amount', '3.D.3-a', '金额', 'amount', { type: 'money' }),
      field('under_published_rule', '3.D.3-a', '属于已公示的优惠规则', 'falls under a published rule'), field('reason', '3.D.3-a', '理由', 'reason'),
    ],
  },
  {
    id: 'approve_offer', event: 'offer_approved', clauses: clauses('3.D.3-a'), title: t('批准优惠', 'Approve an offer'), roles: ['director'], notBy: ['offer_proposed'],
    requires: [
      demand('OFFER_NOT_PROPOSED', '3.D.3-a', { fact: 'offers_pending', gte: 1 }, '没有待批的优惠', 'No offer is waiting for approval'),
      demand('OFFER_NOT_UNDER_PUBLISHED_RULE', '3.D.3-a', { fact: 'under_published_rule', is: true }, '优惠不属于已公示的规则，同等情形不能区别对待', 'The offer falls under no published rule; equal cases are treated alike'),
    ],
    fields: [field('budget', '3.D.3-a', '预算来源', 'budget')],
  },
];

/** What is done for a family. */
export const careActs: readonly ActionDefinition[] = [...contacts, ...attentions, ...winningBack];
