import 'reflect-metadata'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyClocks } from '../clocks/index.ts'
import { readEvents } from '../events/index.ts'
import { toGlobalId } from '../shared/relay.ts'
import { openDutyHouse, type DutyHouse, type ShownDuty } from './test-house.ts'

let house: DutyHouse
beforeAll(async () => {
  house = await openDutyHouse('2026-09-27T20:00:00+08:00', true)
  await house.govern('kindergarten-liangfeng')
  await house.plan()
})
afterAll(async () => { await house?.close() })

const at = async (time: string): Promise<void> => {
  await house.api.time.set(time)
  while ((await house.api.application.scheduler.tick()) > 0);
}
const box = async (day: string, caller?: object): Promise<ShownDuty> => (await house.duties({ keys: ['box_opening'], campusIds: [house.campus()], from: `${day}T00:00:00+08:00`, to: `${day}T23:59:59+08:00` }, caller))[0]!
const found = [{ field: 'items_found', value: '2' }]
const events = async (type?: string) => (await house.api.db.read(house.chain.id, (sql) => readEvents(sql, house.chain.id, 0, 10_000))).filter((event) => type === undefined || event.type === type)
const staff = async (role: Parameters<DutyHouse['chain']['addStaff']>[0], reach = {}) => {
  const { id, email, password } = await house.chain.addStaff(role, reach)
  return { id, cookie: await house.api.signIn(email, password) }
}

describe('a duty from day to day', () => {
  it('has no clock until it opens, and then one like every other, on the board with its title', async () => {
    await at('2026-09-27T23:59:00+08:00')
    expect(await box('2026-09-28')).toMatchObject({ status: 'PLANNED', clock: null })
    await at('2026-09-28T00:00:00+08:00')
    const opened = await box('2026-09-28')
    expect(opened).toMatchObject({ status: 'OPEN', clock: { key: 'box_opening', status: 'RUNNING' } })
    const board = await house.api.subscribe<{ slaBoard: { clocks: { id: string; title: { en: string }; duty: { id: string } | null }[]; counts: { running: number }[] } }>(
      'subscription { slaBoard { ... on SlaBoardSnapshot { clocks { id title { en } duty { id } } counts { running } } } }', {}, { apiKey: house.apiKey })
    const { clocks, counts } = (await board.next()).data!.slaBoard
    board.socket.close()
    expect(clocks.find(({ id }) => id === opened.clock!.id)).toMatchObject({ title: opened.clock!.title, duty: { id: opened.id } })
    expect(counts.map(({ running }) => running)).toEqual([1, 1])
  })

  it('done in time it is met, and its record shows what was found', async () => {
    await at('2026-09-28T15:00:00+08:00')
    const duty = await box('2026-09-28')
    expect(await house.complete({ dutyId: duty.id, expectedVersion: duty.version, values: found, occurredAt: '2026-09-28T14:30:00+08:00', idempotencyKey: 'box-28' })).toMatchObject({
      __typename: 'DutyCompleted', duty: { status: 'DONE', doneAt: '2026-09-28T06:30:00.000Z', record: [{ key: 'items_found', value: '2' }], clock: { status: 'MET' }, version: duty.version + 1 },
    })
    // The same key gives the first answer again.
    expect(await house.complete({ dutyId: duty.id, expectedVersion: duty.version, values: found, occurredAt: '2026-09-28T14:30:00+08:00', idempotencyKey: 'box-28' })).toMatchObject({ __typename: 'DutyCompleted' })
    expect((await events('DutyCompleted')).map(({ subjectId, facts }) => [toGlobalId('Duty', subjectId), facts['key']])).toEqual([[duty.id, 'box_opening']])
  })

  it('forgotten it is warned of, breached and escalated by the scheduler; done later it is done late', async () => {
    const changes = await house.api.subscribe<{ slaChanges: { kind: string; toRole: string | null; clock: { key: string }; duty: { periodFrom: string; campus: { id: string } } | null } }>(
      'subscription ($filter: SlaFilter) { slaChanges(filter: $filter) { ... on SlaChange { kind toRole clock { key } duty { periodFrom campus { id } } } } }', { filter: { campusIds: [house.campus()], keys: ['box_opening'] } }, { apiKey: house.apiKey })
    await at('2026-09-29T18:00:01+08:00')
    const heard: unknown[] = []
    for (const _ of [1, 2, 3, 4]) {
      const { kind, duty } = (await changes.next()).data!.slaChanges
      heard.push([kind, duty!.periodFrom])
    }
    changes.socket.close()
    expect(heard).toEqual(['CLOCK_STARTED', 'DUE_SOON', 'BREACHED', 'ESCALATED'].map((kind) => [kind, '2026-09-29']))
    const duty = await box('2026-09-29')
    expect(duty).toMatchObject({ status: 'MISSED', clock: { status: 'BREACHED' } })
    expect((await events('ClockBreached')).filter(({ facts }) => toGlobalId('Duty', String(facts['dutyId'])) === duty.id)).toMatchObject([{ occurredAt: expect.stringMatching(/^2026-09-29T10:00:00/) }])
    expect(await house.complete({ dutyId: duty.id, values: found })).toMatchObject({ __typename: 'DutyCompleted', duty: { status: 'DONE', clock: { status: 'BREACHED' } } })
    expect((await events('ClockStoppedLate')).some(({ facts }) => toGlobalId('Duty', String(facts['dutyId'])) === duty.id)).toBe(true)
  })

  it('done at close of business it is in time', async () => {
    await at('2026-09-30T18:00:00+08:00')
    expect(await house.complete({ dutyId: (await box('2026-09-30')).id, values: found })).toMatchObject({ duty: { clock: { status: 'MET' } } })
  })

  it('stored clocks equal a replay, and the next days are planned at night', async () => {
    expect((await house.api.db.read(house.chain.id, (sql) => verifyClocks(house.api.application.clocks, sql, house.chain.id, house.api.time.now()))).differences).toEqual([])
    const before = (await house.duties({ keys: ['box_opening'] })).length
    await house.api.time.set('2026-10-03T03:00:00+08:00')
    const after = await house.duties({ keys: ['box_opening'] })
    expect(after.length).toBeGreaterThan(before)
    expect(after.filter(({ periodFrom }) => periodFrom >= '2026-10-01' && periodFrom <= '2026-10-07')).toEqual([])
  })
})

describe('refused', () => {
  it('is a record that lacks what the policy asks for, with its clause', async () => {
    await at('2026-10-08T09:00:00+08:00')
    const { id } = await box('2026-10-08')
    expect(await house.complete({ dutyId: id })).toMatchObject({ __typename: 'InputInvalid', issues: [{ path: ['values', 'items_found'], code: 'REQUIRED', clause: expect.stringMatching(/^kindergarten-liangfeng\//) }] })
    expect(await house.complete({ dutyId: id, values: [{ field: 'items_found', value: 'many' }] })).toMatchObject({ issues: [{ path: ['values', '0', 'value'], code: 'FORMAT_INVALID' }] })
    expect(await house.complete({ dutyId: id, values: [...found, { field: 'weather', value: 'fine' }] })).toMatchObject({ issues: [{ code: 'FIELD_UNKNOWN' }] })
  })
  it('is what has not opened, and a time before it opened', async () => {
    expect(await house.complete({ dutyId: (await box('2026-10-09')).id, values: found })).toMatchObject({ __typename: 'DutyActNotAllowed', reason: 'NOT_OPEN_YET', clauses: expect.arrayContaining([expect.any(String)]) })
    expect(await house.complete({ dutyId: (await box('2026-10-08')).id, values: found, occurredAt: '2026-10-07T23:59:00+08:00' })).toMatchObject({ issues: [{ path: ['occurredAt'], code: 'BEFORE_START' }] })
  })
  it('is what has been done already, and an outdated version', async () => {
    const done = await box('2026-09-28')
    expect(await house.complete({ dutyId: done.id, values: found })).toMatchObject({ __typename: 'DutyActNotAllowed', reason: 'ALREADY_DONE' })
    expect(await house.cancel({ dutyId: done.id, reason: '重复' })).toMatchObject({ __typename: 'DutyActNotAllowed', reason: 'ALREADY_DONE' })
    const open = await box('2026-10-08')
    expect(await house.complete({ dutyId: open.id, values: found, expectedVersion: open.version - 1 })).toMatchObject({ __typename: 'DutyVersionConflict', current: { version: open.version } })
  })
  it('is whoever does not hold the role, lacks the permission or cannot reach the campus', async () => {
    const { id } = await box('2026-10-08')
    const supervisor = await staff('teaching_supervisor')
    expect(await house.complete({ dutyId: id, values: found }, supervisor)).toMatchObject({ __typename: 'DutyActNotAllowed', reason: 'ROLE_DOES_NOT_ALLOW' })
    expect((await box('2026-10-08', supervisor)).notCompletableBecause).not.toBeNull()
    expect(await house.complete({ dutyId: id, values: found }, await staff('analyst'))).toMatchObject({ __typename: 'PermissionMissing' })
    const elsewhere = await staff('director', { campusId: house.chain.campusIds[1] })
    expect(await house.complete({ dutyId: id, values: found }, elsewhere)).toMatchObject({ __typename: 'RecordNotFound' })
    expect(await house.duties({ campusIds: [house.campus()] }, elsewhere)).toEqual([])
    expect(await house.duties({}, await staff('department_staff', { campusId: house.chain.campusIds[0], own: true }))).toEqual([])
    expect(await house.complete({ dutyId: house.campus(), values: found })).toMatchObject({ __typename: 'RecordNotFound' })
  })
})

describe('called off', () => {
  it('by the director only, with a reason, a duty has no clock that counts, and is not planned again', async () => {
    const [today, tomorrow] = [await box('2026-10-08'), await box('2026-10-09')]
    expect(await house.cancel({ dutyId: today.id, reason: '停电闭园' }, await staff('front_desk'))).toMatchObject({ __typename: 'DutyActNotAllowed', reason: 'ROLE_DOES_NOT_ALLOW' })
    expect(await house.cancel({ dutyId: today.id, reason: ' ' })).toMatchObject({ __typename: 'InputInvalid' })
    const director = await staff('director', { campusId: house.chain.campusIds[0] })
    expect(await house.cancel({ dutyId: today.id, reason: '停电闭园' }, director)).toMatchObject({
      __typename: 'DutyCancelled', duty: { status: 'CANCELLED', cancelReason: '停电闭园', clock: { status: 'CANCELLED' }, doneBy: { id: toGlobalId('StaffMember', director.id) } },
    })
    // One that has not opened never opens.
    expect(await house.cancel({ dutyId: tomorrow.id, reason: '停电闭园' }, director)).toMatchObject({ __typename: 'DutyCancelled', duty: { status: 'CANCELLED', clock: null } })
    expect(await house.plan()).toMatchObject({ moved: 0, dropped: 0 })
    await at('2026-10-09T19:00:00+08:00')
    expect(await box('2026-10-09')).toMatchObject({ id: tomorrow.id, status: 'CANCELLED', clock: null })
    expect(await house.complete({ dutyId: tomorrow.id, values: found })).toMatchObject({ reason: 'ALREADY_CANCELLED' })
    expect((await house.duties({ statuses: ['CANCELLED'] })).map(({ id }) => id).sort()).toEqual([today.id, tomorrow.id].sort())
  })
})

it('the list narrows by status, and pages by deadline', async () => {
  const page = async (after?: string) => (await house.api.graphql<{ duties: { nodes: ShownDuty[]; totalCount: number; pageInfo: { endCursor: string; hasNextPage: boolean } } }>(
    'query ($after: String) { duties(first: 7, after: $after) { nodes { id dueAt status } totalCount pageInfo { endCursor hasNextPage } } }', { after }, { apiKey: house.apiKey })).data!.duties
  const all: ShownDuty[] = []
  let next = await page()
  for (;;) {
    all.push(...next.nodes)
    if (!next.pageInfo.hasNextPage) break
    next = await page(next.pageInfo.endCursor)
  }
  expect(all).toHaveLength(next.totalCount)
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  expect(all.map(({ dueAt }) => dueAt)).toEqual(all.map(({ dueAt }) => dueAt).sort())
  for (const status of ['PLANNED', 'OPEN', 'MISSED', 'DONE', 'CANCELLED']) {
    expect((await house.duties({ statuses: [status] })).map(({ id }) => id)).toEqual(all.filter((duty) => duty.status === status).map(({ id }) => id))
  }
})
