import { describe, expect, it } from 'vitest';
import { childcareInstitution } from '../packs/childcare-institution/pack.ts';
import { judge, resolved } from '../testing/scene.ts';
import type { Line } from '../testing/scene.ts';
import { allowedActions, missingActionFields, missingRecordFields } from './allowed-actions.ts';
import { settlementRefusals } from './settlement-refusals.ts';

const pack = resolved(childcareInstitution);
const DIRECTOR = ['director'];
const received: Line = ['complaint_received', '2026-10-08 14:00', { channel: 'hotline', urgency: 'ordinary' }];
const dispatched: Line = ['department_task_dispatched', '2026-10-08 14:10', { department: 'kitchen' }, 't1'];
const answered: Line = ['department_task_answered', '2026-10-08 14:40', {}, 't1'];
const replied: Line = ['customer_reply_given', '2026-10-08 15:00'];
const closed: Line = ['complaint_closed', '2026-10-08 15:30'];

function decisions(lines: readonly Line[], roles: readonly string[] = DIRECTOR) {
  const { facts, stage } = judge(pack, '2026-10-08 17:00', lines);
  return Object.fromEntries(allowedActions(pack, 'complaint', { facts, stage }, { roles }).map((decision) => [decision.action, decision]));
}
const allowed = (lines: readonly Line[], roles?: readonly string[]): string[] => Object.values(decisions(lines, roles)).filter((decision) => decision.allowed).map(({ action }) => action);

describe('what may be done with a complaint', () => {
  it('closing waits until the client knows the result', () => {
    expect(decisions([received]).close).toMatchObject({ allowed: false, code: 'RESULT_NOT_TOLD', clauses: ['childcare-institution/2.6.05'] });
    expect(decisions([received, replied]).close).toMatchObject({ allowed: true, event: 'complaint_closed' });
  });
  it('closing waits for every department', () => {
    expect(decisions([received, dispatched, replied]).close).toMatchObject({ allowed: false, code: 'DEPARTMENT_TASK_OPEN', clauses: ['childcare-institution/2.6.03-b'] });
    expect(decisions([received, dispatched, answered, replied]).close!.allowed).toBe(true);
  });
  it('every reason is given, not only the first', () => {
    const close = decisions([received, dispatched], ['intake_officer']).close!;
    expect(close.allowed || close.all.map(({ code }) => code)).toEqual(['ROLE_DOES_NOT_ALLOW', 'RESULT_NOT_TOLD', 'DEPARTMENT_TASK_OPEN']);
  });
  it('an invalid complaint is closed with its reason only', () => {
    const invalid: Line = ['complaint_classified', '2026-10-08 14:20', { validity: 'invalid' }];
    expect(decisions([received, invalid, replied]).close).toMatchObject({ allowed: false, code: 'INVALIDITY_WITHOUT_REASON' });
    expect(decisions([received, ['complaint_classified', '2026-10-08 14:20', { validity: 'invalid', validity_reason: 'not_factual' }], replied]).close!.allowed).toBe(true);
  });
  it('a closed case accepts only reopening', () => {
    const after = [received, replied, closed];
    expect(allowed(after)).toEqual(['reopen']);
    expect(decisions(after).reply).toMatchObject({ allowed: false, code: 'STAGE_DOES_NOT_ALLOW', because: { zh: '已结案，只能先重新受理' } });
    expect(decisions([received]).reopen).toMatchObject({ allowed: false, code: 'STAGE_DOES_NOT_ALLOW' });
  });
  it('a reopened case is open again, and the result must be told again', () => {
    const again: Line[] = [received, replied, closed, ['complaint_reopened', '2026-10-08 16:00']];
    expect(decisions(again).close).toMatchObject({ allowed: false, code: 'RESULT_NOT_TOLD' });
    expect(allowed(again)).toContain('reply');
  });
  it('the explanation a late reply owes can be filed after closing, once', () => {
    const late: Line[] = [received, ['customer_reply_given', '2026-10-08 16:20'], ['complaint_closed', '2026-10-08 16:30']];
    expect(allowed(late)).toEqual(['file_excess_explanation', 'reopen']);
    expect(allowed([...late, ['excess_explained', '2026-10-08 16:40']])).toEqual(['reopen']);
    expect(decisions([received, replied]).file_excess_explanation).toMatchObject({ allowed: false, code: 'NO_EXPLANATION_OWED' });
  });
  it('a department answers only what it was asked', () => {
    expect(decisions([received], ['responsible_department']).answer_department_task).toMatchObject({ allowed: false, code: 'NO_OPEN_DEPARTMENT_TASK' });
    expect(allowed([received, dispatched], ['responsible_department'])).toEqual(['explain', 'answer_department_task', 'note_progress']);
  });
  it('nothing is promised once the result was told', () => {
    expect(decisions([received, replied]).promise).toMatchObject({ allowed: false, code: 'RESULT_ALREADY_TOLD' });
  });
  it('without a role only what everybody may do is left, and the reason names who may', () => {
    expect(allowed([received], [])).toEqual(['explain', 'note_progress']);
    expect(decisions([received], []).dispatch).toMatchObject({ because: { zh: '由园长、教学主管办理', en: 'This is for: director, teaching supervisor' } });
  });
});

describe('stages', () => {
  it.each<[string, Line[]]>([
    ['received', [received]],
    ['first_explanation', [received, ['first_explanation_given', '2026-10-08 14:05']]],
    ['cause_analysis', [received, ['first_explanation_given', '2026-10-08 14:05'], ['complaint_classified', '2026-10-08 14:06']]],
    ['dispatched', [received, dispatched, ['complaint_classified', '2026-10-08 14:20']]],
    ['dispatched', [received, dispatched, ['department_task_dispatched', '2026-10-08 14:12', {}, 't2'], answered]],
    ['department_answered', [received, dispatched, answered]],
    ['reason_feedback', [received, dispatched, ['complaint_classified', '2026-10-08 14:20', { validity: 'invalid' }], answered]],
    ['progress_told', [received, dispatched, ['progress_noted', '2026-10-08 14:30', { told_complainant: true }]]],
    ['dispatched', [received, dispatched, ['progress_noted', '2026-10-08 14:30', { told_complainant: false }]]],
    ['result_told', [received, dispatched, answered, replied]],
    ['apology_and_result', [received, ['complaint_classified', '2026-10-08 14:20', { validity: 'valid', severity: 'normal' }], replied]],
    ['closed', [received, replied, closed]],
  ])('%s', (stage, lines) => {
    expect(judge(pack, '2026-10-08 17:00', lines).stage).toBe(stage);
  });
});

describe('fields', () => {
  it('a department answers with facts, responsibility and plan; blanks do not count', () => {
    const missing = missingActionFields(pack, 'complaint', 'answer_department_task', { facts_verified: 'seen', responsibility: '  ' });
    expect(missing.map(({ field, clauses }) => [field, clauses])).toEqual([['responsibility', ['childcare-institution/2.6.03-b']], ['solution', ['childcare-institution/2.6.03-b']]]);
    expect(missingActionFields(pack, 'complaint', 'answer_department_task', { facts_verified: 'a', responsibility: 'b', solution: 'c' })).toEqual([]);
    expect(() => missingActionFields(pack, 'complaint', 'dance', {})).toThrow(RangeError);
  });
  it('the hotline wants name and phone, unless the caller stays anonymous', () => {
    const names = (record: Record<string, unknown>, facts = {}): string[] => missingRecordFields(pack, 'hotline', record, facts).map(({ field }) => field);
    expect(names({ matter: 'cold lunch' })).toEqual(['complainant_name', 'complainant_phone']);
    expect(names({ matter: 'cold lunch' }, { anonymous: true })).toEqual([]);
    expect(names({}, { anonymous: true })).toEqual(['matter']);
  });
  it('a complaint from a follow-up keeps its link', () => {
    expect(missingRecordFields(pack, 'satisfaction_followup', { matter: 'cold lunch' }).map(({ field, clauses }) => [field, ...clauses])).toEqual([['touchpoint', 'childcare-institution/2.3.03-b']]);
    expect(() => missingRecordFields(pack, 'telegram', {})).toThrow(RangeError);
  });
});

describe('settlements', () => {
  const refused = (kind: string, facts: Parameters<typeof settlementRefusals>[2], amount: number): string[] => settlementRefusals(pack, kind, facts, amount).map(({ code }) => code);
  it('an invalid complaint gets no payout, but a gift within the cap', () => {
    const facts = { validity: 'invalid', topic: 'attitude', direct_economic_loss: false };
    expect(settlementRefusals(pack, 'payout', facts, 500)[0]).toMatchObject({ code: 'PAYOUT_NOT_ALLOWED', clauses: ['childcare-institution/2.5.4.1-c'] });
    expect(refused('gift', facts, 80)).toEqual([]);
    expect(refused('gift', facts, 201)).toEqual(['ABOVE_CAP']);
  });
  it('a payout needs a valid complaint with a loss', () => {
    expect(refused('payout', { validity: 'valid', direct_economic_loss: true }, 500)).toEqual([]);
    expect(refused('payout', {}, 500)).toEqual(['VALIDITY_NOT_FOUND', 'NO_ECONOMIC_LOSS']);
    expect(refused('gift', { topic: 'fees' }, 80)).toEqual(['GIFT_NOT_FITTING']);
    expect(refused('refund', {}, 80)).toEqual(['REFUND_WITHOUT_CAUSE']);
  });
});
