import 'reflect-metadata'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { bindPolicy, publishPolicy } from '../policies/index.ts'
import { toGlobalId } from '../shared/relay.ts'
import { seedChain, startTestApi, type SeededChain, type TestApi } from '../testing/index.ts'

let database: TestDatabase
let api: TestApi
let chain: SeededChain
let apiKey: string

beforeAll(async () => {
  database = await createTestDatabase()
  api = await startTestApi({ databaseUrl: database.url, time: '2026-10-12T09:00:00Z' })
})
afterAll(async () => {
  await api?.stop()
  await database?.drop()
})

beforeEach(async () => {
  chain = await seedChain(api.application)
  apiKey = await chain.addKey()
  await api.db.write(chain.id, async (sql) => {
    const effectiveFrom = Date.parse('2025-01-01T00:00:00Z')
    const policyVersionId = await publishPolicy(sql, api.application.clocks.policies, { chainId: chain.id, packKey: 'childcare-institution', version: '1.0.0', effectiveFrom, now: api.time.now() })
    for (const campusId of chain.campusIds) await bindPolicy(sql, { chainId: chain.id, campusId, policyVersionId, effectiveFrom })
  })
})

const HEADER = '编号,园所,渠道,事由,受理时间,办结时间,约定时间,部门,主题,紧急程度,投诉人\n'
const columns = [
  { field: 'NUMBER', column: '编号' }, { field: 'CAMPUS', column: '园所' }, { field: 'CHANNEL', column: '渠道' }, { field: 'MATTER', column: '事由' },
  { field: 'RECEIVED_AT', column: '受理时间', format: 'yyyy-MM-dd HH:mm' }, { field: 'CLOSED_AT', column: '办结时间', format: 'yyyy-MM-dd HH:mm' },
  { field: 'TARGET_AT', column: '约定时间', format: 'yyyy-MM-dd HH:mm' }, { field: 'DEPARTMENT', column: '部门' }, { field: 'TOPIC', column: '主题' },
  { field: 'URGENCY', column: '紧急程度', values: [{ from: '急', to: 'urgent' }] }, { field: 'COMPLAINANT_NAME', column: '投诉人' },
]
const good = [
  'A-1,一园,投诉热线,老师说话不客气,2026-10-08 09:00,2026-10-08 10:30,,教学部,服务态度,普通,王女士',
  'A-2,二园,on_site,"退费慢，\n问了三次",2026-10-08 09:00,2026-10-08 10:30,,,fees,急,',
  'A-3,一园,hotline,约好的时间没有回电,2026-10-09 14:00,,2026-10-09 18:00,,,,李先生',
].join('\n')

interface JobAnswer { id: string; status: string; done: number; total: number | null; dryRun: boolean; imported: number; refused: number; message: { zh: string; en: string } | null; errors: { totalCount: number; nodes: { row: number; column: string | null; code: string; value: string | null; message: { zh: string; en: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }
type Outcome = { __typename: string; code?: string; row?: number; column?: string; path?: string[]; id?: string; job?: { id: string }; issues?: { path: string[]; code: string }[] }

const START = `mutation ($input: ImportComplaintsInput!) { importComplaints(input: $input) { __typename ... on UserError { code message path } ... on FileUnreadable { row column }
  ... on InputInvalid { issues { path code } } ... on RecordNotFound { id } ... on ImportStarted { job { id status dryRun } } } }`
const JOB = `query ($id: ID!, $after: String) { job(id: $id) { id status done total dryRun imported refused message { zh en }
  errors(after: $after) { totalCount nodes { row column code value message { zh en } } pageInfo { hasNextPage endCursor } } } }`

const file = (text: string | Buffer, over: object = {}) => ({ fileBase64: Buffer.from(text).toString('base64'), fileName: '投诉.csv', mapping: { columns }, ...over })
async function start(input: object, caller: object = { apiKey }): Promise<Outcome> {
  const { data, errors } = await api.graphql<{ importComplaints: Outcome }>(START, { input }, caller)
  if (errors) throw new Error(JSON.stringify(errors))
  return data!.importComplaints
}
async function run(input: object): Promise<JobAnswer> {
  const started = await start(input)
  expect(started).toMatchObject({ __typename: 'ImportStarted' })
  return ended(started.job!.id)
}
async function ended(id: string): Promise<JobAnswer> {
  for (;;) {
    const { job } = (await api.graphql<{ job: JobAnswer }>(JOB, { id }, { apiKey })).data!
    if (job.status === 'SUCCEEDED' || job.status === 'FAILED') return job
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
interface Case { matter: string; anonymous: boolean; status: string; topic: string | null; urgency: string | null; timeliness: string; receivedAt: string; campus: { name: string }; tasks: { department: { name: string } }[]; timeline: { kind: string }[]; clocks: { key: string; status: string; dueAt: string }[] }
async function complaints(): Promise<Case[]> {
  const { data, errors } = await api.graphql<{ complaints: { nodes: Case[] } }>(`{ complaints(first: 100, orderBy: RECEIVED_OLDEST) { nodes { matter anonymous status topic urgency timeliness receivedAt
    campus { name } tasks { department { name } } timeline { kind } clocks { key status dueAt } } } }`, {}, { apiKey })
  if (errors) throw new Error(JSON.stringify(errors))
  return data!.complaints.nodes
}

describe('a file of complaints', () => {
  it('becomes cases with histories, judged like any other', async () => {
    expect(await run(file(HEADER + good))).toMatchObject({ status: 'SUCCEEDED', imported: 3, refused: 0, done: 3, total: 3, dryRun: false, message: { en: '3 complaints were imported.' } })
    const cases = await complaints()
    const attitude = cases.find(({ matter }) => matter.startsWith('老师'))!
    expect(attitude).toMatchObject({ status: 'CLOSED', topic: 'attitude', urgency: 'ordinary', anonymous: false, receivedAt: '2026-10-08T01:00:00.000Z', timeliness: 'TIMELY', campus: { name: '一园' }, tasks: [{ department: { name: '教学部' } }] })
    expect(attitude.timeline.map(({ kind }) => kind)).toEqual(['complaint_received', 'department_task_dispatched', 'customer_reply_given', 'complaint_closed'])
    const fees = cases.find(({ matter }) => matter.startsWith('退费'))!
    expect(fees).toMatchObject({ matter: '退费慢，\n问了三次', urgency: 'urgent', anonymous: true, timeliness: 'LATE', campus: { name: '二园' } })
    const open = cases.find(({ status }) => status === 'OPEN')!
    expect(open.clocks.find(({ key }) => key === 'promised_reply')).toMatchObject({ status: 'BREACHED', dueAt: '2026-10-09T10:00:00.000Z' })
  })

  it('in GB18030 is read as well', async () => {
    const bytes = Buffer.from('b1e0bac52ccac2d3c92ccadcc0edcab1bce40a312cc0cfcaa6cbb5bbb02c323032362d31302d30382030393a30300a', 'hex')
    const mapping = { columns: [{ field: 'MATTER', column: '事由' }, { field: 'RECEIVED_AT', column: '受理时间', format: 'yyyy-MM-dd HH:mm' }], defaultCampusId: toGlobalId('Campus', chain.campusIds[0]!), defaultChannel: 'on_site' }
    expect(await run(file(bytes, { mapping }))).toMatchObject({ status: 'SUCCEEDED', imported: 1 })
    expect((await complaints()).map(({ matter }) => matter)).toEqual(['老师说话'])
  })

  it('is only checked in a dry run', async () => {
    expect(await run(file(HEADER + good, { dryRun: true }))).toMatchObject({ status: 'SUCCEEDED', dryRun: true, imported: 3, message: { en: 'Checked: all 3 rows can be imported.' } })
    expect(await complaints()).toEqual([])
  })

  it('with one bad row stays out as a whole, and every bad cell is named', async () => {
    const bad = [
      'B-1,三园,hotline,事由,2026-10-08 09:00,,,,,,', 'B-2,一园,鸽子,事由,2026-10-08 09:00,,,,,,', 'B-3,一园,hotline,,8. Oktober,,,,,,', 'B-4,一园,hotline,事由,2026-10-08 09:00,2026-10-08 08:00,,后厨,,特急,',
      'A-1,一园,hotline,又一次,2026-10-08 09:00,,,,,,', 'B-5,一园,hotline,事由', 'B-6,一园,hotline,事由,2027-01-01 09:00,,,,,,',
    ].join('\n')
    const job = await run(file(`${HEADER}${good}\n${bad}`))
    expect(job).toMatchObject({ status: 'FAILED', imported: 0, refused: 7, message: { zh: '10 行中有 7 行有误，没有导入任何数据。' } })
    expect(job.errors.nodes.map(({ row, column, code, value }) => [row, column, code, value])).toEqual([
      [5, '园所', 'CAMPUS_UNKNOWN', '三园'], [6, '渠道', 'CHANNEL_UNKNOWN', '鸽子'], [7, '事由', 'REQUIRED', null], [7, '受理时间', 'INSTANT_INVALID', '8. Oktober'],
      [8, '办结时间', 'BEFORE_RECEIPT', '2026-10-08 08:00'], [8, '部门', 'DEPARTMENT_UNKNOWN', '后厨'], [8, '紧急程度', 'VALUE_UNKNOWN', '特急'],
      [9, '编号', 'DUPLICATE_IN_FILE', 'A-1'], [10, null, 'COLUMN_COUNT', null], [11, '受理时间', 'IN_THE_FUTURE', '2027-01-01 09:00'],
    ])
    for (const { message } of job.errors.nodes) expect([message.zh, message.en].every((text) => text.length > 3)).toBe(true)
    expect(await complaints()).toEqual([])
  })

  it('with quotes that do not match stays out, at the row where they end', async () => {
    const broken = `X-1,一园,hotline,"没有结尾,2026-10-08 09:00,,,,,,\n`
    expect(await start(file(`${HEADER}${good}\n${broken}`))).toMatchObject({ __typename: 'FileUnreadable', code: 'NOT_CSV', row: 5 })
    const many = Array.from({ length: 8000 }, (_, index) => `Q-${index},一园,hotline,事由事由事由事由,2026-10-08 09:00,,,,,,`).join('\n')
    expect(await run(file(`${HEADER}${many}\n${broken}`))).toMatchObject({ status: 'FAILED', errors: { nodes: [{ code: 'NOT_CSV', row: 8002 }] } })
    expect(await complaints()).toEqual([])
  })

  it('with thousands of errors names the first thousand and counts the rest', async () => {
    const job = await run(file(HEADER + Array.from({ length: 1200 }, (_, index) => `D-${index},无此园,hotline,事由,2026-10-08 09:00,,,,,,`).join('\n')))
    expect(job).toMatchObject({ status: 'FAILED', refused: 1200, errors: { totalCount: 1000 } })
    const next = await api.graphql<{ job: JobAnswer }>(JOB, { id: job.id, after: job.errors.pageInfo.endCursor }, { apiKey })
    expect(next.data!.job.errors.nodes[0]!.row).toBe(102)
  })
})

describe('a file is refused at once', () => {
  it.each([
    ['when empty', '', {}, { __typename: 'FileUnreadable', code: 'FILE_EMPTY' }],
    ['with a header alone', HEADER, {}, { __typename: 'FileUnreadable', code: 'FILE_EMPTY', row: 1 }],
    ['when binary', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), {}, { __typename: 'FileUnreadable', code: 'NOT_TEXT' }],
    ['when it is a spreadsheet', Buffer.from('PK\x03\x04', 'latin1'), {}, { __typename: 'FileUnreadable', code: 'SPREADSHEET' }],
    ['when it is prose', '各位家长好：\n明天放假。\n', {}, { __typename: 'FileUnreadable', code: 'COLUMN_MISSING', column: '编号' }],
    ['in another encoding than it says', HEADER + good, { encoding: 'utf-16le' }, { __typename: 'FileUnreadable' }],
  ])('%s', async (_name, content, over, expected) => {
    expect(await start(file(content, over))).toMatchObject(expected)
  })

  it.each([
    ['without needed fields', { mapping: { columns: [] } }, [['mapping.columns', 'REQUIRED'], ['mapping.columns', 'REQUIRED'], ['mapping.defaultCampusId', 'REQUIRED'], ['mapping.defaultChannel', 'REQUIRED']]],
    ['with a field mapped twice', { mapping: { columns: [...columns, columns[0]] } }, [['mapping.columns.11.field', 'MAPPED_TWICE']]],
    ['with a senseless pattern', { mapping: { columns: [...columns.slice(0, 4), { field: 'RECEIVED_AT', column: '受理时间', format: 'whenever' }] } }, [['mapping.columns.4.format', 'FORMAT_INVALID']]],
    ['in a zone that does not exist', { mapping: { columns, timeZone: 'Mars/Olympus' } }, [['mapping.timeZone', 'ZONE_UNKNOWN']]],
    ['when it is no base64', { fileBase64: 'not base64!' }, [['fileBase64', 'NOT_BASE64']]],
  ])('%s', async (_name, over, expected) => {
    const refused = await start(file(HEADER + good, over))
    expect(refused.__typename).toBe('InputInvalid')
    expect(refused.issues!.map(({ path, code }) => [path.join('.'), code])).toEqual(expected)
  })

  it('for a campus of another chain, or without the permission', async () => {
    const other = await seedChain(api.application)
    const defaultCampusId = toGlobalId('Campus', other.campusIds[0]!)
    expect(await start(file(HEADER + good, { mapping: { columns, defaultCampusId } }))).toMatchObject({ __typename: 'RecordNotFound', id: defaultCampusId })
    expect(await start(file(HEADER + good), { apiKey: await chain.addKey(['complaints:write']) })).toMatchObject({ __typename: 'PermissionMissing' })
  })
})

describe('a job', () => {
  it('runs once for one idempotency key', async () => {
    const input = file(HEADER + good, { idempotencyKey: 'once' })
    const [first, second] = await Promise.all([start(input), start(input)])
    expect(second!.job!.id).toBe(first!.job!.id)
    expect(await start({ ...input, fileName: 'other.csv' })).toMatchObject({ __typename: 'IdempotencyKeyReused' })
  })

  it('is seen by those who may import in the whole chain and by whoever started it', async () => {
    const ofCampus = await chain.addKey(['imports:write'], [chain.campusIds[0]!])
    const mapping = { columns: columns.filter(({ field }) => field !== 'CAMPUS'), defaultCampusId: toGlobalId('Campus', chain.campusIds[0]!) }
    const started = await start(file(HEADER + good, { mapping }), { apiKey: ofCampus })
    const seenBy = async (key: string) => (await api.graphql<{ job: object | null }>('query ($id: ID!) { job(id: $id) { id } }', { id: started.job!.id }, { apiKey: key })).data!.job
    expect(await seenBy(ofCampus)).toEqual({ id: started.job!.id })
    expect(await seenBy(apiKey)).toEqual({ id: started.job!.id })
    expect(await seenBy(await chain.addKey(['imports:write'], [chain.campusIds[0]!]))).toBeNull()
    expect(await seenBy(await (await seedChain(api.application)).addKey())).toBeNull()
  })

  it('tells of its progress until it has ended', async () => {
    const started = await start(file(HEADER + good))
    const follower = await api.subscribe<{ jobProgress: { status: string; imported: number } }>('subscription ($id: ID!) { jobProgress(id: $id) { status imported } }', { id: started.job!.id }, { apiKey })
    for (;;) {
      const { data } = await follower.next()
      if (data!.jobProgress.status === 'SUCCEEDED') {
        expect(data!.jobProgress.imported).toBe(3)
        break
      }
    }
  })

  it('whose worker died is begun anew by another once its lease has run out, and imports every row once', async () => {
    const started = await start(file(HEADER + good, { dryRun: true }))
    await run(file(HEADER + 'Z-1,一园,hotline,事由,2026-10-08 09:00,,,,,,'))
    const id = Buffer.from(started.job!.id, 'base64url').toString().slice(4)
    // As a worker leaves it that was killed in the middle: claimed, and nothing else.
    await api.db.write(chain.id, (sql) => sql.rows('test.orphan', `update job set status = 'running', dry_run = false, finished_at = null, attempts = 1, payload = $3, lease_until = $4 where chain_id = $1 and id = $2`,
      [chain.id, id, Buffer.from(HEADER + good), '2026-10-12T09:00:20Z']))
    const nudge = () => run(file(HEADER + good, { dryRun: true }))
    await nudge()
    expect((await complaints()).length).toBe(1)
    await api.time.advance(30_000)
    await nudge()
    expect(await ended(started.job!.id)).toMatchObject({ status: 'SUCCEEDED', imported: 3 })
    expect((await complaints()).length).toBe(4)
  })
})
