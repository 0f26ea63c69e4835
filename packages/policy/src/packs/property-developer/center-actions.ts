import type { ActionDefinition, Requirement } from '../../pack/lifecycle-definition.ts';
import { clauses } from './clause.ts';
import { CENTER, DEPARTMENTS, SPECIALISTS } from './intake-actions.ts';
import { sendable } from './notices.ts';
import { demand, field, optional, say } from './spec.ts';

const referred = demand('NO_OPEN_REFERRAL', '4.1.1.1', { fact: 'open_referrals', gte: 1 }, '没有等待中心答复的上报', 'Nothing that was referred is waiting for the centre');
const majorNeeds = (code: string, number: string, fact: string, zh: string, en: string): Requirement =>
  demand(code, number, { any: [{ not: { fact: 'severity', is: 'major' } }, { fact, is: true }] }, zh, en);
export const commanded = majorNeeds('NO_COMMANDER', '5.4.4', 'commander_appointed', '重大投诉须先明确统一指挥', 'A major complaint needs its commander first');
const CONSTRUCTION = { fact: 'topic', is: 'engineering_quality' } as const;

/** Between specialists, departments and the centre. */
export const centerActions: readonly ActionDefinition[] = [
  {
    id: 'refer_to_center', event: 'referred_to_center', clauses: clauses('4.1.1.1', '4.3.2-a'), title: say('上报中心', 'Refer to the centre'), roles: SPECIALISTS,
    requires: [demand('NOT_ACCEPTED', '5.2.3', { fact: 'accepted', is: true }, '专员尚未接手', 'No specialist has accepted the case yet')],
    fields: [field('basic_opinion', '4.1.1.1', '基本处理意见', 'basic opinion')],
  },
  {
    id: 'answer_classification', event: 'classification_answered', clauses: clauses('4.1.1.2'), title: say('答复性质', 'Answer on the nature'), roles: [CENTER], requires: [referred],
    fields: [field('validity', '4.1.1.2', '性质', 'validity'), field('opinion', '4.1.1.2', '答复意见', 'opinion'), optional('asked', '4.1.1.2', '请示了谁', 'who was asked')],
  },
  {
    id: 'consult_experts', event: 'experts_consulted', clauses: clauses('4.1.2-a'), title: say('征求专家顾问团意见', 'Consult the experts'), roles: [CENTER], requires: [],
    fields: [field('advice', '4.1.2-a', '专家意见', 'advice')],
  },
  {
    id: 'appoint_commander', event: 'commander_appointed', clauses: clauses('5.4.4'), title: say('明确统一指挥', 'Appoint the commander'), roles: [CENTER, 'leaders', 'main_leader'], requires: [],
    fields: [field('commander', '5.4.4', '指挥人', 'commander', { type: 'staff' })],
  },
  {
    id: 'leader_appears', event: 'leader_appeared', clauses: clauses('5.4.1-a'), title: say('负责人到场', 'Leader appears'), roles: [CENTER, 'main_leader'], requires: [],
    fields: [field('leader', '5.4.1-a', '到场负责人', 'leader', { type: 'staff' })],
  },
  {
    id: 'give_first_status', event: 'first_status_given', clauses: clauses('4.1.2-a'), title: say('向客户初步答复', 'Give the client a first status'), roles: [CENTER],
    fields: [field('status', '4.1.2-a', '初步答复', 'status')],
    requires: [majorNeeds('EXPERTS_NOT_CONSULTED', '4.1.2-a', 'experts_consulted', '重大投诉须先参照专家顾问团意见', 'In a major complaint the experts are heard first'), commanded],
  },
  {
    id: 'return_plan', event: 'center_plan_returned', clauses: clauses('4.3.2-b'), title: say('返回处理方案', 'Return the plan'), roles: [CENTER], requires: [referred],
    fields: [field('plan', '4.3.2-b', '处理方案', 'plan')],
  },
  {
    id: 'send_written_return', event: 'written_return_sent', clauses: clauses('5.2.5'), title: say('书面回复中心', 'Answer the centre in writing'), roles: [...SPECIALISTS, ...DEPARTMENTS],
    requires: [demand('NOTHING_FORWARDED', '5.2.5', { fact: 'open_department_tasks', gte: 1 }, '没有等待书面回复的转办', 'Nothing that was passed on awaits a written return')],
    fields: [field('acknowledgement', '5.2.5', '收悉确认', 'acknowledgement'), field('intended_handling', '5.2.5', '拟处理办法', 'intended handling')],
  },
  {
    id: 'answer_department_task', event: 'department_task_answered', clauses: clauses('4.4-a'), title: say('部门答复', 'Answer as department'), roles: [...SPECIALISTS, ...DEPARTMENTS],
    requires: [demand('NO_OPEN_DEPARTMENT_TASK', '4.4-a', { fact: 'open_department_tasks', gte: 1 }, '没有等待答复的部门任务', 'No department task is waiting for an answer')],
    fields: [field('facts_verified', '5.4.3-b', '核实情况', 'verified facts'), field('responsibility', '5.4.1-b', '责任归属', 'responsibility'), field('solution', '4.4-a', '解决方案', 'solution')],
  },
  {
    id: 'give_professional_advice', event: 'professional_advice_given', clauses: clauses('5.3.2-a'), title: say('给出专业意见', 'Give professional advice'),
    roles: ['professional_department', 'functional_department'], requires: [],
    fields: [field('advice', '5.3.2-a', '专业意见', 'advice')],
  },
  {
    id: 'send_notice', event: 'notice_sent', clauses: clauses('5.5.2.6-a'), title: say('发出通报', 'Send a circulation'), roles: [CENTER], requires: [],
    fields: [
      field('notice', '5.5.2.6-a', '通报种类', 'which', { type: 'choice', choices: sendable.map(({ id, title }) => ({ id, title })) }),
      field('current_handling', '5.5.2.3-b', '目前处理情况', 'how it stands'),
      field('support_needed', '5.5.2.3-b', '需要的支持', 'support needed', { when: { fact: 'severity', is: 'hot' } }),
    ],
  },
  {
    id: 'report_blocked', event: 'handling_blocked', clauses: clauses('5.5.2.5-d'), title: say('暂时无法处理', 'Cannot be handled now'), roles: [CENTER, ...SPECIALISTS], requires: [],
    fields: [field('reason', '5.5.2.5-d', '特殊原因', 'special reason')],
  },
  {
    id: 'record_turn', event: 'important_turn_recorded', clauses: clauses('5.5.2.4-c'), title: say('记录重要转变', 'Record an important turn'), roles: [CENTER, ...SPECIALISTS],
    requires: [], fields: [field('turn', '5.5.2.4-c', '转变情况', 'what changed')],
  },
  {
    id: 'order_rectification', event: 'rectification_ordered', clauses: clauses('4.2.1'), title: say('安排整改', 'Have it rectified'), roles: ['project_specialist'],
    requires: [
      demand(
        'NOT_BEFORE_MOVING_IN', '4.2.1', { all: [CONSTRUCTION, { fact: 'phase', is: 'before_moving_in' }] }, '只适用于入住前发现的工程质量问题', 'For defects of construction found before moving-in',
      ),
    ],
    fields: [field('measures', '4.2.1', '整改措施', 'measures'), field('persons', '4.2.1', '相关人员', 'persons concerned')],
  },
  {
    id: 'order_repair', event: 'repair_ordered', clauses: clauses('4.2.3'), title: say('安排保修维修', 'Order a repair under warranty'), roles: ['project_specialist'],
    requires: [
      demand(
        'NOT_UNDER_WARRANTY', '4.2.3', { all: [CONSTRUCTION, { fact: 'phase', is: 'after_moving_in' }, { fact: 'within_warranty', is: true }] }, '只适用于入住后、保修期内的工程质量问题',
        'For defects of construction after moving-in and within the warranty',
      ),
    ],
    fields: [field('solution', '4.2.3', '解决方案', 'solution'), field('measures', '4.2.3', '措施', 'measures'), field('contractor', '4.2.3', '施工单位', 'contractor')],
  },
  {
    id: 'advise_specialist', event: 'specialist_advised', clauses: clauses('4.2.4'), title: say('协助物业专员', 'Advise the property specialist'), roles: ['project_specialist'],
    requires: [], fields: [field('advice', '4.2.4', '解释与意见', 'explanation and advice')],
  },
  {
    id: 'report_need', event: 'need_reported', clauses: clauses('4.3.3'), title: say('反映潜在需求', 'Report a latent need'), roles: ['property_specialist'], requires: [],
    fields: [field('need', '4.3.3', '潜在需求', 'need')],
  },
];
