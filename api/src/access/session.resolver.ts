import { GraphQLError } from 'graphql'
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import { listCampuses, loadCampus, loadChain, loadRegion, loadStaffMember, StaffMember, toChain, Campus, Chain, Region } from '../organization/index.ts'
import { Allow } from '../shared/allow.ts'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import { inputInvalid, recordNotFound, type FieldIssue } from '../shared/errors.graphql.ts'
import { fromGlobalId } from '../shared/relay.ts'
import { DateTime, toDuration } from '../shared/scalars.ts'
import { isoOf } from '../shared/time.ts'
import type { Viewer } from '../shared/viewer.ts'
import { rolesOf } from './role.reader.ts'
import {
  DemoAccount, RevokeSessionsInput, RevokeSessionsResult, RoleAssignment, SignedOut, SignInInput, SignInResult,
  SwitchChainInput, SwitchChainResult, ViewerKind, ViewerView, type ChainSwitched, type SessionsRevoked, type SignedIn, type SignInRefused,
} from './session.graphql.ts'
import type { Sessions } from './sessions.ts'
import { userOf } from './staff-user.reader.ts'

const toView = ({ kind, name, session, permissions }: Viewer): ViewerView => ({
  kind: kind === 'staff' ? ViewerKind.STAFF : ViewerKind.PARTNER, name,
  email: session?.email ?? null, sessionExpiresAt: session?.expiresAt ?? null, permissions: [...permissions].sort(),
})

@Resolver(() => ViewerView)
export class SessionResolver {
  readonly #sessions: Sessions
  readonly #demoAccounts: () => readonly DemoAccount[]

  constructor(sessions: Sessions, demoAccounts: () => readonly DemoAccount[]) {
    this.#sessions = sessions
    this.#demoAccounts = demoAccounts
  }

  @Query(() => ViewerView, { nullable: true, description: 'Who is asking; null when nobody is logged in.' })
  @Allow('anyone')
  viewer(@Ctx() { viewer }: RequestContext): ViewerView | null {
    return viewer && toView(viewer)
  }

  @Query(() => DateTime, { description: "The server's time, by which all deadlines are judged." })
  @Allow('anyone')
  serverTime(@Ctx() context: RequestContext): string {
    return isoOf(context.now())
  }

  @Query(() => [DemoAccount], { description: 'Log-ins shown on the log-in page of a demonstration installation; empty in any other.' })
  @Allow('anyone')
  demoAccounts(): readonly DemoAccount[] {
    return this.#demoAccounts()
  }

  @FieldResolver(() => StaffMember, { nullable: true, description: 'The staff member; null for API keys.' })
  async staffMember(@Ctx() context: RequestContext): Promise<StaffMember | null> {
    const { staffMemberId } = viewerOf(context)
    return staffMemberId ? ((await loadStaffMember(context, staffMemberId)) ?? null) : null
  }

  @FieldResolver(() => Chain, { description: 'The chain that everything is answered for.' })
  chain(@Ctx() context: RequestContext): Promise<Chain> {
    return loadChain(context)
  }

  @FieldResolver(() => [Chain], { description: 'Chains the person may switch to, the present one included, by name.' })
  async chains(@Ctx() context: RequestContext): Promise<Chain[]> {
    const { session } = viewerOf(context)
    if (!session) return [await loadChain(context)]
    return (await this.#sessions.memberships(session.userId)).map(({ chain_id: id, ...row }) => toChain({ id, ...row }))
  }

  @FieldResolver(() => [Campus], { description: 'Campuses within reach, by name.' })
  campuses(@Ctx() context: RequestContext): Promise<Campus[]> {
    return listCampuses(context)
  }

  @Mutation(() => SignInResult, { description: 'Logs in. HTTP only, since the answer sets a cookie. At most ten wrong guesses per address and 15 minutes are looked at.' })
  @Allow('anyone')
  async signIn(@Arg('input', () => SignInInput, { description: 'Address and password.' }) { email, password }: SignInInput, @Ctx() context: RequestContext): Promise<typeof SignInResult> {
    const issues = signInIssues(email, password)
    if (issues.length > 0) return inputInvalid(issues)
    const outcome = await this.#sessions.signIn(overHttp(context), context.viewer, { email, password })
    if ('refused' in outcome) return toRefusal(outcome)
    await context.become(outcome.viewer)
    return { __typename: 'SignedIn', viewer: toView(outcome.viewer) } satisfies SignedIn
  }

  @Mutation(() => SignedOut, { description: 'Logs out. Without a log-in nothing happens.' })
  @Allow('anyone')
  async signOut(@Ctx() context: RequestContext): Promise<SignedOut> {
    await this.#sessions.signOut(overHttp(context))
    await context.become(null)
    return { at: isoOf(context.now()) }
  }

  @Mutation(() => SwitchChainResult, { description: 'Works in another chain from now on. Only for log-ins, and only between chains the person is staff of.' })
  @Allow('signed-in')
  async switchChain(@Arg('input', () => SwitchChainInput, { description: 'Where to.' }) { chainId }: SwitchChainInput, @Ctx() context: RequestContext): Promise<typeof SwitchChainResult> {
    const uuid = fromGlobalId(chainId, 'Chain')
    const viewer = uuid && (await this.#sessions.switchChain(viewerOf(context), uuid))
    if (!viewer) return recordNotFound(chainId, ['chainId'])
    await context.become(viewer)
    return { __typename: 'ChainSwitched', viewer: toView(viewer) } satisfies ChainSwitched
  }

  @Mutation(() => RevokeSessionsResult, { description: 'Ends all log-ins of a staff member in this chain, as when a telephone was lost.' })
  @Allow('admin')
  async revokeSessions(@Arg('input', () => RevokeSessionsInput, { description: 'Whose.' }) { staffMemberId }: RevokeSessionsInput, @Ctx() context: RequestContext): Promise<typeof RevokeSessionsResult> {
    const uuid = fromGlobalId(staffMemberId, 'StaffMember')
    const { chainId } = viewerOf(context)
    const member = uuid ? await userOf(context.db, chainId, uuid) : undefined
    if (!member) return recordNotFound(staffMemberId, ['staffMemberId'])
    const sessions = member.userId === null ? 0 : await this.#sessions.revoke(member.userId, chainId)
    return { __typename: 'SessionsRevoked', staffMember: member.staffMember, sessions } satisfies SessionsRevoked
  }
}

@Resolver(() => StaffMember)
export class StaffRoleResolver {
  @FieldResolver(() => [RoleAssignment], { description: 'Roles of the person, and where.' })
  roles(@Root() { uuid }: StaffMember, @Ctx() context: RequestContext): Promise<RoleAssignment[]> {
    return rolesOf(context, uuid)
  }
}

@Resolver(() => RoleAssignment)
export class RoleAssignmentResolver {
  @FieldResolver(() => Region, { nullable: true, description: 'Where the scope is a region.' })
  async region(@Root() { regionId }: RoleAssignment, @Ctx() context: RequestContext): Promise<Region | null> {
    return regionId ? ((await loadRegion(context, regionId)) ?? null) : null
  }

  @FieldResolver(() => Campus, { nullable: true, description: 'Where the scope is a campus.' })
  async campus(@Root() { campusId }: RoleAssignment, @Ctx() context: RequestContext): Promise<Campus | null> {
    return campusId ? ((await loadCampus(context, campusId)) ?? null) : null
  }
}

function overHttp({ http }: RequestContext): NonNullable<RequestContext['http']> {
  if (!http) throw new GraphQLError('Log in and out over HTTP: a socket cannot set the cookie.', { extensions: { code: 'HTTP_ONLY' } })
  return http
}

function signInIssues(email: string, password: string): FieldIssue[] {
  const issues: FieldIssue[] = []
  if (!/^[^\s@]{1,64}@[^\s@]{1,250}$/.test(email.trim())) issues.push({ path: ['email'], code: 'FORMAT_INVALID', message: 'Give an e-mail address, such as name@example.org.' })
  if (password.length === 0 || password.length > 200) issues.push({ path: ['password'], code: 'LENGTH_OUT_OF_RANGE', message: 'A password has 1 to 200 characters.' })
  return issues
}

function toRefusal(outcome: { refused: 'wrong' | 'busy' } | { refused: 'too-many'; waitMs: number }): SignInRefused {
  const refusal = (code: string, message: string, waitMs?: number): SignInRefused =>
    ({ __typename: 'SignInRefused', code, message, path: null, retryAfter: waitMs === undefined ? null : toDuration(Math.ceil(waitMs / 1000) * 1000) })
  if (outcome.refused === 'too-many') return refusal('TOO_MANY_GUESSES', 'Too many wrong guesses for this address. Wait before the next one.', outcome.waitMs)
  if (outcome.refused === 'busy') return refusal('BUSY', 'Many people are logging in. Try again in a moment.', 2_000)
  return refusal('CREDENTIALS_WRONG', 'The address or the password is wrong.')
}
