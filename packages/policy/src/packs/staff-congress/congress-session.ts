import type { ActionDefinition } from '../../pack/lifecycle-definition.ts';
import { quorum, regular, where, yes } from './conditions.ts';
import { action, demand, field } from './parts.ts';

/** What is done while the congress meets. */
export const meeting: readonly ActionDefinition[] = [
  action('sum_up_opinions', 'group_opinions_summed_up', ['24'], '汇总代表组意见', 'Sum up the opinions of the groups', ['group_leader'], {
    requires: [demand('GROUP_LEADERS_MISSING', '14', yes('group_leaders_elected'), '代表组尚未推选组长', 'The groups have not chosen their leaders')],
    fields: [field('opinions', '24', '对报告、议案和决议草案的意见', 'opinions on reports, motions and drafts')],
  }),
  action('amend_drafts', 'drafts_amended', ['25'], '修改议案和草案并说明', 'Amend motions and drafts and explain', ['presidium'], {
    fields: [field('changes', '25', '修改内容', 'what was changed'), field('explanation', '25', '向大会的说明', 'explanation to the congress')],
  }),
  action('record_attendance', 'attendance_recorded', ['26'], '清点到会代表', 'Take attendance', ['secretariat', 'presidium'], {
    fields: [field('present', '26', '到会正式代表数', 'full delegates present')],
  }),
  action('open_session', 'session_opened', ['26', '18', '46'], '宣布开会', 'Open the session', ['presidium'], {
    requires: [
      demand('PRESIDIUM_NOT_ELECTED', '18', yes('presidium_elected'), '本次会议的主席团尚未产生', 'This session has not elected its presidium'),
      demand('PROPOSAL_CALL_MISSING', '43.1-a', regular(yes('call_sent')), '尚未发出提案征集通知', 'The call for proposals has not been sent'),
      demand('DRAFTS_NOT_EXPLAINED', '25', yes('drafts_explained'), '主席团尚未修改议案和草案并作说明', 'The presidium has not yet amended and explained motions and drafts'),
      demand('ATTENDANCE_NOT_TAKEN', '26', yes('attendance_taken'), '尚未清点到会代表', 'Attendance has not been taken'),
      demand('QUORUM_NOT_REACHED', '26', quorum, '到会代表未超过全体代表的三分之二，不能开会', 'No quorum: more than two thirds of the delegates must be present'),
      demand('AGENDAS_NOT_SEPARATE', '46', where('combined_with_union', yes('agendas_separate')), '与工会代表大会合并召开时，议程须分开',
        'Held together with the union congress, the agendas must be separate'),
    ],
    fields: [field('ordinal', '46', '教代会届次', 'ordinal of the staff congress')],
  }),
  action('give_work_report', 'work_report_given', ['27'], '作工作报告', 'Give the work report', ['director'], {
    fields: [field('report', '27', '工作报告或方案说明', 'work report or explanation of plans')],
  }),
  action('give_special_report', 'special_report_given', ['28'], '作专项议案报告', 'Report on a special motion', ['administrative_heads'], {
    fields: [field('report', '28', '专项议案报告', 'report on the special motion')],
  }),
  action('give_execution_report', 'execution_report_given', ['29'], '报告上次决议执行情况', 'Report on the last resolutions', ['union_chair', 'working_groups'], {
    fields: [field('report', '29', '决议执行情况', 'how the resolutions were carried out')],
  }),
  action('give_proposal_report', 'proposal_report_given', ['29', '44'], '报告提案工作', 'Report on the proposals', ['union_chair', 'proposal_group'], {
    fields: [field('collected', '29', '本次征集情况', 'what was collected'), field('handled', '44', '办理情况', 'what was done')],
  }),
  action('amend_report', 'report_amended', ['38.1'], '按意见修改报告和方案', 'Amend report and plans', ['director'], {
    requires: [demand('WORK_REPORT_MISSING', '27', yes('work_report_given'), '尚未作工作报告', 'The work report has not been given')],
    fields: [field('opinion', '38.1', '代表意见', 'opinion'), field('taken_up', '38.1', '采纳与修改情况', 'what was taken up')],
  }),
  action('resolve_implementation', 'implementation_resolved', ['38.2'], '作出贯彻决议', 'Resolve on implementation', ['presidium'], {
    requires: [demand('REPORT_NOT_AMENDED', '38.1', yes('report_amended'), '园长尚未按代表意见修改报告和方案', 'The director has not yet amended the report by the opinions given')],
    fields: [field('judgement', '38.2', '对工作的评价', 'judgement on the work'), field('appeal', '38.2', '对教职工的号召', 'call on the staff')],
  }),
  action('schedule_speaker', 'speaker_scheduled', ['32'], '安排代表发言', 'Schedule a speaker', ['presidium'], {
    fields: [field('speaker', '32', '发言代表', 'delegate who speaks', { type: 'staff' })],
  }),
  action('make_suggestion', 'suggestion_made', ['35-b'], '向园长提出建议', 'Make a suggestion to the director', ['presidium'], {
    fields: [field('suggestion', '35-b', '建议', 'suggestion')],
  }),
  action('decide_matter', 'matter_decided', ['33'], '议决事项', 'Decide a matter', ['presidium'], {
    requires: [demand('NO_OPEN_MATTER', '33', { fact: 'open_matters', gte: 1 }, '没有等待议决的事项', 'No matter is waiting for a decision')],
    fields: [field('decision', '33', '决定', 'decision'), field('document', '33', '决议文件', 'document')],
  }),
  ...(['confirm', 'refuse'] as const).map((verb) => action(`${verb}_joint_decision`, verb === 'confirm' ? 'joint_decision_confirmed' : 'joint_decision_refused', ['45-a'],
    verb === 'confirm' ? '确认联席会议决定' : '不予确认联席会议决定', verb === 'confirm' ? 'Confirm a joint decision' : 'Refuse a joint decision', ['presidium'], {
      requires: [demand('NO_JOINT_DECISION', '45-a', { fact: 'unconfirmed_decisions', gte: 1 }, '没有等待确认的联席会议决定', 'No joint decision is waiting to be confirmed')],
    })),
  action('begin_openness_appraisal', 'openness_appraisal_begun', ['31'], '进入园务公开和民主评议', 'Begin openness and appraisal', ['presidium'], {
    requires: [demand('NOT_PLANNED', '31', { any: [yes('openness_planned'), yes('appraisal_planned')] }, '预备会议没有通过公开或评议方案', 'The preliminary meeting passed no plan for it')],
  }),
  action('record_openness', 'openness_carried_out', ['31', '40'], '记录园务公开', 'Record openness', ['presidium'], { fields: [field('published', '31', '公开内容', 'what was laid open')] }),
  action('record_appraisal', 'leaders_appraised', ['31', '40'], '记录民主评议', 'Record the appraisal', ['presidium'], {
    fields: [field('appraised', '40', '评议对象', 'who was appraised'), field('outcome', '40', '评议结果', 'outcome')],
  }),
  action('close_session', 'session_closed', ['33', '29', '31'], '宣布闭会', 'Close the session', ['presidium'], {
    requires: [
      demand('WORK_REPORT_MISSING', '27', regular(yes('work_report_given')), '尚未作工作报告', 'The work report has not been given'),
      demand('SPECIAL_REPORT_MISSING', '28', where('special_motions', yes('special_report_given')), '专项议案尚未报告', 'The special motions have not been reported on'),
      demand('EXECUTION_REPORT_MISSING', '29', regular(yes('execution_report_given')), '尚未报告上次决议执行情况', 'The execution of the last resolutions has not been reported'),
      demand('PROPOSAL_REPORT_MISSING', '44', regular(yes('proposal_report_given')), '尚未报告提案征集和办理情况', 'The proposals have not been reported on'),
      demand('IMPLEMENTATION_NOT_RESOLVED', '38.2', regular(yes('implementation_resolved')), '尚未作出贯彻决议', 'Implementation has not been resolved on'),
      demand('OPENNESS_OUTSTANDING', '31', where('openness_planned', yes('openness_done')), '已安排的园务公开尚未进行', 'Openness was planned and has not taken place'),
      demand('APPRAISAL_OUTSTANDING', '31', where('appraisal_planned', yes('appraisal_done')), '已安排的民主评议尚未进行', 'The appraisal was planned and has not taken place'),
      demand('MATTERS_UNDECIDED', '33', { fact: 'open_matters', is: 0 }, '还有提交的事项没有议决', 'A matter laid before the congress is not yet decided'),
      demand('JOINT_DECISIONS_UNCONFIRMED', '45-a', { fact: 'unconfirmed_decisions', is: 0 }, '联席会议的决定尚未确认', 'A decision of the joint meeting is not yet confirmed'),
    ],
  }),
];
