import { describe, expect, it } from 'vitest';
import { ownershipLedger } from '../../clock/ownership-ledger.ts';
import { allowedActions } from '../../lifecycle/allowed-actions.ts';
import { at, calendar, history, judge, resolved } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { trainingCompanyCampus } from './pack.ts';

const pack = resolved(trainingCompanyCampus);
const DESK = ['intake_officer'];
const SUPERVISOR = ['campus_supervisor'];
const DEPARTMENT = ['responsible_department'];

const received: Line = ['complaint_received', '2026-10-08 10:00', { channel: 'phone' }];
const form: Line = ['receipt_form_filled', '2026-10-08 10:10', { needs_other_department: true }];
const found: Line = ['finding_submitted', '2026-10-08 16:00', { finding: 'not_at_fault' }];
const tier: Line = ['tier_chosen', '2026-10-08 16:10', { tier: 'tier_3' }];
const dispatched: Line = ['department_task_dispatched', '2026-10-08 16:20', { department: 'teaching' }, 't1'];
const answered: Line = ['department_task_answered', '2026-10-09 11:00', {}, 't1'];
const told: Line = ['solution_told', '2026-10-09 14:00', { client_agreed: true }];
const implemented: Line = ['solution_implemented', '2026-10-09 17:00'];
const followedUp: Line = ['follow_up_done', '2026-10-12 10:00', { satisfied: true }];
const fedBack: Line = ['follow_up_fed_back', '2026-10-12 11:00'];
const replied: Line = ['customer_reply_given', '2026-10-12 11:30'];
const closed: Line = ['complaint_closed', '2026-10-12 12:00'];
const whole: readonly Line[] = [received, form, found, tier, dispatched, answered, told, implemented, followedUp, fedBack, replied, closed];

function decisions(lines: readonly Line[], roles: readonly string[] = SUPERVISOR) {
  const result = judge(pack, '2026-10-13 12:00', lines);
  return Object.fromEntries(allowedActions(pack, 'complaint', result, { roles }).map((decision) => [decision.action, decision]));
}
const codes = (lines: readonly Line[], action: string, roles?: readonly string[]): string[] => {
  const decision = decisions(lines, roles)[action]!;
  return decision.allowed ? [] : decision.all.map(({ code }) => code);
};

describe('the seven steps', () => {
  it.each<[string, number, string]>([
    ['training-company-campus/2.1-b', 1, 'received'],
    ['training-company-campus/2.2-a', 2, 'investigation'],
    ['training-company-campus/2.3-s', 5, 'coordination'],
    ['training-company-campus/2.4', 7, 'client_feedback'],
    ['training-company-campus/2.5', 8, 'implementation'],
    ['training-company-campus/2.6', 9, 'follow_up'],
    ['training-company-campus/2.7', 10, 'follow_up_feedback'],
    ['training-company-campus/2.7', 12, 'closed'],
  ])('%s: after %i events the case is at %s', (clause, events, stage) => {
    expect(judge(pack, '2026-10-13 12:00', whole.slice(0, events)).stage).toBe(stage);
    expect(pack.lifecycles[0]!.stages.find(({ id }) => id === stage)!.clauses).toContain(clause);
  });
  it('each step is allowed when the one before was done', () => {
    const actionOf: Record<string, string> = Object.fromEntries(pack.lifecycles[0]!.actions.map(({ id, event }) => [event, id]));
    const roleFor = (event: string): readonly string[] => (event === 'department_task_answered' ? DEPARTMENT : event === 'tier_chosen' || event === 'complaint_closed' ? SUPERVISOR : DESK);
    const steps = whole.slice(1).map(([event], i) => [event, codes(whole.slice(0, i + 1), actionOf[event]!, roleFor(event))]);
    expect(steps).toEqual(whole.slice(1).map(([event]) => [event, []]));
  });
  it('training-company-campus/2.1.1: what is answered directly is closed with its reception record alone', () => {
    const direct: Line[] = [received, ['customer_reply_given', '2026-10-08 10:05']];
    expect(judge(pack, '2026-10-08 12:00', direct).stage).toBe('answered_directly');
    expect(codes(direct, 'close')).toEqual([]);
    expect(codes([received], 'close')).toEqual(['RESULT_NOT_TOLD']);
  });
  it('training-company-campus/2.1.2: a case that needs others after all leaves the direct way', () => {
    const changed: Line[] = [received, ['customer_reply_given', '2026-10-08 10:05'], form];
    expect(judge(pack, '2026-10-08 12:00', changed).stage).toBe('investigation');
    expect(codes(changed, 'close')).toEqual(['NOT_FED_BACK']);
  });
});

describe('what may not be done yet', () => {
  const needed: Line = ['complaint_received', '2026-10-08 10:00', { channel: 'phone', needs_other_department: true }];
  it.each<[string, string, readonly Line[], string, string]>([
    ['training-company-campus/2.1.2', 'finishing the investigation without the form', [needed], 'submit_finding', 'RECEIPT_FORM_MISSING'],
    ['training-company-campus/2.1.2', 'handing on without the form', [received], 'dispatch', 'RECEIPT_FORM_MISSING'],
    ['training-company-campus/2.2-a', 'handing on before the investigation', [received, form], 'dispatch', 'INVESTIGATION_FIRST'],
    ['training-company-campus/2.3-s', 'handing on without a tier', [received, form, found], 'dispatch', 'TIER_NOT_CHOSEN'],
    ['training-company-campus/2.3-s', 'an answer nobody asked for', [received, form, found], 'answer_department_task', 'NO_OPEN_DEPARTMENT_TASK'],
    ['training-company-campus/2.3-s', 'telling a solution no department found', [received], 'tell_solution', 'NOT_COORDINATED'],
    ['training-company-campus/2.4', 'carrying out before telling', whole.slice(0, 6), 'implement', 'CLIENT_NOT_AGREED'],
    ['training-company-campus/2.4', 'going ahead before telling', whole.slice(0, 6), 'waive_agreement', 'SOLUTION_NOT_TOLD'],
    ['training-company-campus/2.5', 'following up before anything was done', whole.slice(0, 7), 'follow_up', 'NOT_IMPLEMENTED'],
    ['training-company-campus/2.5', 'telling a result before there is one', whole.slice(0, 7), 'reply', 'NOT_IMPLEMENTED'],
    ['training-company-campus/2.6', 'feeding back without a follow-up', whole.slice(0, 8), 'feed_back', 'NOT_FOLLOWED_UP'],
    ['training-company-campus/2.7', 'closing before feeding back', [...whole.slice(0, 9), replied], 'close', 'NOT_FED_BACK'],
    ['training-company-campus/2.7', 'closing before the result is told', whole.slice(0, 10), 'close', 'RESULT_NOT_TOLD'],
  ])('%s: %s', (clause, _name, lines, action, code) => {
    const decision = decisions(lines)[action]!;
    expect(codes(lines, action)).toContain(code);
    expect(decision.demands.find((demand) => demand.code === code)).toMatchObject({ met: false, clauses: [clause] });
  });
  it('training-company-campus/2.4: without agreement the supervisor decides, not the desk', () => {
    const refused: Line[] = [...whole.slice(0, 6), ['solution_told', '2026-10-09 14:00', { client_agreed: false }]];
    expect(codes(refused, 'implement')).toEqual(['CLIENT_NOT_AGREED']);
    expect(codes(refused, 'waive_agreement', DESK)).toEqual(['ROLE_DOES_NOT_ALLOW']);
    expect(codes([...refused, ['agreement_waived', '2026-10-09 15:00']], 'implement')).toEqual([]);
  });
  it('training-company-campus/2.3-s: the tier is the choice of the supervisor', () => {
    expect(codes([received, form], 'choose_tier', DESK)).toEqual(['ROLE_DOES_NOT_ALLOW']);
    expect(codes([received, form], 'choose_tier')).toEqual([]);
  });
  it('who stays anonymous can be neither told nor asked, and the case still ends', () => {
    const anonymous: Line[] = [['complaint_received', '2026-10-08 10:00', { channel: 'phone', anonymous: true }], ...whole.slice(1, 6)];
    expect(codes(anonymous, 'implement')).toEqual([]);
    expect(codes([...anonymous, implemented], 'feed_back')).toEqual([]);
    expect(codes([...anonymous, implemented, fedBack], 'close')).toEqual([]);
  });
});

describe('apologies and recurrences', () => {
  const direct: Line[] = [received, ['customer_reply_given', '2026-10-08 10:05']];
  it.each<[string, string, Line, string[]]>([
    ['training-company-campus/3.2.1-a', 'disorder on site', ['reception_disorder_noted', '2026-10-08 11:00'], ['APOLOGY_OWED']],
    [
      'training-company-campus/3.2.2-a', 'improper service', ['improper_service_noted', '2026-10-08 11:00', { personal_improper_service: true }],
      ['SUPERVISOR_APOLOGY_OWED', 'STAFF_APOLOGY_OWED'],
    ],
    ['training-company-campus/3.2.2-a', 'a call to headquarters', ['headquarters_called', '2026-10-08 11:00', { called_headquarters: true }], ['SUPERVISOR_APOLOGY_OWED', 'STAFF_APOLOGY_OWED']],
  ])('%s: after %s the case is not closed without an apology, however late', (_clause, _name, cause, owed) => {
    expect(judge(pack, '2026-10-13 12:00', [...direct, cause]).stage).toBe('apology');
    expect(codes([...direct, cause], 'close')).toEqual(owed);
    const apology: Line = ['apology_made', '2026-10-12 11:00', { apology_from: 'both' }];
    expect(codes([...direct, cause, apology], 'close')).toEqual([]);
    expect(judge(pack, '2026-10-13 12:00', [...direct, cause, apology]).stage).toBe('answered_directly');
  });
  it.each([
    [1, 'received'], [2, 'investigation'], [5, 'coordination'], [6, 'coordination'], [7, 'client_feedback'], [8, 'implementation'], [9, 'follow_up'], [10, 'follow_up_feedback'],
  ])('after the apology a case with %i events goes on at %s', (events, stage) => {
    const lines: Line[] = [...whole.slice(0, events), ['reception_disorder_noted', '2026-10-12 15:00'], ['apology_made', '2026-10-12 16:00', { apology_from: 'campus_supervisor' }]];
    expect(judge(pack, '2026-10-13 12:00', lines).stage).toBe(stage);
  });
  it.each([
    ['training-company-campus/3.2.2-a', 'campus_supervisor'],
    ['training-company-campus/3.2.2-a', 'persons_concerned'],
  ])('%s: %s is called as soon as it is known', (clause, to) => {
    const escalation = pack.escalations.find(({ id }) => id === `apology_of_${to}`)!;
    expect(escalation).toMatchObject({ to, clauses: [clause], onBecomes: { any: [{ fact: 'personal_improper_service', is: true }, { fact: 'called_headquarters', is: true }] } });
    const note = pack.lifecycles[0]!.actions.filter(({ sets }) => sets?.personal_improper_service || sets?.called_headquarters).map(({ id }) => id);
    expect(note).toEqual(['note_improper_service', 'note_call_to_headquarters']);
  });
  it('training-company-campus/3.1.3-a: a recurrence is closed with its corrective plan only', () => {
    const linked: Line = ['earlier_case_linked', '2026-10-08 11:00', { same_department: true, same_topic: true, earlier_case_within_window: true }];
    expect(codes([...direct, linked], 'close')).toEqual(['CORRECTIVE_PLAN_MISSING']);
    expect(codes([...direct, linked, ['corrective_plan_filed', '2026-10-09 11:00']], 'close')).toEqual([]);
    expect(codes([received], 'link_earlier_case')).toEqual(['TOPIC_UNKNOWN']);
  });
  it('a closed case accepts reopening and what is still owed, and goes all the way again', () => {
    const allowed = Object.values(decisions(whole, [...SUPERVISOR, ...DESK])).filter((decision) => decision.allowed).map(({ action }) => action);
    expect(allowed).toEqual(['reopen', 'apologise', 'propose_personnel_measure']);
    const again: Line[] = [...whole, ['complaint_reopened', '2026-10-13 09:00']];
    expect(judge(pack, '2026-10-13 12:00', again).stage).toBe('received');
    expect(codes(again, 'close')).toEqual(['RESULT_NOT_TOLD', 'NOT_FED_BACK']);
  });
});

it('at every moment one party holds the case', () => {
  const spells = ownershipLedger(pack, { id: 'c1', type: 'complaint' }, history(...whole), calendar, at('2026-10-13 12:00'));
  expect(spells.map(({ party, holder }) => [party, holder])).toEqual([['reception', null], ['supervisor', null], ['department', 'teaching'], ['supervisor', null], ['reception', null]]);
});
