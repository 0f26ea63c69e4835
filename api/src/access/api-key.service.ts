import { createCipheriv, createDecipheriv, createHash, randomBytes, randomUUID } from 'node:crypto'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import type { Sql } from '../shared/database.ts'
import { inputInvalid, permissionMissing, recordNotFound, type IdempotencyKeyReused, type InputInvalid, type PermissionMissing, type RecordNotFound } from '../shared/errors.graphql.ts'
import { once } from '../shared/idempotency.ts'
import { InputCheck } from '../shared/input-check.ts'
import { fromGlobalId } from '../shared/relay.ts'
import { durationMs } from '../shared/scalars.ts'
import { grantOf, permissions, type Permission, type Viewer } from '../shared/viewer.ts'
import { ApiKeyEntity } from './api-key.entity.ts'
import { toApiKey, type ApiKeyCreated, type ApiKeyRevoked, type CreateApiKeyInput, type RotateApiKeyInput } from './api-key.graphql.ts'
import { announceChange } from './credential.store.ts'
import { hashOf } from './gatekeeper.ts'

const DAY_MS = 86_400_000
const USUAL_OVERLAP_MS = DAY_MS
const LONGEST_OVERLAP_MS = 30 * DAY_MS

/** 256 random bits behind a prefix that scanners of leaked secrets can find. */
export const newSecret = (): string => `hy_live_${randomBytes(32).toString('base64url')}`

/** Makes, replaces and revokes the keys of a chain. */
export class ApiKeys {
  /** Seals the secret that a repeated request must answer with for 24 hours. */
  readonly #seal: Buffer

  constructor(secret: string) {
    this.#seal = createHash('sha256').update(secret).digest()
  }

  async create(context: RequestContext, input: CreateApiKeyInput): Promise<ApiKeyCreated | InputInvalid | PermissionMissing | RecordNotFound | IdempotencyKeyReused> {
    const viewer = viewerOf(context)
    const wanted = checkCreation(input, context.now())
    if ('__typename' in wanted) return wanted
    // Nobody hands out more than he has.
    const lacking = wanted.scopes.find((scope) => !viewer.permissions.has(scope))
    if (lacking) return permissionMissing(lacking)
    const campusIds = input.campusIds?.map((id) => fromGlobalId(id, 'Campus'))
    const result = await context.db.unitOfWork(viewer.chainId, async (em, sql) => once(sql, { chainId: viewer.chainId, actor: viewer.actor, key: input.idempotencyKey, command: 'createApiKey', body: input, now: context.now() }, async () => {
      const unknown = await firstOutOfReach(sql, viewer, wanted.scopes, campusIds)
      if (unknown !== undefined) return recordNotFound(input.campusIds![unknown]!, ['campusIds', String(unknown)])
      const secret = newSecret()
      const key = em.create(ApiKeyEntity, {
        chainId: viewer.chainId, id: randomUUID(), name: wanted.name, prefix: secret.slice(0, 14), secretHash: hashOf(secret), scopes: wanted.scopes,
        campusIds: (campusIds as string[] | undefined) ?? ownCampuses(viewer, wanted.scopes), createdAt: new Date(context.now()), createdBy: viewer.staffMemberId ?? null,
        expiresAt: input.expiresAt ? new Date(input.expiresAt) : null, lastUsedAt: null, revokedAt: null,
      })
      await em.persist(key).flush()
      return { __typename: 'ApiKeyCreated' as const, apiKey: toApiKey(key), secret: this.#sealed(secret) }
    }))
    return result.__typename === 'ApiKeyCreated' ? { ...result, secret: this.#opened(result.secret) } : result
  }

  async rotate(context: RequestContext, input: RotateApiKeyInput): Promise<ApiKeyCreated | RecordNotFound | InputInvalid | PermissionMissing> {
    const viewer = viewerOf(context)
    const overlap = input.overlap == null ? USUAL_OVERLAP_MS : durationMs(input.overlap)!
    if (overlap > LONGEST_OVERLAP_MS) return inputInvalid([{ path: ['overlap'], code: 'OUT_OF_RANGE', message: 'The old secret may go on for at most 30 days.' }])
    const now = new Date(context.now())
    return context.db.unitOfWork(viewer.chainId, async (em, sql) => {
      const id = fromGlobalId(input.id, 'ApiKey')
      const old = id ? await em.findOne(ApiKeyEntity, { id }) : null
      if (!old || old.revokedAt || (old.expiresAt && old.expiresAt <= now)) return recordNotFound(input.id, ['id'])
      const lacking = old.scopes.find((scope) => !viewer.permissions.has(scope))
      if (lacking) return permissionMissing(lacking)
      const secret = newSecret()
      const key = em.create(ApiKeyEntity, {
        chainId: viewer.chainId, id: randomUUID(), name: old.name, prefix: secret.slice(0, 14), secretHash: hashOf(secret), scopes: old.scopes, campusIds: old.campusIds,
        createdAt: now, createdBy: viewer.staffMemberId ?? null, expiresAt: old.expiresAt, lastUsedAt: null, revokedAt: null,
      })
      const end = new Date(now.getTime() + overlap)
      if (!old.expiresAt || old.expiresAt > end) old.expiresAt = end
      await em.persist(key).flush()
      await announceChange(sql)
      return { __typename: 'ApiKeyCreated', apiKey: toApiKey(key), secret }
    })
  }

  async revoke(context: RequestContext, globalId: string): Promise<ApiKeyRevoked | RecordNotFound> {
    const id = fromGlobalId(globalId, 'ApiKey')
    if (!id) return recordNotFound(globalId, ['id'])
    return context.db.unitOfWork(viewerOf(context).chainId, async (em, sql) => {
      const key = await em.findOne(ApiKeyEntity, { id })
      if (!key) return recordNotFound(globalId, ['id'])
      key.revokedAt ??= new Date(context.now())
      await em.flush()
      await announceChange(sql)
      return { __typename: 'ApiKeyRevoked', apiKey: toApiKey(key) }
    })
  }

  #sealed(secret: string): string {
    const iv = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', this.#seal, iv)
    return Buffer.concat([iv, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64')
  }

  #opened(sealed: string): string {
    const bytes = Buffer.from(sealed, 'base64')
    const decipher = createDecipheriv('aes-256-gcm', this.#seal, bytes.subarray(0, 12))
    decipher.setAuthTag(bytes.subarray(-16))
    return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8')
  }
}

function checkCreation({ name, scopes, campusIds, expiresAt, idempotencyKey }: CreateApiKeyInput, now: number): { name: string; scopes: Permission[] } | InputInvalid {
  const check = new InputCheck(now)
  const checkedName = check.text('name', name, { longest: 80, required: true })
  const wanted = [...new Set(scopes)]
  if (wanted.length === 0) check.add('scopes', 'REQUIRED', 'Name at least one scope.')
  wanted.forEach((scope, index) => {
    if (!(permissions as readonly string[]).includes(scope)) check.add(['scopes', String(index)], 'VALUE_UNKNOWN', `There is no scope ${scope.slice(0, 40)}; there are ${permissions.join(', ')}.`)
  })
  if (campusIds?.length === 0) check.add('campusIds', 'REQUIRED', 'Name at least one campus, or leave the field out.')
  if (expiresAt && Date.parse(expiresAt) <= now) check.add('expiresAt', 'IN_THE_PAST', 'expiresAt must lie in the future.')
  check.idempotencyKey(idempotencyKey)
  return check.issues.length > 0 ? inputInvalid(check.issues) : { name: checkedName!, scopes: wanted as Permission[] }
}

/** Position of the first campus that does not exist or that the viewer does not reach with each of the scopes. */
async function firstOutOfReach(sql: Sql, viewer: Viewer, scopes: readonly Permission[], campusIds: readonly (string | undefined)[] | undefined): Promise<number | undefined> {
  if (!campusIds) return undefined
  const existing = new Set((await sql.rows<{ id: string }>('access.campuses', 'select id from campus where chain_id = $1 and id = any($2::uuid[])', [viewer.chainId, campusIds.filter((id) => id !== undefined)])).map(({ id }) => id))
  const index = campusIds.findIndex((id) => id === undefined || !existing.has(id) || scopes.some((scope) => {
    const { campuses } = grantOf(viewer, scope)
    return campuses !== 'chain' && !campuses.includes(id)
  }))
  return index < 0 ? undefined : index
}

/** Campuses that the viewer reaches with each of the scopes; null: all of the chain. */
function ownCampuses(viewer: Viewer, scopes: readonly Permission[]): string[] | null {
  const lists = scopes.map((scope) => grantOf(viewer, scope).campuses).filter((campuses) => campuses !== 'chain')
  const [first, ...others] = lists
  return first ? first.filter((id) => others.every((list) => list.includes(id))) : null
}
