import { Field, Int, ObjectType } from 'type-graphql'
import type { PolicyPack as Pack, Text } from '@huiyin/policy'
import { LocalizedText } from '../../shared/localized-text.graphql.ts'
import { PolicyVersion } from '../policy.graphql.ts'
import { PolicyPurpose } from '../purpose.graphql.ts'
import { purposeOf, type PolicyPurpose as Purpose } from '../purpose.ts'
import { Regulation } from './regulation.graphql.ts'

@ObjectType({ implements: Regulation, description: 'A regulation: one that comes with the product, or one of the chain. Its own text is the built-in one, else that of the newest version or draft.', simpleResolvers: true })
export class PolicyPack {
  readonly __typename = 'PolicyPack'
  readonly pack: Pack

  @Field(() => String, { nullable: true, description: 'Edition that comes with the product; null for a regulation of the chain.' })
  readonly builtInVersion: string | null

  @Field(() => [PolicyVersion], { description: 'Versions the chain has published, the newest first.' })
  readonly versions: PolicyVersion[]

  @Field(() => Int, { description: 'Drafts in the making; 0 for those who may not write policies.' })
  readonly draftCount: number

  constructor(pack: Pack, { builtInVersion, versions, draftCount }: Pick<PolicyPack, 'builtInVersion' | 'versions' | 'draftCount'>) {
    this.pack = pack
    this.builtInVersion = builtInVersion
    this.versions = versions
    this.draftCount = draftCount
  }

  @Field(() => String, { description: 'Key, such as `childcare-institution`.' })
  get key(): string { return this.pack.id }

  @Field(() => LocalizedText, { description: 'Name of the regulation.' })
  get title(): Text { return this.pack.title }

  @Field(() => PolicyPurpose, { description: 'What it is for.' })
  get purpose(): Purpose { return purposeOf(this.pack) }
}
