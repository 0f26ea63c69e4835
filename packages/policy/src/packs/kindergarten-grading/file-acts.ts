import type { ActionDefinition, FieldSpec } from '../../pack/lifecycle-definition.ts';
import { clauses } from './clause.ts';
import { INTERACTIONS, SOURCES, choice, demand, field, t } from './parts.ts';

export const SPECIALISTS = ['client_service_specialist', 'parent_relations_specialist', 'event_planner'];
const KNOWING = ['class_teacher', ...SPECIALISTS];

/** Only what is needed is asked for: address and occupation play no part in the grade. */
export const fileFields: readonly FieldSpec[] = [
  field('client_type', '1.2', '客户类型', 'kind of client'),
  field('child_name', '2.1.1-a', '孩子姓名', 'name of the child', { when: { fact: 'client_type', in: ['parent', 'prospect'] } }),
  field('child_age', '2.1.1-a', '孩子年龄', 'age of the child', { type: 'number', when: { fact: 'client_type', in: ['parent', 'prospect'] } }),
  field('parent_name', '2.1.1-a', '家长姓名', 'name of the parent'),
  field('contact', '2.1.1-a', '联系方式', 'contact'),
  field('home_address', '2.1.1-a', '家庭住址', 'address', { required: false }),
  field('occupation', '2.1.1-a', '职业', 'occupation', { required: false }),
  field('guardian_consent', '2.1.1-a', '监护人同意收集孩子信息', 'the guardian agrees to data of the child', { when: { fact: 'client_type', in: ['parent', 'prospect'] } }),
  field('marketing_consent', '3.C.4-a', '同意接收活动信息', 'agrees to news of activities', { required: false }),
];

export const interactionFields: readonly FieldSpec[] = [
  choice('interaction', '2.1.1-b', '来往类型', 'kind of dealing', INTERACTIONS),
  choice('source', '2.1.2', '资料来源', 'where the data comes from', SOURCES),
  field('note', '2.1.1-b', '内容', 'what it was about'),
  field('data_changed', '5.1.1', '资料有变动', 'data has changed', { required: false }),
];

/** What keeps the file and the grade. */
export const fileActs: readonly ActionDefinition[] = [
  { id: 'open_file', event: 'client_file_opened', clauses: clauses('2.1.1-a'), title: t('建档', 'Open the file'), roles: SPECIALISTS, requires: [], fields: fileFields },
  {
    id: 'update_file', event: 'client_file_updated', clauses: clauses('5.1.1'), title: t('更新资料', 'Update the file'), roles: SPECIALISTS, requires: [],
    fields: [field('changes', '5.1.1', '变动内容', 'what changed')],
  },
  { id: 'record_interaction', event: 'interaction_recorded', clauses: clauses('2.1.1-b'), title: t('记录来往', 'Record a dealing'), roles: KNOWING, requires: [], fields: interactionFields },
  {
    id: 'record_participation', event: 'participation_recorded', clauses: clauses('2.1.1-b', '3.C.4-b'), title: t('记录参加活动', 'Record participation'), roles: KNOWING, requires: [],
    fields: [field('activity', '2.1.1-b', '活动', 'activity'), field('attended', '2.1.1-b', '是否参加', 'attended')],
  },
  {
    id: 'enrol', event: 'client_enrolled', clauses: clauses('2.2.4'), title: t('入园', 'Enrol'), roles: SPECIALISTS,
    fields: [field('enrolled_on', '2.2.4', '入园日期', 'day of enrolment', { type: 'date' })],
    requires: [demand('GUARDIAN_CONSENT_MISSING', '2.1.1-a', { fact: 'guardian_consent', is: true }, '还没有监护人同意，不能收集孩子信息', 'The guardian has not agreed to data of the child')],
  },
  {
    id: 'leave', event: 'client_left', clauses: clauses('6.2.1-b'), title: t('离园', 'Leave'), roles: SPECIALISTS, requires: [],
    fields: [
      field('graduated', '6.2.1-b', '是否毕业离园', 'left by graduating'),
      field('left_reason', '3.D.1-b', '离园原因', 'why the family left', { when: { not: { fact: 'graduated', is: true } } }),
    ],
  },
  {
    id: 'record_referral', event: 'referral_recorded', clauses: clauses('2.2.3'), title: t('记录推荐', 'Record a referral'), roles: KNOWING, requires: [],
    fields: [field('referred', '2.2.3', '被推荐家庭', 'who was referred'), field('referred_on', '2.2.3', '推荐日期', 'day of the referral', { type: 'date' })],
  },
  {
    id: 'confirm_referral', event: 'referral_converted', clauses: clauses('2.2.3'), title: t('确认推荐入园', 'Confirm that a referred family enrolled'), roles: SPECIALISTS,
    requires: [demand('NOTHING_REFERRED', '2.2.3', { fact: 'converted_referrals', lt: { of: 'referrals' } }, '没有待确认的推荐', 'No referral is waiting to be confirmed')],
    fields: [field('referred', '2.2.3', '被推荐家庭', 'who was referred')],
  },
  {
    id: 'assess', event: 'client_assessed', clauses: clauses('2.2.2', '2.3.4-d'), title: t('评估合作意向', 'Assess cooperation'), roles: KNOWING, requires: [],
    fields: [
      field('cooperation_intent', '2.2.2', '合作意向', 'cooperation intent'), field('observed', '1.3.2', '依据的事实', 'facts it rests on'),
      field('referral_willingness', '2.2.3', '推荐意愿', 'willingness to refer', { required: false }), field('transfer_sign', '2.3.4-d', '转园迹象', 'sign of leaving', { required: false }),
    ],
  },
  {
    id: 'propose_grade_override', event: 'grade_override_proposed', clauses: clauses('1.3.2', '2.3-x'), title: t('申请人工调整级别', 'Propose another grade'), roles: SPECIALISTS,
    requires: [
      demand('NOT_A_PARENT', '1.2', { not: { fact: 'grade', is: 'ungraded' } }, '只有家长定级', 'Only parents are graded'),
      demand('NOT_GRADED_YET', '2.3-x', { fact: 'grade', exists: true }, '还没有按标准定级', 'No grade has been worked out yet'),
    ],
    fields: [field('proposed_grade', '2.3-x', '申请的级别', 'proposed grade'), field('reason', '1.3.2', '理由', 'reason')],
  },
  {
    id: 'approve_grade_override', event: 'grade_override_approved', clauses: clauses('1.3.2', '2.3-x'), title: t('批准人工调整', 'Approve another grade'), roles: ['director'],
    notBy: ['grade_override_proposed'],
    requires: [demand('OVERRIDE_NOT_PROPOSED', '1.3.2', { fact: 'overrides_pending', gte: 1 }, '没有待批的级别调整', 'No change of grade is waiting for approval')],
    fields: [field('grade_override', '2.3-x', '批准的级别', 'approved grade'), field('reason', '1.3.2', '批准理由', 'reason')],
  },
  {
    id: 'refuse_grade_override', event: 'grade_override_refused', clauses: clauses('1.3.2'), title: t('不同意人工调整', 'Refuse another grade'), roles: ['director'],
    requires: [demand('OVERRIDE_NOT_PROPOSED', '1.3.2', { fact: 'overrides_pending', gte: 1 }, '没有待批的级别调整', 'No change of grade is waiting for approval')],
    fields: [field('reason', '1.3.2', '理由', 'reason')],
  },
  {
    id: 'review_client', event: 'client_reviewed', clauses: clauses('6.2.2-b'), title: t('不定期评估', 'Review'), roles: ['supervision_group', 'director'], requires: [],
    fields: [field('problem', '6.2.2-b', '发现的问题', 'problem found'), field('adjustment', '6.2.2-b', '调整', 'adjustment')],
  },
];
