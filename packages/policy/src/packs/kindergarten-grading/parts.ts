import type { FieldSpec, Requirement } from '../../pack/lifecycle-definition.ts';
import type { Condition } from '../../pack/fact.ts';
import type { Text } from '../../text.ts';
import { clauses } from './clause.ts';

export const t = (zh: string, en: string): Text => ({ zh, en });

type Named = Readonly<Record<string, Text>>;

/** A required field of a record, with what more there is to say of it. */
export const field = (id: string, number: string, zh: string, en: string, more: Partial<FieldSpec> = {}): FieldSpec => ({
  id, clauses: clauses(number), title: { zh, en }, required: true, ...more,
});

/** A field whose value is one of a few. */
export const choice = (id: string, number: string, zh: string, en: string, of: Named, more: Partial<FieldSpec> = {}): FieldSpec =>
  field(id, number, zh, en, { type: 'choice', choices: Object.entries(of).map(([value, title]) => ({ id: value, title })), ...more });

/** A demand that an action makes. */
export const demand = (code: string, number: string, when: Condition, zh: string, en: string): Requirement => ({
  code, when, clauses: clauses(number), because: { zh, en },
});

/** Ways to talk with a family. */
export const MEDIA: Named = { phone: t('电话', 'phone'), wechat: t('微信', 'WeChat'), online: t('其他线上方式', 'online otherwise'), face_to_face: t('面谈', 'face to face') };

/** Dealings with a family, and where data comes from. */
export const INTERACTIONS: Named = { enquiry: t('咨询', 'enquiry'), enrolment: t('报名', 'enrolment'), activity_participation: t('参加活动', 'taking part in an activity') };
export const SOURCES: Named = { phone: t('电话', 'phone'), interview: t('面谈', 'interview'), online_enquiry: t('网上咨询', 'online enquiry'), activity_sign_in: t('活动签到', 'activity sign-in') };

/** Kinds of activity. */
export const FORMS: Named = { parent_child: t('亲子活动', 'parent-child activity'), lecture: t('讲座', 'lecture'), festival: t('节庆活动', 'festivity'), small: t('小型活动', 'small activity') };

/** Paid extras, off until a legal review. */
export const SERVICES: Named = { interest_class_upgrade: t('兴趣班进阶', 'advanced interest class'), individual_tutoring: t('个别辅导', 'individual tutoring') };

/** What a family is invited to. */
export const INVITATIONS: Named = {
  personal_invitation: t('按兴趣单独邀请', 'personal invitation'), guest_invitation: t('嘉宾邀请', 'as a guest'), development_talk: t('发展座谈', 'talk on development'),
  activity_invitation: t('各类活动', 'any activity'), small_activity_invitation: t('小型活动', 'small activity'),
};

/** Why a gift is given. */
export const GIFTS: Named = {
  gratitude: t('感谢', 'thanks'), festival: t('节日', 'festival'), anniversary: t('纪念日', 'anniversary'), birthday: t('孩子生日', 'birthday of the child'),
  progress: t('孩子进步', 'progress of the child'), participation: t('参与活动', 'taking part'),
};

/** What may be offered to keep a family. */
export const OFFERS: Named = { tuition_discount: t('学费减免', 'discount on fees'), free_interest_class: t('免费兴趣班', 'interest class free of charge') };

/** What client data may be taken out for; the last two are never allowed. */
export const PURPOSES: Named = {
  follow_up: t('联系家庭', 'keeping in touch'), grading: t('分级', 'grading'), supervision: t('监督检查', 'supervision'),
  private_use: t('工作以外的用途', 'use outside work'), third_party_disclosure: t('提供给第三方', 'disclosure to a third party'),
};
