import 'reflect-metadata'
import { childcareInstitution, type PolicyPack } from '@huiyin/policy'
import { createTestDatabase } from '../../../test/support/database.ts'
import { bindPolicy, publishPolicy } from '../policies/index.ts'
import { toGlobalId } from '../shared/relay.ts'
import { seedChain, startTestApi, type Caller, type SeededChain, type TestApi } from '../testing/index.ts'

const ERRORS = '... on UserError { code message path } ... on InputInvalid { issues { path code } } ... on PermissionMissing { permission }'
const documents = {
  createPolicyDraft: '... on PolicyDraftSaved { draft { id } }', changePolicyDraft: '... on PolicyDraftSaved { draft { id } }', submitPolicyDraft: '... on PolicyDraftSaved { draft { id } }',
  publishPolicyDraft: '... on PolicyPublished { policy { id version } }', assignPolicy: '... on PolicyAssigned { policy { id } }',
  simulatePolicy: '... on SimulationStarted { job { id } }', previewCaseMigration: '... on SimulationStarted { job { id } } ... on PolicyPackMismatch { packKey found because { zh } }',
  migrateCases: '... on MigrationStarted { job { id } cursor } ... on PolicyPackMismatch { packKey found because { zh } }',
}
const inputs: Partial<Record<keyof typeof documents, string>> = { publishPolicyDraft: 'PolicyDraftInput' }

const acts: Record<string, string> = {
  registerComplaint: 'ComplaintRegistered', replyToComplainant: 'ComplainantInformed', dispatchComplaint: 'ComplaintDispatched', closeComplaint: 'ComplaintClosed',
}

/** A chain under the childcare policy with people who write policies, and what rehearsals are made of. */
export interface TrialDesk {
  api: TestApi
  chain: SeededChain
  campusId: string
  /** Opens another chain under the same policy. */
  openChain(): Promise<{ chain: SeededChain; campusId: string }>
  /** Data of an operation. @throws on errors */
  ask(query: string, variables?: object, caller?: Caller): Promise<any>
  /** Result of an act on a complaint. */
  act(mutation: string, input: object): Promise<any>
  close(): Promise<void>
  run(mutation: keyof typeof documents, input: object, caller?: Caller): Promise<any>
  /** A draft in which an ordinary complaint is answered in under so many minutes. */
  draftWith(minutes: number): Promise<string>
  /** The same as a published version, in force nowhere yet. */
  publishWith(minutes: number, effectiveFrom?: string): Promise<string>
  /** Publishes a version of a pack with these elements in place of its own; answers its id. */
  publish(packKey: string, elements: object[], more?: { title?: string; effectiveFrom?: string }): Promise<string>
  campus(index: number): string
  /** A complaint received then; replied to so many minutes later. */
  received(at: string, repliedAfter?: number, input?: object): Promise<string>
  /** Waits until a job has ended. */
  ended(jobId: string): Promise<any>
  /** What is stored of cases, clocks and figures, as a digest each. */
  stored(): Promise<Record<string, unknown>>
}

type House = Pick<TrialDesk, 'api' | 'chain' | 'campusId' | 'openChain' | 'ask' | 'act' | 'close'>

/** The real server, stopped time, and the policy in force at every campus. */
async function openHouse(at: string): Promise<House> {
  const database = await createTestDatabase()
  const api = await startTestApi({ databaseUrl: database.url, time: at })
  const openChain: House['openChain'] = async () => {
    const { application } = api
    const chain = await seedChain(application)
    await api.db.write(chain.id, async (sql) => {
      const effectiveFrom = Date.parse('2020-01-01T00:00:00Z')
      const { id: packKey, version } = childcareInstitution
      const policyVersionId = await publishPolicy(sql, application.clocks.policies, { chainId: chain.id, packKey, version, effectiveFrom, now: effectiveFrom })
      for (const campusId of chain.campusIds) await bindPolicy(sql, { chainId: chain.id, campusId, policyVersionId, effectiveFrom })
    })
    return { chain, campusId: toGlobalId('Campus', chain.campusIds[0]!) }
  }
  const own = await openChain()
  const key = { apiKey: await own.chain.addKey() }
  const ask: House['ask'] = async (query, variables = {}, caller = key) => {
    const { data, errors } = await api.graphql<any>(query, variables, caller)
    if (errors) throw new Error(errors.map(({ message }) => message).join('\n'))
    return data
  }
  return {
    api, ...own, openChain, ask,
    async act(mutation, input) {
      const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
      return (await ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename ... on ${acts[mutation]} { complaint { id status stage } } ${ERRORS} } }`, { input }))[mutation]
    },
    async close() {
      await api.stop()
      await database.drop()
    },
  }
}

export async function openTrialDesk(at: string): Promise<TrialDesk> {
  const desk = await openHouse(at)
  const caller = async (): Promise<Caller> => {
    const { email, password } = await desk.chain.addStaff('policy_owner')
    return { cookie: await desk.api.signIn(email, password) }
  }
  const [writer, reviewer] = [await caller(), await caller()]
  let editions = 0
  const run: TrialDesk['run'] = async (mutation, input, by = writer) => {
    const type = inputs[mutation] ?? `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
    return (await desk.ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename ${documents[mutation]} ${ERRORS} } }`, { input }, by))[mutation]
  }
  const draftWith: TrialDesk['draftWith'] = async (minutes) => {
    const { draft } = await run('createPolicyDraft', { packKey: childcareInstitution.id })
    const clock = { ...(childcareInstitution as PolicyPack).clocks.find(({ id }) => id === 'customer_reply.ordinary')!, limit: { amount: minutes, unit: 'minutes', counted: 'natural' } }
    await run('changePolicyDraft', { draftId: draft.id, elements: [{ section: 'clocks', id: clock.id, json: JSON.stringify(clock) }] })
    return draft.id
  }
  const publishDraft = async (draftId: string, effectiveFrom: string): Promise<string> => {
    await run('submitPolicyDraft', { draftId, version: `2.0.${++editions}`, effectiveFrom })
    const published = await run('publishPolicyDraft', { draftId }, reviewer)
    if (published.__typename !== 'PolicyPublished') throw new Error(JSON.stringify(published))
    return published.policy.id
  }
  return {
    ...desk, run, draftWith,
    campus: (index) => toGlobalId('Campus', desk.chain.campusIds[index]!),
    publishWith: async (minutes, effectiveFrom = at) => publishDraft(await draftWith(minutes), effectiveFrom),
    async publish(packKey, elements, { title, effectiveFrom = at } = {}) {
      const { draft } = await run('createPolicyDraft', { packKey, title })
      if (elements.length > 0) await run('changePolicyDraft', { draftId: draft.id, elements })
      return publishDraft(draft.id, effectiveFrom)
    },
    async received(receivedAt, repliedAfter, input = {}) {
      const registered = await desk.act('registerComplaint', {
        campusId: desk.campusId, channel: 'hotline', matter: '孩子在午睡时着凉，老师没有及时通知家长', complainant: { name: '王女士', phone: '13800138000' }, receivedAt,
        classification: [{ dimension: 'urgency', value: 'ordinary' }], ...input,
      })
      if (registered.__typename !== 'ComplaintRegistered') throw new Error(JSON.stringify(registered))
      const { id } = registered.complaint
      if (repliedAfter === undefined) return id
      const replied = await desk.act('replyToComplainant', { complaintId: id, reply: '已核实并当面致歉', occurredAt: new Date(Date.parse(receivedAt) + repliedAfter * 60_000).toISOString() })
      if (replied.__typename !== 'ComplainantInformed') throw new Error(JSON.stringify(replied))
      return id
    },
    async ended(id) {
      for (;;) {
        const { job } = await desk.ask('query ($id: ID!) { job(id: $id) { id status done total message { zh } result { changed ... on SimulationResult { cases flips gained lost failed } ... on MigrationResult { migrated moved leftAlone } } errors { nodes { code value } } } }', { id }, writer)
        if (!['QUEUED', 'RUNNING'].includes(job.status)) return job
        await new Promise((resolve) => { setTimeout(resolve, 20) })
      }
    },
    stored: () => desk.api.db.read(desk.chain.id, async (sql) => {
      const digests: Record<string, unknown> = {}
      for (const table of ['complaint', 'complaint_entry', 'department_task', 'clock', 'wake_up', 'rate_month', 'policy_version', 'policy_binding', 'policy_draft', 'calendar_day']) {
        digests[table] = await sql.one(`test.digest_${table}`, `select count(*), md5(string_agg(t::text, '|' order by t::text)) from ${table} t where chain_id = $1`, [desk.chain.id])
      }
      return digests
    }),
  }
}
