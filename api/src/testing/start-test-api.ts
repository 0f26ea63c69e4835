import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compose, type Application } from '../compose.ts'
import type { Database } from '../shared/database.ts'
import { ManualTime, type TimeSource } from '../shared/time.ts'
import { createLog } from '../server/index.ts'
import { graphqlClient, type Answer, type Caller } from './graphql-client.ts'
import { openSocket, type Follower, type TestSocket } from './socket-client.ts'

export interface TestApiOptions {
  /** The owner's URL of a migrated database. */
  databaseUrl: string
  /** An instant to stop the clock at, or a time source of one's own; by default it is the database's. */
  time?: string | TimeSource
  /** Runs what runs besides requests: scheduler, streams, checks of credentials. Default true. */
  background?: boolean
  screensDir?: string
  remotesFile?: string
  trustedOrigins?: readonly string[]
  /** Believes X-Forwarded-*. */
  trustProxy?: boolean
  poolSize?: number
  /** Serves as the database's owner, whom row-level security does not bind: what is left is the application's own filter. */
  withoutRowSecurity?: boolean
  /** Called with the name of each statement. */
  onStatement?: (name: string) => void
  logLevel?: 'silent' | 'error' | 'debug'
}

export interface TestApi {
  url: string
  wsUrl: string
  application: Application
  db: Database
  /** With a stopped clock. @throws otherwise */
  time: ManualTime
  graphql<T = Record<string, unknown>>(query: string, variables?: object, caller?: Caller): Promise<Answer<T>>
  /** Logs in and answers the cookie. */
  signIn(email: string, password: string): Promise<string>
  socket(caller?: Caller): Promise<TestSocket>
  /** Subscribes over a socket of its own. */
  subscribe<T = Record<string, unknown>>(query: string, variables?: object, caller?: Caller): Promise<Follower<T>>
  stop(): Promise<void>
}

/** The real server on a free port. */
export async function startTestApi(options: TestApiOptions): Promise<TestApi> {
  const time = typeof options.time === 'string' ? new ManualTime(options.time) : options.time
  const application = await compose({
    host: '127.0.0.1', port: 0, databaseUrl: options.databaseUrl, secret: undefined, demo: false, dataDir: undefined,
    screensDir: options.screensDir ?? mkdtempSync(join(tmpdir(), 'huiyin-screens-')), remotesFile: options.remotesFile,
    trustedOrigins: options.trustedOrigins ?? [], trustProxy: options.trustProxy ?? false, poolSize: options.poolSize ?? 8, logLevel: options.logLevel ?? 'silent',
  }, { log: createLog(options.logLevel ?? 'error'), isPrepared: true, ...(time && { time }),
    ...(options.withoutRowSecurity && { appUrl: options.databaseUrl }), ...(options.onStatement && { onStatement: options.onStatement }),
  })
  if (options.background ?? true) await application.start()
  const { port } = await application.server.listen(0, '127.0.0.1')
  const url = `http://127.0.0.1:${port}`
  const wsUrl = `ws://127.0.0.1:${port}/graphql`
  const graphql = graphqlClient(url)
  const followers: { close(): void }[] = []
  const socket = async (caller?: Caller): Promise<TestSocket> => {
    const opened = await openSocket(wsUrl, caller)
    followers.push(opened)
    return opened
  }
  return {
    url, wsUrl, application, graphql, socket,
    db: application.db,
    get time(): ManualTime {
      if (!(time instanceof ManualTime)) throw new Error('Give startTestApi a `time` to own it.')
      return time
    },
    async signIn(email, password) {
      const { data, cookie } = await graphql<{ signIn: { __typename: string } }>(
        'mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on UserError { code message } } }', { input: { email, password } })
      if (data?.signIn.__typename !== 'SignedIn' || !cookie) throw new Error(`No log-in: ${JSON.stringify(data)}`)
      return cookie
    },
    async subscribe(query, variables, caller) {
      return (await socket(caller)).follow(query, variables)
    },
    async stop() {
      for (const follower of followers) follower.close()
      await application.stop()
    },
  }
}
