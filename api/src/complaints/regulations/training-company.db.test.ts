import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toGlobalId } from '../../shared/relay.ts'
import { openWorkingDesk, type WorkingDesk } from './test-working-desk.ts'

const NOW = '2026-10-12T09:00:00+08:00'

describe('training-company-hq', () => {
  let desk: WorkingDesk
  beforeAll(async () => { desk = await openWorkingDesk(NOW, [{ packKey: 'training-company-hq' }]) })
  afterAll(() => desk.close())

  const problem = async (): Promise<string> => {
    const { complaint } = await desk.act('registerComplaint', {
      campusId: desk.campusId, channel: 'hq_phone', matter: '课程与承诺不符', complainant: { name: '王女士', phone: '13800138000' },
    })
    return complaint.id
  }

  it('AC-17: the malicious label needs two persons, and limits go on running (training-company-hq/4.3-a, training-company-hq/4.3-b)', async () => {
    await desk.api.time.set(NOW)
    const id = await problem()
    const [first, second] = [await desk.person('chain_admin'), await desk.person('chain_admin')]
    expect((await desk.work(id, 'propose_malicious', {}, first)).__typename).toBe('ComplaintActed')
    const typeOf = async () => (await desk.shown(id, 'classification { dimension value }')).classification.find(({ dimension }) => dimension === 'complaint_type')?.value
    expect(await typeOf()).not.toBe('malicious')
    expect(await desk.work(id, 'confirm_malicious', {}, first)).toMatchObject({ __typename: 'ComplaintActionNotAllowed', because_code: 'SAME_PERSON' })
    expect((await desk.work(id, 'confirm_malicious', {}, second)).__typename).toBe('ComplaintActed')
    expect(await typeOf()).toBe('malicious')
    const { clocks } = await desk.shown(id, 'clocks(effectiveOnly: true) { key open status }')
    expect(clocks.filter(({ open }: { open: boolean }) => open).length).toBeGreaterThan(0)
    expect(clocks.some(({ status }: { status: string }) => status === 'PAUSED')).toBe(false)
  })

  it('AC-14: stalling is refused with its clause; a dated promise is accepted (training-company-hq/4.3-d)', async () => {
    await desk.api.time.set(NOW)
    const id = await problem()
    expect(await desk.work(id, 'note_progress', { delay_reason: 'awaiting_approval' })).toMatchObject({
      __typename: 'ExcludedAction', code: 'EXCLUDED_ACTION', clause: 'training-company-hq/4.3-d', substitutes: expect.arrayContaining([expect.objectContaining({ reference: 'actions/promise' })]),
    })
    expect((await desk.work(id, 'promise', { agreed_reply_at: '2026-10-13T17:00:00+08:00' })).__typename).toBe('ReplyPromised')
  })

  it('AC-15: a crisis allows only lawful measures (training-company-hq/4.4-d, training-company-hq/4.5-b, training-company-hq/4.5-e)', async () => {
    await desk.api.time.set('2026-10-12T20:00:00+08:00')
    const opened = await desk.act('openCase', { campusId: desk.campusId, caseType: 'crisis', matter: '媒体曝光', values: [{ field: 'crisis_trigger', value: 'media_received' }] })
    expect(opened, JSON.stringify(opened)).toMatchObject({ __typename: 'ComplaintRegistered' })
    const { id } = opened.complaint
    const propose = (crisis_measure: string) => desk.work(id, 'propose_crisis_measure', { crisis_measure })
    for (const [measure, clause] of [['paid_post_deletion', '4.5-e'], ['press_suppression', '4.4-d'], ['buy_back_print', '4.5-b']]) {
      expect(await propose(measure!), measure).toMatchObject({ __typename: 'ExcludedAction', code: 'EXCLUDED_ACTION', clause: `training-company-hq/${clause}` })
    }
    for (const measure of ['platform_infringement_notice', 'right_of_reply']) expect((await propose(measure)).__typename, measure).toBe('ComplaintActed')
    const { clocks, caseType, actions } = await desk.shown(id, 'caseType clocks { key dueAt } actions { key allowed }')
    expect(caseType).toBe('crisis')
    expect(clocks.map(({ dueAt }) => dueAt)).toContain('2026-10-13T12:00:00.000Z')
    expect(actions.find(({ key }) => key === 'approve_crisis_measure')).toBeDefined()
    const { events } = await desk.ask('{ events(types: ["ExcludedActionAttempted"]) { nodes { facts } } }')
    expect(events.nodes.slice(-3).map(({ facts }: { facts: { clause: string } }) => facts.clause)).toEqual(['training-company-hq/4.5-e', 'training-company-hq/4.4-d', 'training-company-hq/4.5-b'])
  })

  it('a crisis is no complaint: it is listed by its kind only, and counts in no rate', async () => {
    const list = (filter: string) => desk.ask(`{ complaints(first: 50${filter}) { totalCount nodes { caseType } } }`)
    const all = await list('')
    expect(all.complaints.nodes.every(({ caseType }: { caseType: string }) => caseType === 'complaint')).toBe(true)
    expect((await list(', filter: { caseTypes: ["crisis"] }')).complaints).toEqual({ totalCount: 1, nodes: [{ caseType: 'crisis' }] })
    expect(await desk.act('openCase', { campusId: desk.campusId, caseType: 'complaint', matter: '绕过受理' })).toMatchObject({ issues: [{ path: ['caseType'], code: 'VALUE_UNKNOWN' }] })
  })
})

describe('training-company-campus', () => {
  let desk: WorkingDesk
  beforeAll(async () => { desk = await openWorkingDesk(NOW, [{ packKey: 'training-company-campus' }]) })
  afterAll(() => desk.close())

  const received = async (receivedAt: string, values: Record<string, string> = {}): Promise<any> => {
    await desk.api.time.set(receivedAt)
    return desk.act('registerComplaint', {
      campusId: desk.campusId, channel: 'phone', matter: '讲义有误', complainant: { name: '王女士', phone: '13800138000' }, values: Object.entries(values).map(([field, value]) => ({ field, value })),
    })
  }

  it.each([
    ['2026-09-20T19:30:00+08:00', '2026-09-20T16:00:00.000Z'], ['2026-10-01T08:00:00+08:00', '2026-10-01T16:00:00.000Z'], ['2026-10-12T23:59:00+08:00', '2026-10-12T16:00:00.000Z'],
  ])('AC-18: received %s, the investigation is due before %s (training-company-campus/2.2-c)', async (at, due) => {
    const { complaint, ...refused } = await received(at, { needs_other_department: 'true' })
    expect(complaint, JSON.stringify(refused)).toBeDefined()
    expect(complaint.clocks.find(({ key }: { key: string }) => key === 'investigation')?.dueAt).toBe(due)
  })

  it.each([
    ['tier_7', '2026-10-01T11:00:00+08:00', '2026-10-08T16:00:00.000Z'], ['tier_3', '2026-10-01T11:00:00+08:00', '2026-10-04T16:00:00.000Z'], ['tier_1', '2026-10-10T11:00:00+08:00', '2026-10-11T16:00:00.000Z'],
  ])('AC-20: %s dispatched %s is due before %s, holidays or not (training-company-campus/2.3-7d)', async (tier, at, due) => {
    const { complaint } = await received(at, { needs_other_department: 'true' })
    const dispatch = () => desk.act('dispatchComplaint', { complaintId: complaint.id, departmentId: toGlobalId('Department', desk.chain.departmentIds.teaching) })
    expect((await dispatch()).reasons.map(({ code }) => code)).toEqual(['RECEIPT_FORM_MISSING', 'INVESTIGATION_FIRST', 'TIER_NOT_CHOSEN'])
    for (const action of ['fill_receipt_form', 'submit_finding', 'choose_tier']) {
      const done = await desk.work(complaint.id, action, action === 'choose_tier' ? { tier } : {})
      expect(done.__typename, `${action}: ${JSON.stringify(done)}`).toBe('ComplaintActed')
    }
    const dispatched = await dispatch()
    expect(dispatched.__typename).toBe('ComplaintDispatched')
    expect(dispatched.complaint.clocks.find(({ key, status }) => key === 'coordination' && status !== 'SUPERSEDED')?.dueAt).toBe(due)
  })
})
