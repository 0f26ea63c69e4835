import { matches } from '../pack/matches.ts';
import type { Facts } from '../pack/fact.ts';
import type { ResolvedPack } from '../pack/types.ts';
import type { Refusal } from './types.ts';

/** Why a settlement of this kind and amount is refused; empty when it is allowed. An unknown settlement throws. */
export function settlementRefusals(pack: ResolvedPack, settlement: string, facts: Facts, amount: number): Refusal[] {
  const rule = pack.settlements.find(({ id }) => id === settlement);
  if (!rule) throw new RangeError(`Pack ${pack.id} has no settlement ${settlement}`);
  const found: Refusal[] = rule.requires.filter(({ when }) => !matches(when, facts)).map(({ code, because, clauses }) => ({ code, because, clauses }));
  if (typeof rule.cap === 'number' && amount > rule.cap) {
    found.push({ code: 'ABOVE_CAP', clauses: rule.clauses, because: { zh: `超过上限 ${rule.cap}，须另行批准`, en: `Above the cap of ${rule.cap}; needs approval` } });
  }
  return found;
}
