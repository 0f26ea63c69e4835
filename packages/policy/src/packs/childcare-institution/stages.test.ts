import { describe, expect, it } from 'vitest';
import { ownershipLedger } from '../../clock/ownership-ledger.ts';
import { allowedActions, missingActionFields } from '../../lifecycle/allowed-actions.ts';
import { at, calendar, history, judge, resolved } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { childcareInstitution } from './pack.ts';

const pack = resolved(childcareInstitution);
const NOW = '2026-10-08 18:00';
/** What happened, without when: the lines of a case follow one another every five minutes. */
type Deed = readonly [type: string, facts?: Line[2], correlation?: string];
const received: Deed = ['complaint_received', { channel: 'on_site' }];
const explained: Deed = ['first_explanation_given'];
const classified = (facts: Line[2] = {}): Deed => ['complaint_classified', facts];
const dispatched = (task = 't1'): Deed => ['department_task_dispatched', { department: 'kitchen' }, task];
const answered = (task = 't1'): Deed => ['department_task_answered', {}, task];
const noted = (told: boolean): Deed => ['progress_noted', { told_complainant: told }];
const replied: Deed = ['customer_reply_given'];
const inOrder = (deeds: readonly Deed[]): Line[] => deeds.map(([type, facts = {}, correlation], i) => [type, `2026-10-08 14:${String(i * 5).padStart(2, '0')}`, facts, correlation]);
const after = (...deeds: readonly Deed[]) => judge(pack, NOW, inOrder(deeds));
const stageOf = (...deeds: readonly Deed[]): string => after(...deeds).stage;

describe('where an event leads, and where it does not', () => {
  it.each<[clause: string, stage: string, before: Deed[], event: Deed]>([
    ['childcare-institution/2.6.01-b', 'first_explanation', [received], explained],
    ['childcare-institution/2.6.02-a', 'cause_analysis', [received], classified()],
    ['childcare-institution/2.6.02-a', 'cause_analysis', [received, explained], classified()],
    ['childcare-institution/2.6.02-b', 'dispatched', [received], dispatched()],
    ['childcare-institution/2.6.02-b', 'dispatched', [received, classified(), dispatched(), answered()], dispatched('t2')],
    ['childcare-institution/2.6.02-b', 'dispatched', [received, dispatched(), noted(true)], dispatched('t2')],
    ['childcare-institution/2.5.4.1-d', 'reason_feedback', [received, classified({ validity: 'invalid' }), dispatched()], answered()],
    ['childcare-institution/2.6.06-a', 'progress_told', [received], noted(true)],
    ['childcare-institution/2.6.06-a', 'progress_told', [received, classified({ validity: 'invalid' }), dispatched(), answered()], noted(true)],
    ['childcare-institution/2.6.05', 'result_told', [received, dispatched(), answered()], replied],
    ['childcare-institution/2.7.1.1-b', 'apology_and_result', [received, classified({ validity: 'valid', severity: 'normal' })], replied],
  ])('%s: to %s, after %j, by %j', (clause, stage, before, event) => {
    expect(stageOf(...before)).not.toBe(stage);
    expect(stageOf(...before, event)).toBe(stage);
    expect(pack.lifecycles[0]!.stages.find(({ id }) => id === stage)!.clauses).toEqual([clause]);
  });
  it.each<[clause: string, stage: string, before: Deed[], event: Deed]>([
    ['childcare-institution/2.6.01-a', 'received', [received], noted(false)],
    ['childcare-institution/2.6.01-b', 'cause_analysis', [received, classified()], explained],
    ['childcare-institution/2.6.01-b', 'dispatched', [received, dispatched()], explained],
    ['childcare-institution/2.6.02-a', 'dispatched', [received, dispatched()], classified()],
    ['childcare-institution/2.6.02-a', 'result_told', [received, replied], classified()],
    ['childcare-institution/2.6.02-b', 'dispatched', [received, dispatched(), dispatched('t2')], answered()],
    ['childcare-institution/2.6.06-a', 'dispatched', [received, dispatched()], noted(false)],
    ['childcare-institution/2.6.06-a', 'result_told', [received, replied], noted(true)],
  ])('%s: stays at %s, after %j, in spite of %j', (_clause, stage, before, event) => {
    expect(stageOf(...before)).toBe(stage);
    expect(stageOf(...before, event)).toBe(stage);
  });
  it.each<[clause: string, stage: string, facts: Line[2], event: Deed]>([
    ['childcare-institution/2.5.4.1-d', 'department_answered', { validity: 'valid' }, answered()],
    ['childcare-institution/2.5.4.1-d', 'department_answered', {}, answered()],
    ['childcare-institution/2.7.1.1-b', 'result_told', { validity: 'valid', severity: 'special' }, replied],
    ['childcare-institution/2.7.1.1-b', 'result_told', { validity: 'valid' }, replied],
    ['childcare-institution/2.7.1.1-b', 'result_told', { validity: 'invalid', severity: 'normal' }, replied],
  ])('%s: leads to %s where the case is %j, by %j', (_clause, stage, facts, event) => {
    expect(stageOf(received, classified(facts), dispatched(), event)).toBe(stage);
  });
});

describe('the end', () => {
  it.each<[clause: string, deeds: Deed[]]>([
    ['childcare-institution/2.1', [received, replied, ['complaint_closed']]],
    ['childcare-institution/2.1', [received, dispatched(), ['complaint_withdrawn']]],
    ['childcare-institution/2.1', [received, ['complaint_merged']]],
  ])('%s: after %j nothing is left to do but to take the case up again', (clause, deeds) => {
    const end = after(...deeds);
    expect(pack.lifecycles[0]!.stages.filter(({ terminal }) => terminal).map(({ id, clauses }) => [id, clauses])).toEqual([[end.stage, [clause]]]);
    expect(allowedActions(pack, 'complaint', end, { roles: pack.roles.map(({ id }) => id) }).filter(({ allowed }) => allowed).map(({ action }) => action)).toEqual(['reopen']);
    expect(stageOf(...deeds, ['complaint_reopened'])).toBe('cause_analysis');
  });
  it('childcare-institution/2.1: a withdrawal says why the parents take the complaint back', () => {
    expect(missingActionFields(pack, 'complaint', 'withdraw', {}).map(({ field, clauses }) => [field, clauses])).toEqual([['reason', ['childcare-institution/2.1']]]);
  });
});

describe('what belongs to a stage', () => {
  it.each([
    ['childcare-institution/2.6.01-a', 'received', ['listen', 'calm', 'respect', 'facts']],
    ['childcare-institution/2.6.02-a', 'cause_analysis', ['cause']],
    ['childcare-institution/2.6.02-b', 'dispatched', ['liaison']],
    ['childcare-institution/2.5.4.1-d', 'reason_feedback', ['reason']],
    ['childcare-institution/2.6.06-a', 'progress_told', ['new_time']],
    ['childcare-institution/2.7.1.1-b', 'apology_and_result', ['apology']],
  ])('%s: at %s nobody forgets %j', (clause, stage, items) => {
    const { clauses, checklist } = pack.lifecycles[0]!.stages.find(({ id }) => id === stage)!;
    expect([clauses, checklist!.map(({ id }) => id)]).toEqual([[clause], items]);
  });
  it.each([
    ['childcare-institution/2.6.02-a', 'classify', ['director', 'teaching_supervisor', 'intake_officer']],
    ['childcare-institution/2.6.02-b', 'dispatch', ['director', 'teaching_supervisor']],
    ['childcare-institution/2.6.03-b', 'answer_department_task', ['director', 'teaching_supervisor', 'responsible_department']],
  ])('%s: %s is for %j', (_clause, action, roles) => {
    const found = after(received, dispatched());
    const may = (role: string): boolean => allowedActions(pack, 'complaint', found, { roles: [role] }).find((decision) => decision.action === action)!.allowed;
    expect(pack.roles.map(({ id }) => id).filter(may)).toEqual(roles);
  });
  it('childcare-institution/2.5.4.1-d: what is found invalid cannot be closed before its reason is stated', () => {
    const close = (facts: Line[2]) => allowedActions(pack, 'complaint', after(received, classified(facts), replied), { roles: ['director'] }).find(({ action }) => action === 'close')!;
    expect(close({ validity: 'invalid' })).toMatchObject({ allowed: false, code: 'INVALIDITY_WITHOUT_REASON', clauses: ['childcare-institution/2.5.4.1-d'] });
    expect(close({ validity: 'invalid', validity_reason: 'beyond_promise' }).allowed).toBe(true);
  });
});

describe('who holds the case', () => {
  it.each<[clause: string, deeds: Deed[], parties: string[]]>([
    ['childcare-institution/2.6.01-a', [received, explained], ['intake']],
    ['childcare-institution/2.6.02-a', [received, classified()], ['intake', 'director']],
    ['childcare-institution/2.6.02-b', [received, classified(), dispatched()], ['intake', 'director', 'department']],
    ['childcare-institution/2.6.02-b', [received, dispatched(), dispatched('t2'), answered()], ['intake', 'department']],
    ['childcare-institution/2.6.05', [received, dispatched(), answered()], ['intake', 'department', 'director']],
  ])('%s: after %j it passed through the hands of %j', (_clause, deeds, parties) => {
    const ledger = ownershipLedger(pack, { id: 'c1', type: 'complaint' }, history(...inOrder(deeds)), calendar, at(NOW));
    expect(ledger.map(({ party }) => party)).toEqual(parties);
  });
});
