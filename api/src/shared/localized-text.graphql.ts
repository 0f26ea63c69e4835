import { Field, ObjectType } from 'type-graphql'

@ObjectType({ description: 'A text in both languages of the product.' })
export class LocalizedText {
  @Field(() => String, { description: 'Chinese (zh-CN).' })
  zh!: string

  @Field(() => String, { description: 'English.' })
  en!: string
}
