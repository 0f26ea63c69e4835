import type { ActionDefinition, Lifecycle, Stage } from '../../pack/lifecycle-definition.ts';
import { clauses } from './clause.ts';
import { FORMS, PURPOSES, choice, demand, field, t } from './parts.ts';

const stage = (id: string, numbers: readonly string[], zh: string, en: string, actions: readonly string[], terminal = false): Stage => ({
  id, clauses: clauses(...numbers), title: t(zh, en), actions, ...(terminal ? { terminal } : {}),
});
const act = (id: string, event: string, numbers: readonly string[], zh: string, en: string, roles: readonly string[], more: Partial<ActionDefinition> = {}): ActionDefinition => ({
  id, event, clauses: clauses(...numbers), title: t(zh, en), roles, requires: [], fields: [], ...more,
});

const SERVICE = ['client_service_specialist'];
const ANSWERED = { fact: 'answered', is: true } as const;
const answerFirst = demand('NOT_ANSWERED', '4.2.1-b', ANSWERED, '还没有答复', 'The enquiry has not been answered');

/** An enquiry, followed until the answer satisfies; after three rounds the director decides. */
export const enquiryLifecycle: Lifecycle = {
  subject: 'enquiry', opens: 'enquiry_received', initial: 'received',
  stages: [
    stage('received', ['4.2.1-a'], '已接听', 'Received', ['forward_enquiry', 'answer_enquiry', 'decide_enquiry', 'close_enquiry', 'hand_over_complaint']),
    stage('forwarded', ['4.2.1-b'], '部门处理中', 'With the department', ['forward_enquiry', 'answer_enquiry', 'hand_over_complaint']),
    stage('answered', ['4.2.1-b'], '已答复', 'Answered', ['accept_answer', 'reject_answer', 'close_enquiry', 'hand_over_complaint']),
    stage('closed', ['4.2.1-b'], '已办结', 'Closed', [], true),
    stage('handed_over', ['4.2.3-b'], '已转为投诉', 'Turned into a complaint', [], true),
  ],
  actions: [
    act('forward_enquiry', 'enquiry_forwarded', ['4.2.1-b'], '转交部门', 'Forward', SERVICE, { fields: [field('department', '4.2.1-b', '承办部门', 'department', { type: 'department' })] }),
    act('answer_enquiry', 'enquiry_answered', ['4.2.1-a', '3.B.1'], '答复咨询', 'Answer', [...SERVICE, 'responsible_department'], { fields: [field('answer', '4.2.1-a', '答复内容', 'answer')] }),
    act('accept_answer', 'answer_accepted', ['4.2.1-b'], '家长满意', 'The family is satisfied', SERVICE, { requires: [answerFirst], sets: { enquirer_satisfied: true } }),
    act('reject_answer', 'answer_rejected', ['4.2.1-b'], '家长不满意', 'The family is not satisfied', SERVICE, {
      requires: [answerFirst], sets: { enquirer_satisfied: false }, fields: [field('reason', '4.2.1-b', '不满意的原因', 'why')],
    }),
    act('decide_enquiry', 'enquiry_decided', ['4.2.1-b'], '由园长决定', 'Decide', ['director'], {
      sets: { decided_by_director: true }, fields: [field('decision', '4.2.1-b', '决定', 'decision')],
      requires: [demand('ANSWER_THREE_TIMES_FIRST', '4.2.1-b', { fact: 'times_rejected', gte: 3 }, '三次答复仍不满意，才由园长决定', 'The director decides once three answers have not satisfied')],
    }),
    act('close_enquiry', 'enquiry_closed', ['4.2.1-b'], '办结', 'Close', SERVICE, {
      requires: [demand('ANSWER_NOT_SATISFACTORY', '4.2.1-b', { any: [{ fact: 'enquirer_satisfied', is: true }, { fact: 'decided_by_director', is: true }] },
        '家长还没有得到满意答复', 'The family has no satisfactory answer yet')],
    }),
    act('hand_over_complaint', 'enquiry_turned_complaint', ['4.2.3-b'], '转为投诉', 'Turn into a complaint', SERVICE, { fields: [field('matter', '4.2.3-b', '投诉事由', 'matter')] }),
  ],
  moves: [
    { on: 'enquiry_forwarded', to: 'forwarded' }, { on: 'enquiry_answered', to: 'answered' }, { on: 'answer_rejected', to: 'received' },
    { on: 'enquiry_closed', to: 'closed' }, { on: 'enquiry_turned_complaint', to: 'handed_over' },
  ],
};

const PLANNER = ['event_planner'];

/** An activity, from the idea to the lesson for the next one. */
export const activityLifecycle: Lifecycle = {
  subject: 'activity', opens: 'activity_proposed', initial: 'proposed',
  stages: [
    stage('proposed', ['4.2.2-a'], '已提出', 'Proposed', ['plan_activity', 'cancel_activity']),
    stage('planned', ['4.2.2-a'], '已策划', 'Planned', ['arrange_activity', 'cancel_activity']),
    stage('arranged', ['4.2.2-b'], '已落实', 'Arranged', ['hold_activity', 'cancel_activity']),
    stage('held', ['4.2.2-c'], '已举办', 'Held', ['collect_feedback']),
    stage('evaluated', ['4.2.2-c'], '已评估', 'Evaluated', [], true),
    stage('cancelled', ['4.2.2-a'], '已取消', 'Cancelled', [], true),
  ],
  actions: [
    act('plan_activity', 'activity_planned', ['4.2.2-a'], '策划', 'Plan', PLANNER, {
      fields: [
        choice('form', '4.2.2-a', '形式', 'form', FORMS),
        field('for_grades', '4.2.2-a', '面向的级别', 'grades it is for'), field('needs_met', '4.2.2-a', '回应的需要', 'needs it meets'), field('held_on', '4.2.2-a', '日期', 'day', { type: 'date' }),
      ],
    }),
    act('arrange_activity', 'activity_arranged', ['4.2.2-b'], '落实', 'Arrange', PLANNER, {
      fields: [field('place', '4.2.2-b', '场地', 'place'), field('material', '4.2.2-b', '物资', 'material'), field('staffing', '4.2.2-b', '人员', 'staff')],
    }),
    act('hold_activity', 'activity_held', ['4.2.2-a'], '举办', 'Hold', PLANNER, { fields: [field('attendance', '4.2.2-a', '参加人数', 'attendance', { type: 'number' })] }),
    act('collect_feedback', 'activity_feedback_collected', ['4.2.2-c'], '收集反馈', 'Gather feedback', PLANNER, {
      fields: [field('feedback', '4.2.2-c', '反馈', 'feedback'), field('effect', '4.2.2-c', '效果评估', 'effect'), field('for_next_time', '4.2.2-c', '下次改进', 'for the next time')],
    }),
    act('cancel_activity', 'activity_cancelled', ['4.2.2-a'], '取消', 'Cancel', PLANNER, { fields: [field('reason', '4.2.2-a', '理由', 'reason')] }),
  ],
  moves: [
    { on: 'activity_planned', to: 'planned' }, { on: 'activity_arranged', to: 'arranged' }, { on: 'activity_held', to: 'held' },
    { on: 'activity_feedback_collected', to: 'evaluated' }, { on: 'activity_cancelled', to: 'cancelled' },
  ],
};

const RAISERS = ['supervision_group', 'director', 'parent_relations_specialist'];

/** A finding, from the problem to the improvement, and back to whoever raised it. */
export const findingLifecycle: Lifecycle = {
  subject: 'finding', opens: 'finding_raised', initial: 'raised',
  stages: [
    stage('raised', ['6.1.1-b'], '已发现', 'Raised', ['set_measure']),
    stage('in_progress', ['6.1.1-b'], '整改中', 'Being put right', ['set_measure', 'report_measure']),
    stage('carried_out', ['6.1.2-b'], '已整改', 'Put right', ['set_measure', 'tell_result', 'close_finding']),
    stage('closed', ['6.1.1-b'], '已办结', 'Closed', [], true),
  ],
  actions: [
    act('set_measure', 'measure_set', ['6.1.1-b', '3.C.2-a'], '确定措施', 'Set a measure', RAISERS, {
      fields: [field('cause', '3.C.2-a', '原因', 'cause'), field('measure', '6.1.1-b', '措施', 'measure'), field('responsible', '6.1.1-b', '负责人', 'who is responsible', { type: 'staff' })],
    }),
    act('report_measure', 'measure_carried_out', ['6.1.1-b'], '报告完成整改', 'Report that it is done', [], { fields: [field('evidence', '6.1.1-b', '完成情况', 'what was done')] }),
    act('tell_result', 'finding_result_told', ['6.1.2-b'], '把结果告诉家长', 'Tell the family', ['parent_relations_specialist', 'client_service_specialist'], {
      fields: [field('told', '6.1.2-b', '告知内容', 'what was told')],
    }),
    act('close_finding', 'finding_closed', ['6.1.1-b'], '办结', 'Close', ['supervision_group', 'director'], {
      requires: [
        demand('MEASURE_NOT_CARRIED_OUT', '6.1.1-b', { fact: 'measure_carried_out', is: true }, '整改还没有完成', 'The measure has not been carried out'),
        demand('RESULT_NOT_TOLD', '6.1.2-b', { any: [{ not: { fact: 'finding_source', in: ['client_voice', 'c_contact'] } }, { fact: 'result_told', is: true }] },
          '家长反映的问题，须先把结果告诉家长', 'What a family raised is closed once the family knows the result'),
      ],
    }),
  ],
  moves: [
    { on: 'measure_set', to: 'in_progress' }, { on: 'measure_carried_out', to: 'carried_out' }, { on: 'finding_closed', to: 'closed' },
  ],
};

const ADMINISTRATOR = ['data_administrator'];

/** Access of one member of staff to client data: trained, bound, then let in. */
export const accessLifecycle: Lifecycle = {
  subject: 'data_access', opens: 'access_requested', initial: 'requested',
  stages: [
    stage('requested', ['5.1.2-b'], '已申请', 'Requested', ['complete_training', 'sign_agreement', 'grant_access', 'revoke_access']),
    stage('granted', ['5.1.2-b'], '已开通', 'Granted', ['complete_training', 'export_data', 'revoke_access']),
    stage('revoked', ['5.1.2-b'], '已收回', 'Revoked', [], true),
  ],
  actions: [
    act('complete_training', 'confidentiality_training_completed', ['5.2.1'], '完成保密培训', 'Complete the training', ADMINISTRATOR, {
      fields: [field('trained_on', '5.2.1', '培训日期', 'day of the training', { type: 'date' })],
    }),
    act('sign_agreement', 'confidentiality_agreement_signed', ['5.2.3'], '签保密协议', 'Sign the agreement', ADMINISTRATOR, {
      fields: [field('agreement', '5.2.3', '协议编号', 'reference of the agreement')],
    }),
    act('grant_access', 'access_granted', ['5.1.2-b'], '开通权限', 'Grant access', ADMINISTRATOR, {
      notBy: ['access_requested'], fields: [field('scope', '5.2.2-a', '可用范围', 'what may be seen'), field('manner', '5.2.2-a', '使用方式', 'how it may be used')],
      requires: [
        demand('TRAINING_MISSING', '5.2.1', { fact: 'confidentiality_trained', is: true }, '还没有完成保密培训', 'The training in confidentiality is missing'),
        demand('AGREEMENT_MISSING', '5.2.3', { fact: 'agreement_signed', is: true }, '还没有签保密协议', 'The confidentiality agreement is missing'),
      ],
    }),
    act('export_data', 'client_data_exported', ['5.2.2-a'], '导出资料', 'Export data', [], {
      fields: [
        choice('export_purpose', '5.2.2-a', '用途', 'purpose', PURPOSES), field('recipient', '5.2.2-a', '使用人', 'who will use it'),
        field('families', '5.2.2-a', '涉及家庭', 'families concerned'),
      ],
    }),
    act('revoke_access', 'access_revoked', ['5.1.2-b'], '收回权限', 'Revoke access', ADMINISTRATOR, { fields: [field('reason', '5.1.2-b', '理由', 'reason')] }),
  ],
  moves: [{ on: 'access_granted', to: 'granted' }, { on: 'access_revoked', to: 'revoked' }],
};
