import { afterAll, beforeAll, expect, it } from 'vitest'
import { MORNING, openHouse, type House } from './house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

it('a wrong password is refused without saying what was wrong', async () => {
  const { page } = await house.open()
  await page.goto('/')
  await page.getByLabel('邮箱').fill(house.chain.admin.email)
  await page.getByLabel('密码', { exact: true }).fill('not the password')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByText('邮箱或密码不对').waitFor()
  await page.context().close()
})

it('a complaint registered at the desk appears on the wall board without reload, and its deadline changes the board', async () => {
  const frontDesk = await house.chain.addStaff('front_desk', { campusId: house.chain.campusIds[0]! })
  const wall = await house.open({ theme: 'dark' })
  await wall.signIn(house.chain.admin.email, house.chain.admin.password)
  await wall.page.goto('/complaints/board')
  await wall.page.getByText('没有正在计时的时限').waitFor()

  const desk = await house.open()
  await desk.signIn(frontDesk.email, frontDesk.password)
  await desk.page.goto('/complaints')
  await desk.page.getByRole('heading', { name: '工作队列' }).waitFor()
  await desk.page.keyboard.press('n')
  const form = desk.page.getByRole('dialog')
  await form.getByText('投诉热线', { exact: true }).click()
  await form.getByLabel('投诉事由').fill('孩子午睡后发烧，老师没有及时通知家长。')
  await form.getByLabel('姓名').fill('陈女士')
  await form.getByLabel('联系电话').fill('13800000000')
  await form.getByText('加急', { exact: true }).click()
  await desk.page.keyboard.press('Control+Enter')
  await form.getByText('已登记').first().waitFor()
  // Urgent: under sixty minutes after nine o'clock.
  await form.getByText(/10:00/).first().waitFor()

  await wall.page.getByText('加急投诉回复家长').waitFor()
  await wall.page.getByText('10:00', { exact: true }).waitFor()

  house.api.time.set('2026-10-12T10:00:00+08:00')
  await house.api.application.scheduler.tick()
  const overdue = wall.page.locator('section', { has: wall.page.getByRole('heading', { name: '已逾期' }) }).last()
  await overdue.getByText('加急投诉回复家长').waitFor()

  expect(desk.complaints).toEqual([])
  expect(wall.complaints).toEqual([])
  await desk.context.close()
  await wall.context.close()
  house.api.time.set(MORNING)
})

it('what a role may not do is shown as not allowed, with the reason, and the page behind it is refused', async () => {
  const analyst = await house.chain.addStaff('analyst')
  const visitor = await house.open()
  await visitor.signIn(analyst.email, analyst.password)
  await visitor.page.goto('/complaints?register=1')
  await visitor.page.getByRole('heading', { name: '工作队列' }).waitFor()
  expect(await visitor.page.getByRole('dialog').count()).toBe(0)
  expect(await visitor.page.getByRole('button', { name: '登记投诉' }).count()).toBe(0)
  await visitor.context.close()
})
