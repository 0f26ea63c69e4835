import type { ClientProfile } from '@huiyin/policy'
import type { Sql } from '../../shared/database.ts'
import { isoOf } from '../../shared/time.ts'

/** What a grade is worked out from. */
export interface MeasuredProfile {
  clientId: string
  profile: Omit<ClientProfile, 'cooperationIntent'>
  /** Null while nobody has assessed it. */
  cooperationIntent: ClientProfile['cooperationIntent'] | null
}

interface ProfileRow { id: string; cooperation_intent: MeasuredProfile['cooperationIntent']; referral_willingness: 'rare' | 'none' | null; transfer_risk: boolean; spend: number; referrals: number; converted: number; months: number }

/** Measures enrolled families at an instant: fees of the last years, referrals, and months since enrolment, begun days counted as a part. */
export async function measureProfiles(sql: Sql, chainId: string, clientIds: readonly string[], windowYears: number, now: number): Promise<MeasuredProfile[]> {
  const rows = await sql.rows<ProfileRow>('clients.profiles', `
    select c.id, c.cooperation_intent, c.referral_willingness, c.transfer_risk,
      coalesce((select sum(p.amount) from payment p where p.chain_id = c.chain_id and p.client_id = c.id and p.paid_on > today - make_interval(years => $4) and p.paid_on <= today), 0)::float8 as spend,
      (select count(*) from referral r where r.chain_id = c.chain_id and r.client_id = c.id)::int as referrals,
      (select count(*) from referral r where r.chain_id = c.chain_id and r.client_id = c.id and r.converted)::int as converted,
      ceil((extract(year from stay) * 12 + extract(month from stay) + extract(day from stay) / 31) * 10)::float8 / 10 as months
    from client c join campus on campus.chain_id = c.chain_id and campus.id = c.campus_id
    cross join lateral (select ($3::timestamptz at time zone campus.time_zone)::date as today) as now
    cross join lateral (select age(today, (c.enrolled_at at time zone campus.time_zone)::date) as stay) as since
    where c.chain_id = $1 and c.id = any($2::uuid[]) and c.status = 'enrolled'`, [chainId, clientIds, isoOf(now), windowYears])
  return rows.map(({ id, cooperation_intent, referral_willingness, transfer_risk, spend, referrals, converted, months }) => ({
    clientId: id, cooperationIntent: cooperation_intent,
    profile: {
      spend, referrals, convertedReferrals: converted, tenureMonths: Math.max(months, 0), transferRisk: transfer_risk,
      ...(referral_willingness !== null && { referralWillingness: referral_willingness }),
    },
  }))
}
