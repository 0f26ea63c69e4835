// Complaints put straight into the tables, for tests of what lies below the complaints feature: clocks, scheduler, streams.
import { randomUUID } from 'node:crypto'
import { builtInPacks, type CalendarSpec, type HistoryEvent } from '@huiyin/policy'
import pg from 'pg'
import { materializeClocks, SubjectKinds, type ClockServices, type ClockSubject, type SubjectKind } from '../../api/src/clocks/index.ts'
import { recordEvents, type EventLog } from '../../api/src/events/index.ts'
import { CampusCalendars } from '../../api/src/organization/index.ts'
import { bindPolicy, PolicyShelf, publishPolicy } from '../../api/src/policies/index.ts'
import type { Database, Sql } from '../../api/src/shared/database.ts'

export interface BareHouse { chainId: string; campusId: string; policyVersionId: string; shelf: PolicyShelf }

const open = [{ from: '08:00', to: '18:00' }]
const spec: CalendarSpec = { id: 'bare', zone: 'Asia/Shanghai', weekly: { mon: open, tue: open, wed: open, thu: open, fri: open, sat: [], sun: [] } }

/** A chain with one campus under the childcare regulation. */
export async function openBareHouse(ownerUrl: string, db: Database): Promise<BareHouse> {
  const chainId = randomUUID()
  const [campusId, calendarId] = [randomUUID(), randomUUID()]
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await owner.query('insert into chain (id, name) values ($1, $2)', [chainId, 'Bare'])
    await owner.query('insert into calendar (chain_id, id, name, spec) values ($1, $2, $3, $4)', [chainId, calendarId, 'Bare', JSON.stringify(spec)])
    await owner.query('insert into campus (chain_id, id, calendar_id, name) values ($1, $2, $3, $4)', [chainId, campusId, calendarId, 'Bare'])
  } finally {
    await owner.end()
  }
  const shelf = new PolicyShelf(builtInPacks)
  const policyVersionId = await db.write(chainId, async (sql) => {
    const { id, version } = builtInPacks['childcare-institution']!.pack
    const policy = await publishPolicy(sql, shelf, { chainId, packKey: id, version, effectiveFrom: 0, now: 0 })
    await bindPolicy(sql, { chainId, campusId, policyVersionId: policy, effectiveFrom: 0 })
    return policy
  })
  return { chainId, campusId, policyVersionId, shelf }
}

interface EntryRow { id: string; complaint_id: string; position: number; type: string; at: string; facts: HistoryEvent['facts']; campus_id: string; policy_version_id: string }

/** Complaints as subjects, read from the bare tables. */
export const bareComplaints: SubjectKind = {
  kind: 'complaint',
  async lockFree(sql, chainId, ids) {
    const rows = await sql.rows<{ id: string }>('bare.lock', 'select id from complaint where chain_id = $1 and id = any($2::uuid[]) order by id for update skip locked', [chainId, ids])
    return rows.map(({ id }) => id)
  },
  async load(sql, chainId, ids) {
    const rows = await sql.rows<EntryRow>('bare.load', `select e.*, c.campus_id, c.policy_version_id from complaint_entry e
      join complaint c on c.chain_id = e.chain_id and c.id = e.complaint_id where e.chain_id = $1 and e.complaint_id = any($2::uuid[])`, [chainId, ids])
    return [...Map.groupBy(rows, ({ complaint_id }) => complaint_id)].map(([id, entries]): ClockSubject => ({
      kind: 'complaint', id, campusId: entries[0]!.campus_id, policyVersionId: entries[0]!.policy_version_id,
      history: entries.map((entry) => ({ id: entry.id, type: entry.type, at: Date.parse(entry.at), seq: entry.position, ...(entry.facts && { facts: entry.facts }) })),
    }))
  },
  async judged(sql, chainId, judgements) {
    for (const { subject, timeliness } of judgements) await sql.rows('bare.judged', 'update complaint set timeliness = $3 where chain_id = $1 and id = $2', [chainId, subject.id, timeliness])
  },
}

export function bareServices(house: BareHouse): ClockServices {
  const kinds = new SubjectKinds()
  kinds.register(bareComplaints)
  return { policies: house.shelf, calendars: new CampusCalendars(), kinds }
}

let numbers = 0

/** An urgent complaint received at an instant, its clocks judged and its events recorded. @returns its id */
export async function receiveBareComplaint(log: EventLog, house: BareHouse, at: number, now: number = at): Promise<string> {
  const id = randomUUID()
  await recordEvents(log, house.chainId, now, async (sql) => {
    await sql.rows('bare.complaint', `insert into complaint (chain_id, id, number, version, status, stage, campus_id, channel, matter, received_at, registered_at, updated_at, policy_version_id, timeliness)
      values ($1, $2, $3, 1, 'open', 'received', $4, 'on_site', 'bare', $5, $5, $5, $6, 'not_yet_due')`,
      [house.chainId, id, `bare-${process.pid}-${++numbers}`, house.campusId, new Date(at).toISOString(), house.policyVersionId])
    return { done: undefined, events: await happens(sql, house, id, 1, { type: 'complaint_received', at, facts: { urgency: 'urgent' } }, now) }
  })
  return id
}

/** Something happens to a bare complaint, as a command would let it: row locked first, events last. */
export async function happensTo(log: EventLog, house: BareHouse, id: string, event: Pick<HistoryEvent, 'type' | 'at' | 'facts'>, now: number = event.at): Promise<void> {
  await recordEvents(log, house.chainId, now, async (sql) => {
    await sql.rows('bare.hold', 'select 1 from complaint where chain_id = $1 and id = $2 for update', [house.chainId, id])
    const last = await sql.one<{ position: number }>('bare.last', 'select max(position) as position from complaint_entry where chain_id = $1 and complaint_id = $2', [house.chainId, id])
    return { done: undefined, events: await happens(sql, house, id, last!.position + 1, event, now) }
  })
}

async function happens(sql: Sql, house: BareHouse, id: string, position: number, { type, at, facts }: Pick<HistoryEvent, 'type' | 'at' | 'facts'>, now: number) {
  await sql.rows('bare.entry', `insert into complaint_entry (chain_id, complaint_id, position, id, type, at, recorded_at, actor_kind, facts)
    values ($1, $2, $3, $4, $5, $6, $7, 'system', $8)`, [house.chainId, id, position, randomUUID(), type, new Date(at).toISOString(), new Date(now).toISOString(), JSON.stringify(facts ?? {})])
  const [subject] = await bareComplaints.load(sql, house.chainId, [id])
  const services = bareServices(house)
  const pack = (await house.shelf.pinned(sql, house.chainId, house.policyVersionId)).pack
  const calendar = (await services.calendars.read(sql, house.chainId, [house.campusId])).get(house.campusId)!
  const [judgement] = await materializeClocks(sql, { chainId: house.chainId, judgings: [{ subject: subject!, pack, calendar }], now, actor: { kind: 'system', id: null } })
  return judgement!.events
}
