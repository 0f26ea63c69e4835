import { hash, verify } from '@node-rs/argon2'
import { betterAuth } from 'better-auth'
import pg from 'pg'

/** OWASP's password storage cheat sheet asks for at least 19 MiB, two passes, one lane. argon2id is the library's default. */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
/** A working day; then one logs in again. */
const SESSION_SECONDS = 12 * 60 * 60

export interface LogInOptions {
  /** Connection of the role that may enter the schema `auth`. */
  authUrl: string
  /** Signs cookies. */
  secret: string
}

/** better-auth, driven from our mutations: no route of its own is mounted. */
export function createLogIn({ authUrl, secret }: LogInOptions) {
  const pool = new pg.Pool({ connectionString: authUrl, max: 4, options: '-c search_path=auth -c timezone=UTC -c statement_timeout=10000' })
  // A connection that breaks is replaced; who was using it hears of it by the failure of his statement.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const build = (secure: boolean) => betterAuth({
    database: pool,
    secret,
    baseURL: 'http://localhost',
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true, disableSignUp: true, minPasswordLength: 1, maxPasswordLength: 200,
      password: { hash: (password) => hash(password, ARGON2), verify: ({ hash: stored, password }) => verify(stored, password) },
    },
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true, additionalFields: { chainId: { type: 'string', required: false, input: false } } },
    advanced: { cookiePrefix: 'huiyin', useSecureCookies: secure, defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure } },
  })
  const [plain, secure] = [build(false), build(true)]
  return {
    pool,
    /** The one that marks its cookies Secure when the page came by https. */
    for: (isHttps: boolean) => (isHttps ? secure : plain),
    async close(): Promise<void> {
      await pool.end()
    },
  }
}

export type LogIn = ReturnType<typeof createLogIn>

/** Makes a log-in. Answers the user's id; an address that is taken gets the new password. */
export async function createAccount(logIn: LogIn, { email, name, password }: { email: string; name: string; password: string }): Promise<string> {
  const { internalAdapter, password: passwords } = await logIn.for(false).$context
  const found = await internalAdapter.findUserByEmail(email.toLowerCase())
  const hashed = await passwords.hash(password)
  if (found) {
    await internalAdapter.updatePassword(found.user.id, hashed)
    return found.user.id
  }
  const user = await internalAdapter.createUser({ email: email.toLowerCase(), name, emailVerified: true }, { method: 'admin' })
  await internalAdapter.linkAccount({ userId: user.id, providerId: 'credential', accountId: user.id, password: hashed })
  return user.id
}
