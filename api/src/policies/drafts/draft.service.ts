import { randomUUID } from 'node:crypto'
import type { ParameterValues, PolicyPack } from '@huiyin/policy'
import { runCommand, type EventLog, type NewEvent } from '../../events/index.ts'
import type { CampusRules } from '../../organization/index.ts'
import { viewerOf, type RequestContext } from '../../shared/context.ts'
import type { Sql } from '../../shared/database.ts'
import { inputInvalid, recordNotFound, type IdempotencyKeyReused, type InputInvalid, type RecordNotFound } from '../../shared/errors.graphql.ts'
import { InputCheck } from '../../shared/input-check.ts'
import { fromGlobalId, toGlobalId } from '../../shared/relay.ts'
import { isoOf } from '../../shared/time.ts'
import type { Actor, Viewer } from '../../shared/viewer.ts'
import type { PolicyShelf } from '../policy-shelf.ts'
import { readAllVersions } from '../policy.reader.ts'
import { purposeOf } from '../purpose.ts'
import { readPack, withElements, withParameters } from './change-draft.ts'
import { emptyPack, examine, packOfDraft } from './draft-pack.ts'
import type { DraftRow } from './draft.entity.ts'
import { draftConflict, fourEyesRequired, policyNotReady, type FourEyesRequired, type PolicyDraftConflict, type PolicyNotReady } from './draft.graphql.ts'
import type { ChangePolicyDraftInput, CreatePolicyDraftInput, PolicyDraftInput, SubmitPolicyDraftInput } from './draft-input.graphql.ts'
import { deleteDraft, lockDraft, saveDraft } from './draft.store.ts'

const KEY = /^[a-z][a-z0-9-]{0,60}$/
const EDITION = /^[0-9]{1,4}[.][0-9]{1,4}[.][0-9]{1,4}$/

export interface DraftServices { log: EventLog; shelf: PolicyShelf; campusRules: CampusRules }

interface Saved { __typename: 'PolicyDraftSaved'; draftId: string }
interface Discarded { __typename: 'PolicyDraftDiscarded'; draftId: string }
interface Published { __typename: 'PolicyPublished'; policyId: string }
type Refusal = InputInvalid | RecordNotFound | PolicyDraftConflict | PolicyNotReady | FourEyesRequired
type Answer<T> = Promise<T | Refusal | IdempotencyKeyReused>

const personOf = ({ actor }: Viewer): string => `${actor.kind}:${actor.id}`

/** Whether somebody wrote or submitted a draft, and so needs somebody else to publish it. */
export const isAuthor = ({ editedBy, submittedBy }: DraftRow, viewer: Viewer): boolean => editedBy.includes(personOf(viewer)) || submittedBy === personOf(viewer)

const draftEvent = (type: string, { id, packKey, version }: Pick<DraftRow, 'id' | 'packKey' | 'version'>, actor: Actor, now: number): NewEvent =>
  ({ type, subjectType: 'PolicyDraft', subjectId: id, campusId: null, actor, occurredAt: now, facts: { packKey, version } })

/** Begins a draft from a published version, from a built-in pack, or from nothing. */
export function createDraft({ log, shelf }: DraftServices, context: RequestContext, input: CreatePolicyDraftInput): Answer<Saved> {
  const viewer = viewerOf(context)
  const { chainId, actor } = viewer
  const now = context.now()
  const check = new InputCheck(now)
  const title = check.text('title', input.title, { longest: 200 })
  if (!KEY.test(input.packKey)) check.add('packKey', 'FORMAT_INVALID', 'A key begins with a small letter and holds small letters, digits and hyphens.')
  check.idempotencyKey(input.idempotencyKey)
  if (check.issues.length > 0) return Promise.resolve(inputInvalid(check.issues))
  return runCommand<Saved, Refusal>(log, { chainId, actor, command: 'createPolicyDraft', idempotencyKey: input.idempotencyKey, body: input, now }, async (sql) => {
    const versions = (await readAllVersions(sql, chainId)).filter(({ packKey }) => packKey === input.packKey)
    const wanted = input.basedOnId == null ? undefined : fromGlobalId(input.basedOnId, 'PolicyVersion')
    const base = input.basedOnId == null ? versions[0] : versions.find(({ id }) => id === wanted)
    if (input.basedOnId != null && !base) return recordNotFound(input.basedOnId, ['basedOnId'])
    const known = base ?? shelf.builtIn(input.packKey)
    if (!known && title === null) {
      check.add('title', 'REQUIRED', `Nobody knows a policy ${input.packKey} yet; a new one needs a title.`)
      return inputInvalid(check.issues)
    }
    const draft: DraftRow = {
      id: randomUUID(), packKey: input.packKey, basedOn: base?.id ?? null, content: base?.content ?? (known ? null : emptyPack(input.packKey, { zh: title!, en: title! })),
      parameters: base?.parameters ?? {}, state: 'editing', revision: 1, version: null, effectiveFrom: null, note: null, createdBy: personOf(viewer), editedBy: [personOf(viewer)],
      submittedBy: null, createdAt: isoOf(now), updatedAt: isoOf(now),
    }
    await saveDraft(sql, chainId, draft)
    return { done: { __typename: 'PolicyDraftSaved', draftId: draft.id }, events: [draftEvent('PolicyDraftCreated', draft, actor, now)] }
  })
}

type Step<T extends { __typename: string }> = (sql: Sql, draft: DraftRow, pack: PolicyPack, viewer: Viewer, now: number) => Promise<{ done: T; events: readonly NewEvent[] } | Refusal>

/** Locks a draft, asks whether it is what the caller looked at, and goes on. */
function withDraft<T extends { __typename: string }>(
  { log, shelf }: DraftServices, context: RequestContext, command: string, input: { draftId: string; expectedRevision?: number | null }, needs: DraftRow['state'] | null, step: Step<T>,
): Answer<T> {
  const viewer = viewerOf(context)
  const { chainId, actor } = viewer
  const now = context.now()
  return runCommand<T, Refusal>(log, { chainId, actor, command, body: input, now }, async (sql) => {
    const id = fromGlobalId(input.draftId, 'PolicyDraft')
    const draft = id === undefined ? undefined : await lockDraft(sql, chainId, id)
    if (!draft) return recordNotFound(input.draftId, ['draftId'])
    if (input.expectedRevision != null && input.expectedRevision !== draft.revision) return draftConflict(draft, `The draft has revision ${draft.revision}, not ${input.expectedRevision}; look at it again.`)
    if (needs !== null && draft.state !== needs) return draftConflict(draft, needs === 'editing' ? 'The draft was submitted; hand it back before changing it.' : 'The draft was not submitted.')
    const pack = packOfDraft(shelf, draft)
    if (!pack) throw new Error(`The draft ${draft.id} has no pack.`)
    return step(sql, draft, pack, viewer, now)
  })
}

const edited = (draft: DraftRow, viewer: Viewer, now: number, change: Partial<DraftRow>): DraftRow =>
  ({ ...draft, ...change, revision: draft.revision + 1, updatedAt: isoOf(now), editedBy: [...new Set([...draft.editedBy, personOf(viewer)])] })

export const changeDraft = (services: DraftServices, context: RequestContext, input: ChangePolicyDraftInput): Answer<Saved> =>
  withDraft(services, context, 'changePolicyDraft', input, 'editing', async (sql, draft, pack, viewer, now) => {
    const check = new InputCheck(now)
    const whole = input.packJson == null ? pack : readPack(input.packJson, draft.packKey, check) ?? pack
    const content = withElements(whole, input.elements ?? [], check)
    const parameters: ParameterValues = withParameters(content, draft.parameters, input.parameters ?? [], check)
    if (check.issues.length > 0) return inputInvalid(check.issues)
    const next = edited(draft, viewer, now, { parameters, ...(input.packJson != null || input.elements?.length ? { content } : {}) })
    await saveDraft(sql, viewer.chainId, next)
    return { done: { __typename: 'PolicyDraftSaved', draftId: draft.id }, events: [draftEvent('PolicyDraftChanged', next, viewer.actor, now)] }
  })

export const submitDraft = (services: DraftServices, context: RequestContext, input: SubmitPolicyDraftInput): Answer<Saved> =>
  withDraft(services, context, 'submitPolicyDraft', input, 'editing', async (sql, draft, pack, viewer, now) => {
    const check = new InputCheck(now)
    const note = check.text('note', input.note, { longest: 2000 })
    if (!EDITION.test(input.version)) check.add('version', 'FORMAT_INVALID', 'An edition is numbered like 1.1.0.')
    else if ((await readAllVersions(sql, viewer.chainId)).some(({ packKey, version }) => packKey === draft.packKey && version === input.version)) {
      check.add('version', 'ALREADY_PUBLISHED', `${draft.packKey} ${input.version} was published before; published editions never change.`)
    }
    if (check.issues.length > 0) return inputInvalid(check.issues)
    const { problems } = examine(pack, draft.parameters)
    if (problems.length > 0) return policyNotReady(problems)
    const next: DraftRow = { ...draft, state: 'submitted', revision: draft.revision + 1, version: input.version, effectiveFrom: isoOf(Date.parse(input.effectiveFrom)), note, submittedBy: personOf(viewer), updatedAt: isoOf(now) }
    await saveDraft(sql, viewer.chainId, next)
    return { done: { __typename: 'PolicyDraftSaved', draftId: draft.id }, events: [draftEvent('PolicyDraftSubmitted', next, viewer.actor, now)] }
  })

export const returnDraft = (services: DraftServices, context: RequestContext, input: PolicyDraftInput): Answer<Saved> =>
  withDraft(services, context, 'returnPolicyDraft', input, 'submitted', async (sql, draft, _pack, viewer, now) => {
    const check = new InputCheck(now)
    const note = check.text('reason', input.reason, { longest: 2000 })
    if (check.issues.length > 0) return inputInvalid(check.issues)
    const next: DraftRow = { ...draft, state: 'editing', revision: draft.revision + 1, note, version: null, effectiveFrom: null, submittedBy: null, updatedAt: isoOf(now) }
    await saveDraft(sql, viewer.chainId, next)
    return { done: { __typename: 'PolicyDraftSaved', draftId: draft.id }, events: [draftEvent('PolicyDraftReturned', draft, viewer.actor, now)] }
  })

export const discardDraft = (services: DraftServices, context: RequestContext, input: PolicyDraftInput): Answer<Discarded> =>
  withDraft(services, context, 'discardPolicyDraft', input, null, async (sql, draft, _pack, viewer, now) => {
    await deleteDraft(sql, viewer.chainId, draft.id)
    return { done: { __typename: 'PolicyDraftDiscarded', draftId: toGlobalId('PolicyDraft', draft.id) }, events: [draftEvent('PolicyDraftDiscarded', draft, viewer.actor, now)] }
  })

/** Makes a published version of a submitted draft. Its pack is kept with it, so that no later edition of the product judges old cases otherwise. */
export const publishDraft = (services: DraftServices, context: RequestContext, input: PolicyDraftInput): Answer<Published> =>
  withDraft(services, context, 'publishPolicyDraft', input, 'submitted', async (sql, draft, pack, viewer, now) => {
    if (isAuthor(draft, viewer)) return fourEyesRequired()
    const { problems } = examine(pack, draft.parameters)
    if (problems.length > 0) return policyNotReady(problems)
    const policyId = randomUUID()
    const fresh = await sql.one('policies.publish_draft', `insert into policy_version
        (chain_id, id, pack_key, version, content, parameters, effective_from, published_at, purpose, note, submitted_by, published_by)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (chain_id, pack_key, version) do nothing returning id`,
    [viewer.chainId, policyId, draft.packKey, draft.version, JSON.stringify({ ...pack, version: draft.version }), JSON.stringify(draft.parameters), draft.effectiveFrom, isoOf(now),
      purposeOf(pack), draft.note, draft.submittedBy, personOf(viewer)])
    if (!fresh) return draftConflict(draft, `${draft.packKey} ${draft.version} was published meanwhile; hand the draft back and give it another number.`)
    await deleteDraft(sql, viewer.chainId, draft.id)
    return {
      done: { __typename: 'PolicyPublished', policyId },
      events: [{ type: 'PolicyPublished', subjectType: 'PolicyVersion', subjectId: policyId, campusId: null, actor: viewer.actor, occurredAt: now, facts: { packKey: draft.packKey, version: draft.version, effectiveFrom: draft.effectiveFrom } }],
    }
  })
