import type { DerivedFact } from '../../pack/derived-fact.ts';
import type { FactDefinition } from '../../pack/fact.ts';
import type { Duration } from '../../pack/clock-definition.ts';
import { duties } from './duties.ts';
import { LEVELS } from './levels.ts';
import { sendable } from './notices.ts';
import { settlements } from './settlements.ts';
import { say } from './spec.ts';

type Row = readonly [id: string, type: FactDefinition['type'], zh: string, en: string, values?: readonly string[]];
const ids = (elements: readonly { readonly id: string }[]): string[] => elements.map(({ id }) => id);

const caseFacts: readonly Row[] = [
  ['channel', 'enum', '受理渠道', 'channel'],
  ['anonymous', 'boolean', '匿名投诉', 'anonymous complaint'],
  ['received_by', 'enum', '首先受理方', 'who received it first', ['customer_service_center', 'specialist', 'employee']],
  ['complaint_kind', 'enum', '意见或期望', 'opinion or expectation'],
  ['client_class', 'enum', '客户类别', 'client class'],
  ['topic', 'enum', '内容类别', 'content'],
  ['validity', 'enum', '投诉性质', 'validity'],
  ['urgency', 'enum', '紧急程度', 'urgency'],
  ['severity', 'enum', '投诉级别', 'level'],
  ['severity_override', 'enum', '中心直接确定的级别', 'level set by the centre', [...LEVELS, 'by_rule']],
  ['phase', 'enum', '入住阶段', 'before or after moving-in', ['before_moving_in', 'after_moving_in']],
  ['within_warranty', 'boolean', '在保修期内', 'within the warranty'],
  ['handler', 'enum', '主办专员', 'specialist in charge', ['project_specialist', 'property_specialist']],
  ['collective_size', 'number', '集体投诉人数', 'persons complaining together'],
  ['lawsuit_filed', 'boolean', '已进入法律程序', 'legal action has begun'],
  ['media_exposed', 'boolean', '已被媒体曝光', 'the media have reported'],
  ['lawsuit_or_media_likely', 'boolean', '可能引起诉讼或曝光', 'a lawsuit or media reports may follow'],
  ['likely_reason', 'text', '判断可能升级的理由', 'why it may come to that'],
  ['needs_external_support', 'boolean', '需要顾问或其他公司支持', 'advisers or other companies must help'],
  ['repeat_of', 'text', '此前已处理的投诉', 'the complaint handled before'],
  ['fault', 'enum', '未解决的原因方', 'whose reasons keep it unsolved', ['own', 'client', 'third_party']],
  ['nature_uncertain', 'boolean', '专员拿不准性质', 'the specialist is in doubt about the nature'],
  ['professional_question', 'boolean', '涉及专业问题', 'a professional question'],
  ['redirect_consent', 'boolean', '投诉人同意转往其他联系渠道', 'the complainant agrees to turn elsewhere'],
  ['forward_medium', 'enum', '转办方式', 'how it was passed on', ['internal_interface', 'phone']],
  ['owners_interest_weighed', 'boolean', '已通盘考虑业主利益', 'the interest of all owners was weighed'],
  ['settlement_basis', 'enum', '补偿依据', 'basis of the compensation', ['law', 'contract', 'quality_standard', 'national_norm']],
];
const eventFacts: readonly Row[] = [
  ['reported_by', 'text', '反映人', 'who reported it'],
  ['agreed_reply_at', 'instant', '约定回复时间', 'agreed time of the reply'],
  ['told_complainant', 'boolean', '进展已告知客户', 'progress was told to the client'],
  ['department', 'text', '责任部门', 'responsible department'],
  ['liaison', 'text', '对接人', 'liaison person'],
  ['notice', 'enum', '通报种类', 'which circulation', ids(sendable)],
  ['settlement', 'enum', '补偿方式', 'way of settling', ids(settlements)],
  ['amount', 'number', '金额（元）', 'amount (CNY)'],
  ['duty', 'enum', '例行工作', 'recurring duty', ids(duties)],
];
const ENGINE: readonly Row[] = [
  ['received_in_opening_hours', 'boolean', '在工作时间内收到', 'received in working time'],
  ['received_on_working_day', 'boolean', '在工作日收到', 'received on a working day'],
  ['at_center_in_opening_hours', 'boolean', '在工作时间内到达中心', 'reached the centre in working time'],
  ['at_center_on_working_day', 'boolean', '在工作日到达中心', 'reached the centre on a working day'],
  ['passed_to_center', 'boolean', '员工已转给中心', 'the employee passed it on'],
  ['redirected', 'boolean', '已引导到其他联系渠道', 'pointed elsewhere'],
  ['times_forwarded', 'number', '转办次数', 'times passed on'],
  ['open_department_tasks', 'number', '待答复的部门任务数', 'department tasks awaiting an answer'],
  ['accepted', 'boolean', '专员已接手', 'accepted by a specialist'],
  ['open_referrals', 'number', '中心待答复的上报数', 'referrals awaiting the centre'],
  ['nature_answered', 'boolean', '中心已答复性质', 'the centre answered on the nature'],
  ['experts_consulted', 'boolean', '已征求专家顾问团意见', 'the experts were consulted'],
  ['advice_given', 'boolean', '专业部门已给意见', 'professional advice was given'],
  ['commander_appointed', 'boolean', '已明确统一指挥', 'a commander was appointed'],
  ['settlement_open', 'number', '待批准的补偿', 'settlements awaiting approval'],
  ['result_told', 'boolean', '已向客户告知结果', 'the result was told to the client'],
  ['result_published', 'boolean', '结果已公布或说明不公布', 'the result was published, or why not was said'],
  ['handled', 'boolean', '已处理完毕', 'handling is finished'],
  ['in_case_library', 'boolean', '已列入案例', 'kept as a case'],
  ['times_reopened', 'number', '重开次数', 'times reopened'],
  ['same_matter_persons', 'number', '一个月内反映同一事项的人数', 'persons with the same matter within a month'],
  ['unsolved_week', 'boolean', '满一周未解决', 'unsolved one week on'],
  ['unsolved_week_again', 'boolean', '重新受理后满一周未解决', 'unsolved one week after reopening'],
  ['unsolved_month', 'boolean', '满一个月未解决', 'unsolved one month on'],
  ['unsolved_month_again', 'boolean', '重新受理后满一个月未解决', 'unsolved one month after reopening'],
  ['hot_notices_owed', 'number', '尚欠的热点通报', 'hot notices owed'],
  ['major_notices_owed', 'number', '尚欠的重大通报', 'major notices owed'],
  ['special_reports_owed', 'number', '尚欠的专题报告', 'special reports owed'],
  ['case_analyses_owed', 'number', '尚欠的个案分析', 'case analyses owed'],
  ['follow_ups_owed', 'number', '尚欠的结案回访', 'follow-ups owed'],
];
/** Names of values that are the id of nothing else in the pack. */
const NAMES: Readonly<Record<string, FactDefinition['valueTitles']>> = {
  phase: { before_moving_in: say('入住前', 'Before moving-in'), after_moving_in: say('入住后', 'After moving-in') },
  fault: { own: say('我方原因', 'Our own reasons'), client: say('客户原因', 'The client’s reasons'), third_party: say('第三方原因', 'A third party’s reasons') },
  severity_override: {
    major: say('重大投诉', 'Major'), hot: say('热点投诉', 'Hot'), important: say('重要投诉', 'Important'), general: say('一般投诉', 'General'), by_rule: say('按规则确定', 'By the rules'),
  },
};
const definition = (scope: 'case' | 'event') => ([id, type, zh, en, values]: Row): FactDefinition => ({ id, type, title: say(zh, en), scope, ...(values ? { values } : {}), ...(NAMES[id] ? { valueTitles: NAMES[id] } : {}) });

/** Everything conditions of this pack may ask about. */
export const facts: readonly FactDefinition[] = [...caseFacts.map(definition('case')), ...eventFacts.map(definition('event')), ...ENGINE.map(definition('case'))];

const since = ['complaint_received', 'complaint_reopened'];
const SOLVED = ['handling_finished', 'complaint_closed', 'complaint_withdrawn', 'complaint_merged'];
const week: Duration = { amount: 1, unit: 'weeks', counted: 'natural' };
const month: Duration = { amount: 1, unit: 'months', counted: 'natural' };
const occurred = (fact: string, ...events: readonly string[]): DerivedFact => ({ fact, kind: 'occurred', events, since });
const age = (fact: string, from: string, after: Duration): DerivedFact => ({ fact, kind: 'age', from: [from], after, until: SOLVED });
const arrival = (prefix: string, ...events: readonly string[]): DerivedFact[] => events.flatMap((event): DerivedFact[] => [
  { fact: `${prefix}_in_opening_hours`, kind: 'calendar', event, is: 'within_opening' },
  { fact: `${prefix}_on_working_day`, kind: 'calendar', event, is: 'working_day' },
]);

/** Facts counted from the history; a reopened case starts anew, but what made it grave before stays true. */
export const derivedFacts: readonly DerivedFact[] = [
  ...arrival('received', 'complaint_received'),
  ...arrival('at_center', 'complaint_received', 'complaint_passed_to_center', 'complaint_reopened'),
  occurred('passed_to_center', 'complaint_passed_to_center'),
  occurred('redirected', 'complaint_redirected'),
  { fact: 'times_forwarded', kind: 'count', events: ['department_task_dispatched'], since },
  { fact: 'open_department_tasks', kind: 'open', opens: ['department_task_dispatched'], closes: ['department_task_answered'], since },
  occurred('accepted', 'complaint_accepted'),
  { fact: 'open_referrals', kind: 'open', opens: ['referred_to_center'], closes: ['classification_answered', 'center_plan_returned'], since },
  occurred('nature_answered', 'classification_answered'),
  occurred('experts_consulted', 'experts_consulted'),
  occurred('advice_given', 'professional_advice_given'),
  { fact: 'commander_appointed', kind: 'occurred', events: ['commander_appointed'] },
  { fact: 'settlement_open', kind: 'open', opens: ['settlement_proposed'], closes: ['settlement_approved'] },
  occurred('result_told', 'customer_reply_given', 'formal_reply_posted'),
  occurred('result_published', 'result_published', 'publication_waived'),
  occurred('handled', 'handling_finished'),
  { fact: 'in_case_library', kind: 'occurred', events: ['case_added_to_library'] },
  { fact: 'times_reopened', kind: 'count', events: ['complaint_reopened'] },
  { fact: 'same_matter_persons', kind: 'most_within', events: ['complaint_received', 'same_matter_reported'], by: 'reported_by', within: month },
  age('unsolved_week', 'complaint_received', week),
  age('unsolved_week_again', 'complaint_reopened', week),
  age('unsolved_month', 'complaint_received', month),
  age('unsolved_month_again', 'complaint_reopened', month),
  { fact: 'hot_notices_owed', kind: 'clock', key: 'hot_notice' },
  { fact: 'major_notices_owed', kind: 'clock', key: 'major_notice' },
  { fact: 'special_reports_owed', kind: 'clock', key: 'special_report' },
  { fact: 'case_analyses_owed', kind: 'clock', key: 'case_analysis' },
  { fact: 'follow_ups_owed', kind: 'clock', key: 'post_result_follow_up' },
];
