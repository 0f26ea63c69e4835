import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toGlobalId } from '../shared/relay.ts'
import type { Caller } from '../testing/index.ts'
import { openTrialDesk, type TrialDesk } from './test-trial.ts'

const NOON = '2026-10-12T12:00:00+08:00'
const EIGHT = '2026-10-12T08:00:00+08:00'
const DAY = { from: '2026-10-12T00:00:00+08:00', to: '2026-10-13T00:00:00+08:00' }

let desk: TrialDesk
let everywhere: string[]
beforeAll(async () => {
  desk = await openTrialDesk(NOON)
  everywhere = [desk.campus(0), desk.campus(1)]
  // 30 complaints, of which it is known what becomes of them when the 120 minutes for a reply are other ones.
  for (let n = 0; n < 10; n++) await desk.received(EIGHT, 30)
  for (let n = 0; n < 8; n++) {
    const id = await desk.received(EIGHT, 90)
    if (n < 3) await desk.act('dispatchComplaint', { complaintId: id, departmentId: toGlobalId('Department', desk.chain.departmentIds.teaching), occurredAt: EIGHT })
  }
  for (let n = 0; n < 5; n++) await desk.received(EIGHT, 150)
  for (let n = 0; n < 4; n++) await desk.received(EIGHT, 90, { campusId: desk.campus(1) })
  for (let n = 0; n < 3; n++) await desk.received('2026-10-12T10:45:00+08:00')
})
afterAll(() => desk.close())

const SHOWN = `kind cases evaluations failed gained lost otherPack already expiresAt policyVersion { version } campuses { id }
  byCampus { campus { id } gained lost } byDepartment { department { name } gained lost } byClock { key title { zh } gained lost } verdicts { before after cases }
  alerts { role title { zh } day before after } unknownEvents { type cases }
  flips(first: 100) { totalCount nodes { before after complaint { number timeliness } clocks { key before after turn } } }`
const shown = async (jobId: string, caller?: Caller): Promise<any> => (await desk.ask(`query ($id: ID!) { policySimulation(jobId: $id) { ${SHOWN} } }`, { id: jobId }, caller)).policySimulation
const simulate = (input: object, caller?: Caller): Promise<any> => desk.run('simulatePolicy', { ...DAY, campusIds: everywhere, ...input }, caller)
async function simulated(input: object): Promise<any> {
  const started = await simulate(input)
  if (started.__typename !== 'SimulationStarted') throw new Error(JSON.stringify(started))
  expect(await desk.ended(started.job.id)).toMatchObject({ status: 'SUCCEEDED' })
  return shown(started.job.id)
}

describe('trying a draft', () => {
  it('with 60 minutes instead of 120 loses exactly what was answered later, and writes nothing', async () => {
    const draftId = await desk.draftWith(60)
    const before = await desk.stored()
    const started = await simulate({ draftId })
    expect(await desk.ended(started.job.id)).toMatchObject({ status: 'SUCCEEDED', done: 30, total: 30, result: { changed: 0, cases: 30, flips: 15, gained: 0, lost: 15, failed: 0 } })
    expect(await desk.stored()).toEqual(before)
    const result = await shown(started.job.id)
    expect(result).toMatchObject({ kind: 'SIMULATION', cases: 30, failed: 0, gained: 0, lost: 15, policyVersion: null })
    expect(result.byCampus).toEqual([{ campus: { id: desk.campus(0) }, gained: 0, lost: 11 }, { campus: { id: desk.campus(1) }, gained: 0, lost: 4 }])
    expect(result.byDepartment).toEqual([{ department: null, gained: 0, lost: 12 }, { department: { name: '教学部' }, gained: 0, lost: 3 }])
    expect(result.byClock).toEqual([{ key: 'customer_reply', title: { zh: expect.any(String) }, gained: 0, lost: 15 }])
    expect(result.verdicts).toEqual([{ before: 'TIMELY', after: 'LATE', cases: 12 }, { before: 'TIMELY', after: 'TIMELY', cases: 10 }, { before: 'LATE', after: 'LATE', cases: 5 }, { before: 'NOT_YET_DUE', after: 'LATE', cases: 3 }])
    expect(result.flips.totalCount).toBe(15)
    expect(result.flips.nodes.filter(({ before: was }: { before: string }) => was === 'TIMELY')).toHaveLength(12)
    expect(result.flips.nodes[0].clocks).toContainEqual({ key: 'customer_reply', before: 'IN_TIME', after: 'LATE', turn: 'LOST' })
    expect(result.flips.nodes.every(({ complaint }: { complaint: object | null }) => complaint !== null)).toBe(true)
    // The verdict of the case itself is as it was.
    expect(result.flips.nodes[0].complaint.timeliness).toBe('TIMELY')
  })

  it('with 180 minutes gains exactly what was answered before', async () => {
    expect(await simulated({ draftId: await desk.draftWith(180) })).toMatchObject({
      gained: 5, lost: 0, byCampus: [{ campus: { id: desk.campus(0) }, gained: 5, lost: 0 }],
      verdicts: [{ before: 'TIMELY', after: 'TIMELY', cases: 22 }, { before: 'LATE', after: 'TIMELY', cases: 5 }, { before: 'NOT_YET_DUE', after: 'NOT_YET_DUE', cases: 3 }],
    })
  })

  it('that changes nothing turns nothing', async () => {
    const { draft } = await desk.run('createPolicyDraft', { packKey: 'childcare-institution' })
    expect(await simulated({ draftId: draft.id })).toMatchObject({ cases: 30, gained: 0, lost: 0, flips: { totalCount: 0 } })
  })

  it('counts who would be called how often on which day', async () => {
    const { alerts } = await simulated({ draftId: await desk.draftWith(60) })
    // Late by 120 minutes: the five. By 60: the five, the twelve and the three that still wait. On both sides the department has left three unanswered.
    expect(alerts).toContainEqual({ role: 'director', title: { zh: expect.any(String) }, day: '2026-10-12', before: 8, after: 23 })
  })

  it('keeps to the campuses and to the span: its beginning counts, its end does not', async () => {
    const draftId = await desk.draftWith(60)
    expect(await simulated({ draftId, campusIds: [desk.campus(1)] })).toMatchObject({ cases: 4, lost: 4 })
    expect(await simulated({ draftId, from: EIGHT, to: '2026-10-12T10:45:00+08:00' })).toMatchObject({ cases: 27, lost: 12 })
    expect(await simulated({ draftId, from: '2026-10-12T10:45:00+08:00' })).toMatchObject({ cases: 3, lost: 3 })
    expect(await simulated({ draftId, from: '2026-01-01T00:00:00+08:00', to: '2026-02-01T00:00:00+08:00' })).toMatchObject({ cases: 0, flips: { totalCount: 0 } })
  })

  it('shows flips page by page', async () => {
    const { job } = await simulate({ draftId: await desk.draftWith(60) })
    await desk.ended(job.id)
    const page = async (after: string | null): Promise<any> => (await desk.ask('query ($id: ID!, $after: String) { policySimulation(jobId: $id) { flips(first: 10, after: $after) { nodes { complaint { id } } pageInfo { hasNextPage endCursor } } } }', { id: job.id, after })).policySimulation.flips
    const first = await page(null)
    const second = await page(first.pageInfo.endCursor)
    expect([first.nodes.length, first.pageInfo.hasNextPage, second.nodes.length, second.pageInfo.hasNextPage]).toEqual([10, true, 5, false])
    expect(new Set([...first.nodes, ...second.nodes].map(({ complaint }) => complaint.id)).size).toBe(15)
  })
})

describe('trying something else', () => {
  it('a published version, and values beside it', async () => {
    expect(await simulated({ policyVersionId: await desk.publishWith(60) })).toMatchObject({ lost: 15, policyVersion: { version: expect.stringMatching(/^2[.]0[.]/) } })
  })

  it('values alone, over the version of each case: minutes of opening hours instead of every minute', async () => {
    // From 12 to 13 is closed, so nothing of the morning changes.
    expect(await simulated({ parameters: [{ key: 'minutes_counted', value: 'opening' }] })).toMatchObject({ cases: 30, gained: 0, lost: 0 })
  })

  it('other days of the calendar, over what each campus counts by', async () => {
    // On a day off no minute of opening hours passes: nobody is late any more.
    const result = await simulated({ parameters: [{ key: 'minutes_counted', value: 'opening' }], calendar: [{ date: '2026-10-12', kind: 'REST' }] })
    expect(result).toMatchObject({ cases: 30, lost: 0 })
    expect(result.byClock).toContainEqual({ key: 'customer_reply', title: { zh: expect.any(String) }, gained: 5, lost: 0 })
    expect(await simulated({ calendar: [{ date: '2026-10-12', kind: 'WORK', openings: [{ from: '08:00', to: '09:00' }] }] })).toMatchObject({ gained: 0, lost: 0 })
  })
})

describe('who asks for too much', () => {
  it.each<[string, object, string]>([
    ['nothing to try', {}, 'draftId REQUIRED'],
    ['an end before the beginning', { from: DAY.to, to: DAY.from, parameters: [{ key: 'gift_cap', value: '1' }] }, 'to RANGE_INVALID'],
    ['a hundred years', { from: '1950-01-01T00:00:00Z', parameters: [{ key: 'gift_cap', value: '1' }] }, 'to RANGE_INVALID'],
    ['no campus', { campusIds: [], parameters: [{ key: 'gift_cap', value: '1' }] }, 'campusIds REQUIRED'],
    ['a prototype for a parameter', { parameters: [{ key: '__proto__', value: '1' }] }, 'parameters.0.key PARAMETER_UNKNOWN'],
    ['words for a number', { parameters: [{ key: 'gift_cap', value: 'much' }] }, 'parameters.0.value FORMAT_INVALID'],
    ['a choice that is none', { parameters: [{ key: 'minutes_counted', value: 'never' }] }, 'parameters.0.value NOT_A_CHOICE'],
    ['one parameter twice', { parameters: [{ key: 'gift_cap', value: '1' }, { key: 'gift_cap', value: '2' }] }, 'parameters.1.key REPEATED'],
    ['a thousand years of days', { calendar: [{ date: '1971-01-01', lastDate: '2198-12-31', kind: 'REST' }] }, 'calendar.0 TOO_MANY'],
    ['one day twice', { calendar: [{ date: '2026-10-12', kind: 'REST' }, { date: '2026-10-12', kind: 'WORK' }] }, 'calendar.1.date DATE_REPEATED'],
    ['hours that overlap', { calendar: [{ date: '2026-10-12', kind: 'WORK', openings: [{ from: '08:00', to: '12:00' }, { from: '11:00', to: '13:00' }] }] }, 'calendar.0.openings.1.from INTERVALS_OVERLAP'],
    ['hours that are none', { calendar: [{ date: '2026-10-12', kind: 'WORK', openings: [{ from: '25:00', to: 'x' }] }] }, 'calendar.0.openings.0.from TIME_INVALID'],
    ['hours of a day off', { calendar: [{ date: '2026-10-12', kind: 'REST', openings: [{ from: '08:00', to: '12:00' }] }] }, 'calendar.0.openings NOT_EXPECTED'],
  ])('%s', async (_what, input, issue) => {
    const refused = await simulate(input)
    expect(refused.issues?.map(({ path, code }: { path: string[]; code: string }) => `${path.join('.')} ${code}`), JSON.stringify(refused)).toEqual([issue])
  })

  it('a draft that cannot be published cannot be tried', async () => {
    const { draft } = await desk.run('createPolicyDraft', { packKey: 'childcare-institution' })
    await desk.run('changePolicyDraft', { draftId: draft.id, packJson: '{"id":"childcare-institution","clocks":[]}' })
    const refused = await simulate({ draftId: draft.id })
    expect(refused.__typename).toBe('InputInvalid')
    expect(refused.issues.every(({ path }: { path: string[] }) => path[0] === 'draftId')).toBe(true)
  })

  it('both a draft and a version', async () => {
    expect(await simulate({ draftId: await desk.draftWith(60), policyVersionId: await desk.publishWith(60) })).toMatchObject({ issues: [{ path: ['policyVersionId'], code: 'ONE_OF' }] })
  })
})

describe('what belongs to others', () => {
  it('ids of another chain, of another kind and of campuses out of reach answer like unknown ones', async () => {
    const other = await desk.openChain()
    const draftId = await desk.draftWith(60)
    expect(await simulate({ draftId }, { apiKey: await other.chain.addKey() })).toMatchObject({ __typename: 'RecordNotFound', path: ['campusIds', '0'] })
    expect(await simulate({ draftId, campusIds: [other.campusId] })).toMatchObject({ __typename: 'RecordNotFound', path: ['campusIds', '0'] })
    expect(await simulate({ draftId, campusIds: [other.campusId] }, { apiKey: await other.chain.addKey() })).toMatchObject({ __typename: 'RecordNotFound', path: ['draftId'] })
    expect(await simulate({ draftId: desk.campus(0) })).toMatchObject({ __typename: 'RecordNotFound', path: ['draftId'] })
    expect(await simulate({ policyVersionId: draftId })).toMatchObject({ __typename: 'RecordNotFound', path: ['policyVersionId'] })
    const near = { apiKey: await desk.chain.addKey(['policies:write'], [desk.chain.campusIds[1]!]) }
    expect(await simulate({ draftId, campusIds: [desk.campus(0)] }, near)).toMatchObject({ __typename: 'RecordNotFound' })
    expect(await simulate({ draftId, campusIds: [desk.campus(1)] }, near)).toMatchObject({ __typename: 'SimulationStarted' })
  })

  it('a result is shown to who may see its job, and cases to who may see them', async () => {
    const { job } = await simulate({ draftId: await desk.draftWith(60) })
    await desk.ended(job.id)
    const other = await desk.openChain()
    expect(await shown(job.id, { apiKey: await other.chain.addKey() })).toBeNull()
    expect(await shown(desk.campus(0))).toBeNull()
    expect(await shown(job.id, { apiKey: await desk.chain.addKey(['policies:write'], [desk.chain.campusIds[1]!]) })).toBeNull()
    const blind = await desk.ask('query ($id: ID!) { policySimulation(jobId: $id) { lost flips(first: 1) { nodes { complaint { id } } } } }', { id: job.id }, { apiKey: await desk.chain.addKey(['policies:write']) })
    expect(blind.policySimulation).toEqual({ lost: 15, flips: { nodes: [{ complaint: null }] } })
    expect(await simulate({ parameters: [{ key: 'gift_cap', value: '1' }] }, { apiKey: await desk.chain.addKey(['policies:read', 'complaints:read']) })).toMatchObject({ __typename: 'PermissionMissing', permission: 'policies:write' })
  })

  it('is asked for once with an idempotency key', async () => {
    const input = { parameters: [{ key: 'gift_cap', value: '50' }], idempotencyKey: 'try-once-1' }
    const [first, again] = [await simulate(input), await simulate(input)]
    expect(again.job.id).toBe(first.job.id)
    expect(await simulate({ ...input, campusIds: [desk.campus(0)] })).toMatchObject({ __typename: 'IdempotencyKeyReused' })
  })
})

describe('the job', () => {
  it('that is called off leaves no result', async () => {
    const kind = desk.api.application.jobs.kinds.find('simulate_policy')! as { run: (run: any) => Promise<any> }
    const original = kind.run
    let goOn!: () => void
    const released = new Promise<void>((resolve) => { goOn = resolve })
    kind.run = async (run) => { await released; return original(run) }
    try {
      const { job } = await simulate({ draftId: await desk.draftWith(60) })
      await expect.poll(async () => (await desk.ask('query ($id: ID!) { job(id: $id) { status } }', { id: job.id })).job.status).toBe('RUNNING')
      const { cancelJob } = await desk.ask('mutation ($id: ID!) { cancelJob(input: { jobId: $id }) { __typename ... on UserError { code } } }', { id: job.id })
      expect(cancelJob).toEqual({ __typename: 'JobCancelled' })
      goOn()
      await desk.api.application.jobs.worker.work()
      expect(await desk.ended(job.id)).toMatchObject({ status: 'CANCELLED', result: null })
      expect(await shown(job.id)).toBeNull()
      expect(await desk.api.db.read(desk.chain.id, (sql) => sql.one('test.kept', 'select from rehearsal where chain_id = $1 and job_id = $2', [desk.chain.id, Buffer.from(job.id, 'base64url').toString().slice(4)]))).toBeUndefined()
    } finally {
      kind.run = original
    }
  })

  it('goes on past a case that cannot be judged, and counts it', async () => {
    const id = await desk.received(EIGHT, 30, { campusId: desk.campus(1) })
    const uuid = Buffer.from(id, 'base64url').toString().slice('Complaint:'.length)
    const [gone, was] = [crypto.randomUUID(), await desk.api.db.read(desk.chain.id, (sql) => sql.one<{ id: string }>('test.pinned', 'select policy_version_id as id from complaint where chain_id = $1 and id = $2', [desk.chain.id, uuid]))]
    const pin = (version: string): Promise<unknown> => desk.api.db.write(desk.chain.id, (sql) => sql.rows('test.pin', 'update complaint set policy_version_id = $3 where chain_id = $1 and id = $2', [desk.chain.id, uuid, version]))
    await desk.api.db.write(desk.chain.id, (sql) => sql.rows('test.gone', `insert into policy_version (chain_id, id, pack_key, version, effective_from, published_at) values ($1, $2, 'gone', '1', '2020-01-01', '2020-01-01')`, [desk.chain.id, gone]))
    await pin(gone)
    expect(await simulated({ draftId: await desk.draftWith(60), campusIds: [desk.campus(1)] })).toMatchObject({ cases: 4, failed: 1, lost: 4 })
    await pin(was!.id)
  })

  it('has a result for 30 days', async () => {
    const { job } = await simulate({ draftId: await desk.draftWith(60) })
    await desk.ended(job.id)
    expect(await shown(job.id)).toMatchObject({ expiresAt: '2026-11-11T04:00:00.000Z' })
    await desk.api.time.set('2026-11-11T11:59:59+08:00')
    expect(await shown(job.id)).not.toBeNull()
    await desk.api.time.set('2026-11-12T09:00:00+08:00')
    expect(await shown(job.id)).toBeNull()
    expect(await desk.api.db.read(desk.chain.id, (sql) => sql.one('test.left', 'select count(*)::int as kept from rehearsal where chain_id = $1', [desk.chain.id]))).toEqual({ kept: 0 })
  })
})
