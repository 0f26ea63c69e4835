import type { GoverningPolicy, PolicyBindingRow } from '../policies/index.ts'

/** Bindings of one campus. */
export type Bindings = readonly PolicyBindingRow[]

/** The binding in force for a purpose at an instant: a later one wins over an earlier one that has not ended. */
export const bindingAt = (bindings: Bindings, purpose: string, at: number): PolicyBindingRow | undefined =>
  bindings.filter((one) => one.purpose === purpose && Date.parse(one.effectiveFrom) <= at && (one.effectiveTo === null || Date.parse(one.effectiveTo) > at))
    .sort((a, b) => Date.parse(b.effectiveFrom) - Date.parse(a.effectiveFrom))[0]

/** Whether a policy is the one in force for its purpose at an instant. */
export const governsAt = (bindings: Bindings, policy: GoverningPolicy, at: number): boolean => bindingAt(bindings, policy.row.purpose, at)?.policyVersionId === policy.id

/** Campuses that a pack has governed, the first one first: that one answers for what the chain owes by it, as long as it is governed by it. */
export function rankedCampuses(bindingsOf: ReadonlyMap<string, Bindings>, policies: ReadonlyMap<string, GoverningPolicy>, packKey: string): string[] {
  const first = [...bindingsOf].flatMap(([campusId, bindings]) => {
    const starts = bindings.filter(({ policyVersionId }) => policies.get(policyVersionId)?.packKey === packKey).map(({ effectiveFrom }) => Date.parse(effectiveFrom))
    return starts.length > 0 ? [{ campusId, at: Math.min(...starts) }] : []
  })
  return first.sort((a, b) => a.at - b.at || (a.campusId < b.campusId ? -1 : 1)).map(({ campusId }) => campusId)
}
