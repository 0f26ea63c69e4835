import { randomUUID } from 'node:crypto'
import { runCommand, type Recorded } from '../events/index.ts'
import { queueJob } from '../jobs/index.ts'
import type { GoverningPolicy, PolicyShelf } from '../policies/index.ts'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import type { Sql } from '../shared/database.ts'
import { inputInvalid, recordNotFound, type IdempotencyKeyReused, type InputInvalid, type RecordNotFound } from '../shared/errors.graphql.ts'
import { InputCheck } from '../shared/input-check.ts'
import { fromGlobalId, NIL_UUID, uuidsOf } from '../shared/relay.ts'
import { grantOf, reaches } from '../shared/viewer.ts'
import { readPinned } from './case-pages.reader.ts'
import { readMovable } from './migration.store.ts'
import { checkCampuses, findCampuses, findVersion, PERMISSION } from './read-request.ts'
import type { MigrateCasesInput } from './rehearsal-input.graphql.ts'
import { packMismatch, previewMismatch, type MigrationPreviewMismatch, type PolicyPackMismatch } from './rehearsal-result.graphql.ts'
import type { RehearsalServices } from './rehearsal-services.ts'
import { readRehearsal } from './rehearsal.store.ts'

export const MIGRATE_KIND = 'migrate_cases'
const MOST_CASES = 500

/** What is queued: campuses whose open cases move, or the cases. */
export interface MigrationOrder { policyVersionId: string; reason: string; campusIds?: readonly string[]; complaintIds?: readonly string[] }

interface MigrationQueued { __typename: 'MigrationStarted'; jobId: string }

type Refusal = InputInvalid | RecordNotFound | PolicyPackMismatch | MigrationPreviewMismatch

/** Queues a job that moves open cases to a version of their regulation: an act of its own, written into every history. */
export async function migrateCases({ complaints: { log, clocks: { policies, calendars } } }: RehearsalServices, context: RequestContext, input: MigrateCasesInput): Promise<Recorded<MigrationQueued> | Refusal | IdempotencyKeyReused> {
  const { chainId, actor } = viewerOf(context)
  const now = context.now()
  const check = new InputCheck(now)
  const reason = check.text('reason', input.reason, { longest: 2000, required: true })
  if ((input.campusIds == null) === (input.complaintIds == null)) check.add('campusIds', 'ONE_OF', 'Give campuses or cases.')
  else if (input.campusIds != null) checkCampuses(input.campusIds, check)
  else if (input.complaintIds!.length === 0) check.add('complaintIds', 'REQUIRED', 'Give at least one case.')
  else if (input.complaintIds!.length > MOST_CASES) check.add('complaintIds', 'TOO_MANY', `At most ${MOST_CASES} cases at once; name their campuses to move more.`)
  check.idempotencyKey(input.idempotencyKey)
  if (check.issues.length > 0) return inputInvalid(check.issues)
  const previewId = input.expectedPreviewJobId == null ? undefined : fromGlobalId(input.expectedPreviewJobId, 'Job') ?? NIL_UUID
  return runCommand<MigrationQueued, Refusal>(log, { chainId, actor, command: 'migrateCases', idempotencyKey: input.idempotencyKey, body: input, now }, async (sql) => {
    const policy = await findVersion(sql, context, policies, input.policyVersionId)
    if ('code' in policy) return policy
    if (Date.parse(policy.effectiveFrom) > now) check.add('policyVersionId', 'NOT_YET_EFFECTIVE', `${policy.packKey} ${policy.version} may govern from ${policy.effectiveFrom} on.`)
    if (check.issues.length > 0) return inputInvalid(check.issues)
    const scope = input.campusIds == null
      ? await casesNamed(sql, context, input.complaintIds!, policy)
      : await campusesNamed(sql, chainId, policies, await findCampuses(sql, context, calendars, input.campusIds), policy)
    if ('code' in scope) return scope
    if (previewId !== undefined) {
      const mismatch = await previewFault(sql, chainId, previewId, { policy, campusIds: scope.campusIds, now })
      if (mismatch) return previewMismatch(mismatch)
    }
    const order: MigrationOrder = { policyVersionId: policy.id, reason: reason!, ...(scope.complaintIds ? { complaintIds: scope.complaintIds } : { campusIds: scope.campusIds }) }
    const id = randomUUID()
    const queued = await queueJob(sql, { chainId, id, kind: MIGRATE_KIND, input: order, actor, audience: scope.campusIds.length === 1 ? scope.campusIds[0]! : null, now })
    return { done: { __typename: 'MigrationStarted', jobId: id }, events: [queued] }
  })
}

interface Scope { campusIds: readonly string[]; complaintIds?: readonly string[] }

async function casesNamed(sql: Sql, context: RequestContext, sent: readonly string[], policy: GoverningPolicy): Promise<Scope | RecordNotFound | PolicyPackMismatch> {
  const grant = grantOf(context.viewer, PERMISSION)
  const ids = uuidsOf(sent, 'Complaint')
  const found = new Map((await readMovable(sql, viewerOf(context).chainId, ids)).map((one) => [one.id, one]))
  const lost = ids.findIndex((id) => !found.has(id) || !reaches(grant, found.get(id)!.campusId))
  if (lost !== -1) return recordNotFound(sent[lost]!, ['complaintIds', String(lost)])
  const cases = [...found.values()]
  const others = new Set(cases.filter(({ packKey }) => packKey !== policy.packKey).map(({ packKey }) => packKey))
  if (others.size > 0) return packMismatch(policy.packKey, [...others].sort())
  return { campusIds: [...new Set(cases.map(({ campusId }) => campusId))], complaintIds: cases.map(({ id }) => id) }
}

async function campusesNamed(sql: Sql, chainId: string, policies: PolicyShelf, campusIds: string[] | RecordNotFound, policy: GoverningPolicy): Promise<Scope | RecordNotFound | PolicyPackMismatch> {
  if ('code' in campusIds) return campusIds
  const pinned = await policies.read(sql, chainId, await readPinned(sql, chainId, campusIds, { kind: 'open' }))
  const found = new Set([...pinned.values()].map(({ packKey }) => packKey))
  return found.size > 0 && !found.has(policy.packKey) ? packMismatch(policy.packKey, [...found].sort()) : { campusIds }
}

async function previewFault(sql: Sql, chainId: string, jobId: string, { policy, campusIds, now }: { policy: GoverningPolicy; campusIds: readonly string[]; now: number }): Promise<string | undefined> {
  const preview = await readRehearsal(sql, chainId, jobId, now)
  if (preview?.kind !== 'migration_preview') return 'There is no such preview, or it has not finished, or it is no longer kept.'
  if (preview.policyVersionId !== policy.id) return 'The preview is of another version.'
  return campusIds.every((id) => preview.campusIds.includes(id)) ? undefined : 'The preview does not cover all of these campuses.'
}
