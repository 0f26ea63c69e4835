import { describe, expect, it } from 'vitest';
import { gradeClient } from './grade-client.ts';
import { checkGradingScale, exampleGradingScale as scale } from './scale.ts';
import type { ClientProfile } from './types.ts';

const strong: ClientProfile = { spend: 60_000, cooperationIntent: 'strong', referrals: 3, convertedReferrals: 1, tenureMonths: 25, transferRisk: false };
const moderate: ClientProfile = { spend: 65_000, cooperationIntent: 'moderate', referrals: 0, convertedReferrals: 0, referralWillingness: 'none', tenureMonths: 30, transferRisk: false };
const average: ClientProfile = { spend: 20_000, cooperationIntent: 'weak_to_moderate', referrals: 0, convertedReferrals: 0, referralWillingness: 'rare', tenureMonths: 10, transferRisk: false };
const leaving: ClientProfile = { spend: 8_000, cooperationIntent: 'weak', referrals: 0, convertedReferrals: 0, referralWillingness: 'none', tenureMonths: 6, transferRisk: true };

describe('the grade of a family', () => {
  it.each([
    ['strong in all but spend', strong, 'B', 3.75],
    ['mixed', moderate, 'B', 3],
    ['average', average, 'C', 2],
    ['about to leave', leaving, 'D', 1],
    ['strong in all', { ...strong, spend: 60_001 }, 'A', 4],
  ] as const)('%s', (_name, profile, grade, mean) => {
    expect(gradeClient(profile, scale)).toMatchObject({ grade, mean });
  });
  it('A is gated: spend must exceed the threshold, and no indicator may fall below 3', () => {
    expect(gradeClient(strong, scale)).toMatchObject({ gradeByMean: 'A', gates: [{ code: 'A_SPEND_NOT_EXCEEDED', clauses: ['kindergarten-grading/2.3-x', 'kindergarten-grading/2.3.1-a'] }] });
    const weighted = { ...scale, weights: { spend: 0.4, cooperation_intent: 0.4, referral_influence: 0.1, tenure: 0.1 } };
    const uneven = gradeClient({ ...strong, spend: 70_000, referrals: 0, convertedReferrals: 0 }, weighted);
    expect(uneven).toMatchObject({ gradeByMean: 'A', mean: 3.7, grade: 'B', gates: [{ code: 'A_INDICATOR_BELOW_3' }] });
  });
  it.each([
    ['spend', { spend: 60_000 }, 3], ['spend', { spend: 60_001 }, 4], ['spend', { spend: 30_000 }, 3], ['spend', { spend: 29_999 }, 2], ['spend', { spend: 10_000 }, 2], ['spend', { spend: 9_999 }, 1],
    ['tenure', { tenureMonths: 24 }, 3], ['tenure', { tenureMonths: 25 }, 4], ['tenure', { tenureMonths: 13 }, 3], ['tenure', { tenureMonths: 12 }, 2], ['tenure', { tenureMonths: 12, transferRisk: true }, 1], ['tenure', { tenureMonths: 30, transferRisk: true }, 4],
    ['referral_influence', { referrals: 3, convertedReferrals: 1 }, 4], ['referral_influence', { referrals: 3, convertedReferrals: 0 }, 3], ['referral_influence', { referrals: 1, convertedReferrals: 0 }, 3],
    ['referral_influence', { referrals: 0, convertedReferrals: 0, referralWillingness: 'rare' }, 2], ['referral_influence', { referrals: 0, convertedReferrals: 0 }, 1],
    ['cooperation_intent', { cooperationIntent: 'moderate' }, 3],
  ] as const)('%s at its border %j scores %i', (indicator, change, score) => {
    expect(gradeClient({ ...strong, ...change }, scale).scores.find((row) => row.indicator === indicator)!.score).toBe(score);
  });
  it('says what it rests on: evidence, reason and clause of each indicator, and the combination', () => {
    const { scores, reasons, clauses } = gradeClient(average, scale);
    expect(scores[0]).toMatchObject({ indicator: 'spend', evidence: { zh: '近 3 年消费 20000 元' }, clauses: ['kindergarten-grading/2.2.1', 'kindergarten-grading/2.3.3-a'] });
    expect(reasons.at(-1)).toEqual({ zh: '加权平均 2.00 分，对应 C', en: 'weighted mean 2.00, which is C' });
    expect(clauses).toContain('kindergarten-grading/2.3-x');
  });
  it('means of decimal weights do not miss a band by a hair', () => {
    const tenths = { ...scale, weights: { spend: 0.1, cooperation_intent: 0.2, referral_influence: 0.3, tenure: 0.4 } };
    expect(gradeClient({ ...strong, spend: 70_000, cooperationIntent: 'moderate', referrals: 1, tenureMonths: 25 }, tenths)).toMatchObject({ mean: 3.5, gradeByMean: 'A' });
  });
  it('refuses a scale with gaps or overlaps, listing every fault, and impossible profiles', () => {
    const faulty = { ...scale, spendB: 70_000, referralsB: 5, tenureMonthsC: 30, weights: { ...scale.weights, spend: 0.5 }, bands: { A: 2, B: 3, C: 1 } };
    expect(checkGradingScale(scale)).toEqual([]);
    expect(checkGradingScale(faulty).map(({ code }) => code)).toEqual(['SPEND_NOT_DESCENDING', 'REFERRALS_NOT_DESCENDING', 'TENURE_NOT_DESCENDING', 'WEIGHTS_NOT_ONE', 'BANDS_NOT_DESCENDING']);
    expect(() => gradeClient(strong, faulty)).toThrow(RangeError);
    expect(() => gradeClient({ ...strong, convertedReferrals: 4 }, scale)).toThrow(RangeError);
  });
});
