import type { Database, Sql } from './database.ts'
import type { Viewer } from './viewer.ts'

/** Loaders of one operation, each made when first asked for. */
export interface LoaderRegistry {
  /** @param key one per kind of loader; keep it in a constant beside the loader */
  get<T>(key: symbol, make: () => T): T
}

/** The HTTP request that an operation came with; absent over sockets. */
export interface HttpExchange {
  requestHeaders: Headers
  /** Whether the page came encrypted: then cookies must stay so. */
  isHttps: boolean
  /** Adds a whole Set-Cookie header to the answer. */
  setCookie(header: string): void
}

/** What every resolver gets. One per operation; for a subscription one per item. */
export interface RequestContext {
  requestId: string
  /** Epoch milliseconds of the time source. Features know no other clock. */
  now(): number
  viewer: Viewer | null
  /** The one read-only transaction of this operation, opened by the first call. @throws UNAUTHENTICATED without a viewer */
  sql(): Promise<Sql>
  db: Database
  loaders: LoaderRegistry
  http?: HttpExchange | undefined
  /** From here on the operation is somebody else's: after log-in, log-out and change of chain. */
  become(viewer: Viewer | null): Promise<void>
}

/** Resolvers behind `@Allow` have a viewer; this says so to the compiler. */
export function viewerOf(context: RequestContext): Viewer {
  if (!context.viewer) throw new Error('This field lacks a rule: it was reached without a viewer.')
  return context.viewer
}

export function createLoaders(): LoaderRegistry {
  const made = new Map<symbol, unknown>()
  return {
    get<T>(key: symbol, make: () => T): T {
      let loader = made.get(key) as T | undefined
      if (loader === undefined) made.set(key, (loader = make()))
      return loader
    },
  }
}
