import { describe, expect, it } from 'vitest';
import { excludedAct } from '../../lifecycle/excluded-act.ts';
import { missingActionFields } from '../../lifecycle/allowed-actions.ts';
import { validatePack } from '../../pack/validate.ts';
import { at, clockOf, judge, resolved } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { trainingCompanyHq } from './pack.ts';
import { codes, judgeAs, pack, received } from './test-case.ts';

const fieldOf = (action: string, id: string) => pack.lifecycles.flatMap(({ actions }) => actions).find((candidate) => candidate.id === action)!.fields.find((field) => field.id === id)!;

describe('what the client is after', () => {
  it.each([
    ['training-company-hq/2.1', 'be_heard'],
    ['training-company-hq/2.2', 'service_solved'],
    ['training-company-hq/2.3', 'max_benefit'],
  ])('%s: the aim can be put down as %s', (clause, value) => {
    const { values } = pack.dimensions.find(({ id }) => id === 'client_aim')!;
    expect(values.filter(({ clauses }) => clauses.includes(clause as never)).map(({ id }) => id)).toEqual([value]);
    const problems = (aim: string): string[] =>
      validatePack({ ...trainingCompanyHq, rules: [{ ...trainingCompanyHq.rules[0]!, set: { fact: 'client_aim', value: aim } }] }).map(({ code }) => code);
    expect([problems(value), problems('something_else')]).toEqual([[], ['UNKNOWN_VALUE']]);
  });
  it('training-company-hq/2.2: what is not solved for good is taken up again, with the reason', () => {
    const closed: Line[] = [received('2026-10-12 09:00'), ['customer_reply_given', '2026-10-12 10:00'], ['complaint_closed', '2026-10-12 11:00']];
    expect(codes('complaint', 'reopen', '2026-10-12 12:00', closed, ['first_contact_owner'])).toEqual([]);
    expect(codes('complaint', 'reopen', '2026-10-12 10:30', closed.slice(0, 2), ['first_contact_owner'])).toEqual(['STAGE_DOES_NOT_ALLOW']);
    expect(missingActionFields(pack, 'complaint', 'reopen', {}).map(({ field, clauses }) => [field, clauses])).toEqual([['reason', ['training-company-hq/2.2']]]);
  });
  it('training-company-hq/1: classifying asks what was expected and what was received, without insisting', () => {
    expect(fieldOf('classify', 'expectation_gap')).toMatchObject({ required: false, clauses: ['training-company-hq/1'] });
    expect(missingActionFields(pack, 'complaint', 'classify', {}).map(({ field }) => field)).not.toContain('expectation_gap');
  });
});

describe('feedback is a must', () => {
  const malicious: Line = received('2026-09-29 09:00', { complaint_type: 'problem' });
  const confirmed: Line[] = [['malicious_proposed', '2026-09-29 10:00', { malicious_ground: 'extortion' }], ['malicious_confirmed', '2026-09-29 11:00', { complaint_type: 'malicious' }]];
  const submitted: Line = ['result_submitted_to_gm', '2026-09-30 10:00'];
  it.each([
    ['training-company-hq/3.1-b', undefined, '2026-10-08 18:00:00', 'met'],
    ['training-company-hq/3.1-b', undefined, '2026-10-08 18:00:01', 'breached'],
    ['training-company-hq/3.1-b', { feedback_days: 2 }, '2026-10-09 18:00:00', 'met'],
    ['training-company-hq/3.1-b', { feedback_days: 2 }, '2026-10-09 18:00:01', 'breached'],
  ])('%s: the client hears the result even of a complaint found malicious, with %j by the working day %s: %s', (clause, values, time, status) => {
    const result = judge(resolved(trainingCompanyHq, values), '2026-10-12 09:00', [malicious, ...confirmed, submitted, ['customer_reply_given', time]]);
    expect(clockOf(result, 'client_feedback.malicious')).toMatchObject({ status, clauses: [clause], dueAt: at(time.slice(0, 16)) });
  });
  it('training-company-hq/3.1-b: no case is closed, and none withdrawn, without word to and from the client', () => {
    expect(codes('complaint', 'close', '2026-10-12 09:00', [malicious, ...confirmed, submitted], ['admin_department'])).toEqual(['RESULT_NOT_TOLD']);
    expect(codes('complaint', 'close', '2026-10-12 09:00', [malicious, ...confirmed, submitted, ['customer_reply_given', '2026-10-08 09:00']], ['admin_department'])).toEqual([]);
    expect(missingActionFields(pack, 'complaint', 'withdraw', {}).map(({ field, clauses }) => [field, clauses])).toEqual([['reason', ['training-company-hq/3.1-b']]]);
  });
});

describe('nothing grows, and nobody quarrels', () => {
  const opened: Line = ['crisis_opened', '2026-10-12 09:00', { crisis_trigger: 'government_received' }];
  const reviewed: Line = ['crisis_reviewed', '2026-10-12 15:00'];
  it('training-company-hq/0.3: a crisis is over when it was reviewed, and what was learnt is on record', () => {
    expect(codes('crisis', 'close_crisis', '2026-10-12 16:00', [opened], ['general_manager'])).toEqual(['NOT_REVIEWED']);
    expect(codes('crisis', 'close_crisis', '2026-10-12 16:00', [opened, reviewed], ['general_manager'])).toEqual([]);
    expect(codes('crisis', 'close_crisis', '2026-10-12 16:00', [opened, reviewed], ['marketing_department'])).toEqual(['ROLE_DOES_NOT_ALLOW']);
    expect(missingActionFields(pack, 'crisis', 'review_crisis', {}).map(({ field, clauses }) => [field, clauses])).toEqual([['lesson', ['training-company-hq/0.3']]]);
  });
  it('training-company-hq/0.3: it passes from the review to its end and from nowhere else', () => {
    const stages = [[opened], [opened, reviewed], [opened, reviewed, ['crisis_closed', '2026-10-12 16:00'] as Line]].map((lines) => judgeAs('crisis', '2026-10-12 17:00', lines).stage);
    expect(stages).toEqual(['opened', 'review', 'closed']);
    const ours = pack.lifecycles[1]!.stages.filter(({ clauses }) => clauses.includes('training-company-hq/0.3')).map(({ id, terminal }) => [id, terminal ?? false]);
    expect(ours).toEqual([['review', false], ['closed', true]]);
  });
  it.each([
    ['training-company-hq/4.6-g', 'private', 'asked_to_leave', null],
    ['training-company-hq/4.6-g', 'media', 'awaiting_consent', null],
    ['training-company-hq/4.6-g', 'media', 'asked_to_leave', 'training-company-hq/4.6-f'],
    ['training-company-hq/4.6-g', 'authority', 'awaiting_consent', 'training-company-hq/4.6-d'],
  ])('%s: a visit of the kind %s is declined in a manner that is put down, and as %s only where that is lawful: %s', (clause, visitor_kind, decline_manner, refusedBy) => {
    expect(missingActionFields(pack, 'crisis', 'decline_visit', {}).map(({ field, clauses }) => [field, clauses])).toEqual([['decline_manner', [clause]]]);
    expect(fieldOf('decline_visit', 'decline_manner').choices!.map(({ id }) => id)).toContain(decline_manner);
    expect(excludedAct(pack, 'decline_visit', { decline_manner }, { visitor_kind })?.clause ?? null).toBe(refusedBy);
  });
});
