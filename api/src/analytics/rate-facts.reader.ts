import type { Sql } from '../shared/database.ts'
import { enrolmentLevels, type ComplaintCell, type EnrolmentFlow, type RateFacts } from './compute-rates.ts'

/** Which part of a chain's figures is asked for. */
export interface RateScope {
  chainId: string
  /** First days of the months, ascending. */
  months: readonly string[]
  /** Null: every campus of the chain. */
  campusIds: readonly string[] | null
  /** Null: every category. */
  categories: readonly string[] | null
}

/** Everything the rates of one scope are computed from, out of the rollups alone: two statements, however many rates are asked for. */
export async function readRateFacts(sql: Sql, { chainId, months, campusIds, categories }: RateScope): Promise<RateFacts> {
  const [from, to] = [months[0]!, months.at(-1)!]
  const [campuses, complaints, flows] = await Promise.all([
    sql.rows<{ id: string }>('analytics.campuses', 'select id from campus where chain_id = $1 and ($2::uuid[] is null or id = any($2)) order by name, id', [chainId, campusIds]),
    // One row of arrays: a third of the cost of as many rows.
    sql.one<Columns>('analytics.complaint_cells', `select array_agg(month::text) as month, array_agg(campus_id::text) as "campusId", array_agg(category) as category,
        array_agg(complaints) as complaints, array_agg(judged) as judged, array_agg(timely) as timely, array_agg(excused) as excused
      from rate_month where chain_id = $1 and month between $2 and $3 and ($4::uuid[] is null or campus_id = any($4)) and ($5::text[] is null or category = any($5))`,
    [chainId, from, to, campusIds, categories]),
    sql.rows<EnrolmentFlow>('analytics.enrolment_flows', `select greatest(month, $2::date - interval '1 month')::date as month, campus_id as "campusId", sum(joined)::int as joined,
        sum(left_later)::int as "leftLater", sum(graduated_later)::int as "graduatedLater", sum(left_same)::int as "leftSame"
      from enrolment_month where chain_id = $1 and month <= $3 and ($4::uuid[] is null or campus_id = any($4)) group by 1, 2`, [chainId, from, to, campusIds]),
  ])
  const ids = campuses.map(({ id }) => id)
  return { months, campusIds: ids, complaints: cellsOf(complaints!), enrolment: enrolmentLevels(flows, months, ids) }
}

/** A column is null when there is no row. */
type Columns = { [K in keyof ComplaintCell]: ComplaintCell[K][] | null }

function cellsOf({ month, campusId, category, complaints, judged, timely, excused }: Columns): ComplaintCell[] {
  return (month ?? []).map((of, index) => ({
    month: of, campusId: campusId![index]!, category: category![index]!, complaints: complaints![index]!, judged: judged![index]!, timely: timely![index]!, excused: excused![index]!,
  }))
}
