import type { Text } from '@huiyin/policy'
import type { ComplaintServices } from '../complaints/index.ts'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import { UNCLASSIFIED } from './complaint-rollup.store.ts'

const titles = Symbol('category titles')

/** Name of a topic in the policies of the chain's campuses; a value a chain uses without listing it is its own name. */
export async function loadCategoryTitle({ clocks }: ComplaintServices, context: RequestContext, category: string): Promise<Text> {
  const known = context.loaders.get(titles, async (): Promise<Map<string, Text>> => {
    const sql = await context.sql()
    const { chainId } = viewerOf(context)
    const bound = await sql.rows<{ id: string }>('analytics.policies', 'select distinct policy_version_id as id from policy_binding where chain_id = $1', [chainId])
    const policies = await clocks.policies.read(sql, chainId, bound.map(({ id }) => id))
    return new Map([...policies.values()].flatMap(({ pack }) => pack.dimensions.find(({ id }) => id === 'topic')?.values.map(({ id, title }) => [id, title] as const) ?? []))
  })
  return (await known).get(category) ?? (category === UNCLASSIFIED ? { zh: '未分类', en: 'Unclassified' } : { zh: category, en: category })
}
