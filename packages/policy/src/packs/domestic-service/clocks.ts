import type { ClockDefinition, Duration, Trigger } from '../../pack/clock-definition.ts';
import type { Condition } from '../../pack/fact.ts';
import { clauses } from './clause.ts';
import { DUTIES } from './names.ts';

const on = (...events: readonly string[]): Trigger[] => events.map((event) => ({ event }));
const minutes = (parameter: string, counted: Duration['counted']): Duration => ({ amount: { parameter }, unit: 'minutes', counted });
const workingDays = (parameter: string): Duration => ({ amount: { parameter }, unit: 'days', counted: 'working' });

const ENDED = on('complaint_closed', 'complaint_withdrawn', 'complaint_merged');
const BEGUN = on('complaint_received', 'complaint_reopened');
/** Nobody can be answered who left neither name nor contact. */
const reachable: Condition = { not: { fact: 'anonymous', is: true } };
const dissatisfied: Condition = { fact: 'satisfaction', is: 'dissatisfied' };
const delivered: Condition = { fact: 'feedback_delivered', is: true };
const told: Trigger[] = [{ event: 'customer_reply_given', when: delivered }];
const toldAndDissatisfied: Trigger = { event: 'customer_reply_given', when: { all: [delivered, dissatisfied] } };
const ofCase = { subject: 'complaint', comparator: 'lte', cancel: ENDED } as const;

// "At once" and "promptly" have no figure in the source: our defaults, which a chain may change.
const receptionClocks: readonly ClockDefinition[] = [
  {
    ...ofCase, id: 'registration', key: 'registration', clauses: clauses('2.2.1-a'), title: { zh: '受理后马上登记', en: 'Register straight away' },
    start: on('complaint_received'), stop: on('complaint_recorded', 'complaint_classified'), limit: minutes('registration_minutes', { parameter: 'response_counting' }),
    ownerRole: 'receiver',
  },
  {
    ...ofCase, id: 'acknowledgement', key: 'acknowledgement', clauses: clauses('1.3.3'), when: reachable, title: { zh: '接到投诉后马上回应客户', en: 'Answer the client at once' },
    start: on('complaint_received'),
    stop: [...on('reply_promised', 'procedure_explained', 'customer_reply_given'), { event: 'progress_noted', when: { fact: 'told_complainant', is: true } }],
    limit: minutes('acknowledgement_minutes', { parameter: 'response_counting' }), ownerRole: 'receiver',
  },
  {
    ...ofCase, id: 'emergency_start', key: 'emergency_start', clauses: clauses('2.2.2'), title: { zh: '紧急投诉启动应急程序', en: 'Urgent: start the emergency procedure' },
    start: [{ becomes: { fact: 'urgency', is: 'urgent' } }], stop: on('emergency_started'), limit: minutes('emergency_minutes', 'natural'), ownerRole: 'receiver', urgent: true,
    cancel: [...ENDED, { becomes: { fact: 'urgency', is: 'ordinary' } }], onBreach: [{ toRole: 'company_leader', clauses: clauses('2.2.2') }],
  },
  {
    ...ofCase, id: 'promised_reply', key: 'promised_reply', clauses: clauses('2.2.3-a'), title: { zh: '在承诺的时间内答复', en: 'Answer by the time promised' },
    start: on('reply_promised'), stop: told, limit: { instant: 'agreed_reply_at' }, ownerRole: 'investigation_team',
    renewal: { clauses: clauses('2.2.3-a'), alertFrom: 3, alertRole: 'complaint_supervisor' }, onBreach: [{ toRole: 'project_lead', clauses: clauses('2.2.3-a') }],
  },
];

const investigation = { ...ofCase, start: BEGUN, stop: on('investigation_report_submitted'), ownerRole: 'investigation_team' } as const satisfies Partial<ClockDefinition>;

const investigationClocks: readonly ClockDefinition[] = [
  {
    ...investigation, id: 'investigation', key: 'investigation', clauses: clauses('3.4-a'), title: { zh: '完成调查', en: 'Finish the investigation' },
    limit: workingDays('investigation_days'), onBreach: [{ toRole: 'complaint_supervisor', clauses: clauses('3.4-a', '8.1.1') }], countsForTimeliness: true,
    extension: {
      requested: 'extension_requested', approved: 'extension_approved', told: 'extension_told', amountFact: 'extension_days', times: 1,
      max: { parameter: 'investigation_max_days' }, maxIsTotal: true, clauses: clauses('3.4-c', '3.4-d'),
    },
  },
  {
    // A key of its own: the outer limit is judged and reported even when the ordinary one was missed long before.
    ...investigation, id: 'investigation_max', key: 'investigation_max', clauses: clauses('3.4-d'), title: { zh: '调查最长期限', en: 'Outer limit of the investigation' },
    limit: workingDays('investigation_max_days'), onBreach: [{ toRole: 'company_leader', clauses: clauses('3.4-d') }],
  },
];

const feedbackClocks: readonly ClockDefinition[] = [
  {
    ...ofCase, id: 'result_feedback', key: 'result_feedback', clauses: clauses('4.3.1-a'), when: reachable, title: { zh: '处理完后及时反馈', en: 'Tell the result once handled' },
    start: on('handling_completed'), stop: told, limit: workingDays('result_feedback_days'), ownerRole: 'investigation_team', countsForTimeliness: true,
    onBreach: [{ toRole: 'project_lead', clauses: clauses('4.3.1-a') }],
  },
  {
    // Who says at the feedback that it does not satisfy is followed up after the next round.
    ...ofCase, id: 'satisfaction_tracking', key: 'satisfaction_tracking', clauses: clauses('4.4.1-a'), when: reachable, title: { zh: '跟踪满意度', en: 'Follow up satisfaction' },
    start: on('handling_completed'), stop: on('satisfaction_recorded'), cancel: [...ENDED, toldAndDissatisfied], limit: workingDays('satisfaction_days'), ownerRole: 'cs_agent',
    onBreach: [{ toRole: 'complaint_supervisor', clauses: clauses('4.4.1-a') }],
  },
  {
    ...ofCase, id: 'dissatisfaction_contact', key: 'dissatisfaction_contact', clauses: clauses('4.4.2-a'), title: { zh: '联系不满意的客户', en: 'Contact the dissatisfied client' },
    start: [{ event: 'satisfaction_recorded', when: dissatisfied }, toldAndDissatisfied], stop: on('dissatisfaction_contacted'),
    limit: workingDays('dissatisfaction_contact_days'), ownerRole: 'cs_agent', onBreach: [{ toRole: 'project_lead', clauses: clauses('4.4.2-a') }],
  },
  {
    // Owed by the company, not by the case: closing does not end it.
    id: 'correction', key: 'correction', subject: 'complaint', per: 'correlation', comparator: 'lte', clauses: clauses('6.2.1', '8.1.2-b'),
    title: { zh: '限期整改', en: 'Correct by the date set' },
    start: on('correction_planned', 'supervision_finding_raised'), stop: on('correction_completed'), limit: { instant: 'due_on' }, ownerRole: 'team_lead',
    onBreach: [{ toRole: 'complaint_supervisor', clauses: clauses('8.1.2-b') }],
  },
];

const DUTY_CLOCKS: Readonly<Record<(typeof DUTIES)[number], readonly [number: string, ownerRole: string, zh: string, en: string]>> = {
  monthly_archive: ['5.2.1-a', 'cs_agent', '月末归档', 'File the records of the month'],
  service_analysis: ['6.1.1-a', 'cs_agent', '投诉统计分析', 'Analyse the complaints'],
  record_inspection: ['8.1.2-a', 'complaint_supervisor', '检查处理记录', 'Inspect the records'],
  complaint_training: ['7.1.1', 'project_lead', '投诉处理培训', 'Train the workers'],
  performance_appraisal: ['6.2.3-a', 'company_leader', '绩效考核', 'Appraise performance'],
};

/** What returns with each period is due by the end of its last day, or of the next working day. */
const dutyClocks: readonly ClockDefinition[] = DUTIES.map((duty) => {
  const [number, ownerRole, zh, en] = DUTY_CLOCKS[duty];
  return {
    id: duty, key: duty, subject: 'duty', clauses: clauses(number), title: { zh, en }, start: [{ event: 'duty_opened', when: { fact: 'duty', is: duty } }],
    stop: on('duty_done'), cancel: on('duty_cancelled'), limit: { amount: 0, unit: 'days', counted: 'natural', rollForward: true }, comparator: 'lte', ownerRole,
  };
});

export const clocks: readonly ClockDefinition[] = [...receptionClocks, ...investigationClocks, ...feedbackClocks, ...dutyClocks];
