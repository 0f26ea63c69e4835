// What the tests of this regulation share: the way of one teacher, and what may be done after its steps.
import { allowedActions } from '../../lifecycle/allowed-actions.ts';
import type { ActingPerson } from '../../lifecycle/types.ts';
import { judge, resolved } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import type { ReplayResult } from '../../clock/types.ts';
import { newTeacherTraining } from './pack.ts';

export const pack = resolved(newTeacherTraining);
const TEACHER = { id: 'n1', type: 'new_teacher' };
const EVERYBODY = ['director', 'deputy_director', 'teaching_research_office', 'teaching_group', 'subject_mentor', 'class_mentor', 'new_teacher', 'director_office'];

export const enrolled = (facts: Line[2] = {}): Line => ['new_teacher_enrolled', '2025-09-01 09:00', { assigned_after_graduation: true, service_year: 1, ...facts }];
export const mentored: readonly Line[] = [['subject_mentor_named', '2025-09-02 09:00', { subject_mentor: 's1' }], ['class_mentor_named', '2025-09-02 10:00', { class_mentor: 's2' }]];
export const year: readonly Line[] = [
  ['self_summary_filed', '2026-06-22 09:00'], ['evaluation_filed', '2026-06-24 09:00'], ['portfolio_filed', '2026-06-25 09:00'], ['annual_assessment_recorded', '2026-06-26 09:00', { score: 80 }],
];
export const papers = (month: string): Line[] => [['work_summary_submitted', `${month}-02 09:00`], ['mentor_opinion_given', `${month}-03 09:00`], ['office_opinion_given', `${month}-04 09:00`]];
export const trained: readonly Line[] = [enrolled(), ...mentored, ...year, ['training_period_ended', '2026-08-31 16:00']];
export const reviewed = (assessment: string): Line[] => [...trained, ...papers('2026-09'), ['training_reviewed', '2026-09-10 09:00', { assessment }]];

export const judged = (now: string, lines: readonly Line[]): ReplayResult => judge(pack, now, lines, TEACHER);

/** "allowed", or the codes and clauses of everything that speaks against an action after these lines. */
export function answer(action: string, lines: readonly Line[], person: Partial<ActingPerson> = {}): string {
  const decision = allowedActions(pack, 'new_teacher', judged('2027-12-31 12:00', lines), { roles: EVERYBODY, ...person }).find((one) => one.action === action)!;
  return decision.allowed ? 'allowed' : decision.all.map(({ code, clauses }) => `${code} ${clauses.join(' ')}`).join(', ');
}
