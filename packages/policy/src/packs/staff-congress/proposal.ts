import type { ActionDefinition, FieldSpec, Lifecycle, Stage } from '../../pack/lifecycle-definition.ts';
import { seconded, yes } from './conditions.ts';
import { action, demand, field, stage } from './parts.ts';

/** The proposal form, as handed to the delegates. */
export const proposalForm: readonly FieldSpec[] = [
  field('topic', '41', '提案类别', 'topic'), field('matter', '43.1-b', '案由', 'matter'), field('reason', '43.1-b', '理由', 'reason'),
  field('suggestion', '43.1-b', '建议办法', 'what is suggested'),
  field('one_matter', '42-a', '只提一件事', 'holds one matter only'),
];

const stages: readonly Stage[] = [
  stage('drafting', ['43.1-b'], '填写提案表', 'Filling in the form', ['draft_proposal']),
  stage('seconding', ['42-b'], '征集附议', 'Finding seconders', ['draft_proposal', 'second_proposal', 'submit_proposal', 'submit_group_proposal', 'withdraw_proposal']),
  stage('submitted', ['43.2'], '已提交', 'Submitted', ['register_proposal', 'return_proposal', 'withdraw_proposal']),
  stage('registered', ['43.2'], '已登记分类', 'Registered', ['review_proposal', 'withdraw_proposal']),
  stage('filing_review', ['43.3-a'], '立案审查', 'Filing review', ['review_proposal', 'file_proposal', 'refuse_filing', 'withdraw_proposal'], {
    checklist: [
      { id: 'value', title: { zh: '有价值、可行', en: 'Of value and feasible' } }, { id: 'balance', title: { zh: '兼顾国家、集体、个人', en: 'Balances state, collective and individual' } },
      { id: 'procedure', title: { zh: '程序符合', en: 'Made by the procedure' } },
    ],
  }),
  stage('not_filed', ['43.3-b', '43.4'], '未立案，待说明理由', 'Not filed, reasons to be told', ['tell_reasons']),
  stage('reasons_told', ['43.4'], '已说明理由', 'Reasons told', [], { terminal: true }),
  stage('filed', ['43.5-a'], '已立案', 'Filed', ['send_to_director']),
  stage('director_opinion', ['43.5-a'], '园长签署意见', 'With the director', ['give_director_opinion', 'pass_to_department']),
  stage('department_opinion', ['43.5-b'], '承办部门办理', 'With the department', ['give_department_opinion', 'state_impossibility', 'check_progress']),
  stage('implementation', ['43.5-c'], '落实', 'Being carried out', ['move_due_date', 'report_carried_out', 'state_impossibility', 'check_progress', 'tell_result']),
  stage('result_known', ['43.5-c'], '办理完毕，待答复', 'Done, result to be told', ['tell_result']),
  stage('result_told', ['43.6-b'], '已答复提案人', 'Result told', ['archive_proposal']),
  stage('archived', ['43.6-c'], '已存档', 'Kept by the union', [], { terminal: true }),
  stage('withdrawn', ['42-b'], '已撤回', 'Withdrawn', [], { terminal: true }),
];

const oneMatter = demand('MORE_THAN_ONE_MATTER', '42-a', yes('one_matter'), '一个提案只提一件事', 'A proposal holds one matter only');

const bringing: readonly ActionDefinition[] = [
  action('draft_proposal', 'proposal_drafted', ['43.1-b', '41', '42-a'], '填写提案', 'Fill in the form', ['delegate', 'group_leader'], { fields: proposalForm }),
  action('second_proposal', 'proposal_seconded', ['42-b'], '附议', 'Second', ['delegate'], {
    notBy: ['proposal_drafted'], fields: [field('seconded_by', '42-b', '附议人', 'seconder', { type: 'staff' })],
  }),
  action('submit_proposal', 'proposal_submitted', ['42-b', '42-a'], '提交提案', 'Submit', ['delegate'], {
    sets: { in_group_name: false },
    requires: [demand('SECONDERS_MISSING', '42-b', seconded, '须有两名及以上代表附议', 'Two delegates or more must second it'), oneMatter],
  }),
  action('submit_group_proposal', 'proposal_submitted', ['42-b', '42-a'], '以代表组名义提交', 'Submit in the name of the group', ['group_leader'], {
    sets: { in_group_name: true }, requires: [oneMatter], fields: [field('delegate_group', '42-b', '代表组', 'delegate group')],
  }),
  action('withdraw_proposal', 'proposal_withdrawn', ['42-b'], '撤回提案', 'Withdraw', ['delegate', 'group_leader']),
];

const reviewing: readonly ActionDefinition[] = [
  action('register_proposal', 'proposal_registered', ['43.2'], '登记分类', 'Register and classify', ['proposal_group'], {
    fields: [field('number', '43.2', '编号', 'number'), field('topic', '41', '提案类别', 'topic')],
  }),
  action('return_proposal', 'proposal_returned', ['42-a', '43.2'], '退回拆分', 'Return to be split', ['proposal_group'], {
    sets: { one_matter: false }, fields: [field('reason', '42-a', '退回理由', 'reason')],
  }),
  action('review_proposal', 'proposal_reviewed', ['43.3-a', '43.3-b'], '立案审查', 'Review for filing', ['proposal_group'], {
    fields: [
      field('value_and_feasible', '43.3-a', '有价值且可行', 'of value and feasible'),
      field('interests_balanced', '43.3-a', '兼顾国家、集体和个人利益', 'balances the interests of state, collective and individual'),
      field('procedure_met', '43.3-a', '提出程序符合要求', 'made by the procedure'), field('proposal_filing', '43.3-b', '审查意见', 'outcome'),
    ],
  }),
  action('file_proposal', 'proposal_filed', ['43.3-a'], '立案', 'File', ['proposal_group'], {
    requires: [
      demand('PERSONAL_MATTER', '43.3-b', { not: { fact: 'proposal_filing', is: 'personal_matter' } }, '纯属个人的事项不予立案', 'A purely personal matter is not filed'),
      demand('FILING_CRITERIA_NOT_MET', '43.3-a',
        { all: [...['value_and_feasible', 'interests_balanced', 'procedure_met'].map(yes), { fact: 'proposal_filing', is: 'fit_for_filing' }] }, '立案标准没有全部满足',
        'Not all criteria for filing are met'),
    ],
  }),
  action('refuse_filing', 'proposal_not_filed', ['43.3-b', '43.3-a'], '不予立案', 'Do not file', ['proposal_group'], {
    requires: [
      demand('NO_GROUND_TO_REFUSE', '43.3-a', { not: { fact: 'proposal_filing', is: 'fit_for_filing' } }, '审查意见为符合立案标准，应予立案', 'The review found the criteria met, so it is filed'),
    ],
  }),
  action('tell_reasons', 'not_filed_reasons_told', ['43.4'], '向提案人说明理由', 'Tell the proposer why', ['proposal_group'], { fields: [field('reasons', '43.4', '理由', 'reasons')] }),
];

const carryingOut: readonly ActionDefinition[] = [
  action('send_to_director', 'proposal_sent_to_director', ['43.5-a'], '送园长签署意见', 'Send to the director', ['union']),
  action('give_director_opinion', 'director_opinion_given', ['43.5-a'], '签署意见', 'Give a written opinion', ['director'], {
    fields: [field('director_opinion', '43.5-a', '园长意见', 'opinion of the director')],
  }),
  action('pass_to_department', 'proposal_passed_to_department', ['43.5-a', '43.5-b'], '交承办部门', 'Pass to the department', ['union'], {
    requires: [demand('DIRECTOR_OPINION_FIRST', '43.5-a', yes('director_opined'), '园长尚未签署意见', 'The director has not given a written opinion')],
    fields: [field('department', '43.5-a', '承办部门', 'handling department', { type: 'department' })],
  }),
  action('give_department_opinion', 'department_opinion_given', ['43.5-b', '43.5-c'], '提出办理意见', 'Give the opinion of the department', ['handling_department'], {
    fields: [field('department_opinion', '43.5-b', '办理意见', 'opinion'), field('due_at', '43.5-c', '落实期限', 'to be carried out by')],
  }),
  action('move_due_date', 'due_date_moved', ['43.5-c'], '重新确定期限', 'Set another date', ['handling_department'], {
    fields: [field('due_at', '43.5-c', '新的落实期限', 'to be carried out by'), field('reason', '43.5-c', '理由', 'reason')],
  }),
  action('report_carried_out', 'proposal_carried_out', ['43.5-c'], '报告已落实', 'Report that it is carried out', ['handling_department'], {
    fields: [field('what_was_done', '43.5-c', '落实情况', 'what was done')],
  }),
  action('state_impossibility', 'impossibility_stated', ['43.5-c'], '说明不能落实的原因', 'State why it cannot be done', ['handling_department'], {
    fields: [field('reason', '43.5-c', '原因', 'reason')],
  }),
  action('check_progress', 'progress_checked', ['43.6-a'], '检查办理进展', 'Check progress', ['proposal_group'], { fields: [field('progress', '43.6-a', '进展', 'progress')] }),
  action('tell_result', 'proposal_result_told', ['43.6-b'], '答复提案人', 'Tell the result', ['proposal_group', 'union'], {
    requires: [demand('NO_RESULT_YET', '43.5-c', { any: [yes('carried_out'), yes('impossible_stated')] }, '既未落实，也未说明原因', 'It is neither carried out nor is the reason stated')],
    fields: [field('result', '43.6-b', '办理结果', 'result')],
  }),
  action('archive_proposal', 'proposal_archived', ['43.6-c'], '工会存档', 'Keep in the union archive', ['union'], {
    fields: [field('archive_number', '43.6-c', '档案号', 'number in the archive')],
  }),
];

/** One proposal of a delegate, from the form to the archive of the union. */
export const proposalLifecycle: Lifecycle = {
  subject: 'proposal', initial: 'drafting', stages, actions: [...bringing, ...reviewing, ...carryingOut],
  moves: [
    { on: 'proposal_drafted', to: 'seconding' },
    { on: 'proposal_submitted', to: 'submitted' },
    { on: 'proposal_returned', to: 'seconding' },
    { on: 'proposal_registered', to: 'registered' },
    { on: 'proposal_reviewed', to: 'filing_review' },
    { on: 'proposal_filed', to: 'filed' },
    { on: 'proposal_not_filed', to: 'not_filed' },
    { on: 'not_filed_reasons_told', to: 'reasons_told' },
    { on: 'proposal_sent_to_director', to: 'director_opinion' },
    { on: 'proposal_passed_to_department', to: 'department_opinion' },
    { on: 'department_opinion_given', to: 'implementation' },
    { on: 'proposal_carried_out', to: 'result_known' },
    { on: 'impossibility_stated', to: 'result_known' },
    { on: 'proposal_result_told', to: 'result_told' },
    { on: 'proposal_archived', to: 'archived' },
    { on: 'proposal_withdrawn', to: 'withdrawn' },
  ],
};
