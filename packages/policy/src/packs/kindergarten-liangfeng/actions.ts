import type { ActionDefinition } from '../../pack/lifecycle-definition.ts';
import { DEPARTMENTS, OFFICE, act, anonymous, demand, field, holds, onlyIf, outsideDuty } from './act.ts';

/** Accepting, opening a file, asking for direction. */
const early: readonly ActionDefinition[] = [
  act('classify', 'complaint_classified', ['2.1-a', '1.5', '4.3-b'], '登记分类', 'Classify', {
    roles: OFFICE, fields: [field('within_duty', '4.3-b', '属本园职责范围', 'within our duty', { required: false })],
  }),
  act('solve_on_spot', 'matter_solved_on_spot', ['4.3-c'], '当场解决', 'Solve on the spot', {
    roles: DEPARTMENTS,
    requires: [
      demand('OUTSIDE_DUTY', '4.3-b', { not: outsideDuty }, '不属本园职责范围，只能说明', 'Outside our duty: it can be explained only'),
      demand('RESULT_ALREADY_TOLD', '4.3-c', { fact: 'result_told', is: false }, '结果已经告知，不再是当场解决', 'The result was told already; this is not on the spot any more'),
    ],
    fields: [field('solution', '4.3-c', '怎么解决的', 'how it was solved')],
  }),
  act('explain', 'first_explanation_given', ['4.3-d'], '弄清原因并说明', 'Find the cause and explain', { roles: DEPARTMENTS, fields: [field('explanation', '4.3-d', '原因和说明', 'cause and explanation')] }),
  act('file_case', 'case_filed', ['2.2-a'], '立案建档', 'Open a file', { roles: OFFICE, fields: [field('situation', '2.2-a', '了解到的实情', 'the real situation')] }),
  act('ask_for_direction', 'direction_asked', ['2.2-b'], '请示领导', 'Ask for direction', {
    roles: OFFICE, requires: [demand('CASE_NOT_FILED', '2.2-a', holds('file_opened'), '先立案建档', 'A file is opened first')], fields: [field('question', '2.2-b', '请示内容', 'what is asked')],
  }),
  act('give_direction', 'direction_given', ['2.2-b'], '批示', 'Give direction', {
    roles: ['responsible_leader'], notBy: ['direction_asked'],
    requires: [demand('NO_DIRECTION_ASKED', '2.2-b', { fact: 'direction_pending', gte: 1 }, '没有待批示的请示', 'Nobody asked for direction')], fields: [field('direction', '2.2-b', '批示', 'direction')],
  }),
];

const INVESTIGATING = demand('INVESTIGATION_NOT_STARTED', '2.3-a', holds('investigating'), '还没有开始调查', 'The investigation has not begun');

/** Looking into it with those concerned, hearing both sides. */
const investigation: readonly ActionDefinition[] = [
  act('start_investigation', 'investigation_started', ['2.3-a', '4.2-a'], '开始调查', 'Begin the investigation', {
    roles: OFFICE,
    requires: [
      demand('CASE_NOT_FILED', '2.2-a', holds('file_opened'), '先立案建档', 'A file is opened first'),
      demand('DIRECTION_MISSING', '2.2-b', holds('direction_received'), '领导还没有批示', 'The leader has not given direction yet'),
    ],
    fields: [field('next_meeting_at', '2.3-b', '下次行政会议时间', 'time of the next administrative meeting', { required: false })],
  }),
  act('dispatch', 'department_task_dispatched', ['2.3-a'], '会同责任部门', 'Dispatch', {
    roles: OFFICE, requires: [INVESTIGATING], fields: [field('department', '2.3-a', '责任部门', 'responsible department')],
  }),
  act('answer_department_task', 'department_task_answered', ['2.3-a'], '部门答复', 'Answer as department', {
    roles: DEPARTMENTS, requires: [demand('NO_OPEN_DEPARTMENT_TASK', '2.3-a', { fact: 'open_department_tasks', gte: 1 }, '没有等待答复的部门任务', 'No department task is waiting for an answer')],
    fields: [field('facts_verified', '2.3-a', '核实情况', 'verified facts'), field('responsibility', '2.3-a', '责任归属', 'responsibility'), field('solution', '2.3-a', '处理建议', 'proposal')],
  }),
  act('record_complainant_statement', 'complainant_statement_recorded', ['4.3-a'], '记录投诉人陈述', 'Hear the complainant', {
    roles: DEPARTMENTS, fields: [field('statement', '4.3-a', '陈述（匿名信以来信为准）', 'statement; of an anonymous letter, its text')],
  }),
  act('record_respondent_statement', 'respondent_statement_recorded', ['4.3-a'], '记录被投诉人陈述', 'Hear the respondent', {
    roles: DEPARTMENTS, fields: [field('statement', '4.3-a', '陈述，或拒绝的情形', 'statement, or how it was refused'), field('refused', '4.3-a', '拒绝陈述', 'refused', { required: false })],
  }),
  act('note_progress', 'progress_noted', ['4.3-e'], '记录进展', 'Note progress', {
    fields: [field('note', '4.3-e', '进展情况', 'progress'), field('told_complainant', '4.3-e', '已告知投诉人', 'told to the complainant', { required: false })],
  }),
  act('tell_status', 'status_told', ['2.3-c'], '电话告知办理情况', 'Tell by phone how it stands', {
    roles: OFFICE, requires: [INVESTIGATING], fields: [field('status', '2.3-c', '办到哪一步', 'how far it has come')],
  }),
  act('send_notice', 'notice_sent', ['2.3-b', '2.7-b'], '通报', 'Circulate', {
    roles: OFFICE, fields: [field('notice', '2.3-b', '通报事项', 'notice'), field('occasion', '2.3-b', '会议或场合', 'meeting or occasion')],
  }),
  act('submit_finding', 'finding_submitted', ['2.3-a', '3-a', '4.3-a'], '作出结论', 'Make a finding', {
    roles: DEPARTMENTS,
    requires: [
      INVESTIGATING,
      demand(
        'BOTH_STATEMENTS_REQUIRED', '4.3-a', { all: [holds('complainant_heard'), holds('respondent_heard')] }, '须先听取双方陈述（拒绝陈述的如实记录）',
        'Both sides are heard first; a refusal is put on record',
      ),
      demand('DEPARTMENT_TASK_OPEN', '2.3-a', { fact: 'open_department_tasks', is: 0 }, '还有部门没有答复', 'A department has not answered yet'),
    ],
    fields: [
      field('facts_verified', '2.3-a', '查明的情况', 'what was found'), field('finding', '3-a', '是否查实', 'whether it is verified'),
      field('staff_fault', '4.2-b', '工作人员有过错', 'staff are at fault'),
    ],
  }),
];

/** Reporting, deciding, telling. */
const outcome: readonly ActionDefinition[] = [
  act('report_result', 'result_reported', ['2.4-a'], '书面报告结果', 'Report the result in writing', {
    roles: DEPARTMENTS,
    requires: [
      demand('FINDING_MISSING', '2.4-a', holds('finding_made'), '还没有结论，无从报告', 'Without a finding there is nothing to report'),
      demand('STATUS_NOT_TOLD', '2.3-c', { any: [holds('status_is_told'), anonymous] }, '还没有电话告知投诉人办理情况', 'The complainant has not been told by phone how it stands'),
    ],
    fields: [field('written_result', '2.4-a', '书面报告', 'written report')],
  }),
  act('decide_opinion', 'opinion_decided', ['2.4-b'], '决定处理意见', 'Decide on the handling', {
    roles: ['director_office_meeting'], requires: [demand('RESULT_NOT_REPORTED', '2.4-a', holds('result_is_reported'), '调查结果还没有书面报告', 'The result has not been reported in writing')],
    fields: [field('opinion', '2.4-b', '处理意见', 'what is to be done')],
  }),
  act('reply', 'customer_reply_given', ['2.4-c', '4.2-a'], '电话告知处理结果', 'Tell the result by phone', {
    roles: OFFICE, requires: [demand('OPINION_NOT_DECIDED', '2.4-b', { any: [holds('opinion_is_decided'), outsideDuty] }, '处理意见还没有决定', 'What is to be done has not been decided')],
    fields: [field('reply', '2.4-c', '告知内容', 'what was told'), field('satisfied', '2.4-c', '投诉人是否满意', 'whether the complainant is content', { required: false })],
  }),
  act('end_handling', 'handling_ended', ['2.4-c'], '决定不再继续', 'Decide to end it', {
    roles: ['responsible_leader'],
    requires: [
      demand('ROUNDS_LEFT', '2.4-c', { fact: 'replies', gte: 3 }, '告知未满三次，还要继续沟通', 'Fewer than three rounds: it is talked over again'),
      demand('ALREADY_SATISFIED', '2.4-c', { not: holds('satisfied') }, '投诉人已经满意，可以直接结案', 'The complainant is content; the case can simply be closed'),
    ],
    fields: [field('reason', '2.4-c', '理由', 'reason')],
  }),
  act('answer_authority', 'authority_answered', ['2.5'], '回复上级', 'Answer the authority', {
    roles: OFFICE,
    requires: [
      demand('NOT_RELAYED', '2.5', holds('relayed_by_authority'), '不是上级转来的', 'No authority relayed this'),
      demand('OPINION_NOT_DECIDED', '2.4-b', { any: [holds('opinion_is_decided'), holds('solved_at_once'), outsideDuty] }, '处理意见还没有决定', 'What is to be done has not been decided'),
    ],
    fields: [field('report', '2.5', '报告内容', 'report')],
  }),
  act('apologise', 'apology_made', ['4.2-b'], '向投诉人道歉并改正', 'Apologise and put it right', {
    roles: ['respondent', ...DEPARTMENTS], requires: [demand('NO_FAULT', '4.2-b', holds('staff_fault'), '没有认定工作人员过错', 'No fault of staff was found')],
    fields: [field('apology', '4.2-b', '怎么道歉的', 'how the apology was made'), field('put_right', '4.2-b', '怎么改正', 'how it is put right')],
  }),
  act('file_corrective_measure', 'corrective_measure_filed', ['4.2-c'], '提出整改措施', 'File a correction', {
    roles: DEPARTMENTS,
    fields: [
      field('kind', '4.2-c', '从哪里入手', 'where it starts', {
        choices: [['work_method', '工作方法', 'ways of working'], ['revise_rule', '制度', 'rules'], ['special_meeting', '专题会议', 'special meeting']],
      }),
      field('measure_text', '4.2-c', '措施', 'what is done'),
    ],
  }),
];

const extension: readonly ActionDefinition[] = [
  act('request_extension', 'extension_requested', ['4.4-b'], '申请延期', 'Ask for an extension', {
    roles: DEPARTMENTS,
    requires: [
      demand('NOT_ESPECIALLY_COMPLEX', '4.4-b', { fact: 'complexity', is: 'especially_complex' }, '只有特别复杂的才能延期', 'Only what is especially complex is extended'),
      demand('ALREADY_EXTENDED', '4.4-b', { fact: 'extensions_approved', is: 0 }, '只能延期一次', 'There is one extension only'),
    ],
    fields: [field('reason', '4.4-b', '理由', 'reason')],
  }),
  act('approve_extension', 'extension_approved', ['4.4-b'], '批准延期', 'Approve the extension', {
    roles: ['leader_in_charge'], notBy: ['extension_requested'],
    requires: [demand('NO_EXTENSION_REQUESTED', '4.4-b', { fact: 'extension_pending', gte: 1 }, '没有待批准的延期', 'No extension is waiting')],
    fields: [field('extension_days', '4.4-b', '延长几个工作日', 'working days added', { required: false })],
  }),
  act('tell_extension', 'extension_told', ['4.4-c'], '告知投诉人延期', 'Tell the complainant of the extension', {
    roles: OFFICE, requires: [demand('NO_EXTENSION_TO_TELL', '4.4-c', { fact: 'extension_untold', gte: 1 }, '没有需要告知的延期', 'There is no extension to tell of')],
    fields: [field('explanation', '4.4-c', '怎么说明的', 'how it was explained')],
  }),
];

const atFault = holds('staff_fault');
const ends: readonly ActionDefinition[] = [
  act('close', 'complaint_closed', ['4.3-e', '2.4-c'], '结案', 'Close', {
    roles: OFFICE,
    requires: [
      demand('NOT_INVESTIGATED', '4.2-a', { any: [holds('finding_made'), holds('solved_at_once'), outsideDuty] }, '事无大小都要调查，还没有结论', 'Small or large, it is looked into first'),
      demand(
        'RESULT_NOT_TOLD', '4.2-a', { any: [holds('result_told'), holds('solved_at_once'), { all: [anonymous, holds('opinion_is_decided')] }] }, '还没有把结果告诉投诉人',
        'The complainant has not been told the result',
      ),
      demand(
        'NOT_SATISFIED', '2.4-c', { any: [holds('satisfied'), holds('solved_at_once'), holds('ended_by_leader'), outsideDuty, anonymous] }, '投诉人还不满意，继续沟通，或满三次后由领导决定',
        'The complainant is not content: talk again, or after three rounds the leader decides',
      ),
      demand('DEPARTMENT_TASK_OPEN', '2.3-a', { fact: 'open_department_tasks', is: 0 }, '还有部门没有答复', 'A department has not answered yet'),
      demand('APOLOGY_OWED', '4.2-b', onlyIf(atFault, holds('apologised')), '当事人还没有向投诉人道歉', 'The apology is still owed'),
      demand('CORRECTION_MISSING', '4.2-c', onlyIf(atFault, holds('correction_filed')), '还没有防止再犯的措施', 'Nothing has been done yet to prevent it from happening again'),
      demand('AUTHORITY_NOT_ANSWERED', '2.5', onlyIf(holds('relayed_by_authority'), holds('authority_answered')), '还没有回复上级', 'The authority has not been answered'),
    ],
    fields: [field('conclusion', '4.3-e', '结果', 'result')],
  }),
  act('archive', 'complaint_archived', ['2.6'], '归档', 'Archive', { roles: OFFICE, fields: [field('materials', '2.6', '归档材料', 'material archived')] }),
  act('reopen', 'complaint_reopened', ['4.3-e'], '重新受理', 'Reopen', { roles: OFFICE, fields: [field('reason', '4.3-e', '重新受理的理由', 'reason')] }),
  act('withdraw', 'complaint_withdrawn', ['2.1-a'], '投诉人撤回', 'Withdraw', { roles: OFFICE, fields: [field('reason', '2.1-a', '撤回的原因', 'reason')] }),
];

export const caseActions: readonly ActionDefinition[] = [...early, ...investigation, ...outcome, ...extension, ...ends];
