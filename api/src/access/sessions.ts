import { randomUUID } from 'node:crypto'
import type { Database } from '../shared/database.ts'
import type { HttpExchange } from '../shared/context.ts'
import type { TimeSource } from '../shared/time.ts'
import type { Viewer } from '../shared/viewer.ts'
import { announceChange, readMemberships, readSessions, type Membership } from './credential.store.ts'
import { claimGuess, returnGuess } from './guess-window.store.ts'
import type { LiveCredentials } from './live-credentials.ts'
import type { LogIn } from './log-in.ts'
import { Turnstile } from './turnstile.ts'
import { staffViewer } from './viewer-of.ts'

/** Evaluating a password takes 20 MiB and a core for some 30 ms. */
const AT_ONCE = 4
/** Some two seconds of waiting; who comes then is told to come back. */
const WAITING = 200

export type SignInOutcome = { viewer: Viewer } | { refused: 'wrong' } | { refused: 'too-many'; waitMs: number } | { refused: 'busy' }


/** Log-in, log-out and the chain a session works in. */
export class Sessions {
  readonly #db: Database
  readonly #time: TimeSource
  readonly #logIn: LogIn
  readonly #live: LiveCredentials
  readonly #turnstile = new Turnstile(AT_ONCE, WAITING)

  constructor(db: Database, time: TimeSource, logIn: LogIn, live: LiveCredentials) {
    this.#db = db
    this.#time = time
    this.#logIn = logIn
    this.#live = live
  }

  async signIn(http: HttpExchange, previous: Viewer | null, given: { email: string; password: string }): Promise<SignInOutcome> {
    const email = given.email.trim().toLowerCase()
    const leave = await this.#turnstile.enter()
    if (!leave) return { refused: 'busy' }
    try {
      const exhausted = await claimGuess(this.#logIn.pool, email, this.#time.now())
      if (exhausted) return { refused: 'too-many', waitMs: Math.max(exhausted.retryAt - this.#time.now(), 1_000) }
      const signedIn = await this.#evaluate(http, email, given.password)
      if (!signedIn) return { refused: 'wrong' }
      await returnGuess(this.#logIn.pool, email)
      const { viewer, cookies } = signedIn
      // The old session ends: a log-in always has a session of its own.
      if (previous?.session) await this.#end(previous.session.id)
      for (const cookie of cookies) http.setCookie(cookie)
      return { viewer }
    } finally {
      leave()
    }
  }

  /** better-auth hashes for unknown addresses too, so that they take as long. */
  async #evaluate(http: HttpExchange, email: string, password: string): Promise<{ viewer: Viewer; cookies: string[] } | undefined> {
    const auth = this.#logIn.for(http.isHttps)
    let answer
    try {
      answer = await auth.api.signInEmail({ body: { email, password }, headers: plainHeaders(http), returnHeaders: true })
    } catch (error) {
      const status = (error as { statusCode?: number }).statusCode
      if (status === 400 || status === 401) return undefined
      throw error
    }
    const { token, user } = answer.response
    const { internalAdapter } = await auth.$context
    const session = await internalAdapter.findSession(token)
    const [first] = await this.memberships(user.id)
    // Without a chain to work in there is nothing to log in to.
    if (!first || !session) {
      await internalAdapter.deleteSession(token)
      return undefined
    }
    await internalAdapter.updateSession(token, { chainId: first.chain_id })
    const viewer = await this.#viewer(session.session.id)
    return viewer && { viewer, cookies: answer.headers.getSetCookie() }
  }

  async signOut(http: HttpExchange): Promise<void> {
    const { headers } = await this.#logIn.for(http.isHttps).api.signOut({ headers: http.requestHeaders, returnHeaders: true })
    for (const cookie of headers.getSetCookie()) http.setCookie(cookie)
    await this.#announce()
  }

  /** @returns undefined when the person is not staff of that chain */
  async switchChain({ session }: Viewer, chainId: string): Promise<Viewer | undefined> {
    if (!session || !(await this.memberships(session.userId)).some(({ chain_id }) => chain_id === chainId)) return undefined
    await this.#logIn.pool.query('update auth.session set "chainId" = $2 where id = $1', [session.id, chainId])
    const viewer = await this.#viewer(session.id)
    await this.#announce()
    return viewer
  }

  /** Ends the sessions in which a person works in one chain. @returns how many */
  async revoke(userId: string, chainId: string): Promise<number> {
    const { rowCount } = await this.#logIn.pool.query('delete from auth.session where "userId" = $1 and "chainId" = $2', [userId, chainId])
    await this.#announce()
    return rowCount ?? 0
  }

  memberships(userId: string): Promise<Membership[]> {
    return this.#db.system((sql) => readMemberships(sql, userId))
  }

  async #end(sessionId: string): Promise<void> {
    await this.#logIn.pool.query('delete from auth.session where id = $1', [sessionId])
    await this.#announce()
  }

  async #viewer(sessionId: string): Promise<Viewer | undefined> {
    const [row] = await this.#db.system((sql) => readSessions(sql, [sessionId]))
    return row && this.#live.admit(staffViewer(row))
  }

  #announce(): Promise<void> {
    return this.#db.system(announceChange)
  }
}

/** What better-auth may know of a request: whom it came from, for the list of sessions. */
function plainHeaders({ requestHeaders }: HttpExchange): Headers {
  const headers = new Headers({ 'x-request-id': randomUUID() })
  const agent = requestHeaders.get('user-agent')
  if (agent) headers.set('user-agent', agent.slice(0, 300))
  return headers
}
