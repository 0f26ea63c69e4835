import 'reflect-metadata'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { judge, verifyClocks } from '../clocks/index.ts'
import { fromGlobalId, toGlobalId } from '../shared/relay.ts'
import { subjectOf } from './case/case.ts'
import { readCases } from './case/case.store.ts'
import { projectCase } from './case/project-case.ts'
import { rulesOf } from './complaint-services.ts'
import type { EntryRow } from './complaint.entity.ts'
import { openDesk, type Desk } from './test-desk.ts'

let desk: Desk
let clock = Date.parse('2026-09-28T09:00:00+08:00')
beforeAll(async () => { desk = await openDesk(new Date(clock).toISOString()) })
afterAll(() => desk.close())

const minutes = (most: number) => fc.integer({ min: 0, max: most })
const word = fc.constantFrom('urgent', 'ordinary')
/** One act as people may try it: some are refused, which must change nothing. */
const act = fc.record({
  wait: fc.oneof({ weight: 4, arbitrary: minutes(45) }, { weight: 1, arbitrary: minutes(3 * 24 * 60) }),
  back: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: minutes(90) }),
  kind: fc.oneof(
    fc.record({ act: fc.constant('classify' as const), urgency: word, severity: fc.constantFrom('normal', 'special'), validity: fc.constantFrom('valid', 'invalid') }),
    fc.record({ act: fc.constantFrom('dispatch' as const, 'answer' as const, 'explain' as const, 'reply' as const, 'file' as const, 'close' as const, 'reopen' as const) }),
    fc.record({ act: fc.constant('promise' as const), ahead: minutes(600) }),
    fc.record({ act: fc.constant('note' as const), told: fc.boolean() }),
  ),
})
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

async function take(complaintId: string, taskIds: string[], { wait, back, kind }: Act): Promise<void> {
  clock += wait * 60_000
  await desk.api.time.set(clock)
  const common = { complaintId, ...(back > 0 && { occurredAt: new Date(clock - back * 60_000).toISOString() }) }
  const { complaint } = await desk.ask('query ($id: ID!) { complaint(id: $id) { clocks { id breachedAt } } }', { id: complaintId })
  const breached = complaint.clocks.find((one: { breachedAt: string | null }) => one.breachedAt) ?? complaint.clocks[0]
  switch (kind.act) {
    case 'classify': {
      const { urgency, severity, validity } = kind
      await desk.act('classifyComplaint', { ...common, classification: Object.entries({ urgency, severity, validity, validity_reason: 'not_factual' }).map(([dimension, value]) => ({ dimension, value })) })
      return
    }
    case 'dispatch': {
      const { task } = await desk.act('dispatchComplaint', { ...common, departmentId: toGlobalId('Department', desk.chain.departmentIds.catering) })
      if (task) taskIds.push(task.id)
      return
    }
    case 'answer': {
      const { complaintId: _, ...rest } = common
      if (taskIds.length > 0) await desk.act('answerDepartmentTask', { ...rest, taskId: taskIds.shift(), factsVerified: '属实', responsibility: '后勤', solution: '更换' })
      return
    }
    case 'explain': return void await desk.act('explainToComplainant', { ...common, explanation: '正在了解' })
    case 'reply': return void await desk.act('replyToComplainant', { ...common, reply: '已处理' })
    case 'file': return void await desk.act('fileExcessExplanation', { ...common, clockId: breached.id, explanation: '人手不足' })
    case 'close': return void await desk.act('closeComplaint', { ...common, conclusion: '家长满意' })
    case 'reopen': return void await desk.act('reopenComplaint', { ...common, reason: '家长再次来电' })
    case 'promise': return void await desk.act('promiseReply', { ...common, agreedReplyAt: new Date(clock + kind.ahead * 60_000).toISOString() })
    case 'note': return void await desk.act('noteProgress', { ...common, note: '跟进', toldComplainant: kind.told })
  }
}

const entriesOf = async (uuid: string): Promise<readonly EntryRow[]> => (await desk.api.db.read(desk.chain.id, (sql) => readCases(sql, desk.chain.id, [uuid])))[0]!.entries

describe('whatever people do in whatever order', () => {
  it('the history only grows, and clocks and columns are what its replay gives', async () => {
    let [asked, done] = [0, 0]
    await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 14 }), async (acts) => {
      clock += 60_000
      await desk.api.time.set(clock)
      const id = await desk.register()
      const uuid = fromGlobalId(id, 'Complaint')!
      const tasks: string[] = []
      let before = await entriesOf(uuid)
      asked += acts.length
      for (const one of acts) {
        await take(id, tasks, one)
        const after = await entriesOf(uuid)
        expect(after.slice(0, before.length)).toEqual(before)
        expect(after.map(({ position }) => position)).toEqual(after.map((_, index) => index + 1))
        before = after
      }
      done += before.length - 1
      const { application } = desk.api
      await desk.api.db.read(desk.chain.id, async (sql) => {
        const [one] = await readCases(sql, desk.chain.id, [uuid])
        expect(one!.complaint.version).toBe(one!.entries.length)
        const { policy, calendar } = await rulesOf(application.complaints, sql, desk.chain.id, one!.complaint)
        const { judgement } = judge(desk.chain.id, { subject: subjectOf(one!), pack: policy.pack, calendar }, [], clock, { kind: 'system', id: null })
        expect(one!.complaint).toMatchObject(projectCase(policy.pack, one!.entries, judgement))
        expect((await verifyClocks(application.clocks, sql, desk.chain.id, clock)).differences).toEqual([])
      })
    }), { numRuns: 25 })
    // Else the sequences would show nothing.
    expect(done).toBeGreaterThan(asked / 3)
  }, 180_000)
})
