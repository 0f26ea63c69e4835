import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql'
import { IdempotencyKeyReused, InputInvalid, PermissionMissing, RecordNotFound } from '../shared/errors.graphql.ts'
import { Node } from '../shared/node.graphql.ts'
import { toGlobalId } from '../shared/relay.ts'
import { DateTime, Duration } from '../shared/scalars.ts'
import type { ApiKeyEntity } from './api-key.entity.ts'

@ObjectType({ implements: Node, description: 'What a partner\'s program shows to be let in, as `Authorization: Bearer hy_live_…`; over graphql-ws as `{"authorization": "Bearer …"}` in connection_init.' })
export class ApiKey extends Node {
  campusIds!: string[] | null

  @Field(() => String, { description: 'What it is for, in words.' })
  name!: string

  @Field(() => String, { description: 'First characters of the secret, to recognise it by.' })
  prefix!: string

  @Field(() => [String], { description: 'Permission statements it carries, such as `complaints:read`.' })
  scopes!: string[]

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: string

  @Field(() => DateTime, { nullable: true, description: 'From when on it no longer works; null: never.' })
  expiresAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When it was last used, to the minute; null: never.' })
  lastUsedAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When it was revoked; null: it was not.' })
  revokedAt!: string | null
}

const iso = (date: Date | string | null): string | null => (date === null ? null : new Date(date).toISOString())

export const toApiKey = (key: Omit<ApiKeyEntity, 'chainId' | 'secretHash' | 'createdBy'>): ApiKey => ({
  id: toGlobalId('ApiKey', key.id), name: key.name, prefix: key.prefix, scopes: key.scopes, campusIds: key.campusIds,
  createdAt: iso(key.createdAt)!, expiresAt: iso(key.expiresAt), lastUsedAt: iso(key.lastUsedAt), revokedAt: iso(key.revokedAt),
})

@InputType({ description: 'A new key.' })
export class CreateApiKeyInput {
  @Field(() => String, { description: 'What it is for, in words; 1 to 80 characters.' })
  name!: string

  @Field(() => [String], { description: 'Permission statements, at least one; only such as the viewer has.' })
  scopes!: string[]

  @Field(() => [ID], { nullable: true, description: 'Campuses it is for; without it, all that the viewer reaches.' })
  campusIds?: string[] | null

  @Field(() => DateTime, { nullable: true, description: 'From when on it no longer works; in the future.' })
  expiresAt?: string | null

  @Field(() => String, { nullable: true, description: 'Repeating the mutation with the same key within 24 hours answers with the first result.' })
  idempotencyKey?: string | null
}

@ObjectType({ description: 'The key works from now on.' })
export class ApiKeyCreated {
  declare __typename: 'ApiKeyCreated'

  @Field(() => ApiKey, { description: 'The key without its secret.' })
  apiKey!: ApiKey

  @Field(() => String, { description: 'The secret, shown once and never again.' })
  secret!: string
}

export const CreateApiKeyResult = createUnionType({
  name: 'CreateApiKeyResult', description: 'Result of `createApiKey`.',
  types: () => [ApiKeyCreated, InputInvalid, PermissionMissing, RecordNotFound, IdempotencyKeyReused] as const, resolveType: ({ __typename }) => __typename,
})

@InputType({ description: 'Which key to revoke.' })
export class RevokeApiKeyInput {
  @Field(() => ID, { description: 'The key.' })
  id!: string
}

@ObjectType({ description: 'The key no longer works; what it has open ends within five seconds. Revoking again changes nothing.' })
export class ApiKeyRevoked {
  declare __typename: 'ApiKeyRevoked'

  @Field(() => ApiKey, { description: 'The key.' })
  apiKey!: ApiKey
}

export const RevokeApiKeyResult = createUnionType({
  name: 'RevokeApiKeyResult', description: 'Result of `revokeApiKey`.',
  types: () => [ApiKeyRevoked, RecordNotFound, PermissionMissing] as const, resolveType: ({ __typename }) => __typename,
})

@InputType({ description: 'Which key to replace, and how long the old one goes on.' })
export class RotateApiKeyInput {
  @Field(() => ID, { description: 'The key; one that still works.' })
  id!: string

  @Field(() => Duration, { nullable: true, description: 'How long the old secret works beside the new one; `PT24H` when absent, at most `P30D`.' })
  overlap?: string | null
}

export const RotateApiKeyResult = createUnionType({
  name: 'RotateApiKeyResult', description: 'Result of `rotateApiKey`: a new key with the same name, scopes, campuses and expiry.',
  types: () => [ApiKeyCreated, RecordNotFound, PermissionMissing, InputInvalid] as const, resolveType: ({ __typename }) => __typename,
})
