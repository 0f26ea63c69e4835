import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk, type Desk } from './test-desk.ts'

let desk: Desk
beforeAll(async () => { desk = await openDesk('2026-07-10T10:00:00+08:00') })
afterAll(() => desk.close())

interface Follow { id: string; kind: string }

async function enrol(number: string, enrolledAt: string, firstClassOn: string): Promise<{ clientId: string; touchpoints: Follow[] }> {
  await desk.api.time.set(enrolledAt)
  const { enrolClient } = await desk.ask(`mutation ($input: EnrolClientInput!) { enrolClient(input: $input) {
    __typename ... on ClientEnrolled { client { id touchpoints { id kind } } } ... on UserError { message } ... on InputInvalid { issues { path message } } } }`, {
    input: {
      campusId: desk.campusId, name: '王家', number, enrolledAt, firstClassOn,
      guardians: [{ name: '王女士', relation: '妈妈', phone: '13800138000' }], children: [{ name: '小米', birthday: '2024-03-05' }],
    },
  })
  if (enrolClient.__typename !== 'ClientEnrolled') throw new Error(JSON.stringify(enrolClient))
  return { clientId: enrolClient.client.id, touchpoints: enrolClient.client.touchpoints }
}

describe('AC-11: an answer in a follow-up becomes a complaint', () => {
  it.each([
    ['2026-07-10T10:00:00+08:00', '2026-07-12', '2026-10-12T10:30:00+08:00', '2026-10-12T12:30:00+08:00'],
    ['2026-07-01T09:00:00+08:00', '2026-07-02', '2026-10-02T22:45:00+08:00', '2026-10-03T00:45:00+08:00'],
  ])('enrolled %s, classes from %s, answered %s: due %s', async (enrolledAt, firstClassOn, answeredAt, due) => {
    const { clientId, touchpoints } = await enrol(`F-${answeredAt}`, enrolledAt, firstClassOn)
    const touchpoint = touchpoints.find(({ kind }) => kind === 'month_3')!
    await desk.api.time.set(Date.parse(answeredAt) + 20 * 60_000)
    const result = await desk.act('turnTouchpointIntoComplaint', { touchpointId: touchpoint.id, answeredAt, matter: '这个月换了三次老师，孩子不适应', demand: '稳定老师' })
    expect(result.__typename, JSON.stringify(result)).toBe('ComplaintRegistered')
    expect(result.complaint.receivedAt).toBe(new Date(answeredAt).toISOString())
    expect(result.complaint.clocks.filter(({ status }) => status !== 'SUPERSEDED')).toEqual([
      expect.objectContaining({ key: 'customer_reply', dueAt: new Date(due).toISOString(), clauses: ['childcare-institution/2.5.3.2-b'], status: 'RUNNING' }),
    ])
    const { complaint } = await desk.ask(`query ($id: ID!) { complaint(id: $id) {
      channel channelTitle { zh } client { id } touchpoint { id kind } complainantName complainantPhone severity urgency } }`, { id: result.complaint.id })
    expect(complaint).toEqual({
      channel: 'satisfaction_followup', channelTitle: { zh: '满意度回访' }, client: { id: clientId }, touchpoint: { id: touchpoint.id, kind: 'month_3' },
      complainantName: '王女士', complainantPhone: '13800138000', severity: null, urgency: null,
    })
    const { client } = await desk.ask('query ($id: ID!) { client(id: $id) { complaints(first: 5) { nodes { id } totalCount } } }', { id: clientId })
    expect(client.complaints).toEqual({ nodes: [{ id: result.complaint.id }], totalCount: 1 })
  })

  it('counts as received now when no time of the answer is given', async () => {
    const { touchpoints } = await enrol('F-now', '2026-07-10T10:00:00+08:00', '2026-07-12')
    await desk.api.time.set('2026-10-13T11:00:00+08:00')
    const { complaint } = await desk.act('turnTouchpointIntoComplaint', { touchpointId: touchpoints[0]!.id, matter: '餐食太咸' })
    expect(complaint.receivedAt).toBe('2026-10-13T03:00:00.000Z')
  })

  it('refuses an answer from the future, and another chain’s follow-up like an unknown one', async () => {
    const { touchpoints } = await enrol('F-refused', '2026-07-10T10:00:00+08:00', '2026-07-12')
    const touchpointId = touchpoints[0]!.id
    expect(await desk.act('turnTouchpointIntoComplaint', { touchpointId, answeredAt: '2026-12-01T00:00:00Z', matter: '餐食太咸' })).toMatchObject({ __typename: 'InputInvalid', issues: [{ path: ['answeredAt'], code: 'IN_THE_FUTURE' }] })
    const { key } = await desk.openChain()
    expect(await desk.act('turnTouchpointIntoComplaint', { touchpointId, matter: '餐食太咸' }, key)).toMatchObject({ __typename: 'RecordNotFound', path: ['touchpointId'] })
  })
})
