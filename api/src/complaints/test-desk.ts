import 'reflect-metadata'
import { builtInPacks, childcareInstitution, type ParameterValues } from '@huiyin/policy'
import { createTestDatabase } from '../../../test/support/database.ts'
import { bindPolicy, publishPolicy, purposeOf } from '../policies/index.ts'
import { toGlobalId } from '../shared/relay.ts'
import { seedChain, startTestApi, type Caller, type GraphQLProblem, type SeededChain, type TestApi } from '../testing/index.ts'

/** A chain at work, for tests: the real server, stopped time, childcare policy at every campus, and the ways to act on complaints. */
export interface Desk {
  api: TestApi
  chain: SeededChain
  /** A key with every scope. */
  key: Caller
  campusId: string
  /** Opens another chain under the same policy. */
  openChain(): Promise<{ chain: SeededChain; key: Caller; campusId: string }>
  /** Data of a query. @throws on errors */
  ask<T = any>(query: string, variables?: object, caller?: Caller): Promise<T>
  /** Result of one mutation by its name, with what all results have in common. */
  act(mutation: string, input: object, caller?: Caller): Promise<ActResult>
  register(input?: object, caller?: Caller): Promise<string>
  close(): Promise<void>
}

export interface ActResult {
  __typename: string
  cursor: string
  complaint: ShownComplaint
  task: { id: string }
  clock: ShownClock
  current: ShownComplaint
  code: string
  message: string
  path: string[] | null
  issues: { path: string[]; code: string; clause: string | null; message: string }[]
  action: string | null
  actionKey: string
  because_code: string
  demands: { code: string; met: boolean; clauses: string[] }[]
  reasons: { code: string }[]
  clause: string
  reason: { zh: string; en: string }
  substitutes: { reference: string; title: { zh: string; en: string } }[]
  because: { zh: string; en: string }
  clauses: string[]
  firstUsedAt: string
}

export interface ShownClock {
  id: string; key: string; definitionId: string; status: string; dueAt: string | null; startedAt: string; stoppedAt: string | null; breachedAt: string | null
  clauses: string[]; comparator: string; occurrence: number; open: boolean
}

export interface ShownComplaint {
  id: string; number: string; version: number; status: string; stage: string; timeliness: string; nextDueAt: string | null
  receivedAt: string; closedAt: string | null; urgency: string | null; severity: string | null
  clocks: ShownClock[]
}

const CLOCK = 'id key definitionId status dueAt startedAt stoppedAt breachedAt clauses comparator occurrence open'
const COMPLAINT = `id number version status stage timeliness nextDueAt receivedAt closedAt urgency severity clocks { ${CLOCK} }`

const extras: Record<string, string> = {
  dispatchComplaint: '... on ComplaintDispatched { task { id } }',
  answerDepartmentTask: '... on DepartmentTaskAnswered { task { id } }',
  promiseReply: `... on ReplyPromised { clock { ${CLOCK} } }`,
  fileExcessExplanation: `... on ExcessExplanationFiled { clock { ${CLOCK} } }`,
}
const successes: Record<string, string> = {
  registerComplaint: 'ComplaintRegistered', openCase: 'ComplaintRegistered', turnTouchpointIntoComplaint: 'ComplaintRegistered', classifyComplaint: 'ComplaintClassified',
  dispatchComplaint: 'ComplaintDispatched', answerDepartmentTask: 'DepartmentTaskAnswered', explainToComplainant: 'ComplainantInformed',
  replyToComplainant: 'ComplainantInformed', promiseReply: 'ReplyPromised', noteProgress: 'ProgressNoted',
  fileExcessExplanation: 'ExcessExplanationFiled', closeComplaint: 'ComplaintClosed', reopenComplaint: 'ComplaintReopened', actOnComplaint: 'ComplaintActed',
}

/** The document of a mutation, with every member of its result. */
export function mutationDocument(mutation: string): string {
  const input = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
  const isIntake = successes[mutation] === 'ComplaintRegistered'
  return `mutation ($input: ${input}!) { ${mutation}(input: $input) {
    __typename
    ... on ${successes[mutation]} { cursor complaint { ${COMPLAINT} } }
    ${extras[mutation] ?? ''}
    ... on UserError { code message path }
    ... on InputInvalid { issues { path code clause message } }
    ... on IdempotencyKeyReused { firstUsedAt }
    ${isIntake ? '' : `... on ComplaintVersionConflict { current { ${COMPLAINT} } }
    ... on ExcludedAction { clause clauses reason { zh en } substitute { zh en } substitutes { reference title { zh en } } }
    ... on ComplaintActionNotAllowed { action actionKey because { zh en } clauses because_code: reason demands { code met clauses } reasons { code } refused: complaint { id } }`}
  } }`
}

/** @param at the instant at which time stands still @param policies packs that govern every campus, with their blanks filled; the childcare regulation when absent */
export async function openDesk(at: string, policies: readonly { packKey: string; parameters?: ParameterValues }[] = [{ packKey: childcareInstitution.id }]): Promise<Desk> {
  const database = await createTestDatabase()
  const api = await startTestApi({ databaseUrl: database.url, time: at })
  const openChain: Desk['openChain'] = async () => {
    const { application } = api
    const chain = await seedChain(application)
    await api.db.write(chain.id, async (sql) => {
      const effectiveFrom = Date.parse('2020-01-01T00:00:00Z')
      for (const { packKey, parameters = {} } of policies) {
        const { pack } = builtInPacks[packKey]!
        const policyVersionId = await publishPolicy(sql, application.clocks.policies, { chainId: chain.id, packKey, version: pack.version, parameters, effectiveFrom, now: effectiveFrom })
        for (const campusId of chain.campusIds) await bindPolicy(sql, { chainId: chain.id, campusId, policyVersionId, effectiveFrom, purpose: purposeOf(pack) })
      }
    })
    return { chain, key: { apiKey: await chain.addKey() }, campusId: toGlobalId('Campus', chain.campusIds[0]!) }
  }
  const own = await openChain()
  const ask: Desk['ask'] = async (query, variables, caller = own.key) => {
    const { data, errors } = await api.graphql<any>(query, variables, caller)
    if (errors) throw new Error(errors.map(({ message }: GraphQLProblem) => message).join('\n'))
    return data
  }
  const act: Desk['act'] = async (mutation, input, caller) => (await ask(mutationDocument(mutation), { input }, caller))[mutation]
  return {
    api, ...own, openChain, ask, act,
    async register(input = {}, caller) {
      const result = await act('registerComplaint', { ...aComplaint(own.campusId), ...input }, caller)
      if (result.__typename !== 'ComplaintRegistered') throw new Error(JSON.stringify(result))
      return result.complaint.id
    },
    async close() {
      await api.stop()
      await database.drop()
    },
  }
}

/** Input of a complaint that the policy accepts. */
export const aComplaint = (campusId: string) =>
  ({ campusId, channel: 'hotline', matter: '孩子在午睡时着凉，老师没有及时通知家长', complainant: { name: '王女士', phone: '13800138000' } })
