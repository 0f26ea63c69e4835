import type { ActionDefinition } from '../../../pack/lifecycle-definition.ts';
import { LEADERS, RECEIVERS, TEAM, action, demand, field, unless, unlessAnonymous } from './build.ts';

/** From reception to the team that investigates. */
export const intakeActions: readonly ActionDefinition[] = [
  action('complete_record', 'complaint_recorded', ['2.2.1-a', '2.2.1-b'], ['核对登记', 'Confirm the record'], {
    roles: RECEIVERS,
    fields: [field('confirmed_by_client', '2.1.3', '客户已确认记录', 'the client confirmed the record', { type: 'boolean', when: { fact: 'channel', is: 'on_site' } })],
  }),
  action('classify', 'complaint_classified', ['3.1-a'], ['分类', 'Classify'], { roles: [...RECEIVERS, 'investigation_team'] }),
  action('start_emergency', 'emergency_started', ['2.2.2'], ['启动应急程序', 'Start the emergency procedure'], {
    roles: RECEIVERS, fields: [field('emergency_measures', '2.2.2', '应急措施', 'measures taken')],
    requires: [
      demand('NOT_URGENT', ['2.2.2'], { fact: 'urgency', is: 'urgent' }, '只有紧急投诉才启动应急程序', 'Only an urgent complaint starts the emergency procedure'),
      demand('EMERGENCY_ALREADY_STARTED', ['2.2.2'], { fact: 'emergency_started', is: false }, '应急程序已经启动', 'The emergency procedure is already under way'),
    ],
  }),
  action('promise', 'reply_promised', ['2.2.3-a'], ['承诺答复时间', 'Promise a time'], {
    roles: [...RECEIVERS, 'investigation_team'], fields: [field('agreed_reply_at', '2.2.3-a', '承诺答复时间', 'time promised', { type: 'instant' })],
    requires: [demand('RESULT_ALREADY_TOLD', ['2.2.3-a'], { fact: 'result_told', is: false }, '结果已经反馈，不用再承诺时间', 'The complainant already knows the result; there is nothing left to promise')],
  }),
  action('explain_procedure', 'procedure_explained', ['2.2.3-b'], ['说明处理流程', 'Explain the procedure'], {
    roles: RECEIVERS, fields: [field('outline', '2.2.3-b', '说明内容', 'what was explained')],
  }),
  action('form_team', 'investigation_team_formed', ['3.1-a', '3.1-b'], ['成立调查小组', 'Form the investigation team'], {
    roles: ['cs_agent', ...LEADERS],
    fields: [
      field('team_members', '3.1-b', '小组成员', 'members of the team'),
      field('worker_concerned', '3.1-b', '涉及服务人员', 'a worker is concerned', { type: 'boolean' }),
      field('respondent_in_team', '3.1-b', '被投诉人在小组内', 'the person complained about is in the team', { type: 'boolean' }),
      field('at_service_place', '3.2.3', '事情发生在服务现场', 'it happened at the place of service', { type: 'boolean' }),
    ],
    requires: [
      demand('EMERGENCY_NOT_STARTED', ['2.2.2'], unless({ fact: 'urgency', is: 'urgent' }, { fact: 'emergency_started', is: true }),
        '紧急投诉要先启动应急程序', 'An urgent complaint starts the emergency procedure first'),
      demand('PROMISE_NOT_GIVEN', ['2.2.3-a'], unlessAnonymous({ fact: 'promise_given', is: true }), '还没有向投诉人承诺答复时间', 'The complainant has not been promised a time of answer'),
      demand('PROCEDURE_NOT_EXPLAINED', ['2.2.3-b'], unlessAnonymous({ fact: 'procedure_explained', is: true }), '还没有向投诉人说明处理流程',
        'The procedure has not been explained to the complainant'),
      demand('NOT_CLASSIFIED', ['3.1-a'], { all: [{ fact: 'topic', exists: true }, { fact: 'complexity', exists: true }] },
        '先判断投诉的性质和复杂程度，再定小组', 'The team depends on nature and complexity: classify first'),
    ],
  }),
  action('note_progress', 'progress_noted', ['1.3.3'], ['记录进展', 'Note progress'], {
    fields: [field('note', '1.3.3', '进展情况', 'progress'), field('told_complainant', '1.3.3', '已告知投诉人', 'told to the complainant', { required: false, type: 'boolean' })],
  }),
  action('withdraw', 'complaint_withdrawn', ['5.1.1'], ['投诉人撤回', 'Withdraw'], { roles: [...RECEIVERS, ...TEAM], fields: [field('reason', '5.1.1', '撤回原因', 'reason')] }),
];
