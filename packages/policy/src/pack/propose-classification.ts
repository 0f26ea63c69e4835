import type { FactValue, Facts } from './fact.ts';
import { matches } from './matches.ts';
import type { ClassificationRule, PolicyPack } from './types.ts';

/** A value the regulation suggests for a fact; a person decides. */
export interface ClassificationProposal {
  readonly fact: string;
  readonly value: FactValue;
  readonly provisional: boolean;
  readonly rule: ClassificationRule;
}

/** Values that the pack's rules suggest or force for these facts; per fact, the first rule that fits. */
export function proposeClassification(pack: PolicyPack, facts: Facts): ClassificationProposal[] {
  const proposals = new Map<string, ClassificationProposal>();
  for (const rule of pack.rules) {
    const { fact, value } = rule.set;
    if (!proposals.has(fact) && matches(rule.when, facts)) proposals.set(fact, { fact, value, provisional: rule.provisional ?? false, rule });
  }
  return [...proposals.values()];
}
