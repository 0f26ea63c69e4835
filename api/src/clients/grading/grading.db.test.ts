import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.ts'
import { readEvents } from '../../events/index.ts'
import { bindPolicy, publishPolicy } from '../../policies/index.ts'
import { seedChain, startTestApi, type SeededChain, type TestApi } from '../../testing/index.ts'
import type { ClientRow } from '../client.entity.ts'
import { saveFamilies } from '../family/client.store.ts'
import { regradeAll } from './grade-clients.ts'

let database: TestDatabase
let api: TestApi
let chain: SeededChain
const TODAY = '2026-11-18T04:00:00Z'

beforeAll(async () => {
  database = await createTestDatabase()
  api = await startTestApi({ databaseUrl: database.url, time: TODAY, background: false })
  chain = await seedChain(api.application)
})
afterAll(async () => {
  await api?.stop()
  await database?.drop()
})

const services = () => ({ log: api.application.eventLog, clocks: api.application.clocks })

interface Case { number: string; enrolledAt: string; intent: ClientRow['cooperation_intent']; willingness?: ClientRow['referral_willingness']; risk?: boolean; paid: readonly (readonly [on: string, amount: number])[]; referrals?: readonly boolean[]; status?: ClientRow['status'] }

async function store({ number, enrolledAt, intent, willingness = null, risk = false, paid, referrals = [], status = 'enrolled' }: Case): Promise<void> {
  const id = randomUUID()
  const client: ClientRow = {
    id, number, campus_id: chain.campusIds[0]!, name: number, status, enrolled_at: enrolledAt, first_class_on: null, left_on: null, left_reason: null, cooperation_intent: intent,
    referral_willingness: willingness, transfer_risk: risk, grade: null, grade_mean: null, grade_detail: null, graded_at: null, version: 1,
  }
  await api.db.write(chain.id, async (sql) => {
    await saveFamilies(sql, chain.id, [{ client, guardians: [], children: [] }], TODAY)
    for (const [on, amount] of paid) await sql.rows('test.pay', 'insert into payment (chain_id, id, client_id, paid_on, amount, item) values ($1, gen_random_uuid(), $2, $3, $4, $5)', [chain.id, id, on, amount, '保教费'])
    for (const converted of referrals) await sql.rows('test.refer', 'insert into referral (chain_id, id, client_id, referred_on, name, converted) values ($1, gen_random_uuid(), $2, $3, $4, $5)', [chain.id, id, '2026-01-01', '某家', converted])
  })
}

interface Stored { number: string; grade: string | null; mean: string | null; detail: { scores: { score: number; clauses: string[] }[]; reasons: { zh: string; en: string }[]; gates: { code: string }[] } | null }
const grades = (): Promise<Stored[]> => api.db.read(chain.id, (sql) => sql.rows<Stored>('test.grades', 'select number, grade, grade_mean as mean, grade_detail as detail from client where chain_id = $1 order by number', [chain.id]))

describe('grades', () => {
  it('follow from thresholds and mixed profiles, each with its scores and clauses (AC-41)', async () => {
    await store({ number: '1', enrolledAt: '2024-10-18T04:00:00Z', intent: 'strong', paid: [['2024-10-18', 40_000], ['2026-01-01', 20_000]], referrals: [true, false, false] })
    await store({ number: '2', enrolledAt: '2024-05-18T04:00:00Z', intent: 'moderate', paid: [['2025-01-01', 66_000], ['2025-02-01', -1_000]] })
    await store({ number: '3', enrolledAt: '2026-01-18T04:00:00Z', intent: 'weak_to_moderate', willingness: 'rare', paid: [['2026-02-01', 20_000]] })
    await store({ number: '4', enrolledAt: '2026-05-18T04:00:00Z', intent: 'weak', willingness: 'none', risk: true, paid: [['2026-06-01', 8_000]] })
    await store({ number: '5', enrolledAt: '2022-05-18T04:00:00Z', intent: 'strong', paid: [['2022-06-01', 90_000]], referrals: [true, true, true], status: 'left' })
    expect(await regradeAll(services(), chain.id, api.time.now())).toBe(4)
    const stored = await grades()
    expect(stored.map(({ grade, mean }) => [grade, mean])).toEqual([['B', '3.75'], ['B', '3.00'], ['C', '2.00'], ['D', '1.00'], [null, null]])
    for (const { detail } of stored.slice(0, 4)) {
      expect(detail!.scores).toHaveLength(4)
      for (const { clauses } of detail!.scores) expect(clauses.length).toBeGreaterThan(0)
    }
    expect(stored[0]!.detail!.gates.map(({ code }) => code)).toEqual(['A_SPEND_NOT_EXCEEDED'])
  })

  it('change nothing when nothing has changed, and tell when they do', async () => {
    const before = await api.db.read(chain.id, (sql) => readEvents(sql, chain.id, 0, 100))
    expect(before.filter(({ type }) => type === 'ClientGraded').map(({ facts }) => facts['grade']).sort()).toEqual(['B', 'B', 'C', 'D'])
    expect(await regradeAll(services(), chain.id, api.time.now())).toBe(0)
    await api.db.write(chain.id, (sql) => sql.rows('test.pay_more', `insert into payment (chain_id, id, client_id, paid_on, amount, item)
      select chain_id, gen_random_uuid(), id, '2026-11-17', 1, '杂费' from client where chain_id = $1 and number = '1'`, [chain.id]))
    expect(await regradeAll(services(), chain.id, api.time.now())).toBe(1)
    expect((await grades())[0]).toMatchObject({ grade: 'A' })
    const after = await api.db.read(chain.id, (sql) => readEvents(sql, chain.id, before.length, 100))
    expect(after.map(({ type, facts }) => [type, facts])).toEqual([['ClientGraded', { grade: 'A', before: 'B' }]])
  })

  it('leave out fees older than three years, and grow with the months', async () => {
    await store({ number: '6', enrolledAt: '2025-11-18T04:00:00Z', intent: null, paid: [['2023-11-18', 50_000], ['2023-11-19', 20_000]] })
    await regradeAll(services(), chain.id, api.time.now())
    const [young] = (await grades()).filter(({ number }) => number === '6')
    // Twelve months to the day are not yet more than twelve.
    expect(young!.detail!.scores.map(({ score }) => score)).toEqual([2, 2, 1, 2])
    expect(young!.detail!.reasons.map(({ zh }) => zh)).toContain('合作意向尚未评估，暂按“一般”计算')
    await api.time.advance(86_400_000)
    await regradeAll(services(), chain.id, api.time.now())
    expect((await grades()).find(({ number }) => number === '6')!.detail!.scores.map(({ score }) => score)).toEqual([1, 2, 1, 3])
  })
  it('follow the grading regulation of the campus from the instant it holds, with the blanks as this chain filled them', async () => {
    const gradeOf = async (number: string) => (await grades()).find((one) => one.number === number)!.grade
    expect(await gradeOf('1')).toBe('A')
    const blanks = {
      spend_window_years: 3, A_spend_min: 90_000, B_spend_range_min: 30_000, B_spend_range_max: 90_000, C_spend_range_min: 10_000, C_spend_range_max: 30_000, D_spend_max: 10_000,
      A_referrals_min: 3, B_referrals: 1, A_tenure_years: 2, B_tenure_years: 1.5, C_tenure_years: 1, B_contact_period: 1, C_contact_period: 2,
    }
    const [now, from] = [api.time.now(), api.time.now() + 86_400_000]
    await api.db.write(chain.id, async (sql) => {
      const policyVersionId = await publishPolicy(sql, api.application.clocks.policies, { chainId: chain.id, packKey: 'kindergarten-grading', version: '1.0.0', parameters: blanks, effectiveFrom: from, now })
      await bindPolicy(sql, { chainId: chain.id, campusId: chain.campusIds[0]!, policyVersionId, effectiveFrom: from, purpose: 'grading' })
    })
    await api.time.advance(86_400_000 - 1)
    await regradeAll(services(), chain.id, api.time.now())
    expect(await gradeOf('1')).toBe('A')
    await api.time.advance(1)
    expect(await regradeAll(services(), chain.id, api.time.now())).toBeGreaterThan(0)
    expect(await gradeOf('1')).toBe('B')
  })
})
