import { randomUUID } from 'node:crypto'
import { planTouchpoints, type Calendar, type ClientFacts, type LocalDate, type PlannedTouchpoint, type ResolvedPack } from '@huiyin/policy'
import type { Sql } from '../../shared/database.ts'
import { isoOf } from '../../shared/time.ts'
import type { ChildRow, ClientRow, TouchpointRow } from '../client.entity.ts'

/** How far ahead follow-ups are planned. */
export const MONTHS_AHEAD = 12

/** The same day some months later or earlier; where there is none, the last of the month. */
export function shiftMonths(date: LocalDate, months: number): LocalDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10)
}

/**
 * What is planned for a family for the twelve months ahead: from its enrolment on, but no more than a year back, or only from today on. The days
 * behind us are for the enrolment itself; planned later they would be overdue the moment they appear.
 */
export function planFor(client: ClientRow, children: readonly ChildRow[], pack: ResolvedPack, calendar: Calendar, now: number, since: 'enrolment' | 'today' = 'enrolment'): PlannedTouchpoint[] {
  if (client.enrolled_at === null || client.status !== 'enrolled') return []
  const enrolledAt = Date.parse(client.enrolled_at)
  const [enrolledOn, today] = [calendar.localDate(enrolledAt), calendar.localDate(now)]
  const earliest = since === 'today' ? today : shiftMonths(today, -MONTHS_AHEAD)
  const facts: ClientFacts = {
    id: client.id,
    enrolments: [{ id: client.id, enrolledAt, ...(client.first_class_on !== null && { firstClassOn: client.first_class_on }) }],
    children: children.flatMap(({ id, birthday }) => (birthday === null ? [] : [{ id, bornOn: birthday }])),
  }
  return planTouchpoints(pack, facts, calendar, { from: enrolledOn > earliest ? enrolledOn : earliest, to: shiftMonths(today > enrolledOn ? today : enrolledOn, MONTHS_AHEAD) })
}

export interface PlannedFor {
  client: Pick<ClientRow, 'id' | 'campus_id'>
  policyVersionId: string
  assigneeId: string | null
}

export const rowOf = ({ client, policyVersionId, assigneeId }: PlannedFor, planned: PlannedTouchpoint): TouchpointRow => ({
  id: randomUUID(), client_id: client.id, campus_id: client.campus_id, child_id: planned.childId ?? null, kind: planned.touchpoint, plan_key: planned.correlation,
  planned_for: isoOf(planned.opensAt), due_at: isoOf(planned.dueAt), done_at: null, cancelled_at: null, outcome: null, checked: [],
  assignee_id: assigneeId, policy_version_id: policyVersionId,
  planning: { type: planned.event.type, at: planned.event.at, facts: (planned.event.facts ?? {}) as TouchpointRow['planning']['facts'], title: planned.title },
})

/** Stores follow-ups; those planned before stay as they are. Answers the new ones. */
export async function saveTouchpoints(sql: Sql, chainId: string, rows: readonly TouchpointRow[]): Promise<TouchpointRow[]> {
  if (rows.length === 0) return []
  const saved = await sql.rows<{ id: string }>('clients.plan', `insert into touchpoint (chain_id, id, client_id, campus_id, child_id, kind, plan_key, planned_for, due_at, done_at,
      cancelled_at, outcome, checked, assignee_id, policy_version_id, planning)
    select $1, r.id, r.client_id, r.campus_id, r.child_id, r.kind, r.plan_key, r.planned_for, r.due_at, r.done_at, r.cancelled_at, r.outcome, r.checked, r.assignee_id,
      r.policy_version_id, r.planning
    from json_to_recordset($2) as r(id uuid, client_id uuid, campus_id uuid, child_id uuid, kind text, plan_key text, planned_for timestamptz, due_at timestamptz,
      done_at timestamptz, cancelled_at timestamptz, outcome text, checked text[], assignee_id uuid, policy_version_id uuid, planning jsonb)
    on conflict (chain_id, client_id, plan_key) do nothing returning id`, [chainId, JSON.stringify(rows)])
  const ids = new Set(saved.map(({ id }) => id))
  return rows.filter(({ id }) => ids.has(id))
}

/** Who follows up at a campus: the first active person in the role the policy names, else the director (childcare-institution/1.1). */
export async function readFollower(sql: Sql, chainId: string, campusId: string, role: string): Promise<string | null> {
  const row = await sql.one<{ id: string }>('clients.follower', `select s.id from role_assignment r join staff_member s on s.chain_id = r.chain_id and s.id = r.staff_member_id
    where r.chain_id = $1 and r.campus_id = $2 and r.role = any($3::text[]) and s.active order by r.role = $4 desc, s.id limit 1`,
  [chainId, campusId, [role, 'director'], role])
  return row?.id ?? null
}
