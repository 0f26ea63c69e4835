/** Who calls: a session's cookie or an API key's secret. */
export interface Caller {
  cookie?: string | undefined
  apiKey?: string | undefined
  headers?: Record<string, string>
}

export interface GraphQLProblem { message: string; path?: (string | number)[]; extensions?: { code?: string; requestId?: string; [key: string]: unknown } }

export interface Answer<T> {
  status: number
  headers: Headers
  /** Null when the operation failed as a whole, undefined when it was never run. */
  data: T | null | undefined
  errors: GraphQLProblem[] | undefined
  extensions: Record<string, unknown> | undefined
  /** Set by the answer, ready to be sent back. */
  cookie: string | undefined
  text: string
}

export const callerHeaders = ({ cookie, apiKey, headers }: Caller = {}): Record<string, string> => ({
  ...(cookie && { cookie }), ...(apiKey && { authorization: `Bearer ${apiKey}` }), ...headers,
})

export function graphqlClient(url: string) {
  return async <T>(query: string, variables?: object, caller?: Caller): Promise<Answer<T>> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json', ...callerHeaders(caller) },
      body: JSON.stringify({ query, variables }),
    })
    const text = await response.text()
    const body = (text ? JSON.parse(text) : {}) as { data?: T | null; errors?: GraphQLProblem[]; extensions?: Record<string, unknown> }
    const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]!).filter((cookie) => !cookie.endsWith('='))
    return { status: response.status, headers: response.headers, data: body.data, errors: body.errors, extensions: body.extensions, cookie: cookies.join('; ') || undefined, text }
  }
}
