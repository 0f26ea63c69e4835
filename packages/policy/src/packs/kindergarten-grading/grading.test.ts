import { describe, expect, it } from 'vitest';
import { gradeClient } from '../../grading/grade-client.ts';
import { checkGradingScale, exampleGradingScale } from '../../grading/scale.ts';
import type { ClientProfile, GradeIndicator, GradingScale } from '../../grading/types.ts';
import { allowedActions, missingActionFields } from '../../lifecycle/allowed-actions.ts';
import { computeMetric } from '../../metrics/compute-metric.ts';
import { coverage } from '../../pack/coverage.ts';
import { resolvePack } from '../../pack/resolve.ts';
import type { ParameterValues } from '../../pack/types.ts';
import { validatePack } from '../../pack/validate.ts';
import { judge, resolved } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { kindergartenGradingClauses } from './clauses.ts';
import { kindergartenGradingExample as example } from './example-values.ts';
import { kindergartenGrading } from './pack.ts';
import { parameters } from './parameters.ts';

const pack = resolved(kindergartenGrading, example);
const scaleOf = (values: ParameterValues = {}): GradingScale => {
  const { clauses: _, ...scale } = resolved(kindergartenGrading, { ...example, ...values }).grading!;
  return scale as GradingScale;
};
const scale = scaleOf();
const client = { id: 'f1', type: 'client' };

const first: ClientProfile = { spend: 60_000, cooperationIntent: 'strong', referrals: 3, convertedReferrals: 1, tenureMonths: 25, transferRisk: false };
const second: ClientProfile = { spend: 65_000, cooperationIntent: 'moderate', referrals: 0, convertedReferrals: 0, referralWillingness: 'none', tenureMonths: 30, transferRisk: false };
const third: ClientProfile = { spend: 20_000, cooperationIntent: 'weak_to_moderate', referrals: 0, convertedReferrals: 0, referralWillingness: 'rare', tenureMonths: 10, transferRisk: false };
const fourth: ClientProfile = { spend: 8_000, cooperationIntent: 'weak', referrals: 0, convertedReferrals: 0, referralWillingness: 'none', tenureMonths: 6, transferRisk: true };

describe('the pack', () => {
  it('is sound, covers its 89 clauses, and every element cites one', () => {
    expect(validatePack(kindergartenGrading)).toEqual([]);
    expect(validatePack(JSON.parse(JSON.stringify(kindergartenGrading)))).toEqual([]);
    expect(kindergartenGradingClauses).toHaveLength(89);
    expect(coverage(kindergartenGrading, kindergartenGradingClauses)).toMatchObject({ missing: [], uncited: [], unknown: [] });
  });
  it.each([
    ['kindergarten-grading/1.1', 'purpose'], ['kindergarten-grading/1.2', 'covers'], ['kindergarten-grading/1.3.1', 'client_orientation'], ['kindergarten-grading/1.3.2', 'fairness'],
    ['kindergarten-grading/1.3.3', 'dynamic'], ['kindergarten-grading/1.3.4', 'differentiated'],
  ])('%s is told to people as %s', (clause, id) => {
    expect(kindergartenGrading.guidance.find((words) => words.id === id)!.clauses).toEqual([clause]);
  });
  it('leaves complaints alone: no grade reaches their clocks (C29), and what is undecided in the source is decided openly', () => {
    expect(kindergartenGrading.subjects.map(({ id }) => id)).not.toContain('complaint');
    expect(kindergartenGrading.conflicts.map(({ id, alternatives }) => [id, alternatives!.length > 0])).toEqual([['C28', true], ['C29', true], ['C30', true], ['C33', true]]);
  });
  it('cannot be activated while a blank of the source is open: the refusal lists all of them', () => {
    const resolution = resolvePack(kindergartenGrading);
    const missing = resolution.ok ? [] : resolution.problems.filter(({ code }) => code === 'MISSING').map(({ path }) => path.slice('parameters.'.length));
    expect(missing).toEqual([
      'spend_window_years', 'A_spend_min', 'B_spend_range_min', 'B_spend_range_max', 'C_spend_range_min', 'C_spend_range_max', 'D_spend_max', 'A_referrals_min', 'B_referrals',
      'A_tenure_years', 'B_tenure_years', 'C_tenure_years', 'B_contact_period', 'C_contact_period',
    ]);
  });
  it.each([
    ['gratitude_period', 'half_year'], ['push_period', 'month'], ['team_training_period', 'term'], ['callback_period', 'term'], ['backup_period', 'day'], ['supervision_period', 'month'],
    ['relation_contact_period', 1], ['B_contact_period', 1], ['C_contact_period', 2],
  ])('recommends for %s: %s', (id, recommended) => {
    expect(parameters.find((parameter) => parameter.id === id)!.recommended).toBe(recommended);
  });
});

describe('the scale of the pack', () => {
  it('with the examples is the example scale, and sound', () => {
    expect(scale).toEqual(exampleGradingScale);
    expect(checkGradingScale(scale)).toEqual([]);
  });
  it.each([
    ['kindergarten-grading/2.3-x', 'strong in all, but spend is not over the threshold', first, 'B', 3.75],
    ['kindergarten-grading/2.3-x', 'high spend, moderate intent, nobody referred, long tenure', second, 'B', 3],
    ['kindergarten-grading/2.3-x', 'average throughout', third, 'C', 2],
    ['kindergarten-grading/2.3-x', 'little of all, and about to leave', fourth, 'D', 1],
  ])('%s: %s', (clause, _name, profile, grade, mean) => {
    const result = gradeClient(profile, scale);
    expect(result).toMatchObject({ grade, mean });
    expect(result.clauses).toContain(clause);
    expect(pack.grading!.clauses).toEqual(expect.arrayContaining([...result.clauses]));
  });
  it.each<[clause: string, indicator: GradeIndicator, change: Partial<ClientProfile>, grade: string]>([
    ['kindergarten-grading/2.3.1-a', 'spend', { spend: 60_001 }, 'A'], ['kindergarten-grading/2.3.2-a', 'spend', { spend: 60_000 }, 'B'],
    ['kindergarten-grading/2.3.2-a', 'spend', { spend: 30_000 }, 'B'], ['kindergarten-grading/2.3.3-a', 'spend', { spend: 29_999 }, 'C'],
    ['kindergarten-grading/2.3.3-a', 'spend', { spend: 10_000 }, 'C'], ['kindergarten-grading/2.3.4-a', 'spend', { spend: 9_999 }, 'D'],
    ['kindergarten-grading/2.3.1-b', 'cooperation_intent', { cooperationIntent: 'strong' }, 'A'],
    ['kindergarten-grading/2.3.2-b', 'cooperation_intent', { cooperationIntent: 'moderate' }, 'B'],
    ['kindergarten-grading/2.3.3-b', 'cooperation_intent', { cooperationIntent: 'weak_to_moderate' }, 'C'],
    ['kindergarten-grading/2.3.4-b', 'cooperation_intent', { cooperationIntent: 'weak' }, 'D'],
    ['kindergarten-grading/2.3.1-c', 'referral_influence', { referrals: 3, convertedReferrals: 1 }, 'A'],
    ['kindergarten-grading/2.3.2-c', 'referral_influence', { referrals: 3, convertedReferrals: 0 }, 'B'],
    ['kindergarten-grading/2.3.2-c', 'referral_influence', { referrals: 1, convertedReferrals: 0 }, 'B'],
    ['kindergarten-grading/2.3.3-c', 'referral_influence', { referrals: 0, convertedReferrals: 0, referralWillingness: 'rare' }, 'C'],
    ['kindergarten-grading/2.3.4-c', 'referral_influence', { referrals: 0, convertedReferrals: 0, referralWillingness: 'none' }, 'D'],
    ['kindergarten-grading/2.3.1-d', 'tenure', { tenureMonths: 25 }, 'A'], ['kindergarten-grading/2.3.2-d', 'tenure', { tenureMonths: 24 }, 'B'],
    ['kindergarten-grading/2.3.2-d', 'tenure', { tenureMonths: 13 }, 'B'],
    ['kindergarten-grading/2.3.3-d', 'tenure', { tenureMonths: 12 }, 'C'], ['kindergarten-grading/2.3.4-d', 'tenure', { tenureMonths: 12, transferRisk: true }, 'D'],
  ])('%s: %s of %j alone is %s', (clause, indicator, change, grade) => {
    const score = gradeClient({ ...first, ...change }, scale).scores.find((row) => row.indicator === indicator)!;
    expect(score).toMatchObject({ grade, clauses: [expect.stringMatching(/2\.2\.[1-4]$/), clause] });
    const names = { spend: 'grade', cooperation_intent: 'cooperation_intent', referral_influence: 'grade', tenure: 'grade' };
    expect(pack.dimensions.find(({ id }) => id === names[indicator])!.values.find(({ clauses }) => (clauses as string[]).includes(clause))).toBeDefined();
  });
  it('follows the blanks that a chain fills in, years counted as months', () => {
    const other = scaleOf({ A_spend_min: 90_000, B_spend_range_max: 90_000, A_tenure_years: 3, B_tenure_years: 2, C_tenure_years: 1.5, A_referrals_min: 5, B_referrals: 2 });
    expect(other).toMatchObject({ spendA: 90_000, tenureMonthsA: 36, tenureMonthsC: 18, referralsA: 5, referralsB: 2 });
    expect(gradeClient({ ...first, spend: 65_000 }, other).scores.map(({ grade }) => grade)).toEqual(['B', 'A', 'B', 'B']);
  });
  it.each([
    ['kindergarten-grading/2.3.2-a', 'SPEND_A_B_GAP', { B_spend_range_max: 50_000 }], ['kindergarten-grading/2.3.3-a', 'SPEND_B_C_GAP', { C_spend_range_max: 35_000 }],
    ['kindergarten-grading/2.3.4-a', 'SPEND_C_D_GAP', { D_spend_max: 12_000 }],
    ['kindergarten-grading/2.3.2-a', 'SPEND_B_EMPTY', { B_spend_range_min: 60_000, C_spend_range_max: 60_000 }],
    ['kindergarten-grading/2.3.3-a', 'SPEND_C_EMPTY', { C_spend_range_min: 30_000, D_spend_max: 30_000 }],
    ['kindergarten-grading/2.3.2-c', 'REFERRALS_OVERLAP', { B_referrals: 3 }], ['kindergarten-grading/2.3.2-d', 'TENURE_A_B_OVERLAP', { B_tenure_years: 2 }],
    ['kindergarten-grading/2.3.3-d', 'TENURE_B_C_OVERLAP', { C_tenure_years: 1.5 }], ['kindergarten-grading/3.A.1-b', 'PRIORITY_REVERSED', { enquiry_answer_hours_a: 9 }],
  ])('%s: ranges that overlap, leave a gap or turn priority round are refused as %s', (clause, code, values) => {
    const resolution = resolvePack(kindergartenGrading, { ...example, ...values });
    expect(resolution.ok || resolution.problems.map((problem) => problem.code)).toEqual([code]);
    expect(kindergartenGrading.parameterRules.find((rule) => rule.code === code)!.clauses).toContain(clause);
  });
});

describe('the indicators', () => {
  it.each([
    ['kindergarten-grading/2.2.1', 'spend', { tuition: 50_000, meals: 8_000, interest_classes: 4_000, refunds: 1_500 }, 60_500],
    ['kindergarten-grading/2.2.2', 'participation_rate', { attended: 9, invited: 12 }, 75],
    ['kindergarten-grading/2.2.3', 'referral_conversion', { converted: 1, referred: 3 }, 33.33],
    ['kindergarten-grading/2.2.4', 'tenure_months', { months: 26, breaks: 3 }, 23],
  ])('%s: %s is measured, refunds and breaks taken off', (clause, metric, inputs, value) => {
    expect(computeMetric(pack, metric, inputs).value).toBe(value);
    expect(pack.metrics.find(({ id }) => id === metric)!.clauses).toContain(clause);
  });
  it('kindergarten-grading/2.2.3: referrals and those who came are counted, and nobody comes who was not referred', () => {
    const lines: Line[] = [['client_enrolled', '2026-03-02 09:00'], ['referral_recorded', '2026-03-09 09:00'], ['referral_recorded', '2026-03-10 09:00'], ['referral_converted', '2026-03-20 09:00']];
    const state = judge(pack, '2026-03-21 09:00', lines, client);
    expect(state.facts).toMatchObject({ referrals: 2, converted_referrals: 1 });
    const confirm = (more: Line[]) => allowedActions(pack, 'client', judge(pack, '2026-03-22 09:00', [...lines, ...more], client), { roles: ['client_service_specialist'] })
      .find(({ action }) => action === 'confirm_referral')!;
    expect(confirm([]).allowed).toBe(true);
    expect(confirm([['referral_converted', '2026-03-21 10:00']])).toMatchObject({ allowed: false, code: 'NOTHING_REFERRED' });
  });
  it('kindergarten-grading/2.2.2: an assessment names the level and the facts it rests on', () => {
    expect(missingActionFields(pack, 'client', 'assess', { cooperation_intent: 'strong' }).map(({ field, clauses }) => [field, ...clauses])).toEqual([['observed', 'kindergarten-grading/1.3.2']]);
  });
  it.each([['leaving_certificate_asked', true], ['notice_given', true], ['teacher_mark', true], ['cleared', false]])('kindergarten-grading/2.3.4-d: the sign %s makes the risk of leaving %s', (sign, risk) => {
    expect(judge(pack, '2026-03-03 09:00', [['client_enrolled', '2026-03-02 09:00'], ['client_assessed', '2026-03-02 10:00', { transfer_sign: sign }]], client).facts.transfer_risk).toBe(risk);
    expect(pack.notices.find(({ id }) => id === 'leaving_signs')).toMatchObject({ onBecomes: { fact: 'transfer_risk', is: true }, clauses: ['kindergarten-grading/2.3.4-d'] });
  });
});
