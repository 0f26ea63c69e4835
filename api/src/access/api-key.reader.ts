import { viewerOf, type RequestContext } from '../shared/context.ts'
import { toApiKey, type ApiKey } from './api-key.graphql.ts'

const COLUMNS = 'id, name, prefix, scopes, campus_ids as "campusIds", created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt", revoked_at as "revokedAt"'
type KeyRow = Parameters<typeof toApiKey>[0]

/** All keys of the chain, the newest first. */
export async function listKeys(context: RequestContext): Promise<ApiKey[]> {
  const rows = await (await context.sql()).rows<KeyRow>('access.key_list', `select ${COLUMNS} from api_key where chain_id = $1 order by created_at desc, id limit 500`, [viewerOf(context).chainId])
  return rows.map(toApiKey)
}

export async function keysById(context: RequestContext, uuids: readonly string[]): Promise<(ApiKey | undefined)[]> {
  const rows = await (await context.sql()).rows<KeyRow>('access.keys_by_id', `select ${COLUMNS} from api_key where chain_id = $1 and id = any($2::uuid[])`, [viewerOf(context).chainId, uuids])
  const byId = new Map(rows.map((row) => [row.id, toApiKey(row)]))
  return uuids.map((uuid) => byId.get(uuid))
}
