import { describe, expect, it } from 'vitest';
import { childcareInstitution } from '../packs/childcare-institution/pack.ts';
import { resolved } from '../testing/scene.ts';
import { packDifferences } from './differences.ts';

const before = resolved(childcareInstitution);

describe('the difference between two editions', () => {
  it('of the same edition is nothing', () => {
    expect(packDifferences(before, resolved(childcareInstitution))).toEqual([]);
    const shuffled = JSON.parse(JSON.stringify(childcareInstitution, (_key, value: unknown) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).toReversed()) : value))) as typeof childcareInstitution;
    expect(packDifferences(before, resolved(shuffled))).toEqual([]);
  });
  it('says what a blank was filled with, and the limits that follow from it', () => {
    const differences = packDifferences(before, resolved(childcareInstitution, { touchpoint_grace_days: 3 }));
    expect(differences.map(({ text }) => text.zh)).toEqual([
      '修改参数“满月、三个月回访的宽限期”：7 → 3 自然日。', '修改时限“满月回访”：7 天以内 → 3 天以内。', '修改时限“三个月满意度回访”：7 天以内 → 3 天以内。',
    ].map((text) => expect.stringContaining(text.slice(0, 12))));
    expect(differences[0]!.text.en).toBe('Changed parameter “Grace for the one-month and three-month follow-up”: 7 → 3 natural days.');
  });
  it('names what came and went, with its clauses', () => {
    const without = { ...childcareInstitution, approvals: childcareInstitution.approvals.slice(1), guidance: [...childcareInstitution.guidance, { id: 'new_words', kind: 'principle', clauses: ['childcare-institution/2.1'], title: { zh: '新话', en: 'New words' } } as const] };
    expect(packDifferences(before, resolved(without)).map(({ change, section, id, clauses, text }) => [change, section, id, clauses[0], text.en])).toEqual([
      ['added', 'guidance', 'new_words', 'childcare-institution/2.1', 'New guidance “New words”.'],
      ['removed', 'approvals', 'excess_explanation', 'childcare-institution/2.5.3.2-d', 'Removed approval “Written explanation of lateness”.'],
    ]);
  });
});
