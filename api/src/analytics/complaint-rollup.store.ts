import type { Sql } from '../shared/database.ts'

/** What the rollup counts of one complaint. */
export interface CountedComplaint {
  campusId: string
  /** ISO 8601. */
  receivedAt: string
  topic: string | null
  timeliness: string
}

/** One complaint before and after a change; null where it does not exist. */
export interface ComplaintChange {
  before: CountedComplaint | null
  after: CountedComplaint | null
}

/** The category of complaints whose topic nobody has chosen yet. */
export const UNCLASSIFIED = 'unclassified'

/** Late and excused are judged too; what is not yet due or had no target is not. */
const judged = new Set(['timely', 'extended', 'late', 'late_excused'])
const timely = new Set(['timely', 'extended'])

/** Adds to the month's figures what changes of complaints make of them, in the transaction that changes the complaints. */
export async function rollUpComplaints(sql: Sql, chainId: string, changes: readonly ComplaintChange[]): Promise<void> {
  const deltas = changes.flatMap(({ before, after }) => (before && after && sameCell(before, after) ? [] : [...delta(before, -1), ...delta(after, 1)]))
  if (deltas.length === 0) return
  const column = <K extends keyof Delta>(key: K): Delta[K][] => deltas.map((one) => one[key])
  await sql.rows('analytics.rollUpComplaints', `
    with change (campus_id, received_at, category, complaints, judged, timely, excused) as (
      select * from unnest($2::uuid[], $3::timestamptz[], $4::text[], $5::int[], $6::int[], $7::int[], $8::int[]))
    insert into rate_month (chain_id, month, campus_id, category, complaints, judged, timely, excused)
    select $1, date_trunc('month', change.received_at at time zone campus.time_zone)::date as month, campus.id, category,
      sum(complaints), sum(judged), sum(timely), sum(excused)
    from change join campus on campus.chain_id = $1 and campus.id = change.campus_id
    group by month, campus.id, category
    having sum(complaints) <> 0 or sum(judged) <> 0 or sum(timely) <> 0 or sum(excused) <> 0
    order by month, campus.id, category
    on conflict (chain_id, month, campus_id, category) do update set
      complaints = rate_month.complaints + excluded.complaints, judged = rate_month.judged + excluded.judged,
      timely = rate_month.timely + excluded.timely, excused = rate_month.excused + excluded.excused`,
  [chainId, column('campusId'), column('receivedAt'), column('category'), column('complaints'), column('judged'), column('timely'), column('excused')])
}

interface Delta { campusId: string; receivedAt: string; category: string; complaints: number; judged: number; timely: number; excused: number }

function delta(complaint: CountedComplaint | null, sign: 1 | -1): Delta[] {
  if (!complaint) return []
  const { campusId, receivedAt, topic, timeliness } = complaint
  return [{
    campusId, receivedAt, category: topic ?? UNCLASSIFIED, complaints: sign,
    judged: judged.has(timeliness) ? sign : 0, timely: timely.has(timeliness) ? sign : 0, excused: timeliness === 'late_excused' ? sign : 0,
  }]
}

const sameCell = (before: CountedComplaint, after: CountedComplaint): boolean =>
  before.campusId === after.campusId && before.receivedAt === after.receivedAt && before.topic === after.topic && before.timeliness === after.timeliness

/** The same figures counted from the complaints themselves; `$1` is the chain. */
export const complaintRecount = `
  select date_trunc('month', c.received_at at time zone campus.time_zone)::date as month, c.campus_id, coalesce(c.topic, '${UNCLASSIFIED}') as category,
    count(*)::int as complaints,
    (count(*) filter (where c.timeliness in ('timely', 'extended', 'late', 'late_excused')))::int as judged,
    (count(*) filter (where c.timeliness in ('timely', 'extended')))::int as timely,
    (count(*) filter (where c.timeliness = 'late_excused'))::int as excused
  from complaint c join campus on campus.chain_id = c.chain_id and campus.id = c.campus_id
  where c.chain_id = $1 and c.case_type = 'complaint' group by 1, 2, 3`
