import { Field, ID, InputType, Int } from 'type-graphql'
import { DateTime } from '../../shared/scalars.ts'

@InputType({ description: 'A draft to begin: of a regulation that comes with the product, of one the chain has published, or of a new one.' })
export class CreatePolicyDraftInput {
  @Field(() => String, { description: 'Key of the pack. An unknown key begins a regulation of your own; small letters, digits and hyphens.' })
  packKey!: string

  @Field(() => ID, { nullable: true, description: 'Published version to go on from; the newest of the pack when absent.' })
  basedOnId?: string | null

  @Field(() => String, { nullable: true, description: 'Name of a new regulation, at most 200 characters; needed for a key nobody knows yet.' })
  title?: string | null

  @Field(() => String, { nullable: true, description: 'Repeating the call with this key within 24 hours gives the first result again.' })
  idempotencyKey?: string | null
}

@InputType({ description: 'What a blank of the policy is filled with. Give `value`, or `values` for a list; neither empties it.' })
export class PolicyParameterInput {
  @Field(() => String, { description: 'Key of the parameter.' })
  key!: string

  @Field(() => String, { nullable: true, description: 'A number as text, words, or the key of a choice.' })
  value?: string | null

  @Field(() => [String], { nullable: true, description: 'Items of a list.' })
  values?: string[] | null
}

@InputType({ description: 'One element put in place of the one with its id, added, or removed.' })
export class PolicyElementInput {
  @Field(() => String, { description: 'Section, such as `clocks`; `stages`, `moves` and `actions` are parts of `lifecycles`, which are replaced as a whole.' })
  section!: string

  @Field(() => String, { description: 'Its id.' })
  id!: string

  @Field(() => String, { nullable: true, description: 'The element as JSON text, by the JSON Schema of packs; null removes it.' })
  json?: string | null
}

@InputType({ description: 'A change of a draft. What is not named stays.' })
export class ChangePolicyDraftInput {
  @Field(() => ID, { description: 'The draft.' })
  draftId!: string

  @Field(() => Int, { nullable: true, description: 'Revision the change is based on; another one answers PolicyDraftConflict.' })
  expectedRevision?: number | null

  @Field(() => [PolicyParameterInput], { nullable: true, description: 'Blanks to fill.' })
  parameters?: PolicyParameterInput[] | null

  @Field(() => [PolicyElementInput], { nullable: true, description: 'Elements to put, add or remove; at most 100.' })
  elements?: PolicyElementInput[] | null

  @Field(() => String, { nullable: true, description: 'The whole pack as JSON text, instead of single elements.' })
  packJson?: string | null
}

@InputType({ description: 'Asks for a draft to be published.' })
export class SubmitPolicyDraftInput {
  @Field(() => ID, { description: 'The draft.' })
  draftId!: string

  @Field(() => Int, { nullable: true, description: 'Revision that was looked at.' })
  expectedRevision?: number | null

  @Field(() => String, { description: 'Number of the edition, such as `1.1.0`; not one that was published.' })
  version!: string

  @Field(() => DateTime, { description: 'From when on it may govern.' })
  effectiveFrom!: string

  @Field(() => String, { nullable: true, description: 'Why; at most 2,000 characters.' })
  note?: string | null
}

@InputType({ description: 'A draft.' })
export class PolicyDraftInput {
  @Field(() => ID, { description: 'The draft.' })
  draftId!: string

  @Field(() => String, { nullable: true, description: 'Why, when a submitted draft is handed back; at most 2,000 characters.' })
  reason?: string | null
}

@InputType({ description: 'Lets a published policy govern campuses from an instant on. Cases received earlier keep theirs.' })
export class AssignPolicyInput {
  @Field(() => ID, { description: 'The published version.' })
  policyVersionId!: string

  @Field(() => [ID], { description: 'Campuses; at most 500.' })
  campusIds!: string[]

  @Field(() => DateTime, { description: 'From when on; not in the past, and not before the version may govern.' })
  effectiveFrom!: string
}
