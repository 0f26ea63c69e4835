import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { recordEvents } from '../events/index.ts'
import { toGlobalId } from '../shared/relay.ts'
import { seedChain, startTestApi, type SeededChain, type TestApi } from '../testing/index.ts'
import { queueJob, type JobKind, type JobRun } from './index.ts'

let database: TestDatabase
let api: TestApi
let chain: SeededChain
let apiKey: string
const kinds: Record<string, (run: JobRun) => ReturnType<JobKind['run']>> = {}

beforeAll(async () => {
  database = await createTestDatabase()
  api = await startTestApi({ databaseUrl: database.url, background: false, time: '2026-10-12T09:00:00Z' })
  chain = await seedChain(api.application)
  apiKey = await chain.addKey()
  for (const kind of ['count_steps', 'wait_long']) {
    api.application.jobs.kinds.register({ kind, permission: 'imports:write', isCancellable: kind === 'wait_long', failed: { zh: '失败', en: 'It failed.' }, run: (run) => kinds[kind]!(run) })
  }
})
afterAll(async () => {
  await api?.stop()
  await database?.drop()
})

async function queue(kind: string): Promise<string> {
  const id = randomUUID()
  await recordEvents(api.application.eventLog, chain.id, api.time.now(), async (sql) => ({
    done: id, events: [await queueJob(sql, { chainId: chain.id, id, kind, input: { steps: 4 }, actor: { kind: 'staff', id: chain.admin.id }, audience: null, now: api.time.now() })],
  }))
  return id
}
const work = () => api.application.jobs.worker.work()
const job = async (id: string, caller: object = { apiKey }) => (await api.graphql<any>('query ($id: ID!) { job(id: $id) { kind status done total message { en } } }', { id: toGlobalId('Job', id) }, caller)).data.job
const cancel = async (id: string, caller: object = { apiKey }) =>
  (await api.graphql<any>('mutation ($id: ID!) { cancelJob(input: { jobId: $id }) { __typename ... on UserError { code } ... on JobCancelled { job { status } } } }', { id: toGlobalId('Job', id) }, caller)).data.cancelJob

let wakeDead: (error: Error) => void = () => {}
/** Adds one to a count in each of four transactions; one hangs after step `dieAt`. */
function counting(steps: string[], dieAt?: number) {
  return async (run: JobRun) => {
    const { db } = api.application
    let { step } = (run.checkpoint ?? { step: 0 }) as { step: number }
    while (step < 4) {
      await db.write(run.chainId, async (sql) => {
        await sql.rows('test.step', 'update chain set name_en = $2 where id = $1', [run.chainId, `step ${step + 1}`])
        await run.keep(sql, { step: step + 1 }, step + 1, 4)
      })
      steps.push(`${++step}`)
      if (step === dieAt) await new Promise((_, reject) => { wakeDead = reject })
    }
    return db.write(run.chainId, (sql) => run.end(sql, { status: 'succeeded', done: 4, total: 4, message: { zh: '完成', en: 'Counted.' } }))
  }
}

describe('a job', () => {
  it('of several transactions goes on where a dead worker left it, doing nothing twice', async () => {
    const steps: string[] = []
    kinds['count_steps'] = counting(steps, 2)
    const id = await queue('count_steps')
    const dead = work()
    await expect.poll(() => steps.length).toBe(2)
    expect(await job(id)).toMatchObject({ status: 'RUNNING', done: 2, total: 4 })
    kinds['count_steps'] = counting(steps)
    // Far ahead, since the worker that hangs still renews its lease by its own clock.
    const other = await startTestApi({ databaseUrl: database.url, background: false, time: new Date(api.time.now() + 600_000).toISOString() })
    other.application.jobs.kinds.register({ kind: 'count_steps', permission: 'imports:write', isCancellable: false, failed: { zh: '失败', en: 'It failed.' }, run: (run) => kinds['count_steps']!(run) })
    await other.application.jobs.worker.work()
    await other.stop()
    expect(steps).toEqual(['1', '2', '3', '4'])
    expect(await job(id)).toMatchObject({ status: 'SUCCEEDED', done: 4, message: { en: 'Counted.' } })
    // Only believed dead: what it still does must not touch the job.
    wakeDead(new Error('woken'))
    await dead
    expect(await job(id)).toMatchObject({ status: 'SUCCEEDED' })
  })

  it('that waits or runs can be called off, and nothing of it remains', async () => {
    let written!: () => void
    const inTheMiddle = new Promise<void>((resolve) => { written = resolve })
    let goOn!: () => void
    const released = new Promise<void>((resolve) => { goOn = resolve })
    kinds['wait_long'] = (run) => api.db.write(run.chainId, async (sql) => {
      await sql.rows('test.mark', `update region set name = 'half done' where chain_id = $1`, [run.chainId])
      written()
      await released
      return run.end(sql, { status: 'succeeded', done: 1, total: 1, message: { zh: '完成', en: 'Done.' } })
    })
    const id = await queue('wait_long')
    const working = work()
    await inTheMiddle
    expect(await cancel(id, { apiKey: await (await seedChain(api.application)).addKey() })).toMatchObject({ code: 'RECORD_NOT_FOUND' })
    expect(await cancel(id)).toEqual({ __typename: 'JobCancelled', job: { status: 'CANCELLED' } })
    goOn()
    await working
    expect(await job(id)).toMatchObject({ status: 'CANCELLED' })
    expect(await api.db.read(chain.id, (sql) => sql.one('test.region', 'select name from region where chain_id = $1', [chain.id]))).toEqual({ name: '华东' })
    expect(await cancel(id)).toMatchObject({ __typename: 'JobNotCancellable', code: 'JOB_ENDED' })
  })

  it('whose pieces cannot be taken back runs to its end', async () => {
    kinds['count_steps'] = counting([])
    expect(await cancel(await queue('count_steps'))).toMatchObject({ code: 'NOT_CANCELLABLE' })
  })

  it('is seen with the permission of its kind', async () => {
    const id = await queue('wait_long')
    expect(await job(id, { apiKey: await chain.addKey(['complaints:read']) })).toBeNull()
    expect(await job(id, { apiKey: await chain.addKey(['imports:write'], [chain.campusIds[0]!]) })).toBeNull()
    expect(await job(id)).toMatchObject({ kind: 'wait_long', status: 'QUEUED' })
    const { data } = await api.graphql<any>('{ runningJobs { id } }', {}, { apiKey })
    expect(data.runningJobs.map((one: { id: string }) => one.id)).toContain(toGlobalId('Job', id))
  })
})
