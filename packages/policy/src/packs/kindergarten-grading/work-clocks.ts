import type { ClockDefinition, Duration, Trigger } from '../../pack/clock-definition.ts';
import type { Duty } from '../../pack/duty.ts';
import { clauses } from './clause.ts';
import { field, t } from './parts.ts';

const on = (...events: readonly string[]): Trigger[] => events.map((event) => ({ event }));
const workingDays = (amount: Duration['amount']): Duration => ({ amount, unit: 'days', counted: 'working' });

const enquiryAnswer = {
  key: 'enquiry_answer', subject: 'enquiry', start: on('enquiry_received', 'answer_rejected'), stop: on('enquiry_answered'),
  cancel: on('enquiry_decided', 'enquiry_closed', 'enquiry_turned_complaint'), comparator: 'lte', ownerRole: 'client_service_specialist',
  onBreach: [{ toRole: 'parent_relations_specialist', clauses: clauses('4.2.1-b') }],
} as const satisfies Partial<ClockDefinition>;

const caseClocks: readonly ClockDefinition[] = [
  {
    // The grade quickens enquiries only; complaints run by the regulation for complaints (C29).
    ...enquiryAnswer, id: 'enquiry_answer.a', clauses: clauses('3.A.1-b'), when: { fact: 'grade', is: 'A' }, title: t('答复 A 级家庭的咨询', 'Answer the enquiry of an A family'),
    limit: { amount: { parameter: 'enquiry_answer_hours_a' }, unit: 'hours', counted: 'opening' },
  },
  {
    ...enquiryAnswer, id: 'enquiry_answer', clauses: clauses('4.2.1-b', '3.B.1'), title: t('答复咨询', 'Answer the enquiry'),
    limit: { amount: { parameter: 'enquiry_answer_hours' }, unit: 'hours', counted: 'opening' },
  },
  {
    id: 'activity_feedback', key: 'activity_feedback', clauses: clauses('4.2.2-c'), subject: 'activity', title: t('活动后收集反馈', 'Gather feedback on the activity'),
    start: on('activity_held'), stop: on('activity_feedback_collected'), limit: workingDays({ parameter: 'activity_feedback_days' }), comparator: 'lte', ownerRole: 'event_planner',
  },
  {
    id: 'rectification', key: 'rectification', clauses: clauses('6.1.1-b'), subject: 'finding', title: t('整改问题', 'Put the finding right'),
    start: on('finding_raised'), stop: on('measure_carried_out'), cancel: on('finding_closed'), limit: workingDays({ parameter: 'rectification_days' }), comparator: 'lte',
    ownerRole: 'parent_relations_specialist',
    onBreach: [{ toRole: 'supervision_group', clauses: clauses('6.1.1-b') }, { toRole: 'director', after: workingDays(5), clauses: clauses('6.1.1-b') }],
  },
  {
    id: 'result_to_family', key: 'result_to_family', clauses: clauses('6.1.2-b'), subject: 'finding', title: t('把处理结果告诉家长', 'Tell the family the result'),
    start: [{ event: 'measure_carried_out', when: { fact: 'finding_source', in: ['client_voice', 'c_contact'] } }], stop: on('finding_result_told'),
    limit: workingDays(1), comparator: 'lte', ownerRole: 'parent_relations_specialist',
  },
];

const duty = (id: string, number: string, zh: string, en: string, every: Duty['every'], ownerRole: string, fields: Duty['fields'], more: Partial<Duty> = {}): Duty => ({
  id, clauses: clauses(number), title: t(zh, en), scope: 'campus', every, opens: 'last_day', clockKey: id, ownerRole, fields, ...more,
});

/** What comes back by the calendar. Rounds open with the last day of their period and are due on it. */
export const duties: readonly Duty[] = [
  duty('regrading', '1.3.3', '全部家庭重新定级', 'Grade all families anew', 'quarter', 'data_administrator', [
    field('regraded', '1.3.3', '重新定级户数', 'families graded', { type: 'number' }), field('changed', '1.3.3', '级别有变动户数', 'grades changed', { type: 'number' }),
  ]),
  duty('gratitude_round', '3.A.4-a', '感谢 A 级家庭', 'Thanks to the A families', { parameter: 'gratitude_period' }, 'parent_relations_specialist', [
    field('letters', '3.A.4-a', '感谢信份数', 'letters', { type: 'number' }), field('gifts', '3.A.4-a', '小礼物份数', 'gifts', { type: 'number' }),
  ]),
  duty('activity_push', '3.C.4-a', '向 C 级家庭推送活动信息', 'News of activities for the C families', { parameter: 'push_period' }, 'event_planner', [
    field('content', '3.C.4-a', '活动内容', 'content'), field('meaning', '3.C.4-a', '活动意义', 'meaning'), field('families_reached', '3.C.4-a', '送达户数', 'families reached', { type: 'number' }),
  ]),
  duty('team_training', '4.1.2', '客户服务团队培训', 'Training of the client service team', { parameter: 'team_training_period' }, 'director', [
    field('early_childhood', '4.1.2', '幼教知识', 'early-childhood knowledge'), field('communication', '4.1.2', '沟通', 'communication'),
    field('client_relations', '4.1.2', '客户关系管理', 'client relations'),
    field('attendees', '4.1.2', '参加人员', 'who attended'),
  ]),
  duty('callback_round', '4.2.1-c', '定期回访各家庭', 'Call all families back', { parameter: 'callback_period' }, 'client_service_specialist', [
    field('families_called', '4.2.1-c', '回访户数', 'families called', { type: 'number' }), field('not_reached', '4.2.1-c', '未联系上的家庭', 'families not reached'),
    field('opinions', '4.2.1-c', '意见和建议汇总', 'opinions and suggestions'), field('improvement', '4.2.1-c', '用于改进', 'what improves by it'),
  ]),
  duty('backup', '5.1.2-a', '备份家庭资料', 'Back up client data', { parameter: 'backup_period' }, 'data_administrator', [
    field('stored_at', '5.1.2-a', '存放位置', 'where it is kept'), field('restorable', '5.1.2-a', '已验证可以恢复', 'proved to be restorable', { type: 'boolean' }),
  ], { scope: 'chain', on: 'all_days' }),
  duty('grading_supervision', '6.1.1-a', '检查分级工作', 'Check the grading work', { parameter: 'supervision_period' }, 'supervision_group', [
    field('data_accuracy', '6.1.1-a', '资料准确', 'accuracy of data'), field('criteria_application', '6.1.1-a', '标准执行', 'application of criteria'),
    field('strategy_execution', '6.1.1-a', '服务落实', 'services carried out'), field('problems', '6.1.1-b', '发现的问题', 'problems found'),
  ]),
  duty('quarterly_evaluation', '6.2.2-a', '分级工作季度评估', 'Quarterly evaluation of grading', 'quarter', 'supervision_group', [
    field('analysis', '6.2.2-a', '数据分析', 'analysis'), field('conclusions', '6.2.2-a', '总结', 'conclusions'), field('changes', '6.3.1', '拟修改的标准或服务', 'changes to criteria or services'),
  ]),
];

const BY_THE_TENTH_DAY: ClockDefinition['limit'] = { point: { period: 'quarter', day: 10, counted: 'working', time: '18:00' } };
/** Servers do not rest: a backup is due on its day. */
const limitOf = (id: string): ClockDefinition['limit'] =>
  id === 'quarterly_evaluation' ? BY_THE_TENTH_DAY : { amount: 0, unit: 'days', counted: 'natural', ...(id === 'backup' ? {} : { rollForward: true }) };

const dutyClocks: readonly ClockDefinition[] = duties.map(({ id, clauses: cited, title, ownerRole }) => ({
  id, key: id, clauses: cited, title, subject: 'duty', ownerRole, start: [{ event: 'duty_opened', when: { fact: 'duty', is: id } }], stop: on('duty_done'), cancel: on('duty_cancelled'),
  limit: limitOf(id), comparator: 'lte', onBreach: [{ toRole: 'director', clauses: cited }],
}));

export const workClocks: readonly ClockDefinition[] = [...caseClocks, ...dutyClocks];
