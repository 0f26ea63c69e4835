import type { MetricDefinition } from '../../pack/duty.ts';
import type { Improvement, Meeting, RecordRule, ReportDefinition, Supervision } from '../../pack/sections.ts';
import { clauses } from './clause.ts';
import { extraordinaryJustified, quorum, where, yes } from './conditions.ts';
import { demand, field } from './parts.ts';
import { proposalForm } from './proposal.ts';

const item = (id: string, zh: string, en: string) => ({ id, title: { zh, en } });

export const meetings: readonly Meeting[] = [
  {
    id: 'congress_session', clauses: clauses('4-b', '26'), title: { zh: '教代会会议', en: 'Session of the congress' }, duty: 'annual_session', onEvent: 'session_opened',
    requires: [demand('QUORUM_NOT_REACHED', '26', quorum, '到会代表未超过全体代表的三分之二，不能开会', 'No quorum: more than two thirds of the delegates must be present')],
    agenda: [
      item('work_report', '园长工作报告', 'Work report of the director'), item('special_motions', '专项议案报告', 'Reports on special motions'),
      item('execution', '上次决议执行情况', 'How the last resolutions were carried out'),
      item('proposals', '提案征集和办理情况', 'Proposals collected and handled'), item('votes', '表决决议', 'Votes on resolutions'),
      item('openness_appraisal', '园务公开和民主评议', 'Openness and appraisal'),
    ],
  },
  {
    id: 'extraordinary_session', clauses: clauses('4-c', '37-c'), title: { zh: '临时会议', en: 'Extraordinary session' }, onEvent: 'extraordinary_session_called',
    requires: [
      demand('EXTRAORDINARY_NOT_JUSTIFIED', '4-c', extraordinaryJustified, '须由党政工领导研究决定、三分之一及以上代表提议，或属牵涉面广的决议变更',
        'It takes a decision of the leaders, one third of the delegates or more, or a far-reaching change of a resolution'),
    ],
  },
  {
    id: 'preliminary_meeting', clauses: clauses('22', '23'), title: { zh: '预备会议', en: 'Preliminary meeting' }, onEvent: 'preliminary_meeting_held',
    text: { zh: '工会主持，全体正式代表参加，一般举手表决', en: 'Chaired by the union, with all full delegates, usually by show of hands' },
    agenda: [
      item('preparation_report', '筹备工作报告', 'Report on the preparations'), item('topics_and_agenda', '议题和议程', 'Topics and agenda'),
      item('qualification_report', '资格审查报告及增补情况', 'Report on the delegates and additions'),
      item('presidium', '主席团、秘书长、执行主席', 'Presidium, secretary-general, executive chairs'),
      item('openness_and_appraisal', '园务公开、民主评议方案（如有）', 'Plans for openness and appraisal, where held'),
    ],
  },
  {
    id: 'joint_meeting', clauses: clauses('45-a', '45-b', '37-b'), title: { zh: '联席会议', en: 'Joint meeting' }, onEvent: 'joint_meeting_held',
    text: { zh: '闭会期间处理紧急重要事项，工会主席主持，所作决定报下次大会确认', en: 'Urgent and important matters between sessions; the union chair presides; the next congress confirms what it decides' },
  },
  {
    id: 'with_union_congress', clauses: clauses('46'), title: { zh: '与工会代表大会合并召开', en: 'Held together with the union congress' }, onEvent: 'combined_with_union_congress',
    requires: [
      demand('AGENDAS_NOT_SEPARATE', '46', where('combined_with_union', yes('agendas_separate')), '与工会代表大会合并召开时，议程须分开',
        'Held together with the union congress, the agendas must be separate'),
    ],
  },
];

type Report = Omit<ReportDefinition, 'id' | 'clauses' | 'title' | 'period' | 'audience'>;
const report = (id: string, numbers: readonly string[], zh: string, en: string, more: Report): ReportDefinition => ({
  id, clauses: clauses(...numbers), title: { zh, en }, period: 'session', audience: ['congress'], onEvent: 'session_opened', ...more,
});

/** What the congress hears at each session; it does not close before it has. */
export const reports: readonly ReportDefinition[] = [
  report('work_report', ['27'], '工作报告或方案说明', 'Work report or explanation of plans', { author: 'director', content: [field('report', '27', '工作报告', 'work report')] }),
  report('special_motion_report', ['28'], '专项议案报告', 'Report on special motions', {
    author: 'administrative_heads', when: yes('special_motions'), content: [field('report', '28', '专项议案', 'special motion')],
  }),
  report('resolution_execution', ['29'], '上次决议执行情况', 'Execution of the last resolutions', {
    author: 'union_chair', content: [field('report', '29', '执行情况', 'how they were carried out')],
  }),
  report('proposal_handling', ['29'], '提案办理情况', 'Handling of proposals', { author: 'working_groups', content: [field('handled', '29', '办理情况', 'what was done')] }),
  report('proposal_collection', ['29'], '本次提案征集情况', 'Proposals collected this time', {
    author: 'proposal_group', content: [field('collected', '29', '征集情况', 'what was collected')],
  }),
  report('proposal_report', ['44'], '提案征集和办理报告', 'Report on proposals collected and handled', {
    author: 'proposal_group',
    content: [field('collected', '44', '征集情况', 'what was collected'), field('filed', '44', '立案情况', 'what was filed'), field('handled', '44', '办理情况', 'what was done')],
  }),
];

export const records: readonly RecordRule[] = [
  { id: 'proposal_form', kind: 'form', clauses: clauses('43.1-b'), title: { zh: '提案表', en: 'Proposal form' }, fields: proposalForm, actions: ['draft_proposal'] },
  {
    id: 'resolution_document', kind: 'document', clauses: clauses('33'), title: { zh: '决议文件', en: 'Document of a resolution' }, actions: ['document_resolution', 'decide_matter'],
    text: { zh: '凡属教代会职权的事项，逐项留有文件；奖惩等制度以此为通过依据', en: 'One for each matter within the powers of the congress; rules such as those on sanctions rest on it' },
    fields: [field('document', '33', '文件', 'document'), field('document_number', '33', '文号', 'number of the document')],
  },
  {
    id: 'recall_request', kind: 'document', clauses: clauses('16-a'), title: { zh: '撤换代表的书面意见', en: 'Written request for a recall' }, actions: ['request_recall'],
    fields: [field('written_request', '16-a', '书面意见', 'written request')],
  },
  {
    id: 'proposal_archive', kind: 'archive', clauses: clauses('43.6-c'), title: { zh: '提案办理档案（工会保管）', en: 'Archive of proposals, kept by the union' },
    actions: ['archive_proposal'],
    fields: [field('archive_number', '43.6-c', '档案号', 'number in the archive')],
  },
];

export const supervision: readonly Supervision[] = [
  {
    id: 'openness_and_appraisal', clauses: clauses('40'), title: { zh: '园务公开和民主评议领导干部', en: 'Openness and appraisal of leading staff' }, ownerRole: 'congress',
    action: 'record_appraisal',
    text: { zh: '在党组织领导下进行', en: 'Under the party organisation' },
  },
  {
    id: 'proposal_checks', clauses: clauses('43.6-a'), title: { zh: '检查提案办理', en: 'Checks on proposals' }, ownerRole: 'proposal_group', duty: 'proposal_check',
    action: 'check_progress', text: { zh: '定期检查之外，可随时检查', en: 'At fixed times, and as needed' },
  },
];

export const improvements: readonly Improvement[] = [{
  id: 'report_amended_by_opinions', clauses: clauses('38.1'), title: { zh: '按代表意见修改报告和方案', en: 'Report and plans amended by the opinions of delegates' }, action: 'amend_report',
  fields: [field('opinion', '38.1', '代表意见', 'opinion'), field('taken_up', '38.1', '采纳与修改情况', 'what was taken up')],
}];

const DELEGATES = item('delegates', '代表总数', 'delegates');
const share = (id: string, number: string, of: ReturnType<typeof item>, to: ReturnType<typeof item>, title: readonly [zh: string, en: string], target?: MetricDefinition['target']): MetricDefinition => ({
  id, clauses: clauses(number), title: { zh: title[0], en: title[1] }, unit: 'percent', inputs: [of, to], compute: { kind: 'ratio', of: of.id, to: to.id, times: 100 },
  formula: { zh: `${of.title.zh} ÷ ${to.title.zh} × 100%`, en: `${of.title.en} / ${to.title.en} × 100 %` }, ...(target ? { target } : {}),
});

/** Make-up of the congress. What holds "as a rule" is shown and warned about, never enforced. */
export const metrics: readonly MetricDefinition[] = [
  share('delegate_ratio', '10', DELEGATES, item('staff_total', '教职工总数', 'staff'), ['代表占教职工比例（一般 30%）', 'Delegates among staff, about 30 %'], {
    op: 'gte', value: 30, clauses: clauses('10'),
  }),
  share('teacher_share', '11-a', item('teacher_delegates', '教师代表', 'teachers'), DELEGATES, ['教师代表比例', 'Teachers among delegates'], {
    op: 'gte', value: 60, clauses: clauses('11-a'),
  }),
  share('leader_share', '11-b', item('leader_delegates', '中层及以上领导代表', 'leaders from middle level up'), DELEGATES, ['领导代表比例', 'Leaders among delegates'], {
    op: 'lte', value: 20, clauses: clauses('11-b'),
  }),
  share('female_share', '11-c', item('female_delegates', '女代表', 'women'), DELEGATES, ['女代表比例', 'Women among delegates']),
  share('young_share', '11-c', item('young_delegates', '青年代表', 'young staff'), DELEGATES, ['青年代表比例', 'Young staff among delegates']),
];
