import { afterAll, beforeAll, expect, it } from 'vitest'
import { openHouse, type House, type Screen } from './house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

const modules: readonly { screen: Screen; path: string; heading: string }[] = [
  { screen: 'mfe-complaints', path: '/complaints', heading: '工作队列' },
  { screen: 'mfe-clients', path: '/clients', heading: '家庭' },
  { screen: 'mfe-analytics', path: '/analytics', heading: '服务指标' },
]

it.each(modules)('without $screen the shell and the other modules work, and a retry brings it back', async ({ screen, path, heading }) => {
  house.serve(screen, false)
  try {
    const visitor = await house.open()
    await visitor.signIn(house.chain.admin.email, house.chain.admin.password)
    await visitor.page.goto(path)
    const retry = visitor.page.getByRole('main').getByRole('button', { name: '重试' })
    await retry.waitFor()
    for (const other of modules.filter((module) => module.screen !== screen)) {
      await visitor.page.goto(other.path)
      await visitor.page.getByRole('heading', { name: other.heading, exact: true }).first().waitFor()
    }
    await visitor.page.goto(path)
    await retry.waitFor()
    house.serve(screen, true)
    await retry.click()
    await visitor.page.getByRole('heading', { name: heading, exact: true }).first().waitFor()
    await visitor.context.close()
  } finally {
    house.serve(screen, true)
  }
})

it('the family page shows the complaints of the family through the slot, and works when that module is gone', async () => {
  const enrolled = await house.api.graphql<{ enrolClient: { client: { id: string } } }>(
    `mutation ($input: EnrolClientInput!) { enrolClient(input: $input) { ... on ClientEnrolled { client { id } } ... on UserError { message } } }`,
    { input: { campusId: house.campusId, name: '周家', guardians: [{ name: '周女士', relation: 'mother', phone: '13900000000' }], children: [{ name: '周小满', birthday: '2023-05-01' }], enrolledAt: '2026-10-12T08:30:00+08:00' } },
    { apiKey: house.apiKey })
  const clientId = enrolled.data!.enrolClient.client.id
  const registered = await house.api.graphql<{ registerComplaint: { complaint: { number: string } } }>(
    `mutation ($input: RegisterComplaintInput!) { registerComplaint(input: $input) { ... on ComplaintRegistered { complaint { number } } ... on UserError { message } } }`,
    { input: { campusId: house.campusId, channel: 'hotline', matter: '接送时间改了没有通知。', complainant: { name: '周女士', phone: '13900000000' }, clientId } },
    { apiKey: house.apiKey })
  const { number } = registered.data!.registerComplaint.complaint

  const visitor = await house.open()
  await visitor.signIn(house.chain.admin.email, house.chain.admin.password)
  await visitor.page.goto(`/clients/${clientId}`)
  await visitor.page.getByRole('heading', { name: '周家' }).waitFor()
  await visitor.page.getByText(number).waitFor()

  house.serve('mfe-complaints', false)
  try {
    await visitor.page.reload()
    await visitor.page.getByRole('heading', { name: '周家' }).waitFor()
    await visitor.page.getByText('24 小时').first().waitFor()
    expect(await visitor.page.getByText(number).count()).toBe(0)
  } finally {
    house.serve('mfe-complaints', true)
    await visitor.context.close()
  }
})
