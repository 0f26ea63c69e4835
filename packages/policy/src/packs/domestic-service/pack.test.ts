import { describe, expect, it } from 'vitest';
import { coverage } from '../../pack/coverage.ts';
import { resolvePack } from '../../pack/resolve.ts';
import { validatePack } from '../../pack/validate.ts';
import { domesticServiceClauses } from './clauses.ts';
import { domesticService } from './pack.ts';
import { BLANKS } from './test-case.ts';

describe('the pack', () => {
  it('is sound, also after a journey through JSON', () => {
    expect(validatePack(domesticService)).toEqual([]);
    expect(validatePack(JSON.parse(JSON.stringify(domesticService)))).toEqual([]);
  });
  it('carries out every clause, and every element cites one', () => {
    expect(domesticServiceClauses).toHaveLength(77);
    expect(coverage(domesticService, domesticServiceClauses)).toMatchObject({ missing: [], uncited: [], unknown: [] });
  });
  it('decides each contradiction of its source and says what else could be decided', () => {
    expect(domesticService.conflicts.map(({ id, alternatives }) => [id, alternatives!.length > 0])).toEqual([['C15', true], ['C16', true], ['C17', true], ['C33', true]]);
  });
});

describe('the blanks of the source', () => {
  const refusal = (values = {}) => {
    const resolution = resolvePack(domesticService, values);
    return resolution.ok ? null : resolution.problems.map(({ path, code }) => [path.replace('parameters.', ''), code]);
  };
  it('are four, and all of them must be filled before activation', () => {
    expect(refusal()).toEqual([['investigation_days', 'MISSING'], ['investigation_max_days', 'MISSING'], ['satisfaction_days', 'MISSING'], ['retention_years', 'MISSING']]);
    expect(refusal({ investigation_days: 5 })).toHaveLength(3);
  });
  it('filled with 5, 10, 3 and 3 make the pack usable', () => {
    expect(refusal(BLANKS)).toBeNull();
  });
  it.each([
    [5, 5, null],
    [10, 5, [['investigation_max_days', 'INVALID_RANGE']]],
    [5, 4, [['investigation_max_days', 'INVALID_RANGE']]],
    [0, 10, [['investigation_days', 'OUT_OF_RANGE']]],
  ])('investigation %i days, at most %i', (investigation_days, investigation_max_days, expected) => {
    expect(refusal({ ...BLANKS, investigation_days, investigation_max_days })).toEqual(expected);
  });
  it('words left open have a proposal that a chain may change', () => {
    expect(domesticService.parameters.filter(({ sourcePlaceholder }) => !sourcePlaceholder).map(({ id, recommended }) => [id, recommended])).toEqual([
      ['registration_minutes', 15], ['acknowledgement_minutes', 30], ['response_counting', 'opening'], ['emergency_minutes', 15], ['result_feedback_days', 1],
      ['dissatisfaction_contact_days', 1], ['analysis_period', 'month'], ['frequent_threshold', 3], ['training_period', 'quarter'], ['inspection_period', 'month'],
      ['appraisal_period', 'quarter'], ['kpi_targets_timeliness', 95], ['kpi_targets_satisfaction', 90],
    ]);
  });
});

describe('words that guide people', () => {
  it.each([
    ['domestic-service/1.1', 'purpose', 'principle'],
    ['domestic-service/1.2', 'covers', 'scope'],
    ['domestic-service/1.3.1', 'client_first', 'principle'],
    ['domestic-service/1.3.2', 'objective_fair', 'principle'],
    ['domestic-service/1.3.3', 'fast_response', 'principle'],
    ['domestic-service/1.3.4', 'prevention', 'principle'],
    ['domestic-service/7.2.1-b', 'feedback_welcome', 'principle'],
  ])('%s is %s', (clause, id, kind) => {
    expect(domesticService.guidance.find((element) => element.id === id)).toMatchObject({ kind, clauses: [clause] });
  });
});
