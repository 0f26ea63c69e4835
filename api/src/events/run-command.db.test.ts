import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import type { Database } from '../shared/database.ts'
import { inputInvalid } from '../shared/errors.graphql.ts'
import { openTestDatabase } from '../testing/index.ts'
import { LocalBus, type WakeUp } from './event-bus.ts'
import { createCursorCodec } from './event-cursor.ts'
import { EventLog } from './event-log.ts'
import { readEvents, type NewEvent } from './event.store.ts'
import { runCommand, type Command } from './run-command.ts'

const NOW = Date.parse('2026-10-12T01:00:00Z')
let testDatabase: TestDatabase
let db: Database
let log: EventLog
let announced: WakeUp[]
let chainId: string
beforeAll(async () => {
  testDatabase = await createTestDatabase()
  db = await openTestDatabase(testDatabase.url, { poolSize: 12 })
  log = new EventLog({ db, bus: new LocalBus(), cursors: createCursorCodec('secret') })
  log.bus.listen((wakeUp) => announced.push(wakeUp))
})
afterAll(async () => {
  await db.close()
  await testDatabase.drop()
})
beforeEach(async () => {
  announced = []
  chainId = randomUUID()
  const owner = new pg.Client({ connectionString: testDatabase.url })
  await owner.connect()
  await owner.query('insert into chain (id, name) values ($1, $2)', [chainId, 'test'])
  await owner.end()
})

const command = (over: Partial<Command> = {}): Command => ({ chainId, actor: { kind: 'staff', id: null }, command: 'doThing', body: { thing: 1 }, now: NOW, ...over })
const happening = (over: Partial<NewEvent> = {}): NewEvent => ({
  type: 'ThingDone', subjectType: 'Thing', subjectId: randomUUID(), campusId: null, actor: { kind: 'staff', id: null }, occurredAt: NOW, facts: {}, ...over,
})
const thingDone = async () => ({ done: { __typename: 'ThingDone', thingId: 'x' }, events: [happening()] })
const recorded = async () => db.read(chainId, (sql) => readEvents(sql, chainId, 0, 100))

describe('a command', () => {
  it('answers what was done and a cursor behind its events, and announces after commit', async () => {
    const seen: number[] = []
    log.bus.listen(() => void recorded().then((events) => seen.push(events.length)))
    const result = await runCommand(log, command(), async () => ({ done: { __typename: 'ThingDone' }, events: [happening({ wakeAt: NOW + 5 }), happening({ wakeAt: NOW + 2 }), happening({ wakeAt: null })] }))
    expect(result).toEqual({ __typename: 'ThingDone', seq: 3, cursor: log.cursors.encode(chainId, 3) })
    expect(announced).toEqual([{ chainId, seq: 3, wakeAt: NOW + 2 }])
    await expect.poll(() => seen).toEqual([3])
  })

  it('records what happened in the order in which it happened', async () => {
    await runCommand(log, command(), async () => ({
      done: { __typename: 'ThingDone' }, events: [happening({ type: 'Act', occurredAt: NOW }), happening({ type: 'EarlierDeadline', occurredAt: NOW - 1 }), happening({ type: 'Consequence', occurredAt: NOW })],
    }))
    expect((await recorded()).map(({ type }) => type)).toEqual(['EarlierDeadline', 'Act', 'Consequence'])
  })

  it('that is refused leaves nothing behind, not even what it had written', async () => {
    const refusal = inputInvalid([{ path: ['thing'], code: 'WRONG', message: 'Wrong.' }])
    const answer = await runCommand(log, command({ idempotencyKey: 'k' }), async (sql) => {
      await sql.rows('test.write', 'insert into region (chain_id, id, name) values ($1, gen_random_uuid(), $2)', [chainId, 'north'])
      return refusal
    })
    expect(answer).toBe(refusal)
    expect(await db.read(chainId, (sql) => sql.rows('test.regions', 'select 1 from region'))).toEqual([])
    expect([await recorded(), announced]).toEqual([[], []])
    expect(await runCommand(log, command({ idempotencyKey: 'k', body: { thing: 2 } }), thingDone)).toMatchObject({ __typename: 'ThingDone' })
  })

  it('that fails records nothing and announces nothing', async () => {
    await expect(runCommand(log, command({ idempotencyKey: 'k' }), async () => { throw new Error('bug') })).rejects.toThrow('bug')
    expect([await recorded(), announced]).toEqual([[], []])
  })

  it('sent a hundred times at once with one key has one effect and one answer', async () => {
    let runs = 0
    const answers = await Promise.all(Array.from({ length: 100 }, () => runCommand(log, command({ idempotencyKey: 'k' }), async () => {
      runs++
      return { done: { __typename: 'ThingDone', thingId: randomUUID() }, events: [happening()] }
    })))
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect([runs, (await recorded()).length, announced.length]).toEqual([1, 1, 1])
  })

  it('with a used key and another body is refused with the instant of first use', async () => {
    await runCommand(log, command({ idempotencyKey: 'k' }), thingDone)
    expect(await runCommand(log, command({ idempotencyKey: 'k', body: { thing: 2 }, now: NOW + 1000 }), thingDone)).toMatchObject({
      __typename: 'IdempotencyKeyReused', key: 'k', firstUsedAt: '2026-10-12T01:00:00.000Z',
    })
    expect(await recorded()).toHaveLength(1)
  })

  it('that changes nothing answers with where the record stands', async () => {
    await runCommand(log, command(), thingDone)
    expect(await runCommand(log, command(), async () => ({ done: { __typename: 'NothingToDo' }, events: [] }))).toMatchObject({ seq: 1 })
    expect(announced).toHaveLength(1)
  })
})
