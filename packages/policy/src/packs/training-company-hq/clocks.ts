import type { BreachStep, ClockDefinition, Duration, Trigger } from '../../pack/clock-definition.ts';
import type { Condition } from '../../pack/fact.ts';
import { clauses } from './clause.ts';
import { crisisClocks } from './crisis/clocks.ts';
import { malicious, no, notMalicious, notSuggestion, suggestion, yes } from './parts.ts';

const on = (...events: readonly string[]): Trigger[] => events.map((event) => ({ event }));
const whenever = (when: Condition, ...events: readonly string[]): Trigger[] => events.map((event) => ({ event, when }));
const tell = (toRole: string, number: string): BreachStep[] => [{ toRole, clauses: clauses(number) }];

const RECEIVED = on('complaint_received', 'complaint_reopened');
const ENDED = on('complaint_closed', 'complaint_withdrawn', 'complaint_merged');
const workingDays = (amount: Duration['amount']): Duration => ({ amount, unit: 'days', counted: 'working' });
/** The source never says how hours are counted (C06): natural, unless the chain counts them in opening hours. */
const hours = (amount: Duration['amount'], parameter: string): Duration => ({ amount, unit: 'hours', counted: { parameter } });

type Part = Omit<ClockDefinition, 'key' | 'subject' | 'comparator' | 'cancel'> & { readonly key?: string };
const clock = (part: Part): ClockDefinition => ({ key: part.id, subject: 'complaint', comparator: 'lte', cancel: ENDED, ...part });

const suggestionClocks: readonly ClockDefinition[] = [
  clock({
    id: 'forward_to_department', clauses: clauses('4.1-d'), when: suggestion, start: RECEIVED, stop: on('department_task_dispatched'), limit: hours(24, 'forward_counted'),
    ownerRole: 'admin_department', onBreach: tell('general_manager', '4.1-d'), countsForTimeliness: true, title: { zh: '建议转给当事部门', en: 'Suggestion passed on to the department' },
  }),
  // Start not stated (C07): a department cannot act before it has the matter.
  clock({
    id: 'department_report', clauses: clauses('4.1-g'), when: suggestion, per: 'correlation', start: on('department_task_dispatched'), stop: on('department_task_answered'),
    limit: workingDays(5), ownerRole: 'department_concerned', onBreach: tell('admin_department', '4.1-g'), countsForTimeliness: true,
    title: { zh: '部门向行政部提交报告', en: 'Report of the department to administration' },
  }),
  clock({
    id: 'admin_review', clauses: clauses('4.1-h'), when: suggestion, start: whenever({ fact: 'open_department_tasks', is: 0 }, 'department_task_answered'),
    stop: on('report_passed_to_gm'), limit: workingDays(2), ownerRole: 'admin_department', onBreach: tell('general_manager', '4.1-h'),
    title: { zh: '行政部审阅报告并呈总经理', en: 'Report reviewed and passed to the general manager' },
  }),
];

const opinionToGm = {
  key: 'opinion_to_gm', stop: on('opinion_submitted_to_gm'), ownerRole: 'admin_department', onBreach: tell('general_manager', '4.2-h'),
} as const satisfies Partial<ClockDefinition>;
const notYetSubmitted = no('opinion_submitted');

const problemClocks: readonly ClockDefinition[] = [
  clock({
    id: 'meeting_offer', clauses: clauses('4.2-d'), when: notSuggestion, start: [{ becomes: { all: [notSuggestion, yes('meeting_needed'), no('meeting_answered')] } }],
    stop: on('meeting_offered', 'client_meeting_held', 'meeting_declined'), limit: hours({ parameter: 'meeting_hours' }, 'meeting_counted'), ownerRole: 'admin_department',
    title: { zh: '约客户面谈', en: 'Meeting offered to the client' },
  }),
  clock({
    ...opinionToGm, id: 'opinion_to_gm.problem', clauses: clauses('4.2-f'), when: notSuggestion, limit: hours(24, 'opinion_counted'),
    // Without a meeting the call of registration starts it (C07).
    start: [
      ...whenever(notYetSubmitted, 'client_meeting_held', 'meeting_declined'),
      ...whenever({ all: [notYetSubmitted, { not: yes('meeting_needed') }] }, 'registered_by_phone'),
    ],
    title: { zh: '处理意见和补偿办法报总经理', en: 'Handling opinion and compensation plan to the general manager' },
  }),
  clock({
    id: 'final_plan', clauses: clauses('4.2-g'), when: notSuggestion, start: RECEIVED, limit: workingDays(5), ownerRole: 'admin_department', countsForTimeliness: true,
    // A malicious label shortens nothing: its final opinion takes the place of the plan within the same time.
    stop: [...on('final_plan_submitted_to_gm'), ...whenever(malicious, 'final_opinion_formed')],
    onBreach: tell('general_manager', '4.2-g'), title: { zh: '与客户商定最终方案并报总经理', en: 'Final plan agreed with the client and sent to the general manager' },
  }),
  // The general manager's own time is not limited (C08): a reminder, while the client's clock runs on.
  clock({
    id: 'gm_decision.opinion', clauses: clauses('4.2-h'), start: whenever(notMalicious, 'opinion_submitted_to_gm'), stop: on('opinion_approved', 'opinion_returned'),
    limit: workingDays({ parameter: 'gm_decision_days' }), ownerRole: 'general_manager', onBreach: tell('general_manager', '4.2-h'),
    title: { zh: '总经理批准处理意见', en: 'General manager decides on the handling opinion' },
  }),
  clock({
    id: 'gm_decision.plan', clauses: clauses('4.2-h'), start: on('final_plan_submitted_to_gm'), stop: on('final_plan_approved', 'final_plan_returned'),
    limit: workingDays({ parameter: 'gm_decision_days' }), ownerRole: 'general_manager', onBreach: tell('general_manager', '4.2-h'),
    title: { zh: '总经理批准最终方案', en: 'General manager decides on the final plan' },
  }),
  clock({
    id: 'execute_plan', clauses: clauses('4.2-i'), when: notSuggestion, start: on('final_plan_approved'), stop: on('plan_executed'), limit: workingDays(2), ownerRole: 'admin_department',
    onBreach: tell('general_manager', '4.2-i'), title: { zh: '执行最终方案', en: 'Final plan carried out' },
  }),
  clock({
    id: 'result_report', clauses: clauses('4.2-k'), when: notSuggestion, start: on('final_plan_approved'), stop: on('result_reported_to_gm'), limit: { sameAs: 'execute_plan' },
    ownerRole: 'admin_department', title: { zh: '执行和人事处理结果报总经理', en: 'Results reported to the general manager' },
  }),
];

const CONTACTS = ['client_meeting_held', 'client_visited', 'reply_promised'] as const;
const stillOwed: Condition = { all: [malicious, no('result_told')] };
const told = yes('told_complainant');

const maliciousClocks: readonly ClockDefinition[] = [
  clock({
    id: 'client_meeting', clauses: clauses('4.3-c'), when: malicious, start: [{ becomes: { all: [malicious, no('meeting_answered')] } }],
    stop: on('client_meeting_held', 'meeting_declined'), limit: hours({ parameter: 'meeting_hours' }, 'meeting_counted'), ownerRole: 'admin_department', title: { zh: '行政部与客户面谈', en: 'Administration meets the client' },
  }),
  clock({
    // Each contact ends one stretch and begins the next, until the client knows the result.
    id: 'keep_contact', clauses: clauses('4.3-e'), when: malicious,
    start: [{ becomes: stillOwed }, ...whenever(stillOwed, ...CONTACTS), ...whenever({ all: [stillOwed, told] }, 'progress_noted')],
    stop: [...on(...CONTACTS, 'customer_reply_given'), ...whenever(told, 'progress_noted')],
    limit: workingDays({ parameter: 'contact_days' }), ownerRole: 'admin_department', title: { zh: '与客户保持联系', en: 'Contact with the client kept up' },
  }),
  clock({
    // Counted from receipt (C07); a label confirmed after the opinion was sent does not make that opinion late.
    ...opinionToGm, id: 'opinion_to_gm.malicious', clauses: clauses('4.3-f'), when: malicious, judgedBy: 'facts_at_stop', start: RECEIVED, limit: hours(24, 'opinion_malicious_counted'),
    title: { zh: '恶意投诉的意见报总经理', en: 'Opinion on a malicious complaint to the general manager' },
  }),
  clock({
    id: 'visit_and_final_opinion', clauses: clauses('4.3-g'), when: malicious, start: RECEIVED, stop: on('final_opinion_formed'), limit: workingDays(5), ownerRole: 'department_head',
    countsForTimeliness: true, onBreach: tell('general_manager', '4.3-g'), title: { zh: '拜访客户并形成最终意见', en: 'Client visited and final opinion formed' },
  }),
  clock({
    id: 'result_to_gm', clauses: clauses('4.3-h'), when: malicious, start: on('final_opinion_formed'), stop: on('result_submitted_to_gm'), limit: workingDays(2),
    ownerRole: 'admin_department',
    onBreach: tell('general_manager', '4.3-h'), title: { zh: '结果和应对方案报总经理', en: 'Result and response plan to the general manager' },
  }),
];

const feedback = (id: string, numbers: readonly string[], when: Condition, start: string): ClockDefinition => clock({
  id: `client_feedback.${id}`, key: 'client_feedback', clauses: clauses(...numbers), when, start: on(start), stop: on('customer_reply_given'),
  limit: workingDays({ parameter: 'feedback_days' }), ownerRole: 'admin_department', title: { zh: '处理后向客户反馈', en: 'Client told the result' },
});

const wordClocks: readonly ClockDefinition[] = [
  feedback('suggestion', ['4.1-i'], suggestion, 'report_passed_to_gm'),
  feedback('problem', ['4.2-l'], notSuggestion, 'plan_executed'),
  feedback('malicious', ['3.1-b'], malicious, 'result_submitted_to_gm'),
  clock({
    // What takes the place of stalling: a date that is told and kept.
    id: 'promised_reply', clauses: clauses('4.3-d'), start: on('reply_promised'), stop: [...on('customer_reply_given'), ...whenever(told, 'progress_noted')],
    limit: { instant: 'agreed_reply_at' },
    renewal: { clauses: clauses('4.3-d'), alertFrom: 3, alertRole: 'general_manager' }, ownerRole: 'admin_department', onBreach: tell('general_manager', '4.3-d'),
    title: { zh: '在约定时间答复客户', en: 'Answer the client by the agreed time' },
  }),
];

export const clocks: readonly ClockDefinition[] = [...suggestionClocks, ...problemClocks, ...maliciousClocks, ...wordClocks, ...crisisClocks];
