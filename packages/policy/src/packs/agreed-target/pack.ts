import type { ActionDefinition, Stage } from '../../pack/lifecycle-definition.ts';
import type { Channel } from '../../pack/sections.ts';
import type { PolicyPack } from '../../pack/types.ts';
import type { ClauseId } from '../../text.ts';
import type { ClauseRow } from '../clause-row.ts';
import { clauseRows } from '../clause-row.ts';

const clauses = (...numbers: readonly string[]): ClauseId[] => numbers.map((number): ClauseId => `agreed-target/${number}`);

/** Rules of our own for chains whose targets are set elsewhere. */
export const agreedTargetClauses: readonly ClauseRow[] = clauseRows('agreed-target', [
  ['1', 'clock', '每件投诉在约定的时间之前（含该时刻）办结。', 'Each case is handled by the agreed instant, that instant included.'],
  ['2', 'scope', '没有约定时间的投诉不计时限。', 'A case without an agreed instant has no clock.'],
  ['3', 'stage', '投诉只有受理和结案两个阶段，结案后可以重新受理。', 'A case is received or closed, and may be reopened.'],
  ['4', 'classification', '投诉主题由机构自行命名。', 'Topics are named by the organisation itself.'],
  ['5', 'channel', '电话、手机应用、网上自助、工作人员上报、现场和书面均可受理。', 'Cases come in by phone, app, online, through staff, on site or in writing.'],
]);

const channel = (id: string, zh: string, en: string): Channel => ({
  id, ticketType: 'complaint', clauses: clauses('5'), title: { zh, en },
  fields: [{ id: 'matter', clauses: clauses('5'), required: true, title: { zh: '事由', en: 'matter' } }],
});
const channels: readonly Channel[] = [
  channel('phone', '电话', 'Phone'), channel('mobile_app', '手机应用', 'Mobile app'), channel('online', '网上自助', 'Online self-service'),
  channel('staff', '工作人员上报', 'Reported by staff'), channel('on_site', '现场', 'On site'), channel('written', '书面', 'In writing'),
];

const stages: readonly Stage[] = [
  { id: 'received', clauses: clauses('3'), title: { zh: '已受理', en: 'Received' }, actions: ['classify', 'note_progress', 'close'] },
  { id: 'closed', clauses: clauses('3'), title: { zh: '已结案', en: 'Closed' }, actions: ['reopen'], terminal: true },
];
const action = (id: string, event: string, number: string, zh: string, en: string): ActionDefinition => ({
  id, event, clauses: clauses(number), title: { zh, en }, roles: [], requires: [], fields: [],
});

/** One clock, from reception to closure, due at an instant that comes with the case. */
export const agreedTarget = {
  id: 'agreed-target',
  version: '1.0.0',
  title: { zh: '按约定时间办结', en: 'Handled by the agreed time' },
  subjects: [{ id: 'complaint', title: { zh: '投诉', en: 'case' } }],
  roles: [{ id: 'case_worker', clauses: clauses('1'), title: { zh: '承办人', en: 'case worker' }, heldBy: ['department_staff', 'front_desk', 'client_service'] }],
  facts: [
    { id: 'channel', type: 'text', title: { zh: '受理渠道', en: 'channel' } },
    { id: 'anonymous', type: 'boolean', title: { zh: '匿名', en: 'anonymous' } },
    { id: 'topic', type: 'text', title: { zh: '投诉主题', en: 'topic' } },
    { id: 'department', type: 'text', title: { zh: '承办部门', en: 'department' } },
    { id: 'agreed_reply_at', type: 'instant', title: { zh: '约定办结时间', en: 'agreed instant' } },
  ],
  derivedFacts: [],
  events: [
    { type: 'complaint_received', title: { zh: '受理', en: 'case received' } },
    // The agreed instant may come with the reception or be told afterwards; it holds from the start either way.
    { type: 'reply_promised', title: { zh: '约定办结时间', en: 'time agreed' } },
    { type: 'complaint_classified', title: { zh: '归类', en: 'case classified' } },
    { type: 'progress_noted', title: { zh: '记录进展', en: 'progress noted' } },
    { type: 'complaint_closed', title: { zh: '结案', en: 'case closed' } },
    { type: 'complaint_reopened', title: { zh: '重新受理', en: 'case reopened' } },
    { type: 'complaint_withdrawn', title: { zh: '撤回', en: 'case withdrawn' } },
  ],
  guidance: [{ id: 'no_target_no_clock', kind: 'scope', clauses: clauses('2'), title: { zh: '没有约定时间就不计时限', en: 'No agreed instant, no clock' } }],
  channels,
  dimensions: [{ id: 'topic', clauses: clauses('4'), title: { zh: '投诉主题', en: 'Topic' }, values: [], openValues: true }],
  rules: [],
  lifecycles: [{
    subject: 'complaint', initial: 'received', stages,
    moves: [{ on: 'complaint_closed', to: 'closed' }, { on: 'complaint_withdrawn', to: 'closed' }, { on: 'complaint_reopened', to: 'received' }],
    actions: [
      action('classify', 'complaint_classified', '4', '归类', 'Classify'), action('note_progress', 'progress_noted', '1', '记录进展', 'Note progress'),
      action('close', 'complaint_closed', '1', '结案', 'Close'), action('reopen', 'complaint_reopened', '3', '重新受理', 'Reopen'),
    ],
  }],
  ownership: {
    parties: [{ id: 'case_worker', title: { zh: '承办人', en: 'case worker' } }],
    rules: [
      { event: 'complaint_received', party: 'case_worker' }, { event: 'complaint_reopened', party: 'case_worker' },
      { event: 'complaint_closed', party: null }, { event: 'complaint_withdrawn', party: null },
    ],
  },
  clocks: [{
    id: 'handled', key: 'handled', clauses: clauses('1'), subject: 'complaint', title: { zh: '在约定时间前办结', en: 'Handled by the agreed instant' },
    when: { fact: 'agreed_reply_at', exists: true }, start: [{ event: 'complaint_received' }], stop: [{ event: 'complaint_closed' }], cancel: [{ event: 'complaint_withdrawn' }],
    limit: { instant: 'agreed_reply_at' }, comparator: 'lte', ownerRole: 'case_worker', countsForTimeliness: true,
  }],
  escalations: [], approvals: [], notices: [], settlements: [], personnel: [], excluded: [], touchpoints: [], surveys: [], care: [], metrics: [], reports: [], duties: [],
  records: [], retention: [], supervision: [], confidentiality: [], meetings: [], training: [], improvements: [], parameters: [], parameterRules: [], conflicts: [],
} satisfies PolicyPack;
