import type { Calendar } from '@huiyin/policy'
import { clientSubject, gradeClients, saveFamilies, saveTouchpoints, summaryOf, type ClientServices, type TouchpointRow } from '../clients/index.ts'
import { materializeClocks, type Judging } from '../clocks/index.ts'
import { storeCases, type ComplaintServices } from '../complaints/index.ts'
import { appendEvents, type NewEvent } from '../events/index.ts'
import { bindPolicy, publishPolicy, type GoverningPolicy } from '../policies/index.ts'
import { refreshStatistics } from '../shared/bulk.ts'
import type { Sql } from '../shared/database.ts'
import { isoOf } from '../shared/time.ts'
import type { Actor } from '../shared/viewer.ts'
import type { ChainBlueprint } from './chain-blueprint.ts'
import { tellStory } from './case-story.ts'
import { makeFamilies, type DemoFamily } from './families.ts'
import { planFollowUps } from './plan-follow-ups.ts'
import { planHandled, planOpen, type PlannedIntake } from './plan-complaints.ts'
import type { DemoCampus, DemoOrganization } from './plan-organization.ts'
import type { Random } from './random.ts'

export interface DemoServices {
  complaints: ComplaintServices
  clients: ClientServices
}

export interface ChainFilling {
  random: Random
  blueprint: ChainBlueprint
  organization: DemoOrganization
  now: number
  /** Which of the open cases are this chain's. */
  takes(index: number): boolean
  report(line: string): void
}

interface Place { campus: DemoCampus; calendar: Calendar; families: DemoFamily[] }

/** The chain itself acts: nobody in it was there when these cases were written. */
const actor: Actor = { kind: 'system', id: null }
const BATCH = 250
const FIRST = 50
const YEARS_BACK = 5

/** Fills an opened chain inside one transaction, through the functions that serve everybody: policies, clocks, grades, rollups, events. */
export async function fillChain(sql: Sql, services: DemoServices, filling: ChainFilling): Promise<void> {
  const { random, blueprint, organization: { chainId, campuses }, now, report, takes } = filling
  const events: NewEvent[] = []
  const policy = await bind(sql, services, chainId, campuses, now)
  const calendars = await services.clients.clocks.calendars.read(sql, chainId, campuses.map(({ id }) => id))
  let phone = 0
  const places = campuses.map((campus): Place => {
    const calendar = calendars.get(campus.id)!
    const count = Math.round(blueprint.families * campus.blueprint.share)
    return { campus, calendar, families: makeFamilies(random, { campus, calendar, count, now }, () => phone++) }
  })
  const families = places.flatMap((place) => place.families).sort((a, b) => (a.client.enrolled_at! < b.client.enrolled_at! ? -1 : 1))
  families.forEach(({ client }, index) => { client.number = `F${String(index + 1).padStart(6, '0')}` })
  const touchpoints = places.flatMap(({ calendar, families: own }) => own.flatMap((family) => planFollowUps(random, family, policy, calendar, now)))
  events.push(...(await storeFamilies(sql, services, chainId, families, touchpoints, { policy, calendars, now })))
  report(`${blueprint.name}: ${families.length} families with ${touchpoints.length} follow-ups`)

  const planned = [
    ...planHandled(random, { campuses: places, count: blueprint.complaints, now }),
    ...raisedInFollowUps(random, places, touchpoints, now),
  ].sort((a, b) => a.intake.receivedAt - b.intake.receivedAt)
  planned.push(...planOpen(random, { campuses: places, now }, takes))
  events.push(...(await inBatches(sql, planned, async (batch) => {
    const intakes = batch.map(({ intake, campus }) => ({ intake, rules: { policy, calendar: calendars.get(campus.id)! } }))
    return (await storeCases(services.complaints, sql, { chainId, actor, now, intakes })).events
  })))
  report(`${blueprint.name}: ${planned.length} complaints`)
  await append(sql, chainId, events, now)
  report(`${blueprint.name}: ${events.length} events`)
}

async function bind(sql: Sql, { clients: { clocks } }: DemoServices, chainId: string, campuses: readonly DemoCampus[], now: number): Promise<GoverningPolicy> {
  const effectiveFrom = Date.UTC(new Date(now).getUTCFullYear() - YEARS_BACK, 0, 1)
  const id = await publishPolicy(sql, clocks.policies, { chainId, packKey: 'childcare-institution', version: '1.0.0', effectiveFrom, now })
  for (const campus of campuses) await bindPolicy(sql, { chainId, campusId: campus.id, policyVersionId: id, effectiveFrom })
  return clocks.policies.pinned(sql, chainId, id)
}

interface Rules { policy: GoverningPolicy; calendars: ReadonlyMap<string, Calendar>; now: number }

function storeFamilies(sql: Sql, { clients }: DemoServices, chainId: string, families: readonly DemoFamily[], touchpoints: readonly TouchpointRow[], { policy, calendars, now }: Rules): Promise<NewEvent[]> {
  const ofClient = Map.groupBy(touchpoints, ({ client_id }) => client_id)
  return inBatches(sql, families, async (batch) => {
    const own = batch.flatMap(({ client }) => ofClient.get(client.id) ?? [])
    await saveFamilies(sql, chainId, batch, isoOf(now))
    await savePaymentsAndReferrals(sql, chainId, batch)
    await clients.listeners.tell(sql, chainId, batch.map(({ client }) => ({ before: null, after: summaryOf(client) })))
    await saveTouchpoints(sql, chainId, own)
    const judgings = batch.flatMap(({ client }): Judging[] => {
      const subject = clientSubject(client, ofClient.get(client.id) ?? [])
      return subject ? [{ subject, pack: policy.pack, calendar: calendars.get(client.campus_id)! }] : []
    })
    const judgements = await materializeClocks(sql, { chainId, judgings, now, actor, fresh: true })
    const graded = await gradeClients(sql, clients.clocks.policies, { chainId, clientIds: batch.map(({ client }) => client.id), now, actor })
    const enrolled = batch.map(({ client }): NewEvent => ({
      type: 'ClientEnrolled', subjectType: 'Client', subjectId: client.id, campusId: client.campus_id, actor, occurredAt: Date.parse(client.enrolled_at!), facts: { number: client.number },
    }))
    return [...enrolled, ...judgements.flatMap((judgement) => judgement.events), ...graded]
  })
}

/** Works in batches, two at a time, so that this process judges one while the database stores the other; the first, small one alone. */
async function inBatches<T>(sql: Sql, items: readonly T[], work: (batch: readonly T[]) => Promise<readonly NewEvent[]>): Promise<NewEvent[]> {
  const events = [...(await work(items.slice(0, FIRST)))]
  await refreshStatistics(sql)
  let pending: Promise<readonly NewEvent[]> = Promise.resolve([])
  for (let from = FIRST; from < items.length; from += BATCH) {
    const current = work(items.slice(from, from + BATCH))
    // Failing while the one before is awaited must not go unheard as an unhandled rejection; it is awaited next.
    current.catch(() => {})
    events.push(...(await pending))
    pending = current
  }
  return [...events, ...(await pending)]
}

async function savePaymentsAndReferrals(sql: Sql, chainId: string, families: readonly DemoFamily[]): Promise<void> {
  await Promise.all([
    sql.rows('demo.payments', `insert into payment (chain_id, id, client_id, paid_on, amount, currency, item) select $1, r.*
      from json_to_recordset($2) as r(id uuid, client_id uuid, paid_on date, amount numeric, currency text, item text)`, [chainId, JSON.stringify(families.flatMap(({ payments }) => payments))]),
    sql.rows('demo.referrals', `insert into referral (chain_id, id, client_id, referred_on, name, converted) select $1, r.*
      from json_to_recordset($2) as r(id uuid, client_id uuid, referred_on date, name text, converted boolean)`, [chainId, JSON.stringify(families.flatMap(({ referrals }) => referrals))]),
  ])
}

/** Some satisfaction follow-ups turn out to be complaints, received when the family answered (childcare-institution/2.3.03-b). */
function raisedInFollowUps(random: Random, places: readonly Place[], touchpoints: readonly TouchpointRow[], now: number): PlannedIntake[] {
  const known = new Map(places.flatMap((place) => place.families.map((family) => [family.client.id, { family, place }] as const)))
  return touchpoints.filter(({ kind, done_at }) => kind === 'month_3' && done_at !== null && Date.parse(done_at) < now - 12 * 86_400_000 && random.chance(0.3)).map(({ id, client_id, done_at }) => {
    const { family, place: { campus, calendar } } = known.get(client_id)!
    const receivedAt = Date.parse(done_at!)
    const month = Number(calendar.localDate(receivedAt).slice(5, 7))
    return { campus, intake: tellStory(random, { campus, family, channel: 'satisfaction_followup', touchpointId: id, receivedAt, month, late: random.chance(0.06), until: now }) }
  })
}

const EVENTS = 3000

/** In the order in which things happened; last, as everywhere. */
async function append(sql: Sql, chainId: string, events: NewEvent[], now: number): Promise<void> {
  events.sort((a, b) => a.occurredAt - b.occurredAt)
  for (let from = 0; from < events.length; from += EVENTS) await appendEvents(sql, chainId, events.slice(from, from + EVENTS), now)
}
