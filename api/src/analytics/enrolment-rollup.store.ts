import type { Sql } from '../shared/database.ts'

/** What the rollup counts of one family. */
export interface CountedClient {
  campusId: string
  /** ISO 8601; null for a prospect. */
  enrolledAt: string | null
  /** Local day, the last one at the campus; null while enrolled. */
  leftOn: string | null
  graduated: boolean
}

/** One family before and after a change; null where it does not exist. */
export interface ClientChange {
  before: CountedClient | null
  after: CountedClient | null
}

/** Months of joining and leaving of families, and which of the four figures each counts in. `client` has the columns of CountedClient. */
const flows = (client: string, sign: string): string => `
  select flow.month, ${client}.campus_id, ${sign} * flow.joined as joined, ${sign} * flow.left_later as left_later,
    ${sign} * flow.graduated_later as graduated_later, ${sign} * flow.left_same as left_same
  from ${client} join campus on campus.chain_id = $1 and campus.id = ${client}.campus_id
  cross join lateral (select date_trunc('month', ${client}.enrolled_at at time zone campus.time_zone)::date as of_joining, date_trunc('month', ${client}.left_on)::date as of_leaving) as months
  cross join lateral (
    select of_joining as month, 1 as joined, 0 as left_later, 0 as graduated_later, (of_leaving is not null and of_leaving <= of_joining)::int as left_same
    union all
    select of_leaving, 0, 1, ${client}.graduated::int, 0 where of_leaving > of_joining) as flow
  where ${client}.enrolled_at is not null`

/** Adds to the months' figures what changes of families make of them, in the transaction that changes the families. */
export async function rollUpClients(sql: Sql, chainId: string, changes: readonly ClientChange[]): Promise<void> {
  const signed = changes.flatMap(({ before, after }) => [before && { ...before, sign: -1 }, after && { ...after, sign: 1 }]).filter((one) => one !== null)
  if (signed.length === 0) return
  const column = <K extends keyof (typeof signed)[number]>(key: K): (typeof signed)[number][K][] => signed.map((one) => one[key])
  await sql.rows('analytics.rollUpClients', `
    with change (campus_id, enrolled_at, left_on, graduated, sign) as (select * from unnest($2::uuid[], $3::timestamptz[], $4::date[], $5::boolean[], $6::int[])),
    flow as (${flows('change', 'change.sign')})
    insert into enrolment_month (chain_id, month, campus_id, joined, left_later, graduated_later, left_same)
    select $1, month, campus_id, sum(joined), sum(left_later), sum(graduated_later), sum(left_same) from flow group by month, campus_id
    having sum(joined) <> 0 or sum(left_later) <> 0 or sum(graduated_later) <> 0 or sum(left_same) <> 0
    order by month, campus_id
    on conflict (chain_id, month, campus_id) do update set
      joined = enrolment_month.joined + excluded.joined, left_later = enrolment_month.left_later + excluded.left_later,
      graduated_later = enrolment_month.graduated_later + excluded.graduated_later, left_same = enrolment_month.left_same + excluded.left_same`,
  [chainId, column('campusId'), column('enrolledAt'), column('leftOn'), column('graduated'), column('sign')])
}

/** The same figures counted from the families themselves; `$1` is the chain. */
export const enrolmentRecount = `
  with family as (select campus_id, enrolled_at, left_on, status = 'graduated' as graduated from client where client.chain_id = $1),
  flow as (${flows('family', '1')})
  select month, campus_id, sum(joined)::int as joined, sum(left_later)::int as left_later, sum(graduated_later)::int as graduated_later, sum(left_same)::int as left_same
  from flow group by month, campus_id`
