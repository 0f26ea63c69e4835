import { storeCases } from '../complaints/index.ts'
import { appendEvents } from '../events/index.ts'
import { importedCases } from '../imports/index.ts'
import type { CalendarPattern, ChainPlan } from '../organization/index.ts'
import { bindPolicy, publishPolicy } from '../policies/index.ts'
import type { Sql } from '../shared/database.ts'
import { BOSTON_ZONE, bostonColumns, bostonDepartments, bostonSample } from './boston.ts'
import type { DemoServices } from './fill-chain.ts'
import type { DemoLogIn } from './plan-organization.ts'
import type { Random } from './random.ts'

export const BOSTON_NAME = 'Boston 311 (public sample)'

const day = [{ from: '08:00', to: '17:00' }]
const pattern: CalendarPattern = { zone: BOSTON_ZONE, weekly: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] } }

export interface BostonPlan { plan: ChainPlan; logIns: DemoLogIn[]; campusId: string }

/** A chain of one campus, the city. */
export function planBoston(random: Random): BostonPlan {
  const [id, campusId, calendarId] = [random.uuid(), random.uuid(), random.uuid()]
  const people = [{ role: 'chain_admin', name: 'Administrator', address: 'admin' }, { role: 'analyst', name: 'Analyst', address: 'analyst' }] as const
  const staff = people.map(({ role, name, address }) => ({ id: random.uuid(), name, email: `${address}@boston311.example`, roles: [{ role, scope: 'chain' as const }] }))
  return {
    campusId,
    plan: {
      chain: { id, name: BOSTON_NAME, nameEn: BOSTON_NAME, timeZone: BOSTON_ZONE },
      calendars: [{ id: calendarId, name: 'Weekdays 8–17', pattern }],
      campuses: [{ id: campusId, name: 'City of Boston', calendarId, timeZone: BOSTON_ZONE }],
      departments: bostonDepartments.map(({ name, kind }) => ({ id: random.uuid(), campusId, name, kind })), staff,
    },
    logIns: staff.map(({ id: staffMemberId, name, email }, index) => ({ staffMemberId, name, email, role: people[index]!.role })),
  }
}

/** Takes the sample in the way an import does. */
export async function fillBoston(sql: Sql, { complaints, clients: { clocks } }: DemoServices, { plan, campusId }: BostonPlan, now: number, report: (line: string) => void): Promise<void> {
  const chainId = plan.chain.id
  const effectiveFrom = Date.UTC(2021, 0, 1)
  const policyVersionId = await publishPolicy(sql, clocks.policies, { chainId, packKey: 'agreed-target', version: '1.0.0', effectiveFrom, now })
  await bindPolicy(sql, { chainId, campusId, policyVersionId, effectiveFrom })
  const mapping = { columns: bostonColumns, timeZone: BOSTON_ZONE, defaultCampusId: campusId }
  const intakes = await importedCases(sql, clocks, { chainId, payload: bostonSample(), mapping, now })
  const { events } = await storeCases(complaints, sql, { chainId, actor: { kind: 'system', id: null }, now, intakes })
  await appendEvents(sql, chainId, events.sort((a, b) => a.occurredAt - b.occurredAt), now)
  report(`${BOSTON_NAME}: ${intakes.length} cases imported`)
}
