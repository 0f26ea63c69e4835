import type { ActionDefinition } from '../../pack/lifecycle-definition.ts';
import { commanded } from './center-actions.ts';
import { clauses } from './clause.ts';
import { CENTER, HANDLERS, inTheRightHands } from './intake-actions.ts';
import { demand, field, optional, say } from './spec.ts';

const major = { fact: 'severity', is: 'major' } as const;

/** Bringing a case to its end, and what it leaves behind. */
export const closingActions: readonly ActionDefinition[] = [
  {
    id: 'finish_handling', event: 'handling_finished', clauses: clauses('5.1.2.1-c', '5.1.2.2-c'), title: say('处理完毕', 'Finish handling'), roles: HANDLERS,
    requires: [inTheRightHands, demand('DEPARTMENT_TASK_OPEN', '4.4-a', { fact: 'open_department_tasks', is: 0 }, '还有部门任务没有答复', 'A department task is still unanswered'), commanded],
    fields: [field('conclusion', '5.1.2.1-c', '处理结论', 'conclusion'), optional('watched_by', '5.1.2.2-c', '落实监督人', 'who watches that it is carried out', { type: 'staff' })],
  },
  {
    id: 'close', event: 'complaint_closed', clauses: clauses('4.1.6-a'), title: say('结案', 'Close'), roles: HANDLERS,
    requires: [
      demand('HANDLING_NOT_FINISHED', '5.1.2.2-c', { fact: 'handled', is: true }, '结果尚未落实，不能结案', 'The result has not been carried out yet'),
      demand('RESULT_NOT_TOLD', '4.3.1-a', { fact: 'result_told', is: true }, '还没有把结果告知客户，不能结案', 'The client has not been told the result yet'),
      demand('VALIDITY_NOT_DECIDED', '4.1.1', { fact: 'validity', exists: true }, '中心尚未判定有效或无效', 'The centre has not decided whether it is valid'),
      demand(
        'RESULT_NOT_PUBLISHED', '5.3.2-b', { any: [{ not: { fact: 'channel', is: 'forum' } }, { fact: 'result_published', is: true }] }, '网上投诉须在原处公布结果，或说明原因',
        'An online complaint needs its result published, or the reason why not',
      ),
      demand('HOT_NOTICE_OWED', '5.5.2.3-a', { fact: 'hot_notices_owed', is: 0 }, '热点通报尚未发出', 'The hot notice has not been sent'),
      demand('MAJOR_NOTICE_OWED', '5.5.2.4-a', { fact: 'major_notices_owed', is: 0 }, '重大通报尚未发出', 'The major notice has not been sent'),
    ],
    fields: [field('conclusion', '5.1.2.1-c', '结案结论', 'conclusion')],
  },
  {
    id: 'follow_up', event: 'client_followed_up', clauses: clauses('5.1.2.2-c'), title: say('结案回访', 'Follow up'), roles: HANDLERS,
    requires: [demand('NO_FOLLOW_UP_OWED', '5.1.2.2-c', { fact: 'follow_ups_owed', gte: 1 }, '没有待做的回访', 'No follow-up is owed')],
    fields: [field('carried_out', '5.1.2.2-c', '结果是否落实', 'whether the result was carried out'), optional('client_view', '5.1.2.2-c', '客户的看法', 'what the client says')],
  },
  {
    id: 'file_special_report', event: 'special_report_filed', clauses: clauses('5.5.2.3-c', '5.5.2.4-d'), title: say('提交专题报告', 'File the special report'), roles: [CENTER],
    requires: [demand('NO_SPECIAL_REPORT_OWED', '5.5.2.3-c', { fact: 'special_reports_owed', gte: 1 }, '没有待交的专题报告', 'No special report is owed')],
    fields: [
      field('course_of_event', '5.5.2.3-c', '事件经过', 'course of events'), field('cause_analysis', '5.5.2.4-d', '爆发和恶化的原因', 'why it broke out and grew worse', { when: major }),
      field('preventive_measures', '5.5.2.4-d', '防止再发的对策', 'measures against repetition', { when: major }),
    ],
  },
  {
    id: 'analyse_case', event: 'case_analysed', clauses: clauses('5.6.2.3'), title: say('个案分析', 'Analyse the case'), roles: [CENTER],
    requires: [demand('NO_CASE_ANALYSIS_OWED', '5.6.2.3', { fact: 'case_analyses_owed', gte: 1 }, '没有待做的个案分析', 'No case analysis is owed')],
    fields: [field('analysis', '5.6.2.3', '个案分析', 'analysis')],
  },
  {
    id: 'add_to_case_library', event: 'case_added_to_library', clauses: clauses('5.6.2.1-a'), title: say('列入案例', 'Keep as a case'), roles: [CENTER], requires: [],
    fields: [
      field(
        'case_kind', '5.6.2.1-a', '案例类型', 'kind of case',
        {
          type: 'choice',
          choices: [{ id: 'repeat', title: say('重复发生', 'repeat') }, { id: 'representative', title: say('有代表性', 'typical') }, { id: 'other', title: say('其他', 'other') }],
        },
      ),
      field('case_summary', '5.6.2.1-a', '案例摘要', 'summary'),
    ],
  },
  {
    id: 'share_case', event: 'case_shared', clauses: clauses('5.6.2.1-b'), title: say('提交集团讨论', 'Give the case to the group'), roles: [CENTER],
    requires: [demand('NOT_IN_CASE_LIBRARY', '5.6.2.1-b', { fact: 'in_case_library', is: true }, '先列入案例再提交', 'Keep it as a case first')],
    fields: [field('case_class', '5.6.2.1-b', '案例分类', 'class of the case')],
  },
  {
    id: 'reopen', event: 'complaint_reopened', clauses: clauses('5.5.1.3-a'), title: say('再次投诉，重新受理', 'Reopen: complained again'), roles: HANDLERS, requires: [],
    sets: { nature_uncertain: false }, fields: [field('reason', '5.5.1.3-a', '再次投诉的内容', 'what the client says')],
  },
  {
    id: 'withdraw', event: 'complaint_withdrawn', clauses: clauses('5.2.1'), title: say('客户撤回', 'Withdrawn by the client'), roles: HANDLERS, requires: [],
    fields: [field('reason', '5.2.1', '撤回原因', 'reason')],
  },
];
