import type { Calendar, PlannedDuty } from '@huiyin/policy'
import type { ClockServices } from '../clocks/index.ts'
import { readBindings, type GoverningPolicy } from '../policies/index.ts'
import type { Sql } from '../shared/database.ts'
import { bindingAt, governsAt, rankedCampuses, type Bindings } from './governing.ts'

/** A return of a duty that a policy in force demands. */
export interface WantedDuty {
  campusId: string
  policy: GoverningPolicy
  calendar: Calendar
  planned: PlannedDuty
}

/** What a policy demands by a calendar within some horizon. */
export interface Asking {
  of(pack: GoverningPolicy['pack'], calendar: Calendar): readonly PlannedDuty[]
  /** First and last instant at which what it answers may open. */
  horizon(calendar: Calendar): { from: number; to: number }
}

/** What decides the duties of campuses. */
export interface Grounds {
  bindingsOf: ReadonlyMap<string, Bindings>
  calendars: ReadonlyMap<string, Calendar>
  policies: ReadonlyMap<string, GoverningPolicy>
}

/** @param campusId only of this one; of all when absent */
export async function readGrounds({ policies, calendars }: ClockServices, sql: Sql, chainId: string, campusId?: string): Promise<Grounds> {
  const campusIds = campusId === undefined ? await readCampusIds(sql, chainId) : [campusId]
  const [bindings, calendarOf] = await Promise.all([readBindings(sql, chainId, campusIds), calendars.read(sql, chainId, campusIds)])
  return {
    bindingsOf: Map.groupBy(bindings, ({ campusId }) => campusId), calendars: calendarOf,
    policies: await policies.read(sql, chainId, bindings.map(({ policyVersionId }) => policyVersionId)),
  }
}

/**
 * What the policies in force at a campus demand of it, or of the chain once; the latter takes the grounds of all campuses. A duty belongs to
 * the policy that is in force when it opens.
 */
export const wantedDuties = (grounds: Grounds, campusId: string | null, asking: Asking): WantedDuty[] =>
  campusId === null ? wantedOnce(grounds, asking) : wantedAt(grounds, campusId, asking)

/** What is demanded of a campus, with what it answers for on behalf of the chain. */
export function wantedOfCampus(grounds: Grounds, campusId: string, asking: Asking): WantedDuty[] {
  const once = wantedOnce(grounds, asking).filter((wanted) => wanted.campusId === campusId)
  return [...wantedAt(grounds, campusId, asking), ...once].sort((a, b) => a.planned.opensAt - b.planned.opensAt || (a.planned.duty < b.planned.duty ? -1 : 1))
}

const wantedAt = (grounds: Grounds, campusId: string, asking: Asking): WantedDuty[] =>
  policiesOf(grounds, campusId).flatMap((policy) => demandsOf(grounds, campusId, policy, asking).filter(({ planned }) => planned.scope === 'campus'))

/** One campus at a time answers for what the chain owes: clocks, calendars and boards are those of campuses. */
function wantedOnce(grounds: Grounds, asking: Asking): WantedDuty[] {
  const owing = [...grounds.policies.values()].filter(({ pack }) => pack.duties.some(({ scope }) => scope === 'chain'))
  return [...Map.groupBy(owing, ({ packKey }) => packKey)].flatMap(([packKey, versions]) => {
    const earlier: string[] = []
    const wanted: WantedDuty[] = []
    const governs = (campusId: string, at: number): boolean => versions.some((policy) => governsAt(grounds.bindingsOf.get(campusId) ?? [], policy, at))
    for (const campusId of rankedCampuses(grounds.bindingsOf, grounds.policies, packKey)) {
      const calendar = grounds.calendars.get(campusId)
      if (!calendar) continue
      for (const policy of versions) {
        wanted.push(...demandsOf(grounds, campusId, policy, asking).filter(({ planned: { scope, opensAt } }) => scope === 'chain' && !earlier.some((other) => governs(other, opensAt))))
      }
      earlier.push(campusId)
      // Governed by one binding all the way, it leaves nothing for the others.
      const { from, to } = asking.horizon(calendar)
      const [first, last] = [from, to].map((at) => bindingAt(grounds.bindingsOf.get(campusId) ?? [], versions[0]!.row.purpose, at))
      if (first && first === last && versions.some(({ id }) => id === first.policyVersionId)) break
    }
    return wanted
  })
}

function policiesOf({ bindingsOf, policies }: Grounds, campusId: string): GoverningPolicy[] {
  const ids = new Set((bindingsOf.get(campusId) ?? []).map(({ policyVersionId }) => policyVersionId))
  return [...ids].flatMap((id) => policies.get(id) ?? [])
}

function demandsOf({ bindingsOf, calendars }: Grounds, campusId: string, policy: GoverningPolicy, asking: Asking): WantedDuty[] {
  const calendar = calendars.get(campusId)
  if (!calendar) return []
  const bindings = bindingsOf.get(campusId) ?? []
  return asking.of(policy.pack, calendar).filter(({ opensAt }) => governsAt(bindings, policy, opensAt)).map((planned) => ({ campusId, policy, calendar, planned }))
}

async function readCampusIds(sql: Sql, chainId: string): Promise<string[]> {
  const rows = await sql.rows<{ id: string }>('duties.campuses', 'select id from campus where chain_id = $1 order by id', [chainId])
  return rows.map(({ id }) => id)
}
