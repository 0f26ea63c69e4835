import { childcareInstitution, type PolicyPack } from '@huiyin/policy'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { JobKind, JobRun } from '../jobs/index.ts'
import { toGlobalId } from '../shared/relay.ts'
import { startTestApi } from '../testing/index.ts'
import { verifyChains } from '../verify/index.ts'
import { openTrialDesk, type TrialDesk } from './test-trial.ts'

const ELEVEN = '2026-10-12T11:00:00+08:00'
const TEN = '2026-10-12T10:00:00+08:00'
const REASON = '新版规定自本月起执行，在办件一并适用'

let desk: TrialDesk
let version: { minutes90: string; minutes30: string }
beforeAll(async () => {
  desk = await openTrialDesk(ELEVEN)
  version = { minutes90: await desk.publishWith(90), minutes30: await desk.publishWith(30) }
})
beforeEach(async () => {
  await desk.api.time.set(ELEVEN)
  // Each test looks at its own open cases.
  const { complaints } = await desk.ask('{ complaints(first: 100, filter: { status: OPEN }) { nodes { id } } }')
  for (const { id } of complaints.nodes) {
    const replied = await desk.act('replyToComplainant', { complaintId: id, reply: '已核实并当面致歉' })
    if (replied.complaint?.status !== 'CLOSED') await close(id)
  }
})
afterAll(() => desk.close())

async function close(complaintId: string): Promise<void> {
  const closed = await desk.act('closeComplaint', { complaintId, conclusion: '家长认可处理结果' })
  if (closed.__typename !== 'ComplaintClosed') throw new Error(JSON.stringify(closed))
}

const CASE = `id status version stage timeliness nextDueAt policy { id version } clocks { key definitionId status startedAt dueAt breachedAt } timeline { kind text recordedAt }`
const look = async (id: string): Promise<any> => (await desk.ask(`query ($id: ID!) { complaint(id: $id) { ${CASE} } }`, { id })).complaint
const reply = (shown: any): any => shown.clocks.find(({ key, status }: { key: string; status: string }) => key === 'customer_reply' && !['SUPERSEDED', 'CANCELLED'].includes(status))
const migrate = (input: object, caller?: object): Promise<any> => desk.run('migrateCases', { policyVersionId: version.minutes90, reason: REASON, ...input }, caller)
async function migrated(input: object): Promise<any> {
  const started = await migrate(input)
  if (started.__typename !== 'MigrationStarted') throw new Error(JSON.stringify(started))
  return desk.ended(started.job.id)
}
const uuidOf = (id: string): string => Buffer.from(id, 'base64url').toString().split(':')[1]!
async function differences(): Promise<string[]> {
  const found: string[] = []
  for await (const chain of verifyChains(desk.api.db, desk.api.application.clocks, desk.api.time.now())) found.push(...chain.differences)
  return found
}

describe('moving open cases', () => {
  it('judges them from the original start: the time used stays used, and everybody hears of it', async () => {
    const id = await desk.received(TEN)
    const before = await look(id)
    expect(reply(before)).toMatchObject({ status: 'RUNNING', dueAt: '2026-10-12T04:00:00.000Z' })
    const started = await migrate({ campusIds: [desk.campus(0)] })
    expect(await desk.ended(started.job.id)).toMatchObject({ status: 'SUCCEEDED', done: 1, total: 1, result: { changed: 1, migrated: 1, leftAlone: 0 }, errors: { nodes: [] } })
    const after = await look(id)
    expect(after).toMatchObject({ status: 'OPEN', stage: before.stage, version: before.version + 1, nextDueAt: '2026-10-12T03:30:00.000Z', policy: { id: version.minutes90 } })
    expect(reply(after)).toMatchObject({ startedAt: '2026-10-12T02:00:00.000Z', dueAt: '2026-10-12T03:30:00.000Z' })
    expect(after.timeline.at(-1)).toEqual({ kind: 'policy_changed', text: REASON, recordedAt: new Date(ELEVEN).toISOString() })
    const { events } = await desk.ask('query ($after: String) { events(after: $after) { nodes { type subjectId facts } } }', { after: started.cursor })
    const told = events.nodes.find(({ type }: { type: string }) => type === 'ComplaintPolicyChanged')
    expect(told).toMatchObject({ subjectId: id, facts: { policyVersionId: version.minutes90, fromVersion: '1.0.0', version: before.version + 1, jobId: started.job.id } })
    expect(events.nodes.map(({ type }: { type: string }) => type)).toEqual(expect.arrayContaining(['ClockRejudged', 'JobFinished']))
    expect(await differences()).toEqual([])
  })

  it('makes what the new version would have ended late at once, in verdict and figures too', async () => {
    const id = await desk.received(TEN)
    await migrated({ campusIds: [desk.campus(0)], policyVersionId: version.minutes30 })
    expect(await look(id)).toMatchObject({ timeliness: 'LATE', clocks: expect.arrayContaining([expect.objectContaining({ key: 'customer_reply', status: 'BREACHED', breachedAt: '2026-10-12T02:30:00.000Z' })]) })
    expect(await differences()).toEqual([])
  })

  it('keeps what was answered answered, and goes on with the acts of the new version', async () => {
    const id = await desk.received(TEN, 20)
    await migrated({ complaintIds: [id] })
    expect(reply(await look(id))).toMatchObject({ status: 'MET', dueAt: '2026-10-12T03:30:00.000Z' })
    await close(id)
    expect(await differences()).toEqual([])
  })

  it('is done once: again, nothing is left to do', async () => {
    const id = await desk.received(TEN)
    await migrated({ complaintIds: [id] })
    const once = await desk.stored()
    expect(await migrated({ complaintIds: [id] })).toMatchObject({ status: 'SUCCEEDED', result: { migrated: 0, leftAlone: 0 } })
    expect(await migrated({ campusIds: [desk.campus(0)] })).toMatchObject({ status: 'SUCCEEDED', total: 0 })
    expect(await desk.stored()).toEqual(once)
    const key = { complaintIds: [id], idempotencyKey: 'move-once-1' }
    expect((await migrate(key)).job.id).toBe((await migrate(key)).job.id)
  })

  it('leaves closed cases as they were judged', async () => {
    const closed = await desk.received(TEN, 20)
    await close(closed)
    const before = await look(closed)
    expect(await migrated({ complaintIds: [closed] })).toMatchObject({ result: { migrated: 0, leftAlone: 1 }, errors: { nodes: [{ code: 'CLOSED', value: uuidOf(closed) }] } })
    expect(await look(closed)).toEqual(before)
  })

  it('closes no case, even where the new version would have it closed', async () => {
    const lifecycle = (childcareInstitution as PolicyPack).lifecycles.find(({ subject }) => subject === 'complaint')!
    const end = lifecycle.stages.find(({ terminal }) => terminal)!.id
    const moves = [...lifecycle.moves.filter(({ on }) => on !== 'customer_reply_given'), { on: 'customer_reply_given', to: end }]
    const closing = await desk.publish(childcareInstitution.id, [{ section: 'lifecycles', id: 'complaint', json: JSON.stringify({ ...lifecycle, moves }) }])
    const [answered, open] = [await desk.received(TEN, 20), await desk.received(TEN)]
    const before = await look(answered)
    expect(await migrated({ campusIds: [desk.campus(0)], policyVersionId: closing })).toMatchObject({ result: { migrated: 1, leftAlone: 1 }, errors: { nodes: [{ code: 'WOULD_CLOSE', value: uuidOf(answered) }] } })
    expect(await look(answered)).toEqual(before)
    expect(await look(open)).toMatchObject({ policy: { id: closing } })
  })

  it('waits for a case that somebody holds', async () => {
    const [held, free] = [await desk.received(TEN), await desk.received(TEN)]
    let release!: () => void
    const holding = desk.api.db.write(desk.chain.id, async (sql) => {
      await sql.rows('test.hold', 'select from complaint where chain_id = $1 and id = $2 for update', [desk.chain.id, uuidOf(held)])
      await new Promise<void>((resolve) => { release = resolve })
    })
    const { job } = await migrate({ campusIds: [desk.campus(0)] })
    await expect.poll(async () => (await look(free)).policy.id, { timeout: 10_000 }).toBe(version.minutes90)
    expect((await look(held)).policy.version).toBe('1.0.0')
    release()
    await holding
    expect(await desk.ended(job.id)).toMatchObject({ status: 'SUCCEEDED', result: { migrated: 2 } })
  })
})

describe('a preview', () => {
  const preview = (input: object = {}): Promise<any> => desk.run('previewCaseMigration', { policyVersionId: version.minutes30, campusIds: [desk.campus(0)], ...input })
  const shown = async (jobId: string): Promise<any> => (await desk.ask('query ($id: ID!) { policySimulation(jobId: $id) { kind cases lost gained already otherPack policyVersion { id } flips(first: 10) { nodes { before after complaint { id } } } } }', { id: jobId })).policySimulation

  it('tells what would become of the open cases, changes none, and the migration can lean on it', async () => {
    const [waiting, answered] = [await desk.received(TEN), await desk.received(TEN, 20)]
    const before = await desk.stored()
    const { job } = await preview()
    expect(await desk.ended(job.id)).toMatchObject({ status: 'SUCCEEDED', result: { cases: 2, lost: 1 } })
    expect(await desk.stored()).toEqual(before)
    expect(await shown(job.id)).toEqual({
      kind: 'MIGRATION_PREVIEW', cases: 2, lost: 1, gained: 0, already: 0, otherPack: 0, policyVersion: { id: version.minutes30 },
      flips: { nodes: [{ before: 'NOT_YET_DUE', after: 'LATE', complaint: { id: waiting } }] },
    })
    const mismatch = { __typename: 'MigrationPreviewMismatch', code: 'MIGRATION_PREVIEW_MISMATCH' }
    expect(await migrate({ campusIds: [desk.campus(0)], expectedPreviewJobId: job.id })).toMatchObject(mismatch)
    expect(await migrate({ campusIds: [desk.campus(0), desk.campus(1)], policyVersionId: version.minutes30, expectedPreviewJobId: job.id })).toMatchObject(mismatch)
    expect(await migrate({ campusIds: [desk.campus(0)], policyVersionId: version.minutes30, expectedPreviewJobId: toGlobalId('Job', crypto.randomUUID()) })).toMatchObject(mismatch)
    expect(await migrate({ campusIds: [desk.campus(0)], policyVersionId: version.minutes30, expectedPreviewJobId: desk.campus(0) })).toMatchObject(mismatch)
    expect(await migrated({ complaintIds: [waiting, answered], policyVersionId: version.minutes30, expectedPreviewJobId: job.id })).toMatchObject({ result: { migrated: 2 } })
    const again = await preview()
    await desk.ended(again.job.id)
    expect(await shown(again.job.id)).toMatchObject({ cases: 0, already: 2, flips: { nodes: [] } })
  })
})

describe('another regulation', () => {
  it('is refused with its reason; where campuses hold cases of several, only its own move', async () => {
    const own = await desk.publish('our-own-rules', [], { title: '自订投诉办法' })
    await desk.run('assignPolicy', { policyVersionId: own, campusIds: [desk.campus(1)], effectiveFrom: ELEVEN })
    const foreign = (await desk.act('registerComplaint', { campusId: desk.campus(1), channel: 'phone', matter: '路灯不亮' })).complaint.id
    const ours = await desk.received(TEN)
    const mismatch = { __typename: 'PolicyPackMismatch', code: 'POLICY_PACK_MISMATCH', packKey: 'childcare-institution', found: ['our-own-rules'], because: { zh: expect.stringContaining('另一部制度') } }
    expect(await migrate({ campusIds: [desk.campus(1)] })).toMatchObject(mismatch)
    expect(await migrate({ complaintIds: [ours, foreign] })).toMatchObject(mismatch)
    expect(await desk.run('previewCaseMigration', { policyVersionId: version.minutes90, campusIds: [desk.campus(1)] })).toMatchObject(mismatch)
    expect(await migrate({ complaintIds: [ours], policyVersionId: own })).toMatchObject({ __typename: 'PolicyPackMismatch', packKey: 'our-own-rules' })
    const before = await look(foreign)
    expect(await migrated({ campusIds: [desk.campus(0), desk.campus(1)] })).toMatchObject({ result: { migrated: 1, leftAlone: 1 }, errors: { nodes: [{ code: 'OTHER_PACK', value: uuidOf(foreign) }] } })
    expect(await look(foreign)).toEqual(before)
  })
})

describe('who asks for what cannot be', () => {
  it.each<[string, () => object, string]>([
    ['no reason', () => ({ campusIds: [desk.campus(0)], reason: '  ' }), 'reason REQUIRED'],
    ['a reason with control characters', () => ({ campusIds: [desk.campus(0)], reason: 'a\u202eb' }), 'reason CHARACTER_NOT_ALLOWED'],
    ['a reason without end', () => ({ campusIds: [desk.campus(0)], reason: 'x'.repeat(2001) }), 'reason LENGTH_OUT_OF_RANGE'],
    ['neither campuses nor cases', () => ({}), 'campusIds ONE_OF'],
    ['campuses and cases', () => ({ campusIds: [desk.campus(0)], complaintIds: [desk.campus(0)] }), 'campusIds ONE_OF'],
    ['no case', () => ({ complaintIds: [] }), 'complaintIds REQUIRED'],
    ['too many cases', () => ({ complaintIds: Array.from({ length: 501 }, () => toGlobalId('Complaint', crypto.randomUUID())) }), 'complaintIds TOO_MANY'],
  ])('%s', async (_what, input, issue) => {
    const refused = await migrate(input())
    expect(refused.issues?.map(({ path, code }: { path: string[]; code: string }) => `${path.join('.')} ${code}`), JSON.stringify(refused)).toEqual([issue])
  })

  it('a version that may not govern yet', async () => {
    const later = await desk.publishWith(75, '2026-12-01T00:00:00+08:00')
    expect(await migrate({ campusIds: [desk.campus(0)], policyVersionId: later })).toMatchObject({ issues: [{ path: ['policyVersionId'], code: 'NOT_YET_EFFECTIVE' }] })
  })

  it('ids of another chain, of another kind and out of reach answer like unknown ones', async () => {
    const id = await desk.received(TEN)
    const other = await desk.openChain()
    const key = { apiKey: await other.chain.addKey() }
    expect(await migrate({ campusIds: [desk.campus(0)] }, key)).toMatchObject({ __typename: 'RecordNotFound', path: ['policyVersionId'] })
    expect(await migrate({ complaintIds: [id, desk.campus(0)] })).toMatchObject({ __typename: 'RecordNotFound', path: ['complaintIds', '1'] })
    expect(await migrate({ campusIds: [other.campusId] })).toMatchObject({ __typename: 'RecordNotFound', path: ['campusIds', '0'] })
    const near = { apiKey: await desk.chain.addKey(['policies:write'], [desk.chain.campusIds[1]!]) }
    expect(await migrate({ complaintIds: [id] }, near)).toMatchObject({ __typename: 'RecordNotFound', path: ['complaintIds', '0'] })
    expect(await migrate({ complaintIds: [id] }, { apiKey: await desk.chain.addKey(['complaints:read', 'complaints:write']) })).toMatchObject({ __typename: 'PermissionMissing' })
  })
})

describe('a case as judged now', () => {
  const JUDGEMENT = 'policy { version } timeliness clocks { key status dueAt stoppedAt }'
  const judgedNow = async (id: string): Promise<any> => (await desk.ask(`query ($id: ID!) { complaint(id: $id) { timeliness judgedNow { isSameVersion pinned { ${JUDGEMENT} } inForce { ${JUDGEMENT} } } } }`, { id })).complaint

  it('stands beside the case as judged then, and nothing is written by looking', async () => {
    const id = await desk.received(TEN, 45)
    expect((await judgedNow(id)).judgedNow).toMatchObject({ isSameVersion: true, pinned: { timeliness: 'TIMELY' }, inForce: { timeliness: 'TIMELY' } })
    await desk.run('assignPolicy', { policyVersionId: version.minutes30, campusIds: [desk.campus(0)], effectiveFrom: ELEVEN })
    const before = await desk.stored()
    const shown = await judgedNow(id)
    expect(shown).toMatchObject({ timeliness: 'TIMELY', judgedNow: { isSameVersion: false, pinned: { policy: { version: '1.0.0' }, timeliness: 'TIMELY' }, inForce: { timeliness: 'LATE' } } })
    const replyOf = ({ clocks }: any): any => clocks.find(({ key, status }: any) => key === 'customer_reply' && status !== 'SUPERSEDED')
    expect(replyOf(shown.judgedNow.pinned)).toMatchObject({ status: 'MET', dueAt: '2026-10-12T04:00:00.000Z' })
    expect(replyOf(shown.judgedNow.inForce)).toMatchObject({ status: 'BREACHED', dueAt: '2026-10-12T02:30:00.000Z', stoppedAt: '2026-10-12T02:45:00.000Z' })
    expect(await desk.stored()).toEqual(before)
  })

  it('is read in a few statements, however many cases a list shows', async () => {
    for (let n = 0; n < 3; n++) await desk.received(TEN)
    const { complaints } = await desk.ask('{ complaints(first: 10) { nodes { judgedNow { inForce { timeliness } } } } }')
    expect(complaints.nodes.length).toBeGreaterThan(3)
    expect(complaints.nodes.every(({ judgedNow: judged }: { judgedNow: object | null }) => judged !== null)).toBe(true)
  })
})

describe('a migration whose worker dies in the middle', () => {
  it('is gone on with by another, and moves each case once', async () => {
    const ids: string[] = []
    for (let n = 0; n < 22; n++) ids.push(await desk.received(TEN))
    const kind = desk.api.application.jobs.kinds.find('migrate_cases')! as { run: JobKind['run'] }
    const original = kind.run
    let [pieces, died, wakeDead]: [number, () => void, (error: Error) => void] = [0, () => {}, () => {}]
    const dead = new Promise<void>((resolve) => { died = resolve })
    // The second piece is written, but never committed.
    kind.run = (run) => original({ ...run, keep: async (...piece: Parameters<JobRun['keep']>) => {
      await run.keep(...piece)
      if (++pieces === 2) {
        died()
        await new Promise((_, reject) => { wakeDead = reject })
      }
    } })
    const { job } = await migrate({ campusIds: [desk.campus(0)] })
    await dead
    const moved = async (): Promise<number> => (await Promise.all(ids.map(look))).filter(({ policy }) => policy.id === version.minutes90).length
    expect(await moved()).toBe(10)
    // What a kill does to its connection.
    const owner = new pg.Client({ connectionString: desk.api.application.config.databaseUrl })
    await owner.connect()
    await owner.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'huiyin_app' and state = 'idle in transaction'`)
    await owner.end()
    // Only believed dead, it still renews its lease now and then: whoever comes between takes the job over.
    const other = await startTestApi({ databaseUrl: desk.api.application.config.databaseUrl, background: false, time: desk.api.time })
    const status = async (): Promise<string> => (await desk.ask('query ($id: ID!) { job(id: $id) { status } }', { id: job.id })).job.status
    for (let tries = 0; tries < 10 && (await status()) === 'RUNNING'; tries++) {
      await desk.api.time.advance(30_001)
      await other.application.jobs.worker.work()
    }
    await other.stop()
    // What it still does must not touch the job.
    wakeDead(new Error('woken'))
    kind.run = original
    expect(await desk.ended(job.id)).toMatchObject({ status: 'SUCCEEDED', done: 22, total: 22, result: { migrated: 22, leftAlone: 0 } })
    expect(await moved()).toBe(22)
    const entries = await desk.api.db.read(desk.chain.id, (sql) => sql.rows<{ n: number }>('test.entries', `select count(*)::int as n from complaint_entry where chain_id = $1 and complaint_id = any($2::uuid[]) and type = 'policy_changed' group by complaint_id`, [desk.chain.id, ids.map(uuidOf)]))
    expect(entries).toEqual(ids.map(() => ({ n: 1 })))
    const { events } = await desk.ask('{ events(types: ["ComplaintPolicyChanged"], first: 100) { nodes { subjectId } } }')
    expect(events.nodes.filter(({ subjectId }: { subjectId: string }) => ids.includes(subjectId))).toHaveLength(22)
    expect(await differences()).toEqual([])
  }, 120_000)
})
