import { Field, ID, InputType, registerEnumType } from 'type-graphql'
import type { ClientStatusName, GradeName } from '../client.entity.ts'
import { Grade } from '../grading/grade.graphql.ts'
import { ClientStatus } from './client.graphql.ts'

export const ClientOrder = { NUMBER: 'number', NAME: 'name', GRADE: 'grade', ENROLLED_NEWEST: 'enrolled_newest' } as const
export type ClientOrder = (typeof ClientOrder)[keyof typeof ClientOrder]
registerEnumType(ClientOrder, {
  name: 'ClientOrder',
  description: 'Order of a list of families; ties are broken by number.',
  valuesConfig: {
    NUMBER: { description: 'By number of the file.' },
    NAME: { description: 'By name, Chinese names by their sound.' },
    GRADE: { description: 'A first, ungraded last.' },
    ENROLLED_NEWEST: { description: 'Latest enrolment first, those never enrolled last.' },
  },
})

@InputType({ description: 'Narrows a list of families. All that is given must hold; a list holds when one of its values does.' })
export class ClientFilter {
  @Field(() => [ID], { nullable: true, description: 'At one of these campuses.' })
  campusIds?: string[] | null

  @Field(() => [ClientStatus], { nullable: true, description: 'Standing in one of these ways.' })
  status?: ClientStatusName[] | null

  @Field(() => [Grade], { nullable: true, description: 'Of one of these grades.' })
  grades?: GradeName[] | null

  @Field(() => String, { nullable: true, description: 'Words in number, family name, names of guardians and children, or a whole telephone number; two Chinese characters suffice. At most 100 characters.' })
  search?: string | null

  @Field(() => Boolean, { nullable: true, description: 'Whether a follow-up is overdue.' })
  touchpointOverdue?: boolean | null
}
