import type { PolicyPack } from '../pack/types.ts';
import { agreedTarget, agreedTargetClauses } from './agreed-target/pack.ts';
import { childcareClauses } from './childcare-institution/clauses.ts';
import { childcareInstitution } from './childcare-institution/pack.ts';
import type { ClauseRow } from './clause-row.ts';

/** A pack that ships with the product, with the clauses of its regulation. */
export interface BuiltInPack {
  readonly pack: PolicyPack;
  readonly clauses: readonly ClauseRow[];
}

/** Every built-in pack by its id. */
export const builtInPacks: Readonly<Record<string, BuiltInPack>> = {
  'childcare-institution': { pack: childcareInstitution, clauses: childcareClauses },
  'agreed-target': { pack: agreedTarget, clauses: agreedTargetClauses },
};
