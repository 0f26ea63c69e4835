import { describe, expect, it } from 'vitest';
import { proposeClassification } from '../../pack/propose-classification.ts';
import { validatePack } from '../../pack/validate.ts';
import { at, clockOf, judge, resolved } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { childcareInstitution } from './pack.ts';

const pack = resolved(childcareInstitution);
const received = (facts: Line[2] = {}): Line => ['complaint_received', '2026-10-08 14:00', { channel: 'hotline', ...facts }];
const classified = (time: string, facts: Line[2]): Line => ['complaint_classified', time, facts];

/** Whether a rule of this pack may set the value: the engine refuses packs with values that a dimension does not have. */
const isKnown = (dimension: string, value: string): boolean =>
  validatePack({ ...childcareInstitution, rules: [{ ...childcareInstitution.rules[0]!, set: { fact: dimension, value } }] }).length === 0;

describe('the values of a complaint', () => {
  it.each([
    ['childcare-institution/2.5.1.1', 'content_cause', ['client_misunderstanding']],
    ['childcare-institution/2.5.1.2', 'content_cause', ['product_service_defect']],
    ['childcare-institution/2.5.1.3', 'content_cause', ['staff_mishandling']],
    ['childcare-institution/2.5.1.4', 'content_cause', ['multi_party']],
    ['childcare-institution/2.5.2.1', 'complaint_type', ['compensation']],
    ['childcare-institution/2.5.2.2', 'complaint_type', ['opinion']],
    ['childcare-institution/2.5.2.3', 'complaint_type', ['criticism']],
    ['childcare-institution/2.5.2.4', 'complaint_type', ['urgent_coordination']],
    ['childcare-institution/2.5.3.1-a', 'urgency', ['urgent']],
    ['childcare-institution/2.5.3.2-a', 'urgency', ['ordinary']],
    ['childcare-institution/2.5.4.1-a', 'validity', ['invalid']],
    ['childcare-institution/2.5.4.1-a', 'validity_reason', ['beyond_promise', 'client_own_problem']],
    ['childcare-institution/2.5.4.1-b', 'validity_reason', ['not_factual', 'not_booked_here']],
    ['childcare-institution/2.5.4.2', 'validity', ['valid']],
    ['childcare-institution/2.7.3-a', 'outcome', ['refund']],
    ['childcare-institution/2.7.3-a', 'outcome_cause', ['emergency_not_handled', 'emergency_mishandled', 'staff_mishandled']],
  ])('%s: %s takes %j', (clause, dimension, values) => {
    const { values: all } = pack.dimensions.find(({ id }) => id === dimension)!;
    expect(all.filter(({ clauses }) => clauses.includes(clause as never)).map(({ id }) => id)).toEqual(values);
    expect(values.filter((value) => !isKnown(dimension, value))).toEqual([]);
    expect(isKnown(dimension, 'something_else')).toBe(false);
  });
  it.each([
    ['content_cause', 4], ['complaint_type', 4], ['urgency', 2], ['validity', 2], ['validity_reason', 4], ['severity', 3], ['outcome', 1], ['outcome_cause', 3],
  ])('%s takes %i values and no other; each says what it is in words', (dimension, count) => {
    const { values, openValues } = pack.dimensions.find(({ id }) => id === dimension)!;
    expect([values.length, openValues]).toEqual([count, undefined]);
    expect(new Set(values.map(({ title }) => title.zh)).size).toBe(count);
  });
});

describe('urgency', () => {
  it.each([
    ['childcare-institution/2.5.3.1-a', 'urgent', 'customer_reply.urgent'],
    ['childcare-institution/2.5.3.2-a', 'ordinary', 'customer_reply.ordinary'],
  ])('%s: a complaint that is %s is answered by the limit %s alone', (_clause, urgency, definition) => {
    const { clocks } = judge(pack, '2026-10-08 14:10', [received({ urgency })]);
    expect(clocks.map(({ definitionId, status }) => [definitionId, status])).toEqual([[definition, 'running']]);
  });
  it.each([
    ['childcare-institution/2.5.3.1-a', { topic: 'child_safety' }, { topic: 'care' }],
    ['childcare-institution/2.5.2.4', { complaint_type: 'urgent_coordination' }, { complaint_type: 'opinion' }],
  ])('%s: is urgent from the moment it is known as %j, not before, and no longer when it turns out as %j', (_clause, facts, others) => {
    const lines = [received({ urgency: 'ordinary' }), classified('2026-10-08 14:20', facts), classified('2026-10-08 14:40', { ...others, urgency: 'ordinary' })];
    const urgencyAt = (time: string): unknown => judge(pack, time, lines.filter(([, when]) => when <= time)).facts.urgency;
    expect(['2026-10-08 14:19', '2026-10-08 14:20', '2026-10-08 14:39', '2026-10-08 14:40'].map(urgencyAt)).toEqual(['ordinary', 'urgent', 'urgent', 'ordinary']);
    const urgent = judge(pack, '2026-10-08 14:30', lines.slice(0, 2));
    expect(clockOf(urgent, 'customer_reply.urgent')).toMatchObject({ status: 'running', startedAt: at('2026-10-08 14:00'), dueAt: at('2026-10-08 15:00') });
    expect(clockOf(urgent, 'customer_reply.ordinary')).toMatchObject({ status: 'superseded', supersededBy: clockOf(urgent, 'customer_reply.urgent').instanceId });
  });
});

describe('severity', () => {
  const proposed = (facts: Readonly<Record<string, string | number | boolean>>): unknown => proposeClassification(pack, facts).find(({ fact }) => fact === 'severity')?.value;
  const calm = { direct_economic_loss: false, negotiated: true };

  it.each([
    ['childcare-institution/2.5.5.1-a', calm, 'normal'],
    ['childcare-institution/2.5.5.1-a', { ...calm, institution_cost: 0 }, 'normal'],
    ['childcare-institution/2.5.5.1-a', { ...calm, institution_cost: 0.01 }, undefined],
    ['childcare-institution/2.5.5.1-a', { ...calm, negotiated: false }, undefined],
    ['childcare-institution/2.5.5.1-a', { negotiated: true }, undefined],
    ['childcare-institution/2.5.5.2-a', { ...calm, client_demands_money: true }, 'special'],
    ['childcare-institution/2.5.5.2-a', { client_demands_money: true }, undefined],
    ['childcare-institution/2.5.5.2-b', { direct_economic_loss: true, payout_amount: 0 }, 'special'],
    ['childcare-institution/2.5.5.2-b', { direct_economic_loss: true }, undefined],
    ['childcare-institution/2.5.5.2-b', { direct_economic_loss: true, payout_amount: 0.01 }, 'compensated'],
  ])('%s: with %j severity %s is proposed', (_clause, facts, severity) => {
    expect(proposed(facts)).toBe(severity);
  });
  it('is proposed to a person, never forced, and provisional until the case is closed', () => {
    expect(judge(pack, '2026-10-08 14:10', [received({ ...calm, client_demands_money: true })]).facts.severity).toBeUndefined();
    expect(proposeClassification(pack, { ...calm }).map(({ fact, provisional }) => [fact, provisional])).toEqual([['severity', true]]);
    expect(pack.dimensions.find(({ id }) => id === 'severity')).toMatchObject({ provisionalUntilClosed: true });
  });
});
