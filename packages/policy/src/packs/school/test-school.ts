// What the tests of this regulation share: lines of a history, and what may be done after them.
import { allowedActions } from '../../lifecycle/allowed-actions.ts';
import type { ActingPerson, ActionDecision } from '../../lifecycle/types.ts';
import { judge, resolved } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { school } from './pack.ts';

export const pack = resolved(school);

const EVERYBODY = ['principal_office', 'supervision_office', 'handling_department', 'responsible_leader', 'leader_in_charge', 'school_committee'];

export const received = (facts: Line[2] = {}, time = '2026-09-28 09:00'): Line => ['complaint_received', time, { channel: 'phone', complaint_ground: 'smoking', ...facts }];
export const accepted = (time = '2026-09-28 10:00'): Line => ['complaint_accepted', time, { respondent: 'T' }];

/** The straight way of a complaint that is found true, with staff at fault, one line for each step. */
export const WAY: readonly Line[] = [
  received(), accepted(),
  ['complaint_filed', '2026-09-28 11:00'],
  ['notice_sent', '2026-09-28 11:10', { notice: 'leader_told' }],
  ['first_reply_given', '2026-09-28 14:00'],
  ['department_task_dispatched', '2026-09-28 15:00', { department: 'grade_office' }, 't1'],
  ['department_task_answered', '2026-09-29 10:00', {}, 't1'],
  ['complainant_statement_recorded', '2026-09-29 11:00'],
  ['respondent_statement_recorded', '2026-09-29 14:00'],
  ['finding_submitted', '2026-09-29 15:00', { validity: 'valid', staff_fault: true, severity: 'ordinary' }],
  ['status_told', '2026-09-29 16:00'],
  ['first_explanation_given', '2026-09-29 16:30'],
  ['written_result_submitted', '2026-09-29 17:00'],
  ['handling_opinion_decided', '2026-09-30 09:00'],
  ['complaint_handled', '2026-09-30 10:00'],
  ['customer_reply_given', '2026-09-30 11:00'],
  ['complainant_feedback_recorded', '2026-09-30 11:20', { solved: true }],
  ['apology_given', '2026-09-30 14:00'],
  ['improvement_taken', '2026-09-30 15:00'],
  ['complaint_closed', '2026-09-30 16:00'],
  ['complaint_archived', '2026-09-30 17:00'],
];

/** The way up to and including an event. */
export const until = (event: string): Line[] => WAY.slice(0, WAY.findIndex(([type]) => type === event) + 1);
/** The way before an event, without some others. */
export const before = (event: string, ...without: readonly string[]): Line[] => until(event).slice(0, -1).filter(([type]) => !without.includes(type));

/** What is decided about one action after these lines, for somebody who holds every role unless others are named. */
export function decisionOn(action: string, lines: readonly Line[], person: Partial<ActingPerson> = {}, facts: Line[2] = {}): ActionDecision {
  const result = judge(pack, '2026-12-01 12:00', lines);
  const decisions = allowedActions(pack, 'complaint', { facts: { ...result.facts, ...(facts as Record<string, string>) }, stage: result.stage }, { roles: EVERYBODY, ...person });
  return decisions.find((decision) => decision.action === action)!;
}

/** "allowed", or the codes and clauses of everything that speaks against it. */
export function answer(...question: Parameters<typeof decisionOn>): string {
  const decision = decisionOn(...question);
  return decision.allowed ? 'allowed' : decision.all.map(({ code, clauses }) => `${code} ${clauses.join(' ')}`).join(', ');
}
