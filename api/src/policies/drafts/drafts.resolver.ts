import { packDifferences, type ResolvedPack } from '@huiyin/policy'
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { loadCampus, type CampusCalendars } from '../../organization/index.ts'
import { Allow } from '../../shared/allow.ts'
import { viewerOf, type RequestContext } from '../../shared/context.ts'
import { LocalizedText } from '../../shared/localized-text.graphql.ts'
import { fromGlobalId } from '../../shared/relay.ts'
import { PolicyVersion } from '../policy.graphql.ts'
import { assignPolicy } from './assign-policy.ts'
import { examine, packOfDraft, type Examined } from './draft-pack.ts'
import { changeDraft, createDraft, discardDraft, isAuthor, publishDraft, returnDraft, submitDraft, type DraftServices } from './draft.service.ts'
import {
  AssignPolicyResult, ChangePolicyDraftResult, CreatePolicyDraftResult, DiscardPolicyDraftResult, FOUR_EYES, PolicyDifference, PolicyDraft, PolicyParameter, PolicyProblem,
  PublishPolicyDraftResult, ReturnPolicyDraftResult, SubmitPolicyDraftResult,
} from './draft.graphql.ts'
import { AssignPolicyInput, ChangePolicyDraftInput, CreatePolicyDraftInput, PolicyDraftInput, SubmitPolicyDraftInput } from './draft-input.graphql.ts'
import { readDraft, readDrafts } from './draft.store.ts'

const INPUT = { description: 'What to do.' }
const isRefusal = (value: object): boolean => 'code' in value

@Resolver(() => PolicyDraft)
export class DraftsResolver {
  readonly #services: DraftServices & { calendars: CampusCalendars }
  readonly #examined = new WeakMap<PolicyDraft, Examined>()

  constructor(services: DraftServices & { calendars: CampusCalendars }) {
    this.#services = services
  }

  @Query(() => [PolicyDraft], { description: 'Editions in the making, the one changed last first.' })
  @Allow('policies:write')
  async policyDrafts(@Ctx() context: RequestContext): Promise<PolicyDraft[]> {
    return (await readDrafts(await context.sql(), viewerOf(context).chainId)).map((row) => new PolicyDraft(row))
  }

  @Query(() => PolicyDraft, { nullable: true, description: 'A draft of the chain; null for any other id.' })
  @Allow('policies:write')
  async policyDraft(@Arg('id', () => ID, { description: 'Its global id.' }) id: string, @Ctx() context: RequestContext): Promise<PolicyDraft | null> {
    const uuid = fromGlobalId(id, 'PolicyDraft')
    const row = uuid === undefined ? undefined : await readDraft(await context.sql(), viewerOf(context).chainId, uuid)
    return row ? new PolicyDraft(row) : null
  }

  @Mutation(() => CreatePolicyDraftResult, { description: 'Begins a draft.' })
  @Allow('policies:write')
  async createPolicyDraft(@Arg('input', () => CreatePolicyDraftInput, INPUT) input: CreatePolicyDraftInput, @Ctx() context: RequestContext): Promise<object> {
    return this.#shown(context, await createDraft(this.#services, context, input))
  }

  @Mutation(() => ChangePolicyDraftResult, { description: 'Changes a draft that was not submitted. It may stay unfinished; `problems` says what is still wrong.' })
  @Allow('policies:write')
  async changePolicyDraft(@Arg('input', () => ChangePolicyDraftInput, INPUT) input: ChangePolicyDraftInput, @Ctx() context: RequestContext): Promise<object> {
    return this.#shown(context, await changeDraft(this.#services, context, input))
  }

  @Mutation(() => SubmitPolicyDraftResult, { description: 'Asks for a draft to be published by somebody else.' })
  @Allow('policies:write')
  async submitPolicyDraft(@Arg('input', () => SubmitPolicyDraftInput, INPUT) input: SubmitPolicyDraftInput, @Ctx() context: RequestContext): Promise<object> {
    return this.#shown(context, await submitDraft(this.#services, context, input))
  }

  @Mutation(() => ReturnPolicyDraftResult, { description: 'Hands a submitted draft back for changes.' })
  @Allow('policies:write')
  async returnPolicyDraft(@Arg('input', () => PolicyDraftInput, INPUT) input: PolicyDraftInput, @Ctx() context: RequestContext): Promise<object> {
    return this.#shown(context, await returnDraft(this.#services, context, input))
  }

  @Mutation(() => DiscardPolicyDraftResult, { description: 'Throws a draft away.' })
  @Allow('policies:write')
  discardPolicyDraft(@Arg('input', () => PolicyDraftInput, INPUT) input: PolicyDraftInput, @Ctx() context: RequestContext): Promise<object> {
    return discardDraft(this.#services, context, input)
  }

  @Mutation(() => PublishPolicyDraftResult, { description: 'Publishes a submitted draft. Not for those who wrote or submitted it.' })
  @Allow('policies:write')
  async publishPolicyDraft(@Arg('input', () => PolicyDraftInput, INPUT) input: PolicyDraftInput, @Ctx() context: RequestContext): Promise<object> {
    return this.#shown(context, await publishDraft(this.#services, context, input))
  }

  @Mutation(() => AssignPolicyResult, { description: 'Lets a published version govern campuses from an instant on. Versions for other purposes go on beside it.' })
  @Allow('policies:write')
  async assignPolicy(@Arg('input', () => AssignPolicyInput, INPUT) input: AssignPolicyInput, @Ctx() context: RequestContext): Promise<object> {
    return this.#shown(context, await assignPolicy(this.#services, context, input))
  }

  @FieldResolver(() => LocalizedText, { description: 'Name of the regulation.' })
  title(@Root() draft: PolicyDraft): LocalizedText {
    const title: unknown = packOfDraft(this.#services.shelf, draft.row)?.title
    return isText(title) ? title : { zh: draft.row.packKey, en: draft.row.packKey }
  }

  @FieldResolver(() => LocalizedText, { nullable: true, description: 'Why the viewer may not publish it, once it is submitted; null when they may.' })
  publishRefusal(@Root() { row }: PolicyDraft, @Ctx() context: RequestContext): LocalizedText | null {
    return isAuthor(row, viewerOf(context)) ? FOUR_EYES : null
  }

  @FieldResolver(() => PolicyVersion, { nullable: true, description: 'Published version it goes on from; null for a regulation not yet published.' })
  async basedOn(@Root() { row }: PolicyDraft, @Ctx() context: RequestContext): Promise<PolicyVersion | null> {
    return row.basedOn === null ? null : new PolicyVersion(await this.#services.shelf.pinned(await context.sql(), viewerOf(context).chainId, row.basedOn))
  }

  @FieldResolver(() => [PolicyParameter], { description: 'Blanks of the regulation and what they are filled with, in its order.' })
  parameters(@Root() draft: PolicyDraft): PolicyParameter[] {
    const { problems } = this.#examine(draft)
    const parameters = packOfDraft(this.#services.shelf, draft.row)?.parameters
    // A pack that is out of shape cannot be asked for its blanks; blanks left open are no such thing.
    if (!Array.isArray(parameters) || problems.some(({ path }) => /^parameters[.]\d/.test(path))) return []
    return parameters.map((parameter) => new PolicyParameter(parameter, draft.row.parameters[parameter.id]))
  }

  @FieldResolver(() => [PolicyProblem], { description: 'Everything that stands in the way of publishing; at most 200.' })
  problems(@Root() draft: PolicyDraft): readonly PolicyProblem[] {
    return this.#examine(draft).problems as PolicyProblem[]
  }

  @FieldResolver(() => [PolicyDifference], { description: 'What it says differently from the version it goes on from, or from the built-in pack; empty while there are problems.' })
  async differences(@Root() draft: PolicyDraft, @Ctx() context: RequestContext): Promise<readonly PolicyDifference[]> {
    const { resolved } = this.#examine(draft)
    const before = await this.#before(draft, context)
    return resolved && before ? (packDifferences(before, resolved) as readonly PolicyDifference[]) : []
  }

  @FieldResolver(() => String, { description: 'The pack as JSON text, for editors; its JSON Schema is `policyPackSchema`.' })
  packJson(@Root() { row }: PolicyDraft): string {
    return JSON.stringify(packOfDraft(this.#services.shelf, row), null, 1)
  }

  #examine(draft: PolicyDraft): Examined {
    let examined = this.#examined.get(draft)
    if (!examined) this.#examined.set(draft, (examined = examine(packOfDraft(this.#services.shelf, draft.row)!, draft.row.parameters)))
    return examined
  }

  async #before({ row }: PolicyDraft, context: RequestContext): Promise<ResolvedPack | null> {
    const { shelf } = this.#services
    if (row.basedOn !== null) return (await shelf.pinned(await context.sql(), viewerOf(context).chainId, row.basedOn)).pack
    const builtIn = shelf.builtIn(row.packKey)
    // Blanks that the built-in pack leaves open are no difference in what it says.
    return builtIn ? examine(builtIn, row.parameters).resolved : null
  }

  /** Records for ids. */
  async #shown(context: RequestContext, answer: object): Promise<object> {
    if (isRefusal(answer)) return answer
    const { chainId } = viewerOf(context)
    const sql = await context.sql()
    if ('policyId' in answer) {
      const policy = new PolicyVersion(await this.#services.shelf.pinned(sql, chainId, String(answer.policyId)))
      if (!('campusIds' in answer)) return { ...answer, policy }
      return { ...answer, policy, campuses: await Promise.all((answer.campusIds as string[]).map((id) => loadCampus(context, id))) }
    }
    return { ...answer, draft: new PolicyDraft((await readDraft(sql, chainId, (answer as { draftId: string }).draftId))!) }
  }
}

const isText = (value: unknown): value is LocalizedText => typeof value === 'object' && value !== null && typeof (value as LocalizedText).zh === 'string' && typeof (value as LocalizedText).en === 'string'
