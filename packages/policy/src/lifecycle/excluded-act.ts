import type { Facts } from '../pack/fact.ts';
import { matches } from '../pack/matches.ts';
import type { PolicyPack } from '../pack/types.ts';
import type { ExcludedAct } from './types.ts';

/**
 * Whether an act would carry out what the regulation asks for but nobody may do. `values` are the fields of the act and come before the facts
 * of the case. Null when nothing forbids it.
 */
export function excludedAct(pack: PolicyPack, action: string, values: Facts, facts: Facts = {}): ExcludedAct | null {
  const known: Facts = { ...facts, ...values };
  const excluded = pack.excluded.find(({ attempts }) => attempts.some((attempt) => attempt.action === action && (!attempt.when || matches(attempt.when, known))));
  const clause = excluded?.clauses[0];
  return excluded && clause ? { excluded, clause } : null;
}
