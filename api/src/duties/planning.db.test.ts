import 'reflect-metadata'
import { afterEach, describe, expect, it } from 'vitest'
import { verifyChains } from '../verify/index.ts'
import { toGlobalId } from '../shared/relay.ts'
import { seedChain } from '../testing/index.ts'
import { Demands } from './demanded.ts'
import { planPlace } from './plan-place.ts'
import { openDutyHouse, shown, type DutyHouse } from './test-house.ts'

let house: DutyHouse | undefined
afterEach(async () => {
  await house?.close()
  house = undefined
})
const open = async (time = '2026-09-27T20:00:00+08:00'): Promise<DutyHouse> => (house = await openDutyHouse(time))
const FORTNIGHT = { from: '2026-09-28T00:00:00+08:00', to: '2026-10-13T00:00:00+08:00' }
const BOX_DAYS = ['2026-09-28', '2026-09-29', '2026-09-30', '2026-10-08', '2026-10-09', '2026-10-10', '2026-10-12']

describe.each(['kindergarten-liangfeng', 'school'])('the complaint box of %s', (packKey) => {
  it('AC-31: is planned for working days, make-up Saturday included and holidays not, due at close of business; what is stored says the same', async () => {
    const { govern, plan, duties, dutyPlan, campus } = await open()
    await govern(packKey)
    const planned = (await dutyPlan('2026-09-28', '2026-10-12')).filter(({ key }) => key === 'box_opening')
    expect(planned.map(({ periodFrom }) => periodFrom)).toEqual(BOX_DAYS)
    expect(planned.map(({ dueAt }) => shown(dueAt))).toEqual(BOX_DAYS.map((day) => `${day} 18:00`))
    expect(await duties({ keys: ['box_opening'] })).toEqual([])

    expect((await plan()).added).toBeGreaterThan(0)
    expect(await plan()).toEqual({ added: 0, moved: 0, dropped: 0 })
    const stored = await duties({ ...FORTNIGHT, keys: ['box_opening'], campusIds: [campus()] })
    expect(stored.map(({ periodFrom, dueAt, status, clock }) => [periodFrom, shown(dueAt), status, clock])).toEqual(BOX_DAYS.map((day) => [day, `${day} 18:00`, 'PLANNED', null]))
    expect(stored[0]).toMatchObject({ title: planned[0]!.title, clauses: planned[0]!.clauses, ownerRole: planned[0]!.ownerRole, fields: planned[0]!.fields })
    expect(await duties({ ...FORTNIGHT, keys: ['box_opening'] })).toHaveLength(2 * BOX_DAYS.length)
  })
})

describe('reports', () => {
  it('of the month are due on the fifth working day of the next', async () => {
    const { govern, plan, duties, campus } = await open()
    await govern('kindergarten-liangfeng')
    await plan()
    const reports = await duties({ keys: ['monthly_statistics'], campusIds: [campus()] })
    expect(reports.map(({ periodFrom, periodTo, opensAt, dueAt }) => [periodFrom, periodTo, shown(opensAt), shown(dueAt)])).toEqual([
      ['2026-09-01', '2026-09-30', '2026-09-30 00:00', '2026-10-13 18:00'], ['2026-10-01', '2026-10-31', '2026-10-31 00:00', '2026-11-06 18:00'],
    ])
  })

  it('of a developer are due on the 18th, the 3rd and the 27th, rolled forward over days of rest, and owed once by the chain', async () => {
    const { govern, plan, duties, dutyPlan, chain, campus } = await open('2026-09-10T09:00:00+08:00')
    // The second campus came first: it answers for the chain.
    await govern('property-developer', { from: '2024-01-01T00:00:00Z', campusIds: [chain.campusIds[1]!] })
    await govern('property-developer', { from: '2025-01-01T00:00:00Z', campusIds: [chain.campusIds[0]!] })
    const due = (key: string, of: { key: string; dueAt: string }[]): string[] => of.filter((one) => one.key === key).map(({ dueAt }) => shown(dueAt))
    const planned = await dutyPlan('2026-09-01', '2026-10-31', 1)
    expect(due('half_month_report', planned)).toEqual(['2026-09-18 18:00', '2026-10-19 18:00'])
    expect(due('monthly_report', planned)).toEqual(['2026-10-08 18:00', '2026-11-03 18:00'])
    expect(due('property_reports', planned)).toEqual(['2026-09-28 18:00', '2026-10-27 18:00'])
    expect(await dutyPlan('2026-09-01', '2026-10-31', 0)).toEqual([])

    await plan()
    const stored = await duties({ keys: ['half_month_report', 'monthly_report', 'property_reports'] })
    expect(stored.every(({ scope, campus: { id } }) => scope === 'CHAIN' && id === campus(1))).toBe(true)
    expect(due('half_month_report', stored)).toEqual(['2026-09-18 18:00', '2026-10-19 18:00'])
    expect(due('property_reports', stored)).toEqual(['2026-09-28 18:00', '2026-10-27 18:00'])
  })
})

describe('what has not opened is planned anew', () => {
  const change = (query: string, input: object) => house!.api.graphql<Record<string, { __typename: string; calendars: { version: number }[] }>>(query, { input }, { apiKey: house!.apiKey })
  const SET_DAYS = 'mutation ($input: SetCalendarDaysInput!) { setCalendarDays(input: $input) { __typename ... on UserError { code message } } }'

  it('when a calendar changes: a day of rest takes its box away, and moves the limit of a report', async () => {
    const { govern, plan, duties, campus, api } = await open()
    await govern('kindergarten-liangfeng')
    await plan()
    const { data } = await change(SET_DAYS, { campusId: campus(), expectedVersion: 0, set: [{ date: '2026-10-12', kind: 'CLOSED', name: { zh: '停水' } }] })
    expect(data!['setCalendarDays']!.__typename).toBe('CalendarChanged')
    await api.application.duties.planStale()
    const days = async (index: number) => (await duties({ ...FORTNIGHT, keys: ['box_opening'], campusIds: [campus(index)] })).map(({ periodFrom }) => periodFrom)
    expect(await days(0)).toEqual(BOX_DAYS.slice(0, -1))
    expect(await days(1)).toEqual(BOX_DAYS)
    expect(shown((await duties({ keys: ['monthly_statistics'], campusIds: [campus()] }))[0]!.dueAt)).toBe('2026-10-14 18:00')
    expect(await plan()).toEqual({ added: 0, moved: 0, dropped: 0 })
  })

  it('and what has opened is judged anew with all clocks', async () => {
    const { govern, plan, duties, campus, api } = await open()
    await govern('kindergarten-liangfeng')
    await plan()
    await api.time.set('2026-10-08T09:00:00+08:00')
    await api.application.scheduler.tick()
    await change(SET_DAYS, { campusId: campus(), expectedVersion: 0, set: [{ date: '2026-10-12', kind: 'CLOSED', name: { zh: '停水' } }] })
    await api.application.jobs.worker.work()
    const [report] = await duties({ keys: ['monthly_statistics'], campusIds: [campus()], statuses: ['OPEN'] })
    expect([report!.periodFrom, shown(report!.dueAt), shown(report!.clock!.dueAt)]).toEqual(['2026-09-01', '2026-10-14 18:00', '2026-10-14 18:00'])
  })

  it('when another policy is assigned: from then on its duties, until then the old ones', async () => {
    const { govern, plan, duties, campus, chain, api } = await open()
    await govern('kindergarten-liangfeng')
    await plan()
    const policyVersionId = await govern('school', { campusIds: [] })
    const { data } = await change('mutation ($input: AssignPolicyInput!) { assignPolicy(input: $input) { __typename ... on UserError { code message } } }',
      { policyVersionId: toGlobalId('PolicyVersion', policyVersionId), campusIds: [campus()], effectiveFrom: '2026-10-09T00:00:00+08:00' })
    expect(data!['assignPolicy']!.__typename).toBe('PolicyAssigned')
    await api.application.duties.planStale()
    const boxes = await duties({ ...FORTNIGHT, keys: ['box_opening'], campusIds: [campus()] })
    expect(boxes.map(({ periodFrom, clauses }) => [periodFrom, clauses[0]!.split('/')[0]])).toEqual(BOX_DAYS.map((day) => [day, day < '2026-10-09' ? 'kindergarten-liangfeng' : 'school']))
    const found = await api.db.read(chain.id, (sql) => sql.rows<{ n: number }>('test.wakes', `select count(*)::int as n from wake_up w where subject_kind = 'duty' and not exists (select from duty d where d.id = w.subject_id)`))
    expect(found).toEqual([{ n: 0 }])
  })
})

describe('a planner', () => {
  it('that dies half-way leaves whole plans, and the next one goes on without doing anything twice', async () => {
    const { govern, duties, api, chain } = await open()
    await govern('kindergarten-liangfeng')
    // The second place fails after its rows were written: as when the process is killed there.
    const { eventLog: log, clocks } = api.application
    const [first, second] = [...chain.campusIds].sort() as [string, string]
    await planPlace({ log, clocks }, chain.id, first, new Demands(api.time.now()), Infinity)
    const dying = { ...log, db: { ...log.db, write: (chainId: string, work: (sql: never) => Promise<unknown>) => log.db.write(chainId, async (sql) => {
      await work(sql as never)
      throw new Error('killed')
    }) } } as unknown as typeof log
    await expect(planPlace({ log: dying, clocks }, chain.id, second, new Demands(api.time.now()), Infinity)).rejects.toThrow('killed')
    const half = await duties({ keys: ['box_opening'] })
    expect(new Set(half.map(({ campus: { id } }) => id)).size).toBe(1)
    await api.application.duties.planAll(60_000)
    const whole = await duties({ keys: ['box_opening'] })
    expect(whole).toHaveLength(2 * half.length)
    expect(whole.filter(({ id }) => half.some((one) => one.id === id))).toHaveLength(half.length)
  })

  it('several at once plan each duty once', async () => {
    const { govern, duties, api } = await open()
    await govern('kindergarten-liangfeng')
    await Promise.all([1, 2, 3].map(() => api.application.duties.planAll(60_000)))
    const all = await duties({ keys: ['box_opening'] })
    expect(new Set(all.map(({ campus: { id }, periodFrom }) => id + periodFrom)).size).toBe(all.length)
  })

  it('plans a term that has begun and is still in time, but no limit that has passed', async () => {
    const { govern, plan, duties, campus } = await open('2026-10-12T19:00:00+08:00')
    await govern('childcare-institution', { parameters: { parent_meeting_period: 'term' } })
    await govern('kindergarten-liangfeng', { campusIds: [] })
    await plan()
    const [meeting] = await duties({ keys: ['parent_meeting'], campusIds: [campus()] })
    expect([meeting!.periodFrom, meeting!.periodTo, meeting!.status, meeting!.clock!.status]).toEqual(['2026-09-01', '2027-01-31', 'OPEN', 'RUNNING'])
  })
})

describe('verification', () => {
  it('proves duties and their clocks, and finds what was changed by hand', async () => {
    const { govern, plan, api, chain } = await open()
    await govern('kindergarten-liangfeng')
    await plan()
    await api.time.set('2026-09-29T12:00:00+08:00')
    await api.application.scheduler.tick()
    const differences = async (): Promise<string[]> => {
      for await (const { chainId, differences: found } of verifyChains(api.db, api.application.clocks, api.time.now())) if (chainId === chain.id) return found
      throw new Error('The chain was not verified.')
    }
    expect(await differences()).toEqual([])
    const write = (name: string, text: string) => api.db.write(chain.id, (sql) => sql.rows(name, text, [chain.id]))
    await write('test.move', `update duty set due_at = due_at + interval '1 hour' where chain_id = $1 and period_from = '2026-10-12' and key = 'box_opening'`)
    await write('test.drop', `delete from duty where chain_id = $1 and period_from = '2026-10-10' and key = 'box_opening'`)
    await write('test.clock', `update clock set due_at = due_at + interval '1 hour' where chain_id = $1 and subject_kind = 'duty' and key = 'box_opening'`)
    const found = await differences()
    expect(found.filter((line) => /^duty box_opening of 2026-10-12 .*: not as planned$/.test(line))).toHaveLength(2)
    expect(found.filter((line) => /^duty box_opening of 2026-10-10 .*: missing$/.test(line))).toHaveLength(2)
    expect(found.filter((line) => /^clock box_opening .*: dueAt$/.test(line)).length).toBeGreaterThan(0)
  })
})

it('another chain sees nothing of it', async () => {
  const { govern, plan, duties, api, dutyPlan } = await open()
  await govern('kindergarten-liangfeng')
  await plan()
  const other = await seedChain(api.application, { name: 'Other' })
  const apiKey = await other.addKey()
  expect(await duties({}, { apiKey })).toEqual([])
  const [mine] = await duties()
  const { data } = await api.graphql<{ node: object | null }>('query ($id: ID!) { node(id: $id) { id } }', { id: mine!.id }, { apiKey })
  expect(data!.node).toBeNull()
  expect(await dutyPlan('2026-09-28', '2026-10-12')).not.toEqual([])
  const foreign = await api.graphql<{ dutyPlan: null }>('query ($id: ID!) { dutyPlan(campusId: $id, from: "2026-09-28", to: "2026-10-12") { key } }', { id: mine!.campus.id }, { apiKey })
  expect(foreign.data!.dutyPlan).toBeNull()
})

it('a plan of more than 400 days is refused', async () => {
  const { govern, dutyPlan, chain } = await open()
  await govern('property-developer', { campusIds: [chain.campusIds[0]!] })
  expect((await dutyPlan('2026-01-01', '2027-02-04')).length).toBeGreaterThan(300)
  await expect(dutyPlan('2026-01-01', '2027-02-05')).rejects.toThrow('RANGE_INVALID')
})
