import type { FieldSpec } from '../../pack/lifecycle-definition.ts';
import type { CareAction, Meeting, SettlementRule, TouchpointDefinition } from '../../pack/sections.ts';
import { contactFields } from './care-acts.ts';
import { clauses } from './clause.ts';
import { field, t } from './parts.ts';

const formOf = (...ids: readonly string[]): FieldSpec[] => contactFields.filter(({ id }) => ids.includes(id));

const care = (grade: string, id: string, kind: CareAction['kind'], numbers: readonly string[], zh: string, en: string, more: Partial<CareAction> = {}): CareAction => ({
  id, kind, grades: [grade], clauses: clauses(...numbers), title: t(zh, en), ...more,
});

/** What each grade is owed. */
export const careActions: readonly CareAction[] = [
  care('A', 'dedicated_contact', 'action', ['3.A.1-a'], '专属客服', 'Dedicated contact', {
    clockKey: 'dedicated_contact', fields: [field('dedicated_contact', '3.A.1-a', '专属客服', 'dedicated contact', { type: 'staff' })],
  }),
  care('A', 'priority_handling', 'action', ['3.A.1-b'], '咨询优先答复', 'Enquiries answered first', {
    clockKey: 'enquiry_answer', text: t('只在同等紧急时先办；不影响别家投诉的时限，也不影响孩子安全', 'A tie-breaker within one urgency; never at the cost of complaints of others or the safety of children'),
  }),
  care('A', 'personal_invitation', 'activity', ['3.A.2-a'], '按兴趣单独邀请', 'Personal invitation', { fields: [field('interest', '3.A.2-a', '兴趣和需要', 'interest and need')] }),
  care('A', 'guest_invitation', 'activity', ['3.A.2-b'], '嘉宾邀请', 'Invitation as a guest', { fields: [field('part', '3.A.2-b', '分享内容或担任环节', 'what they share or take part in')] }),
  care('A', 'deep_cooperation', 'action', ['3.A.3'], '共商发展', 'Talks about development', {
    text: t('座谈也给其他级别的家庭留席位', 'Seats are open to families of other grades too'), fields: [field('views', '3.A.3', '家长意见', 'views of the parents')],
  }),
  care('A', 'gratitude', 'action', ['3.A.4-a'], '感谢信或小礼物', 'Letter of thanks or small gift', { duty: 'gratitude_round' }),
  care('A', 'festival_gift', 'action', ['3.A.4-b'], '节日问候和定制礼物', 'Festival greeting and gift', { touchpoint: 'festival_gift', clockKey: 'festival_gift' }),
  care('A', 'anniversary_gift', 'action', ['3.A.4-b'], '纪念日问候和定制礼物', 'Anniversary greeting and gift', { touchpoint: 'anniversary_gift', clockKey: 'anniversary_gift' }),
  care('B', 'standard_service', 'programme', ['3.B.1'], '优质高效的常规服务', 'Good, efficient regular service', { clockKey: 'enquiry_answer' }),
  care('B', 'periodic_contact_b', 'action', ['3.B.2-a', '3.B.2-b'], '定期沟通', 'Regular talk', {
    touchpoint: 'contact_b', clockKey: 'contact_b', fields: formOf('medium', 'child_situation', 'parent_needs', 'news_told'),
  }),
  care('B', 'activity_invitation', 'activity', ['3.B.3-a'], '邀请参加各类活动', 'Invitation to all activities'),
  care('B', 'incentive', 'action', ['3.B.3-b'], '活动积分和小奖品', 'Points and small prizes', { fields: [field('points', '3.B.3-b', '积分', 'points', { type: 'number' })] }),
  care('B', 'value_added', 'action', ['3.B.4'], '推荐增值服务', 'Value-added services', {
    approval: 'value_added', suspended: t('兴趣班和个别辅导的收费受规定限制，经法务审核后方可启用', 'Fees for interest classes and tutoring are restricted; off until a legal review'),
  }),
  care('C', 'periodic_contact_c', 'action', ['3.C.1-a', '3.C.1-b'], '主动联系', 'Contact of our own accord', {
    touchpoint: 'contact_c', clockKey: 'contact_c', fields: formOf('medium', 'child_situation', 'low_satisfaction_reason', 'low_participation_reason'),
  }),
  care('C', 'birthday_gift', 'action', ['3.C.3'], '孩子生日祝福和小礼物', 'Birthday wishes and a small gift', { touchpoint: 'birthday_gift', clockKey: 'birthday_gift' }),
  care('C', 'progress_gift', 'action', ['3.C.3'], '孩子进步时的祝福和小礼物', 'Wishes and a small gift at progress', { clockKey: 'progress_gift' }),
  care('C', 'activity_push', 'action', ['3.C.4-a'], '推送活动信息', 'News of activities', {
    duty: 'activity_push', text: t('只发给同意接收的家庭，随时可以退订', 'Only to families that agreed, who may stop it at any time'),
  }),
  care('C', 'participation_guidance', 'activity', ['3.C.4-b'], '引导参与', 'Guidance to take part', {
    fields: [field('activity', '3.C.4-b', '活动', 'activity'), field('attended', '3.C.4-b', '是否参加', 'attended', { type: 'boolean' })],
  }),
  care('D', 'win_back_group', 'programme', ['3.D.1-a'], '成立挽回小组', 'Win-back group', { clockKey: 'win_back_plan', fields: [field('win_back_members', '3.D.1-a', '小组成员', 'members')] }),
  care('D', 'win_back_plan', 'action', ['3.D.1-b'], '一户一策的挽回方案', 'Plan for the family', {
    clockKey: 'win_back_plan', fields: [field('loss_reason', '3.D.1-b', '流失原因', 'why it is about to leave'), field('strategy', '3.D.1-b', '挽回策略', 'strategy')],
  }),
  care('D', 'weekly_contact', 'action', ['3.D.2-a', '3.D.2-b'], '每周联系', 'Weekly contact', {
    touchpoint: 'weekly_contact', clockKey: 'weekly_contact', fields: formOf('medium', 'child_situation', 'needs', 'discontent', 'opinions'),
  }),
  care('D', 'preferential_offer', 'action', ['3.D.3-a'], '学费减免或免费兴趣班', 'Discount or free interest class', { approval: 'preferential_offer' }),
  care('D', 'present_strengths', 'action', ['3.D.3-b'], '展示特色和优势', 'Showing our strengths', { fields: [field('shown', '3.D.3-b', '展示内容', 'what was shown')] }),
  care('D', 'build_trust', 'action', ['3.D.4-a'], '解决问题、重建信任', 'Solving problems, building trust', {
    fields: [field('linked_matter', '3.D.4-a', '关联的咨询或投诉', 'enquiry or complaint it answers')],
  }),
  care('D', 'small_activity_invitation', 'activity', ['3.D.4-b'], '邀请参加小型活动', 'Invitation to small activities'),
];

const item = (id: string, number: string, zh: string, en: string, required = true) => ({ id, clauses: clauses(number), title: t(zh, en), required });
const RELATIONS = 'parent_relations_specialist';

/** Contacts that come back; their limits are the clocks of the same key. */
export const touchpoints: readonly TouchpointDefinition[] = [
  {
    id: 'contact_b', trigger: 'contact', clockKey: 'contact_b', ownerRole: RELATIONS, clauses: clauses('3.B.2-a', '3.B.2-b'), title: t('B 级家庭定期沟通', 'Regular talk with a B family'),
    checklist: [
      item('child_situation', '3.B.2-b', '了解孩子情况', 'how the child is'), item('parent_needs', '3.B.2-b', '了解家长需要', 'what the parents need'),
      item('news_told', '3.B.2-b', '介绍活动和发展', 'news told'),
    ],
  },
  {
    id: 'contact_c', trigger: 'contact', clockKey: 'contact_c', ownerRole: RELATIONS, clauses: clauses('3.C.1-a', '3.C.1-b'), title: t('C 级家庭定期联系', 'Regular contact with a C family'),
    checklist: [
      item('child_situation', '3.C.1-b', '了解学习和生活', 'how the child learns and lives'), item('reasons', '3.C.1-b', '找出满意度、参与度不高的原因', 'why satisfaction or participation is low'),
    ],
  },
  {
    id: 'weekly_contact', trigger: 'contact', clockKey: 'weekly_contact', ownerRole: RELATIONS, clauses: clauses('3.D.2-a', '3.D.2-b'),
    title: t('D 级家庭每周联系', 'Weekly contact with a D family'),
    checklist: [
      item('care_shown', '3.D.2-b', '表达关心', 'care shown', false), item('child_situation', '3.D.2-b', '了解孩子情况', 'how the child is'),
      item('needs', '3.D.2-b', '了解需要和不满', 'needs and discontent'),
      item('opinions', '3.D.2-b', '诚恳征求意见', 'opinions invited'),
    ],
  },
  {
    id: 'relation_contact', trigger: 'contact', clockKey: 'relation_contact', ownerRole: RELATIONS, clauses: clauses('4.2.3-a'),
    title: t('与各级家庭定期交流', 'Regular conversation with families of all grades'),
    checklist: [item('needs', '4.2.3-a', '了解需要', 'needs'), item('child_situation', '4.2.3-a', '了解孩子情况', 'how the child is')],
  },
  {
    id: 'regular_callback', trigger: 'contact', clockKey: 'callback_round', ownerRole: 'client_service_specialist', survey: 'service_satisfaction', clauses: clauses('4.2.1-c'),
    title: t('定期满意度回访', 'Regular satisfaction call'),
    checklist: [item('satisfaction', '4.2.1-c', '满意度', 'satisfaction'), item('opinions', '4.2.1-c', '意见和建议', 'opinions and suggestions')],
  },
  {
    id: 'festival_gift', trigger: 'festival', clockKey: 'festival_gift', ownerRole: RELATIONS, festivalParameter: 'festival_list', clauses: clauses('3.A.4-b'),
    title: t('节日问候', 'Festival greeting'),
    checklist: [item('greeting', '3.A.4-b', '问候', 'greeting'), item('gift', '3.A.4-b', '定制礼物', 'gift made for the family', false)],
  },
  {
    id: 'anniversary_gift', trigger: 'child_birthday', clockKey: 'anniversary_gift', ownerRole: RELATIONS, clauses: clauses('3.A.4-b'), title: t('纪念日问候', 'Anniversary greeting'),
    checklist: [item('greeting', '3.A.4-b', '问候', 'greeting'), item('gift', '3.A.4-b', '定制礼物', 'gift made for the family', false)],
  },
  {
    id: 'birthday_gift', trigger: 'child_birthday', clockKey: 'birthday_gift', ownerRole: RELATIONS, clauses: clauses('3.C.3'), title: t('孩子生日祝福', 'Birthday wishes'),
    checklist: [item('wishes', '3.C.3', '祝福', 'wishes'), item('gift', '3.C.3', '小礼物', 'small gift', false)],
  },
];

/** Gifts of care stay small; above the cap the director decides. */
export const settlements: readonly SettlementRule[] = [{
  id: 'care_gift', kind: 'gift', clauses: clauses('3.A.4-a', '3.A.4-b', '3.B.3-b', '3.C.3'), actor: RELATIONS, cap: { parameter: 'care_gift_cap' }, requires: [],
  title: t('关怀礼品', 'Gift of care'), fields: [field('description', '3.A.4-a', '礼品内容', 'what it is')],
}];

export const meetings: readonly Meeting[] = [{
  id: 'development_talk', clauses: clauses('3.A.3'), title: t('家长发展座谈会', 'Talk with parents about the development'),
  text: t('以 A 级家长为主，其他级别也有席位', 'With A parents above all; families of other grades have seats'),
  agenda: [
    { id: 'development', title: t('幼儿园发展', 'development of the kindergarten') }, { id: 'curriculum', title: t('课程改进', 'curriculum') },
    { id: 'management', title: t('管理改进', 'management') },
  ],
}];
