import { checkReferences } from './check-references.ts';
import { checkShape } from './check-shape.ts';
import { plainCopy } from './plain-copy.ts';
import type { PackProblem } from './problem.ts';
import { packDefinitions, packSchema } from './schema.ts';
import type { PolicyPack } from './types.ts';

/** Checks any value against the pack schema and its inner references. Never throws; empty means it is a valid PolicyPack. */
export function validatePack(value: unknown): PackProblem[] {
  const copy = plainCopy(value);
  if (!copy.ok) return [copy.problem];
  const misshapen = checkShape(copy.value, packSchema, packDefinitions);
  // Only what has the right shape can be asked for its meaning.
  return misshapen.length > 0 ? misshapen : checkReferences(copy.value as PolicyPack);
}
