import { describe, expect, it } from 'vitest';
import { missingRecordFields } from '../../lifecycle/allowed-actions.ts';
import { computeMetric } from '../../metrics/compute-metric.ts';
import { coverage } from '../../pack/coverage.ts';
import { validatePack } from '../../pack/validate.ts';
import { at, clockOf, judge, resolved } from '../../testing/scene.ts';
import { kindergartenLiangfengClauses } from './clauses.ts';
import { kindergartenLiangfeng } from './pack.ts';

const pack = resolved(kindergartenLiangfeng);
const { actions } = pack.lifecycles[0]!;
const missing = (channel: string, facts = {}): string[] => missingRecordFields(pack, channel, {}, facts).map(({ field }) => field);
const clauseOf = (id: string) => pack.guidance.find((guidance) => guidance.id === id)?.clauses;

describe('the pack', () => {
  it('is valid, also after a journey through JSON', () => {
    expect(validatePack(kindergartenLiangfeng)).toEqual([]);
    expect(validatePack(JSON.parse(JSON.stringify(kindergartenLiangfeng)))).toEqual([]);
  });
  it('covers every clause, and every element cites one', () => {
    expect(kindergartenLiangfengClauses).toHaveLength(50);
    expect(coverage(kindergartenLiangfeng, kindergartenLiangfengClauses)).toMatchObject({ missing: [], uncited: [], unknown: [] });
  });
  it.each([
    ['kindergarten-liangfeng/0-b', 'basis', 'provision'],
    ['kindergarten-liangfeng/closing-b', 'interpretation', 'provision'],
    ['kindergarten-liangfeng/4.1-a', 'take_it_seriously', 'principle'],
    ['kindergarten-liangfeng/1.1-b', 'on_the_phone', 'principle'],
    ['kindergarten-liangfeng/1.2-b', 'with_visitors', 'principle'],
  ])('%s is said to people as %s', (clause, id, kind) => {
    expect(clauseOf(id)).toEqual([clause]);
    expect(pack.guidance.find((guidance) => guidance.id === id)!.kind).toBe(kind);
  });
  it('kindergarten-liangfeng/closing-a: is in force from 6 February 2009', () => {
    expect(pack.effectiveFrom).toBe('2009-02-06');
    expect(clauseOf('in_force')).toEqual(['kindergarten-liangfeng/closing-a']);
  });
  it('kindergarten-liangfeng/1.1-a: the phone number is a setting of the house, never part of the pack', () => {
    expect(resolved(kindergartenLiangfeng, { complaint_phone: '0000 0000' }).parameterValues.complaint_phone).toBe('0000 0000');
    expect(JSON.stringify(kindergartenLiangfeng)).not.toMatch(/\d{7,}/);
  });
});

describe('ways in', () => {
  it.each([
    ['kindergarten-liangfeng/1.0', ['phone', 'visit', 'letter', 'complaint_box', 'higher_authority']],
  ])('%s: there are %j', (clause, channels) => {
    expect(pack.channels.map(({ id }) => id)).toEqual(channels);
    for (const channel of pack.channels) expect(channel.clauses).toContain(clause);
  });
  it.each([
    ['kindergarten-liangfeng/1.1-c', 'phone', {}, ['matter', 'respondent', 'complainant_name', 'complainant_phone']],
    ['kindergarten-liangfeng/1.1-c', 'phone', { anonymous: true }, ['matter', 'respondent']],
    ['kindergarten-liangfeng/1.2-c', 'visit', {}, ['matter', 'respondent', 'complainant_name', 'complainant_phone']],
    ['kindergarten-liangfeng/1.3-b', 'letter', {}, ['matter', 'letter', 'letter_kind']],
    ['kindergarten-liangfeng/1.4-c', 'complaint_box', {}, ['matter']],
    ['kindergarten-liangfeng/1.0', 'higher_authority', {}, ['matter', 'authority']],
  ])('%s: %s with %j wants %j', (clause, channel, facts, fields) => {
    expect(missing(channel, facts)).toEqual(fields);
    expect(missingRecordFields(pack, channel, {}, facts)[0]!.clauses).toEqual([clause]);
  });
  it.each([
    ['kindergarten-liangfeng/1.1-a', 'phone', {}],
    ['kindergarten-liangfeng/1.2-a', 'visit', {}],
    ['kindergarten-liangfeng/1.3-a', 'letter', { letter: 'x', letter_kind: 'post' }],
    ['kindergarten-liangfeng/1.4-a', 'complaint_box', {}],
  ])('%s: what comes by %s is a complaint, registered as soon as its matter is known', (clause, channel, more) => {
    expect(pack.channels.filter(({ clauses }) => clauses.includes(clause as never)).map(({ id, ticketType }) => [id, ticketType])).toEqual([[channel, 'complaint']]);
    const whole = { respondent: 'x', complainant_name: 'x', complainant_phone: 'x', ...more };
    expect(missingRecordFields(pack, channel, whole).map(({ field }) => field)).toEqual(['matter']);
    expect(missingRecordFields(pack, channel, { ...whole, matter: 'x' })).toEqual([]);
  });
  it('kindergarten-liangfeng/1.3-a: a letter comes by post or e-mail', () => {
    const kind = pack.channels.find(({ id }) => id === 'letter')!.fields.find(({ id }) => id === 'letter_kind')!;
    expect(kind.choices!.map(({ id }) => id)).toEqual(['post', 'email']);
  });
  it.each([
    ['kindergarten-liangfeng/1.1-e', 'phone'],
    ['kindergarten-liangfeng/1.2-d', 'visit'],
    ['kindergarten-liangfeng/1.3-c', 'letter'],
    ['kindergarten-liangfeng/2.1-a', 'complaint_box'],
    ['kindergarten-liangfeng/2.1-a', 'higher_authority'],
  ])('%s: what comes by %s is in the flow at once, its clock running', (clause, channel) => {
    const result = judge(pack, '2026-10-08 10:00', [['complaint_received', '2026-10-08 10:00', { channel }]]);
    expect(result.stage).toBe('accepted');
    expect(pack.lifecycles[0]!.stages.find(({ id }) => id === 'accepted')!.clauses).toContain(clause);
    expect(clockOf(result, 'handle_and_reply')).toMatchObject({ status: 'running', startedAt: at('2026-10-08 10:00') });
  });
  it.each([
    ['kindergarten-liangfeng/1.0', 'higher_authority', true],
    ['kindergarten-liangfeng/1.0', 'letter', undefined],
  ])('%s: by way of %s it counts as relayed: %s', (_clause, channel, relayed) => {
    expect(judge(pack, '2026-10-08 10:00', [['complaint_received', '2026-10-08 10:00', { channel }]]).facts.relayed_by_authority).toBe(relayed);
  });
  it('kindergarten-liangfeng/2.1-a: complaints, suggestions and enquiries are all accepted', () => {
    expect(pack.dimensions.find(({ id }) => id === 'ticket_type')!.values.map(({ id }) => id)).toEqual(['complaint', 'suggestion', 'enquiry']);
  });
  it('kindergarten-liangfeng/1.5: the director’s office receives; a department does not', () => {
    expect(['classify', 'file_case', 'reply', 'close', 'archive'].map((id) => actions.find((action) => action.id === id)!.roles)).toEqual(Array(5).fill(['director_office']));
    expect(pack.roles.find(({ id }) => id === 'director_office')!.clauses).toContain('kindergarten-liangfeng/1.5');
  });
});

describe('records', () => {
  it.each([
    ['kindergarten-liangfeng/1.1-d', 'acceptance_record_form', ['matter', 'respondent', 'complainant_name', 'complainant_phone']],
    ['kindergarten-liangfeng/1.2-c', 'acceptance_record_form', ['matter', 'respondent', 'complainant_name', 'complainant_phone']],
    ['kindergarten-liangfeng/1.3-b', 'acceptance_record_form', ['matter', 'respondent', 'complainant_name', 'complainant_phone']],
    ['kindergarten-liangfeng/1.4-c', 'acceptance_record_form', ['matter', 'respondent', 'complainant_name', 'complainant_phone']],
    ['kindergarten-liangfeng/1.4-b', 'box_log', ['items_found']],
    ['kindergarten-liangfeng/2.6', 'case_archive', ['materials']],
    ['kindergarten-liangfeng/4.3-b', 'register', ['within_duty']],
  ])('%s: %s holds %j', (clause, id, fields) => {
    const record = pack.records.find((candidate) => candidate.id === id)!;
    expect(record.clauses).toContain(clause);
    expect(record.fields.map((field) => field.id)).toEqual(fields);
  });
});

describe('figures', () => {
  it.each([
    ['kindergarten-liangfeng/4.3-e', 'outcome_rate', { with_result: 9, received: 12, not_yet_due: 3 }, 100, true],
    ['kindergarten-liangfeng/4.3-e', 'outcome_rate', { with_result: 8, received: 12, not_yet_due: 3 }, 88.89, false],
    ['kindergarten-liangfeng/4.3-e', 'open_case_age', { age: 300, open: 4 }, 75, null],
    ['kindergarten-liangfeng/2.4-c', 'satisfaction_rate', { satisfied: 3, told: 4 }, 75, null],
    ['kindergarten-liangfeng/2.4-c', 'satisfaction_rate', { satisfied: 0, told: 0 }, null, null],
  ])('%s: %s of %j is %s, on target: %s', (_clause, metric, inputs, value, onTarget) => {
    expect(computeMetric(pack, metric, inputs)).toMatchObject({ value, onTarget });
  });
});
