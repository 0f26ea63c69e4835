import { GraphQLError } from 'graphql'
import { createLoaders, type HttpExchange, type LoaderRegistry, type RequestContext } from '../shared/context.ts'
import type { Database, OpenRead, Sql } from '../shared/database.ts'
import type { TimeSource } from '../shared/time.ts'
import type { Viewer } from '../shared/viewer.ts'

export interface ContextSource {
  db: Database
  time: TimeSource
}

interface State {
  viewer: Viewer | null
  loaders: LoaderRegistry
  reading: Promise<OpenRead> | undefined
  finished: boolean
}

/** Apollo copies the context's own properties: what changes is kept in one object that the copies share. */
export class OperationContext implements RequestContext {
  readonly requestId: string
  readonly db: Database
  readonly http: HttpExchange | undefined
  /** Of the request's body; for limits. */
  readonly bodyBytes: number
  readonly source: ContextSource
  readonly state: State

  constructor(source: ContextSource, viewer: Viewer | null, requestId: string, http?: HttpExchange, bodyBytes = 0) {
    this.source = source
    this.requestId = requestId
    this.db = source.db
    this.http = http
    this.bodyBytes = bodyBytes
    this.state = { viewer, loaders: createLoaders(), reading: undefined, finished: false }
  }

  get viewer(): Viewer | null {
    return this.state.viewer
  }

  get loaders(): LoaderRegistry {
    return this.state.loaders
  }

  now(): number {
    return this.source.time.now()
  }

  async sql(): Promise<Sql> {
    const { state } = this
    if (!state.viewer) throw new GraphQLError('Log in, or send an API key, to use this.', { extensions: { code: 'UNAUTHENTICATED' } })
    // A resolver that goes on after its answer was given up must not take a connection nobody would return.
    if (state.finished) throw new Error('The operation has ended.')
    state.reading ??= this.db.openRead(state.viewer.chainId)
    return (await state.reading).sql
  }

  async become(viewer: Viewer | null): Promise<void> {
    this.state.viewer = viewer
    await this.renew()
  }

  /** Forgets what was read, so that what follows sees writes made meanwhile. */
  async renew(): Promise<void> {
    this.state.loaders = createLoaders()
    const { reading } = this.state
    this.state.reading = undefined
    await reading?.then((read) => read.end(), () => {})
  }

  /** Ends the read transaction, if one was opened. */
  async finish(): Promise<void> {
    this.state.finished = true
    await this.renew()
  }
}
