import { randomUUID } from 'node:crypto'
import { runCommand, type Recorded } from '../events/index.ts'
import { queueJob } from '../jobs/index.ts'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import { inputInvalid, type IdempotencyKeyReused, type InputInvalid, type RecordNotFound } from '../shared/errors.graphql.ts'
import { InputCheck } from '../shared/input-check.ts'
import { readPinned } from './case-pages.reader.ts'
import { checkCampuses, findCampuses, findVersion } from './read-request.ts'
import type { PreviewCaseMigrationInput } from './rehearsal-input.graphql.ts'
import { packMismatch, type PolicyPackMismatch } from './rehearsal-result.graphql.ts'
import type { RehearsalServices } from './rehearsal-services.ts'
import type { SimulationOrder, Started } from './simulate-policy.ts'

export const PREVIEW_KIND = 'preview_migration'

type Refusal = InputInvalid | RecordNotFound | PolicyPackMismatch

/** Queues a job that judges the open cases of campuses twice: by the version each has, and by the one they would be moved to. */
export function previewMigration({ complaints: { log, clocks: { policies, calendars } } }: RehearsalServices, context: RequestContext, input: PreviewCaseMigrationInput): Promise<Recorded<Started> | Refusal | IdempotencyKeyReused> {
  const { chainId, actor } = viewerOf(context)
  const now = context.now()
  const check = new InputCheck(now)
  checkCampuses(input.campusIds, check)
  check.idempotencyKey(input.idempotencyKey)
  if (check.issues.length > 0) return Promise.resolve(inputInvalid(check.issues))
  return runCommand<Started, Refusal>(log, { chainId, actor, command: 'previewCaseMigration', idempotencyKey: input.idempotencyKey, body: input, now }, async (sql) => {
    const campusIds = await findCampuses(sql, context, calendars, input.campusIds)
    if ('code' in campusIds) return campusIds
    const policy = await findVersion(sql, context, policies, input.policyVersionId)
    if ('code' in policy) return policy
    const found = new Set([...(await policies.read(sql, chainId, await readPinned(sql, chainId, campusIds, { kind: 'open' }))).values()].map(({ packKey }) => packKey))
    if (found.size > 0 && !found.has(policy.packKey)) return packMismatch(policy.packKey, [...found].sort())
    const order: SimulationOrder = { selection: { kind: 'open' }, campusIds, rules: { kind: 'version', id: policy.id }, parameters: [], days: [] }
    const id = randomUUID()
    const queued = await queueJob(sql, { chainId, id, kind: PREVIEW_KIND, input: order, actor, audience: campusIds.length === 1 ? campusIds[0]! : null, now })
    return { done: { __typename: 'SimulationStarted', jobId: id }, events: [queued] }
  })
}
