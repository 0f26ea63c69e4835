import type { Calendar, PolicyPack } from '@huiyin/policy'
import type { Sql } from '../shared/database.ts'
import { parseGlobalId } from '../shared/relay.ts'

export interface KnownCampus { id: string; calendar: Calendar }

/** What a row of a file can refer to: the chain's campuses and departments, and the policies they are under. */
export interface ImportWorld {
  /** By name or global id. */
  campus(text: string): KnownCampus | undefined
  /** Of the campus, or one that serves the whole chain; by name or global id. */
  department(text: string, campusId: string): string | undefined
  /** The policy in force at a campus at an instant; undefined when none is. */
  packOf(campusId: string, at: number): PolicyPack | undefined
}

interface NamedRow { id: string; name: string; campus_id: string | null }

/** Names compare without blanks around them and without case. */
const spelled = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

/** @param campusIds campuses within reach; null: all of the chain */
export async function readNames(sql: Sql, chainId: string, campusIds: readonly string[] | null): Promise<{ campuses: NamedRow[]; departments: NamedRow[] }> {
  const [campuses, departments] = await Promise.all([
    sql.rows<NamedRow>('imports.campuses', `select id, name, null as campus_id from campus where chain_id = $1 and ($2::uuid[] is null or id = any($2))`, [chainId, campusIds]),
    sql.rows<NamedRow>('imports.departments', 'select id, name, campus_id from department where chain_id = $1', [chainId]),
  ])
  return { campuses, departments }
}

/** Finds records by name or global id. */
export function finderOf<T extends NamedRow>(type: string, rows: readonly T[]): (text: string) => readonly T[] {
  const byId = new Map(rows.map((row) => [row.id, [row]]))
  const byName = Map.groupBy(rows, ({ name }) => spelled(name))
  return (text) => {
    const id = parseGlobalId(text.trim())
    return (id?.type === type ? byId.get(id.uuid) : byName.get(spelled(text))) ?? []
  }
}

/** Value of a dimension by key or title. Undefined: the dimension does not know it. A pack without the dimension takes anything. */
export function dimensionValue(pack: PolicyPack, dimension: string, text: string): string | undefined {
  const known = pack.dimensions.find(({ id }) => id === dimension)
  if (!known) return text.trim()
  const value = known.values.find(({ id, title }) => [id, title.zh, title.en].some((name) => spelled(name) === spelled(text)))
  return value?.id ?? (known.openValues ? text.trim() : undefined)
}

/** Complaint channel of a pack by key or title; a pack that lists none takes anything. */
export const channelOf = (pack: PolicyPack, text: string): string | undefined => pack.channels.length === 0 ? text.trim() :
  pack.channels.find(({ id, title, ticketType }) => ticketType === 'complaint' && [id, title.zh, title.en].some((name) => spelled(name) === spelled(text)))?.id
