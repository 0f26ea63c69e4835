import type { Sql } from '../../shared/database.ts'
import { searchPatterns } from '../../shared/search-text.ts'

/** More than these are no narrowing: then the list is read in its order, and the words are compared on the way. */
const MOST = 2_000
/** What a trigram index can look up. */
const SHORTEST = 3

/** Ids of complaints with all these words; null where the index is of no use. */
export async function findBySearch(sql: Sql, search: string): Promise<string[] | null> {
  const patterns = searchPatterns(search)
  const longest = patterns.reduce((known, pattern) => (pattern.length > known.length ? pattern : known), '')
  if (longest.length - 2 < SHORTEST) return null
  const rows = await sql.rows<{ id: string }>('complaints.with_words', 'select complaints_with_words($1, $2, $3) as id', [longest, patterns, MOST + 1])
  return rows.length > MOST ? null : rows.map(({ id }) => id)
}
