import { GraphQLError } from 'graphql'
import { createLoaders, type HttpExchange, type LoaderRegistry, type RequestContext } from '../shared/context.ts'
import type { Database, OpenRead, Sql } from '../shared/database.ts'
import type { TimeSource } from '../shared/time.ts'
import type { Viewer } from '../shared/viewer.ts'

export interface OperationContext extends RequestContext {
  /** Forgets what was read, so that what follows sees writes made meanwhile. */
  renew(): Promise<void>
  /** Ends the read transaction, if one was opened. */
  finish(): Promise<void>
}

export interface ContextSource {
  db: Database
  time: TimeSource
}

export function openContext({ db, time }: ContextSource, of: Viewer | null, requestId: string, http?: HttpExchange): OperationContext {
  let viewer = of
  let loaders = createLoaders()
  let reading: Promise<OpenRead> | undefined
  let finished = false
  const end = async (): Promise<void> => {
    const open = reading
    reading = undefined
    await open?.then((read) => read.end(), () => {})
  }
  return {
    requestId, db, http,
    get viewer(): Viewer | null {
      return viewer
    },
    now: () => time.now(),
    get loaders(): LoaderRegistry {
      return loaders
    },
    async sql(): Promise<Sql> {
      if (!viewer) throw new GraphQLError('Log in, or send an API key, to use this.', { extensions: { code: 'UNAUTHENTICATED' } })
      // A resolver that goes on after its answer was given up must not take a connection nobody would return.
      if (finished) throw new Error('The operation has ended.')
      reading ??= db.openRead(viewer.chainId)
      return (await reading).sql
    },
    async become(other): Promise<void> {
      viewer = other
      loaders = createLoaders()
      await end()
    },
    async renew(): Promise<void> {
      loaders = createLoaders()
      await end()
    },
    async finish(): Promise<void> {
      finished = true
      await end()
    },
  }
}
