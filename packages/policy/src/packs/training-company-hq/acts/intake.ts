import type { ActionDefinition } from '../../../pack/lifecycle-definition.ts';
import { act, demand, field, option } from '../parts.ts';

const RECEIVERS = ['first_contact_owner', 'admin_department'];
const flag = (id: string, number: string, zh: string, en: string) => field(id, number, zh, en, { type: 'boolean', required: false });
const delayReasons = [
  option('investigating', '正在核实', 'being looked into'), option('awaiting_client', '等待客户', 'waiting for the client'),
  option('awaiting_approval', '等待审批', 'waiting for approval'), option('missing_authority', '权限不足', 'no authority'),
];
const manyReporters = field('reported_by', '0.4', '反映人', 'reported by');

/** Reception, classification, hand-over, and word to the client on the way. */
export const intakeActs: readonly ActionDefinition[] = [
  act('classify', 'complaint_classified', RECEIVERS, ['4.1-a', '4.2-a', '1'], '分类', 'Classify', {
    fields: [
      field('expectation_gap', '1', '期望与实际的落差', 'gap between what was expected and received', { required: false }),
      flag('rights_infringed', '4.2-a', '客户认为权益受损', 'client sees own rights infringed'),
      flag('wants_mental_compensation', '4.2-b', '期待精神补偿', 'hopes for moral compensation'), flag('wants_material_compensation', '4.2-b', '期待物质补偿', 'hopes for material compensation'),
      flag('feedback_expected', '4.1-b', '客户要求答复', 'client asks for an answer'), flag('constructive', '4.1-f', '意见有建设性', 'opinion is constructive'),
      flag('meeting_needed', '4.2-d', '有必要面谈', 'a meeting is necessary'),
      flag('media_received', '4.4-a', '媒体已收到投诉', 'the media hold the complaint'), flag('government_received', '4.4-a', '政府部门已收到投诉', 'a government department holds the complaint'),
      flag('campus_concerned', '5.3', '涉及校区', 'a campus is concerned'), flag('teaching_accident', '5.4-a', '属于教学事故', 'is a teaching accident'),
      flag('management_failing', '5.4-b', '存在管理不善', 'management failed'),
    ],
  }),
  act('report_same_matter', 'same_matter_reported', RECEIVERS, '0.4', '登记同一事项的其他投诉人', 'Record another person with the same matter', { fields: [manyReporters] }),
  act('hand_over', 'handed_over', ['first_contact_owner'], '3.2', '移交', 'Offer a hand-over', {
    fields: [field('to_staff', '3.2', '移交给谁', 'handed over to', { type: 'staff' }), field('reason', '3.2', '移交原因', 'reason')],
  }),
  act('accept_hand_over', 'hand_over_accepted', ['admin_department', 'department_head', 'campus_supervisor'], '3.2', '接手', 'Accept the hand-over', {
    notBy: ['handed_over'],
    requires: [demand('NO_HAND_OVER_OFFERED', '3.2', { fact: 'open_hand_overs', gte: 1 }, '没有等待接手的移交', 'No hand-over is waiting to be accepted')],
  }),
  act('promise', 'reply_promised', [...RECEIVERS, 'department_head'], '4.3-d', '约定答复时间', 'Promise a time', {
    requires: [demand('RESULT_ALREADY_TOLD', '4.3-d', { fact: 'result_told', is: false }, '结果已经告知客户，无需再约时间', 'The client already knows the result; there is nothing left to promise')],
    fields: [field('agreed_reply_at', '4.3-d', '约定时间', 'agreed time', { type: 'instant' })],
  }),
  act('note_progress', 'progress_noted', [], ['4.3-e', '3.1-b'], '记录进展', 'Note progress', {
    fields: [
      field('note', '4.3-e', '进展情况', 'progress'), field('told_complainant', '4.3-e', '已告知客户', 'told to the complainant', { type: 'boolean', required: false }),
      field('delay_reason', '4.3-d', '未办结的原因', 'why it is not done yet', { type: 'choice', choices: delayReasons, required: false }),
    ],
  }),
  act('open_crisis', 'crisis_case_opened', ['admin_department', 'general_manager', 'regional_manager'], '4.4-a', '启动危机程序', 'Open the crisis procedure', {
    requires: [demand('NO_CRISIS', '4.4-a', { fact: 'severity', is: 'crisis' }, '媒体和政府部门都还没有收到这件投诉', 'Neither media nor government hold this complaint')],
    fields: [field('situation', '4.4-a', '目前情况', 'how it stands')],
  }),
];
