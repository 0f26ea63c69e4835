/** From when until when a policy governs a campus. */
export interface Binding {
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly policy: { readonly id: string; readonly purpose: string };
}

/** What governs a campus for a purpose at an instant, and what comes after it. */
export function governing<B extends Binding>(bindings: readonly B[], purpose: string, now: number): { readonly now: B | null; readonly next: B | null } {
  const mine = bindings.filter(({ policy }) => policy.purpose === purpose).toSorted((one, other) => Date.parse(one.effectiveFrom) - Date.parse(other.effectiveFrom));
  const begun = mine.filter(({ effectiveFrom, effectiveTo }) => Date.parse(effectiveFrom) <= now && (effectiveTo === null || Date.parse(effectiveTo) > now));
  return { now: begun.at(-1) ?? null, next: mine.find(({ effectiveFrom }) => Date.parse(effectiveFrom) > now) ?? null };
}

/** Campuses by region, in the order given; those without a region last. */
export function byRegion<C extends { readonly region: { readonly id: string; readonly name: string } | null }>(campuses: readonly C[]): readonly { readonly id: string; readonly name: string | null; readonly campuses: readonly C[] }[] {
  const groups = new Map<string, { id: string; name: string | null; campuses: C[] }>();
  for (const campus of campuses) {
    const id = campus.region?.id ?? '';
    const group = groups.get(id);
    if (group) group.campuses.push(campus);
    else groups.set(id, { id, name: campus.region?.name ?? null, campuses: [campus] });
  }
  return [...groups.values()].toSorted((one, other) => Number(one.name === null) - Number(other.name === null));
}
