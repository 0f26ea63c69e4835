import { describe, expect, it } from 'vitest';
import { allowedActions, missingActionFields } from '../../lifecycle/allowed-actions.ts';
import type { ActingPerson } from '../../lifecycle/types.ts';
import { at, clockOf, judge, resolved, shown } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { kindergartenGradingExample } from './example-values.ts';
import { kindergartenGrading } from './pack.ts';

const pack = resolved(kindergartenGrading, kindergartenGradingExample);
const client = { id: 'f1', type: 'client' };
const enrolled: Line = ['client_enrolled', '2026-03-02 09:00', { client_type: 'parent' }];
const graded: Line = ['client_graded', '2026-03-02 22:00', { grade: 'C' }];
const proposed: Line = ['grade_override_proposed', '2026-03-04 09:00', { proposed_grade: 'B' }];
const approved: Line = ['grade_override_approved', '2026-03-05 09:00', { grade_override: 'B' }];

const gradeAt = (now: string, lines: readonly Line[]): unknown => judge(pack, now, lines, client).facts.grade;
const decision = (action: string, lines: readonly Line[], person: ActingPerson) =>
  allowedActions(pack, 'client', judge(pack, '2026-03-06 09:00', lines, client), person).find((row) => row.action === action)!;

describe('fair grades', () => {
  it('kindergarten-grading/1.3.2: a change by hand needs a reason, and the approval of another person', () => {
    const specialist = { roles: ['parent_relations_specialist'] };
    expect(decision('propose_grade_override', [enrolled, graded], specialist).allowed).toBe(true);
    expect(missingActionFields(pack, 'client', 'propose_grade_override', { proposed_grade: 'B' }).map(({ field }) => field)).toEqual(['reason']);
    expect(decision('approve_grade_override', [enrolled, graded, proposed], specialist)).toMatchObject({ allowed: false, code: 'ROLE_DOES_NOT_ALLOW' });
    const director = { roles: ['director', 'parent_relations_specialist'], id: 's1', doneBy: { grade_override_proposed: 's1' } };
    expect(decision('approve_grade_override', [enrolled, graded, proposed], director))
      .toMatchObject({ allowed: false, code: 'SAME_PERSON', clauses: ['kindergarten-grading/1.3.2', 'kindergarten-grading/2.3-x'] });
    expect(decision('approve_grade_override', [enrolled, graded, proposed], { ...director, id: 's2' }).allowed).toBe(true);
    expect(pack.approvals.find(({ id }) => id === 'grade_override')).toMatchObject({ approver: 'director', asks: 'propose_grade_override', gives: 'approve_grade_override' });
  });
  it('nothing is approved that nobody proposed, or that was refused', () => {
    const director = { roles: ['director'] };
    expect(decision('approve_grade_override', [enrolled, graded], director)).toMatchObject({ allowed: false, code: 'OVERRIDE_NOT_PROPOSED' });
    expect(decision('approve_grade_override', [enrolled, graded, proposed, ['grade_override_refused', '2026-03-04 10:00']], director)).toMatchObject({ allowed: false, code: 'OVERRIDE_NOT_PROPOSED' });
    expect(decision('propose_grade_override', [enrolled], { roles: ['parent_relations_specialist'] })).toMatchObject({ allowed: false, code: 'NOT_GRADED_YET' });
  });
  it('kindergarten-grading/2.3-x: it holds over later gradings, and ends after six months', () => {
    expect(gradeAt('2026-03-04 10:00', [enrolled, graded, proposed])).toBe('C');
    const lines = [enrolled, graded, proposed, approved, ['client_graded', '2026-06-02 22:00', { grade: 'D' }] as const];
    expect(gradeAt('2026-06-03 09:00', lines)).toBe('B');
    expect(gradeAt('2026-09-05 23:59', lines)).toBe('B');
    expect(gradeAt('2026-09-06 00:00', lines)).toBe('D');
    // A family that declined contact has no other clock to wait for.
    const declined: Line = ['contact_declined', '2026-03-06 09:00', { contact_opt_out: true }];
    expect(shown(judge(pack, '2026-06-03 09:00', [enrolled, graded, approved, declined], client).nextTransitionAt)).toBe('2026-09-06 00:00');
  });
  it.each(['prospect', 'partner_institution', 'other'])('kindergarten-grading/1.2: a %s has no grade, whatever was worked out or set by hand', (type) => {
    const lines: Line[] = [['client_file_opened', '2026-03-02 09:00', { client_type: type }], graded, proposed, approved];
    expect(gradeAt('2026-03-06 09:00', lines)).toBe('ungraded');
    expect(decision('propose_grade_override', [...lines, enrolled], { roles: ['parent_relations_specialist'] }).allowed).toBe(true);
    expect(allowedActions(pack, 'client', { facts: { grade: 'ungraded' }, stage: 'enrolled' }, { roles: ['parent_relations_specialist'] }).find(({ action }) => action === 'propose_grade_override'))
      .toMatchObject({ allowed: false, code: 'NOT_A_PARENT', clauses: ['kindergarten-grading/1.2'] });
  });
});

describe('grades that move', () => {
  it.each([
    ['client_assessed', '2026-03-09 10:00', '2026-03-11 00:00'],
    ['referral_recorded', '2026-03-09 10:00', '2026-03-11 00:00'],
    ['referral_converted', '2026-03-09 10:00', '2026-03-11 00:00'],
    ['fees_changed', '2026-03-09 10:00', '2026-03-11 00:00'],
  ])('kindergarten-grading/1.3.3: after %s the family is graded anew by the end of the next day', (event, time, due) => {
    const lines: Line[] = [enrolled, graded, [event, time]];
    const clock = (now: string, ...more: Line[]) => clockOf(judge(pack, now, [...lines, ...more], client), 'regraded', 2);
    expect(clock('2026-03-09 12:00')).toMatchObject({ status: 'running', dueAt: at(due) });
    expect(clock('2026-03-12 12:00', ['client_graded', '2026-03-10 23:59', { grade: 'B' }]).status).toBe('met');
    expect(clock('2026-03-12 12:00', ['client_graded', '2026-03-11 00:00', { grade: 'B' }]).status).toBe('breached');
  });
  it('nobody waits for a grade before enrolling or after leaving', () => {
    const keys = (lines: readonly Line[]) => judge(pack, '2026-03-20 09:00', lines, client).clocks.filter(({ key, status }) => key === 'regraded' && status !== 'cancelled');
    expect(keys([['fees_changed', '2026-03-02 09:00']])).toEqual([]);
    expect(keys([enrolled, ['client_left', '2026-03-03 09:00']])).toEqual([]);
  });
  it('kindergarten-grading/1.3.4: whoever looks after the family hears of the new grade and its grounds', () => {
    expect(pack.notices.find(({ id }) => id === 'grade_changed')).toMatchObject({ onEvent: 'client_graded', audience: ['parent_relations_specialist'] });
  });
});
