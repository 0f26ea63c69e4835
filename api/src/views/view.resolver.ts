import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { Allow } from '../shared/allow.ts'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import { inputInvalid, permissionMissing, recordNotFound } from '../shared/errors.graphql.ts'
import { InputCheck } from '../shared/input-check.ts'
import { fromGlobalId } from '../shared/relay.ts'
import { RemoveViewInput, RemoveViewResult, SavedView, SaveViewInput, SaveViewResult } from './view.graphql.ts'
import { listViews, removeView, saveView, type Owner } from './view.store.ts'

const SCREEN = /^[a-z0-9-]{1,40}$/

/** Views belong to people; an API key has none. */
export function ownerOf(context: RequestContext): Owner | undefined {
  const { chainId, staffMemberId } = viewerOf(context)
  return staffMemberId === undefined ? undefined : { chainId, staffMemberId }
}

@Resolver()
export class ViewResolver {
  @Query(() => [SavedView], { description: 'Own views of a screen, oldest first. API keys have none.' })
  @Allow('signed-in')
  async savedViews(@Arg('screen', () => String, { description: 'Key of the screen.' }) screen: string, @Ctx() context: RequestContext): Promise<SavedView[]> {
    const owner = ownerOf(context)
    if (!owner || !SCREEN.test(screen)) return []
    return (await listViews(await context.sql(), owner, screen)).map((row) => new SavedView(row))
  }

  @Mutation(() => SaveViewResult, { description: 'Keeps a view of a screen for oneself. Only staff can.' })
  @Allow('signed-in')
  async saveView(@Arg('input', () => SaveViewInput, { description: 'What to keep.' }) input: SaveViewInput, @Ctx() context: RequestContext): Promise<typeof SaveViewResult> {
    const owner = ownerOf(context)
    if (!owner) return permissionMissing('a staff log-in')
    const check = new InputCheck(context.now())
    const name = check.text('name', input.name, { longest: 60, required: true })
    const query = check.text('query', input.query, { longest: 4000 }) ?? ''
    if (!SCREEN.test(input.screen)) check.add('screen', 'FORMAT_INVALID', 'The key of a screen has 1 to 40 small letters, digits and hyphens.')
    if (check.issues.length > 0) return inputInvalid(check.issues)
    const row = await context.db.write(owner.chainId, (sql) => saveView(sql, owner, { name: name!, screen: input.screen, query }))
    if (row) return { __typename: 'ViewSaved', view: new SavedView(row) }
    check.add('name', 'TOO_MANY', 'There are 50 views of this screen already; remove one first.')
    return inputInvalid(check.issues)
  }

  @Mutation(() => RemoveViewResult, { description: "Forgets one's own view." })
  @Allow('signed-in')
  async removeView(@Arg('input', () => RemoveViewInput, { description: 'What to forget.' }) input: RemoveViewInput, @Ctx() context: RequestContext): Promise<typeof RemoveViewResult> {
    const owner = ownerOf(context)
    const id = fromGlobalId(input.id, 'SavedView')
    const isGone = owner !== undefined && id !== undefined && await context.db.write(owner.chainId, (sql) => removeView(sql, owner, id))
    return isGone ? { __typename: 'ViewRemoved', id: input.id } : recordNotFound(input.id, ['id'])
  }
}
