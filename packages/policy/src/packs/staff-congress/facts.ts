import type { DerivedFact } from '../../pack/derived-fact.ts';
import type { FactDefinition } from '../../pack/fact.ts';
import { QUORUM_RULES, RECALL_GROUNDS, VIEWS, VOTING_METHODS } from './parts.ts';

type Row = readonly [id: string, zh: string, en: string];
const of = (type: FactDefinition['type'], scope: 'case' | 'event', rows: readonly Row[]): FactDefinition[] => rows.map(([id, zh, en]) => ({ id, type, title: { zh, en }, scope }));
const oneOf = (id: string, zh: string, en: string, choices: readonly { readonly id: string }[]): FactDefinition => ({
  id, type: 'enum', title: { zh, en }, values: choices.map((choice) => choice.id),
});

const numbers: readonly Row[] = [
  ['staff_total', '教职工总数', 'staff'],
  ['delegates', '代表总数', 'delegates'],
  ['teacher_delegates', '教师代表数', 'teachers among the delegates'],
  ['leader_delegates', '中层及以上领导代表数', 'leaders from middle level up among the delegates'],
  ['female_delegates', '女代表数', 'women among the delegates'],
  ['young_delegates', '青年代表数', 'young staff among the delegates'],
  ['observers_and_guests', '列席和特邀代表人数', 'observers and invited guests'],
  ['requesting_delegates', '联名提议的代表数', 'delegates asking for a session'],
  ['presidium_members', '主席团人数', 'members of the presidium'],
  ['presidium_teachers', '主席团中教师人数', 'teachers in the presidium'],
  ['presidium_delegates', '主席团中正式代表人数', 'full delegates in the presidium'],
  ['present', '到会正式代表数', 'full delegates present'],
  ['votes_for', '赞成票', 'votes in favour'],
  ['trial_consents', '同意试行的代表数', 'delegates who consent to a trial'],
  ['constituency_staff', '选区教职工数', 'staff of the constituency'],
  ['recall_consents', '同意撤换的人数', 'staff who consent to the recall'],
];
const claims: readonly Row[] = [
  ['mid_term', '届中会议', 'session within a term'],
  ['extraordinary', '临时会议', 'extraordinary session'],
  ['leaders_decided', '党政工领导已研究决定', 'leaders of party, administration and union have decided'],
  ['wide_interest_change', '变更牵涉面广、关系切身利益', 'the change reaches far into the interests of staff'],
  ['special_motions', '有专项议案', 'there are special motions'],
  ['openness_planned', '安排园务公开', 'openness is planned'],
  ['appraisal_planned', '安排民主评议', 'appraisal of leaders is planned'],
  ['combined_with_union', '与工会代表大会合并召开', 'held together with the union congress'],
  ['agendas_separate', '议程分开', 'agendas are separate'],
  ['civil_rights', '享有公民权利', 'has civic rights'],
  ['in_service', '在职在岗', 'is in service'],
  ['supported', '受同事信任', 'has the trust of colleagues'],
  ['able', '有参与管理能力', 'is able to take part in management'],
  ['ballot_secret', '无记名投票', 'the ballot was secret'],
  ['structure_checked', '代表结构符合要求', 'the make-up is in order'],
  ['conditions_checked', '代表条件符合要求', 'the conditions are met'],
  ['procedure_checked', '选举程序符合要求', 'the procedure was kept'],
  ['one_matter', '只提一件事', 'holds one matter only'],
  ['in_group_name', '以代表组名义提出', 'made in the name of a delegate group'],
  ['value_and_feasible', '有价值且可行', 'is of value and feasible'],
  ['interests_balanced', '兼顾国家、集体和个人利益', 'balances the interests of state, collective and individual'],
  ['procedure_met', '提出程序符合要求', 'was made by the procedure'],
];
const classified: readonly Row[] = [
  ['power', '职权类别', 'power of the congress'], ['congress_matter', '议题', 'matter before the congress'],
  ['topic', '提案类别', 'topic of the proposal'], ['proposal_filing', '立案审查意见', 'outcome of the filing review'],
];

const counted: readonly Row[] = [
  ['seconders', '附议人数', 'seconders'], ['open_matters', '尚未议决的事项', 'matters not yet decided'], ['unconfirmed_decisions', '尚待确认的联席会议决定', 'joint decisions not yet confirmed'],
];
const occurred: readonly Row[] = [
  ['delegates_confirmed', '代表名单已确认', 'the delegates are confirmed'], ['group_leaders_elected', '代表组长已推选', 'the group leaders are elected'],
  ['call_sent', '已发征集通知', 'the call for proposals was sent'], ['presidium_elected', '主席团已产生', 'the presidium is elected'],
  ['drafts_explained', '修改情况已说明', 'the changes were explained'], ['attendance_taken', '已清点到会代表', 'attendance was taken'],
  ['work_report_given', '已作工作报告', 'the work report was given'], ['special_report_given', '已作专项议案报告', 'the special motions were reported on'],
  ['execution_report_given', '已报告决议执行情况', 'the execution of resolutions was reported'], ['proposal_report_given', '已报告提案工作', 'the proposals were reported on'],
  ['report_amended', '园长已按意见修改', 'the director has amended the report'], ['implementation_resolved', '已作贯彻决议', 'implementation was resolved on'],
  ['openness_done', '已开展园务公开', 'openness took place'], ['appraisal_done', '已开展民主评议', 'the appraisal took place'],
  ['candidate_nominated', '候选人已产生', 'a candidate was nominated'], ['ballot_held', '已投票', 'the ballot was held'], ['elected', '已当选', 'was elected'],
  ['qualification_reviewed', '已审查', 'was reviewed'],
  ['recall_discussed', '选区已讨论撤换', 'the constituency discussed the recall'], ['recall_requested', '代表组已书面提出', 'the group asked in writing'],
  ['discussed', '代表组已讨论', 'the groups have discussed it'], ['votes_counted', '已表决计票', 'the votes are counted'],
  ['adopted', '已形成决议', 'was resolved'], ['document_issued', '已形成决议文件', 'the document exists'], ['in_force', '已颁布实施', 'is in force'],
  ['change_open', '变更待定', 'a change is under discussion'],
  ['director_opined', '园长已签署意见', 'the director gave a written opinion'], ['carried_out', '已落实', 'was carried out'],
  ['impossible_stated', '已说明不能落实的原因', 'the reason why not is stated'],
];

/** Everything conditions of this pack may ask about. */
export const facts: readonly FactDefinition[] = [
  ...of('number', 'case', numbers), ...of('boolean', 'case', claims), ...of('enum', 'case', classified),
  ...of('instant', 'case', [['due_at', '落实期限', 'date set for carrying it out']]),
  oneOf('quorum_rule', '开会人数口径', 'reading of the quorum', QUORUM_RULES), oneOf('voting_method', '表决方式', 'way of voting', VOTING_METHODS),
  oneOf('views', '讨论情况', 'state of the discussion', VIEWS), oneOf('recall_ground', '撤换理由', 'ground of the recall', RECALL_GROUNDS),
  ...of('text', 'event', [['seconded_by', '附议人', 'seconder'], ['department', '部门', 'department']]), ...of('text', 'case', [['delegate_group', '代表组', 'delegate group']]),
  { id: 'duty', type: 'enum', scope: 'event', title: { zh: '例行工作', en: 'recurring duty' }, values: ['annual_session', 'proposal_check'] },
  ...of('number', 'case', counted), ...of('boolean', 'case', occurred),
];

const happened = (fact: string, events: readonly string[], since: readonly string[] = []): DerivedFact => ({
  fact, kind: 'occurred', events, ...(since.length > 0 ? { since } : {}),
});
const session = (fact: string, event: string): DerivedFact => happened(fact, [event], ['session_closed']);
const BALLOT_OVER = ['seats_allotted', 'by_election_agreed', 'candidate_not_elected', 'qualification_refused'];

/** Facts counted from the history. What belongs to one session is forgotten when it closes, what belongs to one vote when the text changes. */
export const derivedFacts: readonly DerivedFact[] = [
  happened('delegates_confirmed', ['delegates_confirmed']), happened('group_leaders_elected', ['group_leaders_elected']),
  session('call_sent', 'proposal_call_sent'), session('presidium_elected', 'preliminary_meeting_held'), session('drafts_explained', 'drafts_amended'),
  session('attendance_taken', 'attendance_recorded'), session('work_report_given', 'work_report_given'), session('special_report_given', 'special_report_given'),
  session('execution_report_given', 'execution_report_given'), session('proposal_report_given', 'proposal_report_given'), session('report_amended', 'report_amended'),
  session('implementation_resolved', 'implementation_resolved'), session('openness_done', 'openness_carried_out'), session('appraisal_done', 'leaders_appraised'),
  { fact: 'open_matters', kind: 'open', opens: ['matter_submitted'], closes: ['matter_decided'] },
  { fact: 'unconfirmed_decisions', kind: 'open', opens: ['joint_meeting_held'], closes: ['joint_decision_confirmed', 'joint_decision_refused'] },
  happened('candidate_nominated', ['candidate_nominated'], BALLOT_OVER), happened('ballot_held', ['ballot_held'], [...BALLOT_OVER, 'candidate_nominated']),
  happened('elected', ['delegate_elected'], ['seats_allotted', 'by_election_agreed', 'qualification_refused', 'delegate_term_ended']),
  happened('qualification_reviewed', ['qualification_reviewed'], ['delegate_elected']),
  happened('recall_discussed', ['recall_discussed'], ['recall_proposed']), happened('recall_requested', ['recall_requested'], ['recall_proposed']),
  happened('discussed', ['resolution_discussed'], ['resolution_drafted', 'reconsideration_requested', 'change_put_to_session']),
  happened('votes_counted', ['votes_counted'], ['resolution_drafted', 'resolution_amended', 'reconsideration_requested', 'change_put_to_session']),
  // A change that is refused leaves the old decision standing.
  happened('adopted', ['resolution_passed', 'change_refused'], ['resolution_drafted', 'reconsideration_requested', 'change_put_to_session']),
  happened('document_issued', ['resolution_documented'], ['resolution_drafted', 'resolution_amended', 'reconsideration_requested', 'change_put_to_session', 'change_confirmed']),
  happened('in_force', ['resolution_promulgated'], ['resolution_drafted', 'resolution_passed', 'change_confirmed']),
  happened('change_open', ['change_proposed'], ['resolution_drafted', 'resolution_passed', 'change_confirmed', 'change_refused']),
  // Distinct persons: who seconds twice still counts once. The window is the term of a delegate.
  { fact: 'seconders', kind: 'most_within', events: ['proposal_seconded'], by: 'seconded_by', within: { amount: 3, unit: 'years', counted: 'natural' } },
  happened('director_opined', ['director_opinion_given']), happened('carried_out', ['proposal_carried_out']), happened('impossible_stated', ['impossibility_stated']),
];
