import type { BenchHouse } from './bench-house.ts'

export interface SeedSize {
  /** All cases, spread over 24 months. */
  cases: number
  /** Of these still open, with two running clocks each. */
  open: number
  /** When the clocks of open cases change next; null: never by themselves. */
  nextTransition?: 'far' | null
}

/** Fills the chain by SQL alone: the amount matters here, not the way the rows came about. */
export async function seedCases({ owner, chain, policyVersionId }: BenchHouse, { cases, open, nextTransition = null }: SeedSize): Promise<void> {
  const client = await owner.connect()
  try {
    await client.query('begin')
    await client.query(`set local session_replication_role = replica`)
    await client.query(`create temp table family on commit drop as select gen_random_uuid() as id, g as n, $1::uuid[] as campuses from generate_series(0, 2999) g`, [chain.campusIds])
    await client.query(`insert into client (chain_id, id, campus_id, number, name, status, enrolled_at)
      select $1, id, campuses[1 + n % cardinality(campuses)], 'B' || lpad(n::text, 6, '0'), '家庭' || n, 'enrolled', now() - interval '2 years' from family`, [chain.id])
    await client.query(`create temp table fresh on commit drop as
      select gen_random_uuid() as id, g as n, g < $1 as is_open, now() - (g::float8 / $2) * interval '700 days' - interval '1 hour' as received_at,
        (array['attitude','child_safety','care','food_health','teaching','fees','environment','communication','other'])[1 + g % 9] as topic
      from generate_series(0, $2 - 1) g`, [open, cases])
    await client.query(`insert into complaint (chain_id, id, number, version, status, stage, campus_id, channel, matter, client_id, topic, urgency, classification, received_at,
        registered_at, closed_at, updated_at, assignee_id, policy_version_id, timeliness, next_due_at, search)
      select $1, f.id, 'B-' || lpad(f.n::text, 7, '0'), 1, case when is_open then 'open' else 'closed' end, case when is_open then 'received' else 'closed' end,
        ($2::uuid[])[1 + f.n % cardinality($2::uuid[])], 'hotline', '接送时老师没有说明孩子的情况，希望给出解释。编号 ' || f.n, family.id, topic,
        case when f.n % 5 = 0 then 'urgent' else 'ordinary' end, '[]', received_at, received_at, case when is_open then null else received_at + interval '2 hours' end, received_at,
        $3, $4, case when is_open then 'not_yet_due' when f.n % 7 = 0 then 'late' else 'timely' end,
        case when is_open then now() + (f.n + 1) * interval '1 second' + interval '1 day' end, ' 接送 老师 孩子 解释'
      from fresh f join family on family.n = f.n % 3000`, [chain.id, chain.campusIds, chain.admin.id, policyVersionId])
    await client.query(`insert into complaint_entry (chain_id, complaint_id, position, id, type, at, recorded_at, actor_kind, actor_id, facts)
      select $1, id, 1, gen_random_uuid(), 'complaint_received', received_at, received_at, 'staff', $2, '{"channel":"hotline"}' from fresh`, [chain.id, chain.admin.id])
    for (const [key, minutes] of [['customer_reply', 120], ['promised_reply', 60]] as const) {
      await client.query(`insert into clock (chain_id, id, instance_key, subject_kind, subject_id, complaint_id, campus_id, definition_id, key, clauses, title, comparator, owner_role,
          occurrence, status, is_open, started_at, due_at, warn_at, stopped_at, state, next_transition_at, updated_at)
        select $1, gen_random_uuid(), id || '/' || $2 || '/1', 'complaint', id, id, ($3::uuid[])[1 + n % cardinality($3::uuid[])], $2 || '.ordinary', $2, array['childcare-institution/2.5.3.2-b'],
          '{"zh":"普通投诉回复家长","en":"Reply to the client"}', 'lt', 'intake_officer', 1, case when is_open then 'running' else 'met' end, is_open, received_at,
          case when is_open then now() + (n + 1) * interval '1 second' + interval '1 day' else received_at + $4 * interval '1 minute' end, received_at + $4 * interval '45 seconds',
          case when is_open then null else received_at + interval '50 minutes' end, '{}', case when is_open and $5 then now() + interval '10 days' + n * interval '1 second' end, now()
        from fresh where is_open or $2 = 'customer_reply'`, [chain.id, key, chain.campusIds, minutes, nextTransition === 'far'])
    }
    await client.query(`insert into rate_month (chain_id, month, campus_id, category, complaints, judged, timely)
      select chain_id, date_trunc('month', received_at at time zone 'Asia/Shanghai')::date, campus_id, topic, count(*), count(*) filter (where status = 'closed'),
        count(*) filter (where timeliness = 'timely') from complaint where chain_id = $1 group by 1, 2, 3, 4`, [chain.id])
    await client.query(`insert into enrolment_month (chain_id, month, campus_id, joined, left_later, graduated_later)
      select $1, m::date, campus, case when m = date_trunc('month', now()) - interval '24 months' then 1500 else 40 end, 30, 10
      from generate_series(date_trunc('month', now()) - interval '24 months', now(), interval '1 month') m, unnest($2::uuid[]) campus`, [chain.id, chain.campusIds])
    await client.query('commit')
    await client.query('vacuum analyze')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}

