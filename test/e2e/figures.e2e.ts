import { afterAll, beforeAll, expect, it } from 'vitest'
import { openHouse, type House } from './house.ts'

let house: House
const numbers: { late: string; timely: string } = { late: '', timely: '' }

const register = `mutation ($input: RegisterComplaintInput!) { registerComplaint(input: $input) { ... on ComplaintRegistered { complaint { id number } } ... on UserError { message } } }`
const reply = `mutation ($input: ReplyToComplainantInput!) { replyToComplainant(input: $input) { __typename ... on UserError { message } } }`

async function replied(receivedAt: string, repliedAt: string): Promise<string> {
  const intake = { campusId: house.campusId, channel: 'hotline', matter: `收费说明不清楚（${receivedAt.slice(11, 16)}）`, complainant: { name: '王先生', phone: '13700000000' }, receivedAt, classification: [{ dimension: 'urgency', value: 'ordinary' }, { dimension: 'topic', value: 'fees' }] }
  const { data } = await house.api.graphql<{ registerComplaint: { complaint: { id: string; number: string } } }>(register, { input: intake }, { apiKey: house.apiKey })
  const { id, number } = data!.registerComplaint.complaint
  const answer = await house.api.graphql<{ replyToComplainant: { __typename: string } }>(reply, { input: { complaintId: id, reply: '已说明收费项目。', occurredAt: repliedAt } }, { apiKey: house.apiKey })
  expect(answer.data?.replyToComplainant.__typename).toBe('ComplainantInformed')
  return number
}

beforeAll(async () => {
  house = await openHouse()
  house.api.time.set('2026-10-12T15:00:00+08:00')
  numbers.timely = await replied('2026-10-12T09:00:00+08:00', '2026-10-12T09:30:00+08:00')
  numbers.late = await replied('2026-10-12T10:00:00+08:00', '2026-10-12T12:00:00+08:00')
})
afterAll(() => house?.close())

it('the timeliness rate leads to the cases behind it, and a new complaint changes the page without reload', async () => {
  const visitor = await house.open()
  await visitor.signIn(house.chain.admin.email, house.chain.admin.password)
  await visitor.page.goto('/analytics')
  const timeliness = visitor.page.locator('section', { has: visitor.page.getByRole('heading', { name: '及时率' }) })
  await timeliness.getByText('50.00 %').first().waitFor()
  await timeliness.getByText('1 / 2').waitFor()

  await timeliness.getByRole('button', { name: '查看案件' }).click()
  const drawer = visitor.page.getByRole('dialog')
  await drawer.getByText(numbers.late).waitFor()
  expect(await drawer.getByText(numbers.timely).count()).toBe(0)
  await drawer.getByText('计入（分子）').click()
  await drawer.getByText(numbers.timely).waitFor()
  expect(visitor.page.url()).toContain('cases=TIMELINESS_RATE')
  await drawer.getByRole('link', { name: numbers.timely }).click()
  await visitor.page.getByText(numbers.timely).first().waitFor()
  expect(visitor.page.url()).toContain('/complaints/cases/')

  await visitor.page.goto('/analytics')
  await timeliness.getByText('1 / 2').waitFor()
  await replied('2026-10-12T13:00:00+08:00', '2026-10-12T13:20:00+08:00')
  await timeliness.getByText('2 / 3').waitFor()
  await timeliness.getByText('66.67 %').first().waitFor()
  expect(visitor.complaints).toEqual([])
  await visitor.context.close()
})
