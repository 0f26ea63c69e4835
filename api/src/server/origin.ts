import type { IncomingHttpHeaders } from 'node:http'

export interface OriginRules {
  /** Origins besides our own whose pages may act with a log-in: the development servers of the screens. */
  trustedOrigins: readonly string[]
}

/** Whether a request comes from our own pages, or from no page at all. */
export function isOwnOrigin(origin: string | undefined, request: { headers: IncomingHttpHeaders }, { trustedOrigins }: OriginRules): boolean {
  if (origin === undefined) return true
  if (trustedOrigins.includes(origin)) return true
  try {
    return new URL(origin).host === request.headers.host
  } catch {
    // `null`, as sandboxed frames send it.
    return false
  }
}
