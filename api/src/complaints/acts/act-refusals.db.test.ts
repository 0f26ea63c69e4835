import { childcareInstitution, lifecycleOf } from '@huiyin/policy'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toGlobalId } from '../../shared/relay.ts'
import { complaintActions } from '../complaint-action.ts'
import { aComplaint, openDesk, type ActResult, type Desk } from '../test-desk.ts'

const START = '2026-10-12T09:00:00+08:00'
let desk: Desk
beforeAll(async () => { desk = await openDesk(START) })
afterAll(() => desk.close())

const teaching = (): string => toGlobalId('Department', desk.chain.departmentIds.teaching)

/** What each action is asked with; the record it needs is made on the way. */
const inputs: Record<string, (complaintId: string, taskId: string, clockId: string) => [mutation: string, input: object]> = {
  classify: (complaintId) => ['classifyComplaint', { complaintId, classification: [{ dimension: 'topic', value: 'care' }] }],
  dispatch: (complaintId) => ['dispatchComplaint', { complaintId, departmentId: teaching() }],
  answer_department_task: (_, taskId) => ['answerDepartmentTask', { taskId, factsVerified: '属实', responsibility: '生活老师', solution: '加强巡查' }],
  explain: (complaintId) => ['explainToComplainant', { complaintId, explanation: '正在了解情况' }],
  reply: (complaintId) => ['replyToComplainant', { complaintId, reply: '已处理' }],
  promise: (complaintId) => ['promiseReply', { complaintId, agreedReplyAt: '2026-10-12T17:00:00+08:00' }],
  note_progress: (complaintId) => ['noteProgress', { complaintId, note: '调看监控' }],
  file_excess_explanation: (complaintId, _, clockId) => ['fileExcessExplanation', { complaintId, clockId, explanation: '人手不足' }],
  close: (complaintId) => ['closeComplaint', { complaintId, conclusion: '家长满意' }],
  reopen: (complaintId) => ['reopenComplaint', { complaintId, reason: '家长不满意' }],
  ...Object.fromEntries(Object.entries({
    call_in_director: [['reason', '家长情绪激动']],
    propose_settlement: [['settlement', 'non_payout']],
    approve_settlement: [],
    record_hearing: [['statement', '当时在接电话']],
    propose_personnel_measure: [['measure', 'warning'], ['fault_finding', '巡查缺位'], ['evidence', '监控录像'], ['rule', '员工手册']],
    approve_personnel_measure: [['appeal_until', '2026-10-30']],
    withdraw: [['reason', '已沟通']],
  }).map(([action, values]) => [action, (complaintId: string): [string, object] => ['actOnComplaint', { complaintId, action, values: values.map(([field, value]) => ({ field, value })) }]])),
}

/** Acts that lead from receipt to each stage. */
const ways: Record<string, readonly string[]> = {
  received: [],
  first_explanation: ['explain'],
  cause_analysis: ['classify'],
  dispatched: ['dispatch'],
  department_answered: ['dispatch', 'answer_department_task'],
  reason_feedback: ['invalid', 'dispatch', 'answer_department_task'],
  progress_told: ['told'],
  result_told: ['reply'],
  apology_and_result: ['valid', 'reply'],
  closed: ['reply', 'close'],
}
const classifications: Record<string, object[]> = {
  invalid: [{ dimension: 'validity', value: 'invalid' }],
  valid: [{ dimension: 'validity', value: 'valid' }, { dimension: 'severity', value: 'normal' }],
}

interface Made { complaintId: string; taskId: string; clockId: string; last: ActResult | undefined }

async function bring(stage: string): Promise<Made> {
  await desk.api.time.set(START)
  const registered = await desk.act('registerComplaint', aComplaint(desk.campusId))
  const made: Made = { complaintId: registered.complaint.id, taskId: toGlobalId('DepartmentTask', crypto.randomUUID()), clockId: registered.complaint.clocks[0]!.id, last: undefined }
  for (const step of ways[stage]!) {
    if (step in classifications) made.last = await desk.act('classifyComplaint', { complaintId: made.complaintId, classification: classifications[step] })
    else if (step === 'told') made.last = await desk.act('noteProgress', { complaintId: made.complaintId, note: '已电话告知进展', toldComplainant: true })
    else made.last = await desk.act(...inputs[step]!(made.complaintId, made.taskId, made.clockId))
    if (step === 'dispatch') made.taskId = made.last.task.id
  }
  return made
}

const { stages, actions } = lifecycleOf(childcareInstitution, 'complaint')
const table = stages.flatMap(({ id: stage, actions: possible }) => actions.map(({ id: action }) => ({ stage, action, possible: (possible as readonly string[]).includes(action) })))

describe('the life cycle of the policy', () => {
  it('has a way to every stage, and an input for every action', () => {
    expect(Object.keys(ways).sort()).toEqual(stages.map(({ id }) => id).sort())
    expect(Object.keys(inputs).sort()).toEqual(actions.map(({ id }) => id).sort())
    expect(actions.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.values(complaintActions)))
  })

  it.each(stages.map(({ id }) => id))('at %s refuses what the stage does not have, and says why', async (stage) => {
    const made = await bring(stage)
    const { complaint } = await desk.ask(`query ($id: ID!) { complaint(id: $id) { stage version actions { name allowed because { zh en } clauses } } }`, { id: made.complaintId })
    expect(complaint.stage).toBe(stage)
    for (const { action, possible } of table.filter((row) => row.stage === stage && !row.possible)) {
      expect(possible).toBe(false)
      const [mutation, input] = inputs[action]!(made.complaintId, made.taskId, made.clockId)
      const result = await desk.act(mutation, input)
      // Before any dispatch there is no task to answer.
      if (result.__typename === 'RecordNotFound' && action === 'answer_department_task') continue
      expect(result, `${action} at ${stage}`).toMatchObject({ __typename: 'ComplaintActionNotAllowed', code: 'COMPLAINT_ACTION_NOT_ALLOWED' })
      expect(result.because.zh).not.toBe('')
      expect(result.clauses.length).toBeGreaterThan(0)
    }
    const after = await desk.ask(`query ($id: ID!) { complaint(id: $id) { version } }`, { id: made.complaintId })
    expect(after.complaint.version).toBe(complaint.version)
  })

  it.each(stages.map(({ id }) => id))('at %s shows the same decisions that the mutations take', async (stage) => {
    const shown = await bring(stage)
    const { complaint } = await desk.ask(`query ($id: ID!) { complaint(id: $id) { actions { key allowed because { en } clauses } } }`, { id: shown.complaintId })
    expect(complaint.actions.map(({ key }: { key: string }) => key).sort()).toEqual(actions.map(({ id }) => id).sort())
    for (const { key, allowed, because, clauses } of complaint.actions) {
      const made = await bring(stage)
      const result = await desk.act(...inputs[key]!(made.complaintId, made.taskId, made.clockId))
      // Before any dispatch there is no task to answer.
      if (result.__typename === 'RecordNotFound' && key === 'answer_department_task') continue
      expect(result.__typename !== 'ComplaintActionNotAllowed', `${key} at ${stage}: ${JSON.stringify(result)}`).toBe(allowed)
      if (!allowed) expect(result).toMatchObject({ because: { en: because.en }, clauses })
    }
  })

  it.each([
    ['close', 'received', '2.6.05', /还没有把结果告知家长/],
    ['answer_department_task', 'department_answered', '2.6.02-b', /没有等待答复的部门任务/],
    ['promise', 'result_told', '2.6.05', /结果已经告知家长/],
    ['file_excess_explanation', 'received', '2.5.3.2-d', /没有需要书面说明的超时/],
  ])('refuses %s at %s by clause %s', async (action, stage, clause, because) => {
    const made = await bring(stage)
    const result = await desk.act(...inputs[action]!(made.complaintId, made.taskId, made.clockId))
    expect(result.__typename).toBe('ComplaintActionNotAllowed')
    expect(result.because.zh).toMatch(because)
    expect(result.clauses).toContain(`childcare-institution/${clause}`)
  })
})

describe('roles', () => {
  it.each([
    ['department_staff', 'answer_department_task', true], ['department_staff', 'reply', false], ['department_staff', 'dispatch', false],
    ['front_desk', 'reply', true], ['front_desk', 'dispatch', false], ['teaching_supervisor', 'dispatch', true],
    ['director', 'dispatch', true], ['general_manager', 'dispatch', true], ['chain_admin', 'dispatch', true],
  ] as const)('%s may %s: %s', async (role, action, may) => {
    const made = await bring('dispatched')
    const { email, password } = await desk.chain.addStaff(role)
    const caller = { cookie: await desk.api.signIn(email, password) }
    const [mutation, input] = inputs[action]!(made.complaintId, made.taskId, made.clockId)
    const result = await desk.act(mutation, input, caller)
    expect(result.__typename === 'ComplaintActionNotAllowed', JSON.stringify(result)).toBe(!may)
  })

  it('an analyst may act on nothing, and sees so', async () => {
    const made = await bring('received')
    const { email, password } = await desk.chain.addStaff('analyst')
    const caller = { cookie: await desk.api.signIn(email, password) }
    expect(await desk.act('replyToComplainant', { complaintId: made.complaintId, reply: '已处理' }, caller)).toMatchObject({ __typename: 'PermissionMissing', code: 'PERMISSION_MISSING' })
    const { complaint } = await desk.ask('query ($id: ID!) { complaint(id: $id) { actions { allowed } } }', { id: made.complaintId }, caller)
    expect(complaint.actions.every(({ allowed }: { allowed: boolean }) => !allowed)).toBe(true)
  })
})
