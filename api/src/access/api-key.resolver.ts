import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Campus, listCampuses, loadCampus } from '../organization/index.ts'
import { Allow } from '../shared/allow.ts'
import type { RequestContext } from '../shared/context.ts'
import { ApiKey, CreateApiKeyInput, CreateApiKeyResult, RevokeApiKeyInput, RevokeApiKeyResult, RotateApiKeyInput, RotateApiKeyResult } from './api-key.graphql.ts'
import { listKeys } from './api-key.reader.ts'
import type { ApiKeys } from './api-key.service.ts'

@Resolver(() => ApiKey)
export class ApiKeyResolver {
  readonly #keys: ApiKeys

  constructor(keys: ApiKeys) {
    this.#keys = keys
  }

  @Query(() => [ApiKey], { description: 'The keys of the chain, the newest first, revoked and expired ones included.' })
  @Allow('keys:manage')
  apiKeys(@Ctx() context: RequestContext): Promise<ApiKey[]> {
    return listKeys(context)
  }

  @FieldResolver(() => [Campus], { description: 'Campuses it is for.' })
  async campuses(@Root() { campusIds }: ApiKey, @Ctx() context: RequestContext): Promise<Campus[]> {
    if (campusIds === null) return listCampuses(context)
    return (await Promise.all(campusIds.map((id) => loadCampus(context, id)))).filter((campus) => campus !== undefined)
  }

  @Mutation(() => CreateApiKeyResult, { description: 'Makes a key for a partner. Its secret is in this answer alone.' })
  @Allow('keys:manage')
  createApiKey(@Arg('input', () => CreateApiKeyInput, { description: 'What it is for and what it may do.' }) input: CreateApiKeyInput, @Ctx() context: RequestContext): Promise<typeof CreateApiKeyResult> {
    return this.#keys.create(context, input)
  }

  @Mutation(() => RotateApiKeyResult, { description: 'Replaces a key by a new one; the old one goes on for a while, so that nothing stops.' })
  @Allow('keys:manage')
  rotateApiKey(@Arg('input', () => RotateApiKeyInput, { description: 'Which one.' }) input: RotateApiKeyInput, @Ctx() context: RequestContext): Promise<typeof RotateApiKeyResult> {
    return this.#keys.rotate(context, input)
  }

  @Mutation(() => RevokeApiKeyResult, { description: 'Revokes a key. What it has open ends within five seconds on every process.' })
  @Allow('keys:manage')
  revokeApiKey(@Arg('input', () => RevokeApiKeyInput, { description: 'Which one.' }) { id }: RevokeApiKeyInput, @Ctx() context: RequestContext): Promise<typeof RevokeApiKeyResult> {
    return this.#keys.revoke(context, id)
  }
}
