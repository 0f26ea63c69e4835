import 'reflect-metadata'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { verifyRollups } from '../analytics/index.ts'
import { bindPolicy, publishPolicy } from '../policies/index.ts'
import { toGlobalId } from '../shared/relay.ts'
import { seedChain, startTestApi, type SeededChain, type TestApi } from '../testing/index.ts'
import { BOSTON_ZONE, bostonColumns, bostonDepartments, bostonSample } from './boston.ts'

let database: TestDatabase
let api: TestApi
let chain: SeededChain
let apiKey: string

const START = `mutation ($input: ImportComplaintsInput!) { importComplaints(input: $input) { __typename ... on UserError { code message } ... on ImportStarted { job { id } } } }`
const JOB = `query ($id: ID!) { job(id: $id) { status done total imported refused message { zh en } errors { totalCount nodes { row column code value } } } }`
interface JobAnswer { status: string; imported: number; refused: number; total: number; message: { zh: string; en: string }; errors: { totalCount: number; nodes: { row: number; column: string; code: string; value: string }[] } }
interface Case { number: string; channel: string; status: string; timeliness: string; sourceVerdict: string; topic: string; receivedAt: string; closedAt: string | null; tasks: { department: { name: string } }[]; clocks: { status: string; dueAt: string; open: boolean }[] }

async function importSample(over: object = {}): Promise<JobAnswer> {
  const input = {
    fileBase64: bostonSample().toString('base64'), fileName: 'boston311-100.csv',
    mapping: { columns: bostonColumns, timeZone: BOSTON_ZONE, defaultCampusId: toGlobalId('Campus', chain.campusIds[0]!) }, ...over,
  }
  const { data } = await api.graphql<{ importComplaints: { __typename: string; job: { id: string } } }>(START, { input }, { apiKey })
  expect(data!.importComplaints.__typename).toBe('ImportStarted')
  for (;;) {
    const { job } = (await api.graphql<{ job: JobAnswer }>(JOB, { id: data!.importComplaints.job.id }, { apiKey })).data!
    if (job.status === 'SUCCEEDED' || job.status === 'FAILED') return job
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

let cases: Case[]

beforeAll(async () => {
  database = await createTestDatabase()
  api = await startTestApi({ databaseUrl: database.url, time: '2026-11-20T09:00:00Z' })
  chain = await seedChain(api.application, { campuses: ['Boston 311'], timeZone: BOSTON_ZONE })
  apiKey = await chain.addKey()
  await api.db.write(chain.id, async (sql) => {
    const effectiveFrom = Date.parse('2021-01-01T00:00:00Z')
    const policyVersionId = await publishPolicy(sql, api.application.clocks.policies, { chainId: chain.id, packKey: 'agreed-target', version: '1.0.0', effectiveFrom, now: api.time.now() })
    await bindPolicy(sql, { chainId: chain.id, campusId: chain.campusIds[0]!, policyVersionId, effectiveFrom })
    for (const { name, kind } of bostonDepartments) {
      await sql.rows('test.department', 'insert into department (chain_id, id, campus_id, name, kind) values ($1, gen_random_uuid(), $2, $3, $4)', [chain.id, chain.campusIds[0], name, kind])
    }
  })
  const imported = await importSample()
  expect(imported.errors.nodes).toEqual([])
  expect(imported).toMatchObject({ status: 'SUCCEEDED', imported: 100, refused: 0, total: 100, errors: { totalCount: 0 } })
  const { data, errors } = await api.graphql<{ complaints: { nodes: Case[]; totalCount: number } }>(`{ complaints(first: 100, orderBy: RECEIVED_OLDEST) { totalCount nodes {
    number channel status timeliness sourceVerdict topic receivedAt closedAt tasks { department { name } } clocks { status dueAt open } } } }`, {}, { apiKey })
  expect(errors).toBeUndefined()
  expect(data!.complaints.totalCount).toBe(100)
  cases = data!.complaints.nodes
})

afterAll(async () => {
  await api?.stop()
  await database?.drop()
})

const tally = (values: readonly string[]): Record<string, number> => Object.fromEntries([...Map.groupBy(values, (value) => value)].map(([value, { length }]) => [value, length]))

describe('100 requests of the city of Boston', () => {
  it('are judged as the city judged them, every one of the 89 with a target', () => {
    const targeted = cases.filter(({ clocks }) => clocks.length > 0)
    expect(targeted).toHaveLength(89)
    for (const { number, timeliness, sourceVerdict } of targeted) expect([number, timeliness]).toEqual([number, sourceVerdict === 'ONTIME' ? 'TIMELY' : 'LATE'])
    expect(cases.filter(({ clocks }) => clocks.length === 0).map(({ timeliness, sourceVerdict }) => [timeliness, sourceVerdict])).toEqual(Array(11).fill(['NO_TARGET', 'ONTIME']))
  })

  it('keep their channels, departments and state', () => {
    expect(tally(cases.map(({ channel }) => channel))).toEqual({ mobile_app: 56, phone: 30, staff: 11, online: 3 })
    expect(tally(cases.map(({ tasks }) => tasks[0]!.department.name))).toEqual({ PWDx: 49, BTDT: 31, ISD: 8, INFO: 4, PARK: 3, PROP: 3, GEN_: 2 })
    expect(tally(cases.map(({ status }) => status))).toEqual({ CLOSED: 85, OPEN: 15 })
    expect(tally(cases.map(({ sourceVerdict }) => sourceVerdict))).toEqual({ ONTIME: 83, OVERDUE: 17 })
  })

  it('of which twelve are open past their target', () => {
    const open = cases.filter(({ clocks }) => clocks.some((clock) => clock.open))
    expect(open).toHaveLength(12)
    expect(new Set(open.flatMap(({ clocks }) => clocks.map(({ status }) => status)))).toEqual(new Set(['BREACHED']))
  })

  it('are read in the time of the city', () => {
    const { clocks } = cases.find(({ receivedAt }) => receivedAt === '2022-01-21T18:47:00.000Z')!
    expect(clocks[0]!.dueAt).toBe('2022-02-04T18:47:30.000Z')
  })

  it('have a timeliness of 72 in 89, which is 80.90 percent, with the late cases behind it', async () => {
    const { data } = await api.graphql<{ ratesDashboard: { rates: { value: string; numerator: number; denominator: number; cases: { totalCount: number; nodes: { __typename: string; timeliness: string }[] } }[]; byMonth: { month: string; denominator: number }[] } }>(
      `{ ratesDashboard(filter: { months: { from: "2022-01-01", to: "2022-03-01" } }) {
        rates(kind: TIMELINESS_RATE) { value numerator denominator cases(only: MISSED, first: 100) { totalCount nodes { __typename ... on Complaint { timeliness } } } }
        byMonth: rates(kind: TIMELINESS_RATE, by: [MONTH]) { month denominator } } }`, {}, { apiKey })
    const [rate] = data!.ratesDashboard.rates
    expect(rate).toMatchObject({ value: '80.90', numerator: 72, denominator: 89, cases: { totalCount: 17 } })
    expect(new Set(rate!.cases.nodes.map(({ timeliness }) => timeliness))).toEqual(new Set(['LATE']))
    expect(data!.ratesDashboard.byMonth.map(({ month, denominator }) => [month, denominator])).toEqual([['2022-01-01', 89], ['2022-02-01', 0], ['2022-03-01', 0]])
    expect(await api.db.read(chain.id, (sql) => verifyRollups(sql, chain.id))).toEqual([])
  })

  it('are refused a second time, row by row, and nothing is imported', async () => {
    const again = await importSample()
    expect(again).toMatchObject({ status: 'FAILED', imported: 0, refused: 100, message: { en: '100 of 100 rows have errors; nothing was imported.' }, errors: { totalCount: 100 } })
    expect(again.errors.nodes[0]).toMatchObject({ row: 2, column: 'case_enquiry_id', code: 'ALREADY_IMPORTED', value: '101004143000' })
    const { data } = await api.graphql<{ complaints: { totalCount: number } }>('{ complaints { totalCount } }', {}, { apiKey })
    expect(data!.complaints.totalCount).toBe(100)
  })
})
