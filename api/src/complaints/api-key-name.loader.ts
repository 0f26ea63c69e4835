import DataLoader from 'dataloader'
import { viewerOf, type RequestContext } from '../shared/context.ts'

const names = Symbol('names of api keys')

/** Name of the API key that wrote something; keys that are gone have none. */
export function loadKeyName(context: RequestContext, id: string): Promise<string | null> {
  return context.loaders.get(names, () => new DataLoader<string, string | null>(async (ids) => {
    const rows = await (await context.sql()).rows<{ id: string; name: string }>('complaints.key_names',
      'select id, name from api_key where chain_id = $1 and id = any($2::uuid[])', [viewerOf(context).chainId, ids])
    const found = new Map(rows.map(({ id: known, name }) => [known, name]))
    return ids.map((wanted) => found.get(wanted) ?? null)
  })).load(id)
}
