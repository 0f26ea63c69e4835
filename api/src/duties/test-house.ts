import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { bindPolicy, publishPolicy, purposeOf } from '../policies/index.ts'
import { toGlobalId } from '../shared/relay.ts'
import { seedChain, startTestApi, type SeededChain, type TestApi } from '../testing/index.ts'
import { Demands } from './demanded.ts'
import { planPlace, type Planned } from './plan-place.ts'

export interface ShownDuty {
  id: string; key: string; title: { zh: string; en: string }; clauses: string[]; scope: string; campus: { id: string }; periodFrom: string; periodTo: string; opensAt: string; dueAt: string
  status: string; version: number; ownerRole: string; ownerRoleTitle: { zh: string }; record: { key: string; value: string }[]; fields: { key: string; type: string; required: boolean }[]
  doneAt: string | null; cancelReason: string | null; doneBy: { id: string } | null; notCompletableBecause: { en: string } | null; clock: { id: string; key: string; status: string; dueAt: string; title: { en: string } } | null
}
export interface DutyOutcome {
  __typename: string; duty?: ShownDuty; current?: ShownDuty; cursor?: string; code?: string; reason?: string; because?: { en: string }; clauses?: string[]
  issues?: { path: string[]; code: string; clause: string | null }[]
}

const DUTY = `id key title { zh en } clauses scope campus { id } periodFrom periodTo opensAt dueAt status version ownerRole ownerRoleTitle { zh } record { key value } fields { key type required }
  doneAt cancelReason doneBy { id } notCompletableBecause { en } clock { id key status dueAt title { en } }`
const REFUSED = `... on UserError { code } ... on InputInvalid { issues { path code clause } }
  ... on DutyActNotAllowed { reason because { en } clauses duty { ${DUTY} } } ... on DutyVersionConflict { current { ${DUTY} } }`

/** A chain that regulations with duties govern, and what tests ask of it. */
export interface DutyHouse {
  api: TestApi
  database: TestDatabase
  chain: SeededChain
  apiKey: string
  campus(index?: number): string
  /** Lets a pack govern campuses; both by default. */
  govern(packKey: string, options?: { from?: string; campusIds?: readonly string[]; chain?: SeededChain; parameters?: Record<string, string | number> }): Promise<string>
  /** Plans every place, whoever has planned it before, and tells what changed. */
  plan(): Promise<Planned>
  duties(filter?: object, caller?: object): Promise<ShownDuty[]>
  dutyPlan(from: string, to: string, campusIndex?: number): Promise<ShownDuty[]>
  complete(input: object, caller?: object): Promise<DutyOutcome>
  cancel(input: object, caller?: object): Promise<DutyOutcome>
  close(): Promise<void>
}

/** @param background whether scheduler, planner and streams work by themselves */
export async function openDutyHouse(time: string, background = false): Promise<DutyHouse> {
  const database = await createTestDatabase()
  const api = await startTestApi({ databaseUrl: database.url, time, background })
  const chain = await seedChain(api.application)
  const apiKey = await chain.addKey()
  const { clocks, eventLog: log } = api.application
  const ask = async <T>(query: string, variables: object, caller: object = { apiKey }): Promise<T> => {
    const { data, errors } = await api.graphql<Record<string, unknown>>(query, variables, caller)
    if (!data || errors) throw new Error(JSON.stringify(errors))
    return Object.values(data)[0] as T
  }
  const campus = (index = 0): string => toGlobalId('Campus', chain.campusIds[index]!)
  return {
    api, database, chain, apiKey, campus,
    async govern(packKey, { from = '2020-01-01T00:00:00Z', campusIds = chain.campusIds, chain: of = chain, parameters = {} } = {}) {
      const pack = clocks.policies.builtIn(packKey)!
      const effectiveFrom = Date.parse(from)
      return api.db.write(of.id, async (sql) => {
        const policyVersionId = await publishPolicy(sql, clocks.policies, { chainId: of.id, packKey, version: pack.version, parameters, effectiveFrom: 0, now: 0 })
        for (const campusId of campusIds) await bindPolicy(sql, { chainId: of.id, campusId, policyVersionId, effectiveFrom, purpose: purposeOf(pack) })
        return policyVersionId
      })
    },
    async plan() {
      const sum = { added: 0, moved: 0, dropped: 0 }
      const demands = new Demands(api.time.now())
      for (const placeId of [...chain.campusIds, chain.id]) {
        const { added, moved, dropped } = (await planPlace({ log, clocks }, chain.id, placeId, demands, Infinity))!
        Object.assign(sum, { added: sum.added + added, moved: sum.moved + moved, dropped: sum.dropped + dropped })
      }
      return sum
    },
    duties: async (filter, caller) => (await ask<{ nodes: ShownDuty[] }>(`query ($filter: DutyFilter) { duties(first: 100, filter: $filter) { nodes { ${DUTY} } } }`, { filter }, caller)).nodes,
    dutyPlan: (from, to, index = 0) => ask(`query ($campusId: ID!, $from: Date!, $to: Date!) { dutyPlan(campusId: $campusId, from: $from, to: $to) {
      key title { zh en } clauses scope periodFrom periodTo opensAt dueAt ownerRole ownerRoleTitle { zh } fields { key type required } } }`, { campusId: campus(index), from, to }),
    complete: (input, caller) => ask(`mutation ($input: CompleteDutyInput!) { completeDuty(input: $input) { __typename ${REFUSED} ... on DutyCompleted { cursor duty { ${DUTY} } } } }`, { input }, caller),
    cancel: (input, caller) => ask(`mutation ($input: CancelDutyInput!) { cancelDuty(input: $input) { __typename ${REFUSED} ... on DutyCancelled { cursor duty { ${DUTY} } } } }`, { input }, caller),
    async close() {
      await api.stop()
      await database.drop()
    },
  }
}

/** Wall-clock time in China. */
export const shown = (instant: string): string => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
