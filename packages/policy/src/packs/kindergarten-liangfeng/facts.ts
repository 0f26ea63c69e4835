import type { DerivedFact } from '../../pack/derived-fact.ts';
import type { FactDefinition } from '../../pack/fact.ts';
import { FORCED_RESIGNATIONS, MEASURES } from './measures.ts';

type Row = readonly [id: string, type: FactDefinition['type'], zh: string, en: string, values?: readonly string[]];
const caseFacts: readonly Row[] = [
  ['channel', 'enum', '受理渠道', 'channel'],
  ['anonymous', 'boolean', '匿名', 'anonymous'],
  ['ticket_type', 'enum', '事项类型', 'kind of matter'],
  ['topic', 'enum', '投诉类别', 'topic'],
  ['complexity', 'enum', '复杂程度', 'complexity'],
  ['conduct', 'enum', '言行违规', 'breach of conduct'],
  ['finding', 'enum', '调查结论', 'finding'],
  ['within_duty', 'boolean', '属本园职责范围', 'within our duty'],
  ['relayed_by_authority', 'boolean', '上级转来', 'relayed by a higher authority'],
  ['authority_due_at', 'instant', '上级要求的回复时间', 'time set by the authority'],
  ['staff_fault', 'boolean', '工作人员有过错', 'staff are at fault'],
  ['satisfied', 'boolean', '投诉人满意', 'the complainant is content'],
  ['next_meeting_at', 'instant', '下次行政会议时间', 'time of the next administrative meeting'],
  ['measure', 'enum', '拟定措施', 'measure', [...MEASURES, ...FORCED_RESIGNATIONS]],
  ['bonus_rule_adopted', 'boolean', '奖金制度已依法定程序通过', 'the bonus rule was lawfully adopted'],
  ['union_informed', 'boolean', '已通知工会', 'the union was informed'],
  // Kept on the duty, so that what follows from doing it can ask which one it was.
  ['duty', 'enum', '例行工作', 'recurring duty', ['box_opening', 'monthly_statistics']],
];
const eventFacts: readonly Row[] = [
  ['department', 'text', '责任部门', 'responsible department'],
  ['liaison', 'text', '对接负责人', 'liaison person'],
  ['told_complainant', 'boolean', '进展已告知投诉人', 'progress was told to the complainant'],
  ['refused', 'boolean', '拒绝陈述', 'refused to make a statement'],
  ['notice', 'enum', '通报', 'notice', ['investigation_circulation', 'statistics_circulation', 'extension_notice']],
  ['extension_days', 'number', '延长的工作日', 'working days added'],
  ['voluntary', 'boolean', '本人自愿', 'of the person’s own will'],
];
const ENGINE: readonly Row[] = [
  ['solved_at_once', 'boolean', '已当场解决', 'solved on the spot'],
  ['explained', 'boolean', '已说明原因', 'the cause was explained'],
  ['file_opened', 'boolean', '已建档', 'a file was opened'],
  ['direction_pending', 'number', '待批示的请示', 'requests for direction awaiting an answer'],
  ['direction_received', 'boolean', '领导已批示', 'the leader gave direction'],
  ['investigating', 'boolean', '已开始调查', 'the investigation began'],
  ['open_department_tasks', 'number', '待答复的部门任务数', 'department tasks awaiting an answer'],
  ['complainant_heard', 'boolean', '已记录投诉人陈述', 'the complainant was heard'],
  ['respondent_heard', 'boolean', '已记录被投诉人陈述', 'the respondent was heard'],
  ['finding_made', 'boolean', '已作出结论', 'a finding was made'],
  ['status_is_told', 'boolean', '已告知办理情况', 'the complainant knows how it stands'],
  ['result_is_reported', 'boolean', '已书面报告', 'the result was reported in writing'],
  ['opinion_is_decided', 'boolean', '处理意见已决定', 'the handling was decided'],
  ['result_told', 'boolean', '结果已告知投诉人', 'the result was told'],
  ['replies', 'number', '告知结果的次数', 'times the result was told'],
  ['ended_by_leader', 'boolean', '领导决定不再继续', 'the leader decided to end it'],
  ['apologised', 'boolean', '已道歉', 'an apology was made'],
  ['correction_filed', 'boolean', '已有整改措施', 'a correction was filed'],
  ['authority_answered', 'boolean', '已回复上级', 'the authority was answered'],
  ['extension_pending', 'number', '待批准的延期', 'extensions awaiting approval'],
  ['extensions_approved', 'number', '已批准的延期', 'extensions approved'],
  ['extension_untold', 'number', '未告知投诉人的延期', 'extensions the complainant does not know of'],
  ['measures_pending', 'number', '待决定的措施', 'measures awaiting a decision'],
  ['measures_approved', 'number', '已决定的措施', 'measures decided'],
  ['hearing_held', 'boolean', '已听取本人陈述和申辩', 'the person was heard'],
  ['appeals_pending', 'number', '待答复的申诉', 'appeals awaiting an answer'],
];
/** What nobody may propose is named too: it is shown as refused. */
const REFUSED: FactDefinition['valueTitles'] = { resignation: { zh: '辞职', en: 'Resignation' }, blame_resignation: { zh: '引咎辞职', en: 'Resignation in blame' } };
const definition = (scope: 'case' | 'event') => ([id, type, zh, en, values]: Row): FactDefinition => ({ id, type, title: { zh, en }, scope, ...(values ? { values } : {}), ...(id === 'measure' ? { valueTitles: REFUSED } : {}) });

/** Everything conditions of this pack may ask about. */
export const facts: readonly FactDefinition[] = [...caseFacts.map(definition('case')), ...eventFacts.map(definition('event')), ...ENGINE.map(definition('case'))];

const SINCE = ['complaint_received', 'complaint_reopened'];
const occurred = (fact: string, event: string, since: readonly string[] = SINCE): DerivedFact => ({ fact, kind: 'occurred', events: [event], since });
const waiting = (fact: string, opens: string, closes: string): DerivedFact => ({ fact, kind: 'open', opens: [opens], closes: [closes], since: SINCE });
const counted = (fact: string, event: string): DerivedFact => ({ fact, kind: 'count', events: [event], since: SINCE });

/** Facts counted from the history; a reopened case is handled anew. */
export const derivedFacts: readonly DerivedFact[] = [
  occurred('solved_at_once', 'matter_solved_on_spot'), occurred('explained', 'first_explanation_given'), occurred('file_opened', 'case_filed'),
  waiting('direction_pending', 'direction_asked', 'direction_given'), occurred('direction_received', 'direction_given'), occurred('investigating', 'investigation_started'),
  waiting('open_department_tasks', 'department_task_dispatched', 'department_task_answered'),
  occurred('complainant_heard', 'complainant_statement_recorded'), occurred('respondent_heard', 'respondent_statement_recorded'),
  occurred('finding_made', 'finding_submitted'), occurred('status_is_told', 'status_told'), occurred('result_is_reported', 'result_reported'),
  occurred('opinion_is_decided', 'opinion_decided'), occurred('result_told', 'customer_reply_given'), counted('replies', 'customer_reply_given'),
  occurred('ended_by_leader', 'handling_ended'), occurred('apologised', 'apology_made'), occurred('correction_filed', 'corrective_measure_filed'),
  occurred('authority_answered', 'authority_answered'),
  waiting('extension_pending', 'extension_requested', 'extension_approved'), counted('extensions_approved', 'extension_approved'),
  waiting('extension_untold', 'extension_approved', 'extension_told'),
  { fact: 'measures_pending', kind: 'open', opens: ['personnel_measure_proposed'], closes: ['personnel_measure_approved'] },
  { fact: 'measures_approved', kind: 'count', events: ['personnel_measure_approved'] },
  occurred('hearing_held', 'hearing_recorded', ['personnel_measure_proposed']),
  { fact: 'appeals_pending', kind: 'open', opens: ['personnel_appeal_filed'], closes: ['personnel_appeal_decided'] },
];
