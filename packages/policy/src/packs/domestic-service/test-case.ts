// What the tests of this pack share: the pack with its blanks filled, and the lines of a case that goes well.
import { allowedActions } from '../../lifecycle/allowed-actions.ts';
import type { ActingPerson, ActionDecision } from '../../lifecycle/types.ts';
import { at, judge, resolved } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { domesticService } from './pack.ts';

export const BLANKS = { investigation_days: 5, investigation_max_days: 10, satisfaction_days: 3, retention_years: 3 };
export const pack = resolved(domesticService, BLANKS);

export const received = (time = '2026-09-21 09:00', facts: Line[2] = {}): Line =>
  ['complaint_received', time, { channel: 'hotline', topic: 'attitude', complexity: 'simple', urgency: 'ordinary', ...facts }];
export const reported = (time: string): Line => ['investigation_report_submitted', time];
export const responsible = (responsibility: string, time = '2026-09-23 11:00'): Line => ['responsibility_determined', time, { responsibility }];
export const replied = (satisfaction: string, time = '2026-09-23 16:00', feedback_delivered = true): Line => ['customer_reply_given', time, { satisfaction, feedback_delivered }];
export const tracked = (satisfaction: string, time = '2026-09-24 10:00'): Line => ['satisfaction_recorded', time, { satisfaction }];

export const teamFormed: readonly Line[] = [
  received(), ['complaint_recorded', '2026-09-21 09:05'], ['reply_promised', '2026-09-21 09:06', { agreed_reply_at: at('2026-09-25 12:00') }],
  ['procedure_explained', '2026-09-21 09:08'],
  ['investigation_team_formed', '2026-09-21 14:00', { worker_concerned: true, respondent_in_team: false, at_service_place: true }],
];
export const investigated: readonly Line[] = [
  ...teamFormed, ['complainant_statement_recorded', '2026-09-21 15:00'], ['documents_reviewed', '2026-09-21 16:00'], ['site_visited', '2026-09-22 10:00', { client_consents: true }],
  ['respondent_statement_recorded', '2026-09-22 11:00'],
];
export const found: readonly Line[] = [...investigated, reported('2026-09-23 10:00')];
export const handled: readonly Line[] = [...found, responsible('worker'), ['remedy_made', '2026-09-23 14:00'], ['handling_completed', '2026-09-23 15:00']];
export const closed: readonly Line[] = [...handled, replied('satisfied'), tracked('satisfied'), ['complaint_closed', '2026-09-24 11:00']];

/** One round of dissatisfaction: asked, weighed again, handled and told anew. */
export const round = (day: string): Line[] => [
  ['dissatisfaction_contacted', `${day} 09:00`], ['measures_re_evaluated', `${day} 09:30`], ['remedy_made', `${day} 10:00`], ['handling_completed', `${day} 10:30`],
  replied('dissatisfied', `${day} 11:00`),
];

const ALL_ROLES = domesticService.roles.map(({ id }) => id);
const LATER = '2027-12-31 12:00';

export function decisions(lines: readonly Line[], roles: readonly string[] = ALL_ROLES, person: Omit<ActingPerson, 'roles'> = {}, now = LATER): Record<string, ActionDecision> {
  return Object.fromEntries(allowedActions(pack, 'complaint', judge(pack, now, lines), { roles, ...person }).map((decision) => [decision.action, decision]));
}

/** Codes of everything that speaks against an action; empty when it is allowed. */
export function codes(lines: readonly Line[], action: string, roles?: readonly string[], now?: string): string[] {
  const decision = decisions(lines, roles, {}, now)[action]!;
  return decision.allowed ? [] : decision.all.map(({ code }) => code);
}
export const stageOf = (lines: readonly Line[]): string => judge(pack, LATER, lines).stage;
