import { Field, ID, ObjectType } from 'type-graphql'
import { toGlobalId } from '../../shared/relay.ts'
import { maskPhone } from '../../shared/mask.ts'
import { CalendarDate, Decimal } from '../../shared/scalars.ts'
import type { ChildRow, GuardianRow, PaymentRow, ReferralRow } from '../client.entity.ts'

@ObjectType({ description: 'Somebody who cares for the children of a family.' })
export class Guardian {
  @Field(() => ID, { description: 'Global id.' })
  id!: string

  @Field(() => String, { description: 'Name.' })
  name!: string

  @Field(() => String, { description: 'Relation to the children, in the words of the family: 妈妈, grandfather …' })
  relation!: string

  @Field(() => String, { nullable: true, description: 'Telephone number; masked unless the viewer holds clients:unmask.' })
  phone!: string | null
}

@ObjectType({ description: 'A child of a family. Dates of birth are personal data of minors: seen only with clients:read.' })
export class Child {
  @Field(() => ID, { description: 'Global id.' })
  id!: string

  @Field(() => String, { description: 'Name.' })
  name!: string

  @Field(() => CalendarDate, { nullable: true, description: 'Date of birth.' })
  birthday!: string | null

  @Field(() => String, { nullable: true, description: 'Class or group.' })
  className!: string | null
}

@ObjectType({ description: 'A fee that was paid, or with a negative amount paid back.' })
export class Payment {
  @Field(() => ID, { description: 'Global id.' })
  id!: string

  @Field(() => CalendarDate, { description: 'Day of payment.' })
  paidOn!: string

  @Field(() => Decimal, { description: 'Amount with two decimals, in `currency`.' })
  amount!: string

  @Field(() => String, { description: 'ISO 4217 code.' })
  currency!: string

  @Field(() => String, { description: 'What was paid for.' })
  item!: string
}

@ObjectType({ description: 'Somebody whom a family told about the institution.' })
export class Referral {
  @Field(() => ID, { description: 'Global id.' })
  id!: string

  @Field(() => CalendarDate, { description: 'Day of the referral.' })
  referredOn!: string

  @Field(() => String, { description: 'Who was referred.' })
  name!: string

  @Field(() => Boolean, { description: 'Whether the referred family has enrolled.' })
  converted!: boolean
}

export const toGuardian = ({ id, name, relation, phone }: GuardianRow, unmasked: boolean): Guardian => ({ id: toGlobalId('Guardian', id), name, relation, phone: unmasked ? phone : maskPhone(phone) })
export const toChild = ({ id, name, birthday, class_name: className }: ChildRow): Child => ({ id: toGlobalId('Child', id), name, birthday, className })
export const toPayment = ({ id, paid_on: paidOn, amount, currency, item }: PaymentRow): Payment => ({ id: toGlobalId('Payment', id), paidOn, amount, currency, item })
export const toReferral = ({ id, referred_on: referredOn, name, converted }: ReferralRow): Referral => ({ id: toGlobalId('Referral', id), referredOn, name, converted })
