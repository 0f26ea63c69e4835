import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { InputInvalid, PermissionMissing, RecordNotFound, UserError } from '../shared/errors.graphql.ts'
import { LocalizedText } from '../shared/localized-text.graphql.ts'
import { DateTime, Duration } from '../shared/scalars.ts'
import { Campus, Region, StaffMember } from '../organization/index.ts'

export enum ViewerKind { STAFF = 'STAFF', PARTNER = 'PARTNER' }
registerEnumType(ViewerKind, {
  name: 'ViewerKind', description: 'What kind of viewer is asking.',
  valuesConfig: { STAFF: { description: 'A person with a log-in.' }, PARTNER: { description: 'A program with an API key.' } },
})

@ObjectType('Viewer', { description: 'Who is asking, and what they may do.' })
export class ViewerView {
  @Field(() => ViewerKind, { description: 'Person or program.' })
  kind!: ViewerKind

  @Field(() => String, { description: 'Name of the staff member or of the API key.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'Address of the log-in; null for API keys.' })
  email!: string | null

  @Field(() => [String], { description: 'Permission statements such as `complaints:write`, in alphabetical order.' })
  permissions!: string[]

  @Field(() => DateTime, { nullable: true, description: 'When the log-in ends, however much it is used; null for API keys.' })
  sessionExpiresAt!: string | null
}

@InputType({ description: 'Address and password.' })
export class SignInInput {
  @Field(() => String, { description: 'E-mail address; upper and lower case are the same.' })
  email!: string

  @Field(() => String, { description: 'Password.' })
  password!: string
}

@ObjectType({ description: 'The log-in has begun; the answer sets its cookie.' })
export class SignedIn {
  declare __typename: 'SignedIn'

  @Field(() => ViewerView, { description: 'Who is logged in now.' })
  viewer!: ViewerView
}

@ObjectType({ implements: UserError, description: 'No log-in. Codes: CREDENTIALS_WRONG, TOO_MANY_GUESSES, BUSY. Unknown addresses answer like wrong passwords.' })
export class SignInRefused extends UserError {
  declare __typename: 'SignInRefused'

  @Field(() => Duration, { nullable: true, description: 'How long to wait before the next guess is looked at; null: no need to wait.' })
  retryAfter!: string | null
}

export const SignInResult = createUnionType({
  name: 'SignInResult', description: 'Result of `signIn`.',
  types: () => [SignedIn, SignInRefused, InputInvalid] as const, resolveType: ({ __typename }) => __typename,
})

@ObjectType({ description: 'The log-in has ended; the answer takes its cookie away.' })
export class SignedOut {
  @Field(() => DateTime, { description: 'When.' })
  at!: string
}

@InputType({ description: 'Where to work from now on.' })
export class SwitchChainInput {
  @Field(() => ID, { description: 'One of `viewer.chains`.' })
  chainId!: string
}

@ObjectType({ description: 'The log-in works in the other chain from now on. Open sockets end and must be opened again.' })
export class ChainSwitched {
  declare __typename: 'ChainSwitched'

  @Field(() => ViewerView, { description: 'The viewer in the other chain.' })
  viewer!: ViewerView
}

export const SwitchChainResult = createUnionType({
  name: 'SwitchChainResult', description: 'Result of `switchChain`.',
  types: () => [ChainSwitched, RecordNotFound] as const, resolveType: ({ __typename }) => __typename,
})

@InputType({ description: 'Whose log-ins to end.' })
export class RevokeSessionsInput {
  @Field(() => ID, { description: 'The staff member.' })
  staffMemberId!: string
}

@ObjectType({ description: 'The log-ins have ended; open sockets end within five seconds.' })
export class SessionsRevoked {
  declare __typename: 'SessionsRevoked'

  @Field(() => StaffMember, { description: 'Whose they were.' })
  staffMember!: StaffMember

  @Field(() => Int, { description: 'How many log-ins were ended.' })
  sessions!: number
}

export const RevokeSessionsResult = createUnionType({
  name: 'RevokeSessionsResult', description: 'Result of `revokeSessions`.',
  types: () => [SessionsRevoked, RecordNotFound, PermissionMissing] as const, resolveType: ({ __typename }) => __typename,
})

export enum RoleScope { CHAIN = 'CHAIN', REGION = 'REGION', CAMPUS = 'CAMPUS', OWN = 'OWN' }
registerEnumType(RoleScope, {
  name: 'RoleScope', description: 'How far a role reaches.',
  valuesConfig: {
    CHAIN: { description: 'The whole chain.' },
    REGION: { description: 'All campuses of one region.' },
    CAMPUS: { description: 'One campus.' },
    OWN: { description: "Only records that concern the person: assigned to, first contact of, liaison of." },
  },
})

@ObjectType({ description: 'A role that a staff member has, and where.' })
export class RoleAssignment {
  regionId!: string | null
  campusId!: string | null

  @Field(() => String, { description: 'Key of the role, such as `director`.' })
  role!: string

  @Field(() => LocalizedText, { description: 'Title of the role.' })
  title!: LocalizedText

  @Field(() => RoleScope, { description: 'How far it reaches.' })
  scope!: RoleScope

  @Field(() => Region, { nullable: true, description: 'Where the scope is a region.' })
  region?: Region | null

  @Field(() => Campus, { nullable: true, description: 'Where the scope is a campus.' })
  campus?: Campus | null
}

@ObjectType({ description: 'A log-in of a demonstration installation.' })
export class DemoAccount {
  @Field(() => String, { description: 'Name of the chain.' })
  chain!: string

  @Field(() => String, { description: 'Address to log in with.' })
  email!: string

  @Field(() => String, { description: 'Password.' })
  password!: string

  @Field(() => LocalizedText, { description: 'Title of the role.' })
  role!: LocalizedText
}
