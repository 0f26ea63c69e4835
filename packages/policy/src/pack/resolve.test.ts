import { describe, expect, it } from 'vitest';
import { childcareInstitution } from '../packs/childcare-institution/pack.ts';
import { clock, smallPack } from '../testing/small-pack.ts';
import { matches, specificity } from './matches.ts';
import { proposeClassification } from './propose-classification.ts';
import { resolvePack } from './resolve.ts';
import type { Parameter } from './types.ts';

const title = { zh: '天数', en: 'days' };
const blank = (id: string, recommended: number): Parameter => ({ id, clauses: ['test/1'], title, type: 'number', recommended, min: 1, max: 60, sourcePlaceholder: true });
/** Four blanks of a home-service regulation, two of which must agree. */
const pack = smallPack(
  [clock({ id: 'investigation', limit: { amount: { parameter: 'investigation_days' }, unit: 'days', counted: 'working' } })],
  {
    parameters: [blank('investigation_days', 5), blank('investigation_max_days', 10), blank('satisfaction_days', 3), blank('retention_years', 3)],
    parameterRules: [{ code: 'invalid_range', left: 'investigation_max_days', op: 'gte', right: 'investigation_days', clauses: ['test/1'], because: { zh: '最长不得短于通常期限', en: 'the maximum is not below the normal limit' } }],
  },
);
const problems = (values: Parameters<typeof resolvePack>[1]): string[] => {
  const resolution = resolvePack(pack, values);
  return resolution.ok ? [] : resolution.problems.map(({ path, code }) => `${path} ${code}`);
};

describe('activating a pack with blanks', () => {
  it('lists every blank that is missing', () => {
    expect(problems({})).toEqual(['investigation_days', 'investigation_max_days', 'satisfaction_days', 'retention_years'].map((id) => `parameters.${id} MISSING`));
  });
  it('works once all are filled, and the values stand where the blanks were', () => {
    const resolution = resolvePack(pack, { investigation_days: 5, investigation_max_days: 10, satisfaction_days: 3, retention_years: 3 });
    expect(resolution.ok && resolution.pack.clocks[0]!.limit).toEqual({ amount: 5, unit: 'days', counted: 'working' });
    expect(pack.clocks[0]!.limit).toEqual({ amount: { parameter: 'investigation_days' }, unit: 'days', counted: 'working' });
  });
  it('refuses values that contradict each other', () => {
    expect(problems({ investigation_days: 10, investigation_max_days: 5, satisfaction_days: 3, retention_years: 3 })).toEqual(['parameters.investigation_max_days invalid_range']);
  });
  it('lists wrong types, ranges and unknown names together', () => {
    expect(problems({ investigation_days: '5', investigation_max_days: 61, satisfaction_days: Number.NaN, retention_years: 3, colour: 'red' })).toEqual([
      'parameters.investigation_days WRONG_TYPE', 'parameters.investigation_max_days OUT_OF_RANGE', 'parameters.satisfaction_days OUT_OF_RANGE', 'parameters.colour UNKNOWN_PARAMETER',
    ]);
  });
  it('undefined words take the recommended value unless the chain decides', () => {
    const resolution = resolvePack(childcareInstitution, { gift_cap: 100, holiday_list: ['national_day'] });
    expect(resolution.ok && resolution.pack.parameterValues).toMatchObject({ gift_cap: 100, touchpoint_grace_days: 7, open_day_period: 'term', holiday_list: ['national_day'] });
    const refused = resolvePack(childcareInstitution, { holiday_list: ['doomsday'], open_day_period: 'never' });
    expect(refused.ok || refused.problems.map(({ code }) => code)).toEqual(['NOT_A_CHOICE', 'NOT_A_CHOICE']);
  });
});

describe('a condition', () => {
  const facts = { urgency: 'high', size: 3, anonymous: false };
  it.each([
    [{ fact: 'urgency', is: 'high' }, true],
    [{ fact: 'urgency', in: ['low', 'high'] }, true],
    [{ fact: 'urgency', in: [] }, false],
    [{ fact: 'anonymous', is: false }, true],
    [{ fact: 'size', gt: 3 }, false],
    [{ fact: 'size', gte: 3 }, true],
    [{ fact: 'size', lt: 3 }, false],
    [{ fact: 'size', lte: 3 }, true],
    [{ fact: 'urgency', gte: 1 }, false],
    [{ fact: 'unknown', is: 'high' }, false],
    [{ fact: 'unknown', lte: 3 }, false],
    [{ fact: 'unknown', exists: false }, true],
    [{ fact: 'size', exists: true }, true],
    [{ not: { fact: 'unknown', is: 'high' } }, true],
    [{ all: [] }, true],
    [{ any: [] }, false],
    [{ all: [{ fact: 'size', is: 3 }, { any: [{ fact: 'urgency', is: 'low' }, { fact: 'urgency', is: 'high' }] }] }, true],
    [{ fact: 'constructor', exists: true }, false],
  ])('%j is %s', (condition, expected) => {
    expect(matches(condition, facts)).toBe(expected);
  });
  it('is the more specific the more it asks', () => {
    expect(specificity(undefined)).toBe(0);
    expect(specificity({ all: [{ fact: 'a', is: 1 }, { not: { fact: 'b', is: 1 } }] })).toBe(2);
    expect(specificity({ any: [{ fact: 'a', is: 1 }, { all: [{ fact: 'b', is: 1 }, { fact: 'c', is: 1 }] }] })).toBe(1);
  });
});

describe('the proposed severity of a childcare complaint', () => {
  const severity = (facts: Parameters<typeof proposeClassification>[1]): unknown =>
    proposeClassification(childcareInstitution, facts).filter(({ fact }) => fact === 'severity').map(({ value, provisional, rule }) => [value, provisional, rule.clauses[0]])[0];
  it.each([
    [{ direct_economic_loss: false, negotiated: true }, ['normal', true, 'childcare-institution/2.5.5.1-a']],
    [{ direct_economic_loss: false, negotiated: true, institution_cost: 50 }, undefined],
    [{ direct_economic_loss: false, negotiated: true, client_demands_money: true }, ['special', true, 'childcare-institution/2.5.5.2-a']],
    [{ direct_economic_loss: true, payout_amount: 0 }, ['special', true, 'childcare-institution/2.5.5.2-b']],
    [{ direct_economic_loss: true, payout_amount: 300 }, ['compensated', true, 'childcare-institution/2.5.5.2-b']],
    [{}, undefined],
  ])('%j: %j', (facts, expected) => {
    expect(severity(facts as Parameters<typeof proposeClassification>[1])).toEqual(expected);
  });
});
