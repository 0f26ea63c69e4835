import { randomUUID } from 'node:crypto'
import { WebSocket } from 'ws'
import { callerHeaders, type Caller, type GraphQLProblem } from './graphql-client.ts'

export interface Message { type: string; id?: string; payload?: unknown }
type Result<T> = { data?: T | null; errors?: GraphQLProblem[] }

/** One subscription as a test follows it. */
export interface Follower<T> {
  /** The next result. @throws when none comes in time or the stream ends */
  next(withinMs?: number): Promise<Result<T>>
  /** Results that have come and have not been taken. */
  taken(): Result<T>[]
  /** Resolves with the errors of an `error` message, or with undefined when the stream completes. */
  ended: Promise<GraphQLProblem[] | undefined>
  /** Sends Complete. */
  complete(): void
  socket: TestSocket
}

export interface TestSocket {
  raw: WebSocket
  send(message: Message | string): void
  follow<T>(query: string, variables?: object): Follower<T>
  closed: Promise<{ code: number; reason: string }>
  close(): void
}

/** Opens a socket without a word: for tests of the protocol itself. */
export async function openRaw(wsUrl: string, { protocol = 'graphql-transport-ws', caller = {} }: { protocol?: string; caller?: Caller } = {}): Promise<WebSocket> {
  const raw = new WebSocket(wsUrl, protocol, { headers: callerHeaders({ ...caller, apiKey: undefined }) })
  await new Promise((resolve, reject) => {
    raw.once('open', resolve)
    raw.once('error', reject)
  })
  return raw
}

/** Opens a socket and waits for the acknowledgement. @throws with the close code when it is refused */
export async function openSocket(wsUrl: string, caller: Caller = {}): Promise<TestSocket> {
  const raw = await openRaw(wsUrl, { caller })
  const listeners = new Map<string, (message: Message) => void>()
  const closed = new Promise<{ code: number; reason: string }>((resolve) => raw.once('close', (code, reason) => resolve({ code, reason: String(reason) })))
  const acknowledged = new Promise<void>((resolve) => raw.on('message', (text) => {
    const message = JSON.parse(String(text)) as Message
    if (message.type === 'connection_ack') resolve()
    else if (message.id) listeners.get(message.id)?.(message)
  }))
  const send = (message: Message | string): void => raw.send(typeof message === 'string' ? message : JSON.stringify(message))
  send({ type: 'connection_init', ...(caller.apiKey && { payload: { authorization: `Bearer ${caller.apiKey}` } }) })
  const refused = await Promise.race([acknowledged, closed])
  if (refused) throw new Error(`The socket was refused: ${refused.code} ${refused.reason}`)
  const socket: TestSocket = {
    raw, send, closed,
    follow: (query, variables) => follow(socket, listeners, query, variables),
    close: () => raw.close(),
  }
  return socket
}

function follow<T>(socket: TestSocket, listeners: Map<string, (message: Message) => void>, query: string, variables?: object): Follower<T> {
  const id = randomUUID()
  const results: Result<T>[] = []
  let waiting: ((result: Result<T> | Error) => void) | undefined
  let end!: (errors: GraphQLProblem[] | undefined) => void
  const ended = new Promise<GraphQLProblem[] | undefined>((resolve) => { end = resolve })
  listeners.set(id, ({ type, payload }) => {
    if (type === 'next') {
      const result = payload as Result<T>
      if (waiting) waiting(result)
      else results.push(result)
      return
    }
    const errors = type === 'error' ? (payload as GraphQLProblem[]) : undefined
    end(errors)
    waiting?.(new Error(`The stream has ended: ${JSON.stringify(errors ?? 'complete')}`))
  })
  socket.send({ id, type: 'subscribe', payload: { query, variables } as unknown as Message })
  return {
    ended, socket,
    taken: () => results.splice(0),
    complete: () => socket.send({ id, type: 'complete' }),
    next(withinMs = 10_000) {
      const ready = results.shift()
      if (ready) return Promise.resolve(ready)
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => { waiting = undefined; reject(new Error(`Nothing came within ${withinMs} ms.`)) }, withinMs)
        waiting = (result) => {
          waiting = undefined
          clearTimeout(timer)
          if (result instanceof Error) reject(result)
          else resolve(result)
        }
      })
    },
  }
}
