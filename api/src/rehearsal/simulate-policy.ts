import { randomUUID } from 'node:crypto'
import type { DayOverride } from '@huiyin/policy'
import { runCommand, type Recorded } from '../events/index.ts'
import { queueJob } from '../jobs/index.ts'
import type { PolicyShelf } from '../policies/index.ts'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import type { Sql } from '../shared/database.ts'
import { inputInvalid, recordNotFound, type IdempotencyKeyReused, type InputInvalid, type RecordNotFound } from '../shared/errors.graphql.ts'
import { InputCheck } from '../shared/input-check.ts'
import { fromGlobalId, NIL_UUID } from '../shared/relay.ts'
import { readDays } from './calendar-changes.ts'
import { readPinned, type Selection } from './case-pages.reader.ts'
import { checkCampuses, findCampuses, findVersion, isForComplaints } from './read-request.ts'
import type { RehearsedParameterInput, SimulatePolicyInput } from './rehearsal-input.graphql.ts'
import type { RehearsalServices } from './rehearsal-services.ts'
import { checkPacks, openPackOf, readDraftPack, type OpenPack, type RulesChoice } from './rules-to-try.ts'

const LONGEST_MS = 1_100 * 86_400_000
const MOST_PARAMETERS = 100

export const SIMULATE_KIND = 'simulate_policy'

/** What is queued; the pack of a draft is the payload. */
export interface SimulationOrder {
  selection: Selection
  campusIds: readonly string[]
  rules: RulesChoice
  parameters: readonly RehearsedParameterInput[]
  days: readonly DayOverride[]
}

export interface Started { __typename: 'SimulationStarted'; jobId: string }

/** Queues a job that judges what was received in a span twice: as it was, and by the rules or the calendar to try. */
export function simulatePolicy(
  { complaints: { log, clocks: { policies, calendars } } }: RehearsalServices, context: RequestContext, input: SimulatePolicyInput,
): Promise<Recorded<Started> | InputInvalid | RecordNotFound | IdempotencyKeyReused> {
  const { chainId, actor } = viewerOf(context)
  const now = context.now()
  const check = new InputCheck(now)
  const parameters = input.parameters ?? []
  const days = readDays(input.calendar ?? [], check)
  if (input.draftId != null && input.policyVersionId != null) check.add('policyVersionId', 'ONE_OF', 'Give a draft or a version.')
  if (input.draftId == null && input.policyVersionId == null && parameters.length === 0 && !input.calendar?.length) check.add('draftId', 'REQUIRED', 'Give a draft, a version, values or days to try.')
  if (parameters.length > MOST_PARAMETERS) check.add('parameters', 'TOO_MANY', `At most ${MOST_PARAMETERS} values can be tried at once.`)
  for (const [index, { key }] of parameters.entries()) {
    if (parameters.findIndex((one) => one.key === key) < index) check.add(['parameters', String(index), 'key'], 'REPEATED', 'A parameter has one value.')
  }
  const selection: Selection = { kind: 'received', from: input.from, to: input.to }
  const length = Date.parse(input.to) - Date.parse(input.from)
  if (length <= 0) check.add('to', 'RANGE_INVALID', 'The end lies after the beginning.')
  else if (length > LONGEST_MS) check.add('to', 'RANGE_INVALID', 'At most 1,100 days can be tried at once.')
  checkCampuses(input.campusIds, check)
  check.idempotencyKey(input.idempotencyKey)
  if (check.issues.length > 0) return Promise.resolve(inputInvalid(check.issues))
  return runCommand<Started, InputInvalid | RecordNotFound>(log, { chainId, actor, command: 'simulatePolicy', idempotencyKey: input.idempotencyKey, body: input, now }, async (sql) => {
    const campusIds = await findCampuses(sql, context, calendars, input.campusIds)
    if ('code' in campusIds) return campusIds
    const chosen = await chooseRules(sql, context, policies, input, { campusIds, selection }, check)
    if ('code' in chosen) return chosen
    const { choice: rules, payload } = chosen
    const order: SimulationOrder = { selection, campusIds, rules, parameters, days }
    const id = randomUUID()
    const queued = await queueJob(sql, { chainId, id, kind: SIMULATE_KIND, input: order, ...(payload && { payload }), actor, audience: campusIds.length === 1 ? campusIds[0]! : null, now })
    return { done: { __typename: 'SimulationStarted', jobId: id }, events: [queued] }
  })
}

interface Chosen { choice: RulesChoice; payload?: Buffer }

/** Finds the rules and makes sure that they can be judged by. */
async function chooseRules(
  sql: Sql, context: RequestContext, shelf: PolicyShelf, input: SimulatePolicyInput, { campusIds, selection }: { campusIds: readonly string[]; selection: Selection }, check: InputCheck,
): Promise<Chosen | RecordNotFound | InputInvalid> {
  const { chainId } = viewerOf(context)
  const parameters = input.parameters ?? []
  let chosen: Chosen
  if (input.draftId != null) {
    const id = fromGlobalId(input.draftId, 'PolicyDraft') ?? NIL_UUID
    const draft = await readDraftPack(sql, chainId, id)
    if (!draft) return recordNotFound(input.draftId, ['draftId'])
    const pack = draft.content ?? shelf.builtIn(draft.packKey)
    if (!pack) throw new Error(`The draft ${id} has no pack.`)
    const open: OpenPack = { pack, values: draft.parameters }
    checkPacks([open], parameters, check, 'draftId')
    if (check.issues.length === 0 && !isForComplaints(pack)) check.add('draftId', 'NOT_FOR_COMPLAINTS', `${draft.packKey} says nothing about complaints.`)
    chosen = { choice: { kind: 'draft', id, revision: draft.revision }, payload: Buffer.from(JSON.stringify(open)) }
  } else if (input.policyVersionId != null) {
    const policy = await findVersion(sql, context, shelf, input.policyVersionId)
    if ('code' in policy) return policy
    if (!isForComplaints(policy.pack)) check.add('policyVersionId', 'NOT_FOR_COMPLAINTS', `${policy.packKey} says nothing about complaints.`)
    checkPacks([openPackOf(shelf, policy)], parameters, check, 'policyVersionId')
    chosen = { choice: { kind: 'version', id: policy.id } }
  } else {
    const pinned = parameters.length === 0 ? [] : await readPinned(sql, chainId, campusIds, selection)
    checkPacks([...(await shelf.read(sql, chainId, pinned)).values()].map((policy) => openPackOf(shelf, policy)), parameters, check, 'parameters')
    chosen = { choice: { kind: 'pinned' } }
  }
  return check.issues.length > 0 ? inputInvalid(check.issues) : chosen
}
