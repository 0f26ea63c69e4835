/** A running server as seen with one chain's API key. */
export type Ask = <T>(query: string, variables?: object) => Promise<T>

/** @throws when the server is away or refuses */
export function apiOf(url: string, apiKey: string): Ask {
  return async (query, variables) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${apiKey}` }, body: JSON.stringify({ query, variables }),
    })
    const { data, errors } = (await response.json()) as { data?: never; errors?: { message: string }[] }
    if (!data || errors) throw new Error(errors?.[0]?.message ?? `The server answered ${response.status}.`)
    return data
  }
}

export interface LiveCampus { id: string; name: string; departments: { id: string; kind: string }[] }

/** Campuses with the departments a case there can be given to. */
export async function loadCampuses(ask: Ask): Promise<LiveCampus[]> {
  const { chain } = await ask<{ chain: { campuses: LiveCampus[]; departments: { id: string; kind: string; campus: object | null }[] } }>(
    '{ chain { campuses { id name departments { id kind } } departments { id kind campus { id } } } }')
  const shared = chain.departments.filter(({ campus }) => campus === null)
  return chain.campuses.map((campus) => ({ ...campus, departments: [...campus.departments, ...shared] }))
}

export interface LiveCase {
  id: string
  number: string
  stage: string
  urgency: string | null
  receivedAt: string
  nextDueAt: string | null
  campus: { id: string }
  actions: { name: string; allowed: boolean }[]
  tasks: { id: string; answeredAt: string | null }[]
}

/** Open cases that came in lately, the most pressing first. */
export async function loadOpenCases(ask: Ask, since: string): Promise<LiveCase[]> {
  const { complaints } = await ask<{ complaints: { nodes: LiveCase[] } }>(`query ($filter: ComplaintFilter) { complaints(first: 50, filter: $filter, orderBy: NEXT_DUE) {
    nodes { id number stage urgency receivedAt nextDueAt campus { id } actions { name allowed } tasks { id answeredAt } } } }`, { filter: { status: 'OPEN', received: { from: since } } })
  return complaints.nodes
}

/** Performs a mutation with one input. @throws when it is refused */
export async function perform(ask: Ask, mutation: string, input: object): Promise<void> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`
  const answer = await ask<Record<string, { __typename: string; message?: string }>>(`mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename ... on UserError { message } } }`, { input })
  const outcome = answer[mutation]!
  if (outcome.message !== undefined) throw new Error(`${mutation}: ${outcome.message}`)
}
