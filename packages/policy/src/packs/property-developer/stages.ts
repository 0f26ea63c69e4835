import type { Stage } from '../../pack/lifecycle-definition.ts';
import { clauses } from './clause.ts';
import { say } from './spec.ts';

/** What can be done with a case as long as it is open; the facts of the case say what may be done now. */
const OPEN = [
  'pass_to_center', 'record_consent', 'redirect', 'dispatch', 'accept', 'classify', 'decide_validity', 'set_level', 'report_same_matter', 'refer_to_center', 'answer_classification',
  'consult_experts',
  'appoint_commander', 'leader_appears', 'give_first_status', 'return_plan', 'send_written_return', 'answer_department_task', 'give_professional_advice', 'draft_online_reply',
  'post_courtesy_reply',
  'post_formal_reply', 'reply', 'publish_result', 'waive_publication', 'promise', 'note_progress', 'report_blocked', 'record_turn', 'send_notice', 'order_rectification', 'order_repair',
  'advise_specialist', 'report_need', 'propose_settlement', 'approve_settlement', 'finish_handling', 'file_special_report', 'analyse_case', 'add_to_case_library', 'share_case',
  'close', 'withdraw',
] as const;
/** What is still owed or of use once a case is closed. */
const CLOSED = ['reopen', 'follow_up', 'file_special_report', 'analyse_case', 'add_to_case_library', 'share_case'] as const;

type Item = readonly [id: string, zh: string, en: string];
const stage = (id: string, number: string, zh: string, en: string, ...checklist: readonly Item[]): Stage => ({
  id, clauses: clauses(number), title: say(zh, en), actions: OPEN,
  ...(checklist.length > 0 ? { checklist: checklist.map(([item, itemZh, itemEn]) => ({ id: item, title: say(itemZh, itemEn) })) } : {}),
});

export const stages: readonly Stage[] = [
  stage('received', '5.2.1', '已受理', 'Received', ['written', '书面记录', 'put in writing']),
  stage('redirected', '5.2.4-b', '已引导到最佳联系渠道', 'Pointed to the best place to turn to'),
  stage('forwarded', '5.2.2', '已转办', 'Passed on'),
  stage('accepted_by_specialist', '5.2.3', '专员办理中', 'With the specialist', ['guide', '按操作指引办理', 'follow the guide'], ['level', '核对性质和级别', 'check nature and level']),
  stage('referred', '4.1.1.1', '已报中心', 'Referred to the centre'),
  stage('execute_center_plan', '4.3.2-b', '按中心方案执行', 'Carrying out the plan of the centre', ['follow', '跟进落实', 'follow it through']),
  stage('progress_told', '5.1.2.1-b', '已告知进展', 'Progress told', ['schedule', '定好下次跟进时间', 'set the next date']),
  stage('result_told', '4.3.1-a', '已告知结果', 'Result told',
    ['no_misspelling', '没有错别字', 'no misspelling'], ['thanks', '感谢客户', 'thanks'], ['all_points', '逐点回应', 'all points answered'], ['signature', '以客户服务中心名义', 'in the name of the centre']),
  stage('public_result', '5.3.2-b', '结果已公布', 'Result published'),
  stage('handled', '5.1.2.2-c', '已处理完毕', 'Handling finished', ['carried_out', '结果已落实，有人监督', 'carried out and watched over']),
  { id: 'closed', clauses: clauses('4.1.6-a'), title: say('已结案', 'Closed'), actions: CLOSED, terminal: true },
];
