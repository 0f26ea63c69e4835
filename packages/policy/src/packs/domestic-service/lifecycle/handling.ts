import type { Condition } from '../../../pack/fact.ts';
import type { ActionDefinition } from '../../../pack/lifecycle-definition.ts';
import { LEADERS, TEAM, action, demand, field, unless, unlessAnonymous } from './build.ts';

const at = (...parties: readonly string[]): Condition => ({ fact: 'responsibility', in: parties });
const choice = (id: string, zh: string, en: string) => ({ id, title: { zh, en } });
/** Re-evaluation goes on for this many rounds before a leader may end it (C17). */
const ROUNDS = 3;

/** From responsibility to a result that satisfies. */
export const handlingActions: readonly ActionDefinition[] = [
  action('determine_responsibility', 'responsibility_determined', ['4.1'], ['认定责任', 'Determine responsibility'], {
    roles: LEADERS,
    fields: [
      field('responsibility', '4.1', '责任认定', 'responsibility'), field('basis', '4.1', '认定依据', 'basis'),
      field('frequent_complaints', '6.2.3-c', '相关部门或个人本季度投诉多发', 'complaints about them are frequent this quarter', { required: false, type: 'boolean' }),
    ],
    requires: [demand('REPORT_NOT_SUBMITTED', ['3.4-b'], { fact: 'report_submitted', is: true }, '调查报告还没有提交', 'The investigation report is missing')],
  }),
  action('make_remedy', 'remedy_made', ['4.2.1-c'], ['致歉并补救', 'Apologise and make good'], {
    roles: ['service_worker', 'team_lead', 'project_lead'], fields: [field('apology', '4.2.1-c', '致歉情况', 'apology'), field('remedy', '4.2.1-c', '补救措施', 'remedy')],
  }),
  action('explain_company_fault', 'company_fault_explained', ['4.2.3-b'], ['向客户说明公司责任', 'Explain the fault of the company'], {
    roles: ['cs_agent', ...LEADERS], fields: [field('explanation', '4.2.3-b', '说明内容', 'explanation')],
    requires: [demand('COMPANY_NOT_AT_FAULT', ['4.2.3-b'], at('company_management'), '责任不在公司管理', 'The management of the company is not at fault')],
  }),
  action('complete_handling', 'handling_completed', ['4.3.1-a'], ['处理完毕', 'Complete handling'], {
    roles: TEAM, fields: [field('measures', '4.3.2-a', '处理措施', 'measures')],
    requires: [
      demand('RESPONSIBILITY_NOT_DETERMINED', ['4.1'], { fact: 'responsibility_determined', is: true }, '还没有认定责任', 'Responsibility has not been determined'),
      demand('REMEDY_MISSING', ['4.2.1-c'], unless(at('worker'), unlessAnonymous({ fact: 'remedied', is: true })), '服务人员还没有向客户致歉并补救', 'The worker has not apologised and made good'),
      demand('CORRECTION_MISSING', ['4.2.2-b', '4.2.3-a'], unless(at('team', 'company_management'), { fact: 'corrections', gte: 1 }),
        '团队或公司有责的，要先制定整改措施', 'Where the team or the company is at fault, a correction is planned first'),
      demand('EXPLANATION_MISSING', ['4.2.3-b'], unless(at('company_management'), unlessAnonymous({ fact: 'company_fault_explained', is: true })),
        '还没有向客户说明公司责任', 'The fault of the company has not been explained to the client'),
    ],
  }),
  action('reply', 'customer_reply_given', ['4.3.1-a', '4.3.1-b', '4.3.2-a', '4.3.2-b'], ['反馈处理结果', 'Tell the result'], {
    roles: [...TEAM, 'company_leader'],
    fields: [
      field('reply', '4.3.1-a', '处理结果', 'result'), field('measures', '4.3.2-a', '处理措施', 'measures'), field('basis', '4.3.2-a', '依据', 'basis'),
      field('expected_effect', '4.3.2-a', '预期效果', 'expected effect'),
      field('medium', '4.3.1-b', '反馈方式', 'by',
        { type: 'choice', choices: [choice('phone', '电话', 'phone'), choice('sms', '短信', 'text message'), choice('email', '邮件', 'e-mail'), choice('written', '书面', 'in writing')] }),
      field('feedback_delivered', '4.3.1-b', '已送达投诉人', 'it reached the complainant', { type: 'boolean' }), field('satisfaction', '4.3.2-b', '投诉人是否满意', 'is the complainant satisfied'),
    ],
    requires: [demand('HANDLING_NOT_COMPLETED', ['4.3.1-a'], { fact: 'handled', is: true }, '还没有处理完毕', 'Handling is not completed')],
  }),
  action('record_satisfaction', 'satisfaction_recorded', ['4.4.1-b'], ['跟踪满意度', 'Follow up satisfaction'], {
    roles: ['cs_agent', 'project_lead'],
    fields: [
      field('satisfaction', '4.4.1-b', '满意度', 'satisfaction'), field('comment', '4.4.1-b', '客户意见', 'what the client says', { required: false }),
      field('medium', '4.4.1-b', '方式', 'by', { type: 'choice', choices: [choice('phone', '电话', 'phone'), choice('questionnaire', '问卷', 'questionnaire')] }),
    ],
    requires: [demand('RESULT_NOT_TOLD', ['4.3.1-a'], { fact: 'result_told', is: true }, '还没有反馈结果', 'The result has not been told')],
  }),
  action('contact_dissatisfied', 'dissatisfaction_contacted', ['4.4.2-a'], ['了解不满意的原因', 'Ask why'], {
    roles: TEAM, fields: [field('dissatisfaction_reason', '4.4.2-a', '不满意的原因', 'reason of dissatisfaction')],
  }),
  action('re_evaluate', 'measures_re_evaluated', ['4.4.2-b'], ['重新评估处理措施', 'Weigh the measures again'], {
    roles: LEADERS, fields: [field('assessment', '4.4.2-b', '原措施是否合理', 'were the measures reasonable'), field('improvement', '4.4.2-b', '进一步改进', 'further improvement')],
    requires: [demand('REASON_NOT_ASKED', ['4.4.2-a'], { fact: 'dissatisfaction_contacted', is: true }, '先联系客户了解不满意的原因', 'Ask the client for the reason first')],
  }),
  action('decide_unresolved', 'unresolved_decided', ['4.4.2-b', '4.2.1-c'], ['决定按未解决结案', 'Decide to close as unresolved'], {
    roles: ['company_leader'], fields: [field('reason', '4.4.2-b', '决定理由', 'reason')],
    requires: [
      demand('ROUNDS_LEFT', ['4.4.2-b', '4.2.1-c'], { fact: 'review_rounds', gte: ROUNDS }, '重新评估未满三轮', 'Fewer than three rounds of re-evaluation'),
      demand('CLIENT_NOT_DISSATISFIED', ['4.4.2-b'], { fact: 'satisfaction', is: 'dissatisfied' }, '客户并未表示不满意', 'The client is not dissatisfied'),
    ],
  }),
  action('close', 'complaint_closed', ['5.1.1', '4.4.2-b'], ['结案', 'Close'], {
    roles: ['cs_agent', ...LEADERS], fields: [field('conclusion', '5.1.1', '结案结论', 'conclusion')],
    requires: [
      demand('RECORD_INCOMPLETE', ['5.1.1', '5.1.2-a'], { all: [{ fact: 'report_submitted', is: true }, { fact: 'handled', is: true }] },
        '调查和处理结果还没有记录完整', 'Investigation and result are not fully recorded'),
      demand('RESULT_NOT_TOLD', ['4.3.1-a', '4.3.1-b'], unlessAnonymous({ all: [{ fact: 'result_told', is: true }, { fact: 'feedback_delivered', is: true }] }),
        '结果还没有送达投诉人', 'The result has not reached the complainant'),
      demand('SATISFACTION_NOT_TRACKED', ['4.4.1-a', '5.1.1'], unlessAnonymous({ any: [{ fact: 'satisfaction_tracked', is: true }, { fact: 'unresolved_decided', is: true }] }),
        '还没有跟踪满意度', 'Satisfaction has not been followed up'),
      demand('CLIENT_DISSATISFIED', ['4.4.2-b'], { any: [{ not: { fact: 'satisfaction', is: 'dissatisfied' } }, { fact: 'unresolved_decided', is: true }] },
        '客户不满意，先重新评估；满三轮后可由公司领导决定', 'The client is not satisfied: weigh the measures again; after three rounds a company leader may decide'),
    ],
  }),
  action('reopen', 'complaint_reopened', ['4.4.2-b'], ['重新受理', 'Reopen'], { roles: ['receiver', 'cs_agent', ...LEADERS], fields: [field('reason', '4.4.2-b', '重新受理的理由', 'reason')] }),
];
