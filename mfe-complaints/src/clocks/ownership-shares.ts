/** A stretch during which one party held the case. Lengths in milliseconds. */
export interface Holding {
  readonly party: string;
  readonly natural: number;
  readonly working: number;
}

/** What one party held altogether. */
export interface PartyTotal extends Holding {
  /** Part of the whole natural time, 0 to 1. */
  readonly share: number;
}

/** Totals by party, the longest first. */
export function totalsByParty(holdings: readonly Holding[]): PartyTotal[] {
  const whole = holdings.reduce((sum, { natural }) => sum + natural, 0);
  const totals = new Map<string, { natural: number; working: number }>();
  for (const { party, natural, working } of holdings) {
    const total = totals.get(party) ?? { natural: 0, working: 0 };
    totals.set(party, { natural: total.natural + natural, working: total.working + working });
  }
  return [...totals]
    .map(([party, total]) => ({ party, ...total, share: whole > 0 ? total.natural / whole : 0 }))
    .sort((a, b) => b.natural - a.natural);
}
