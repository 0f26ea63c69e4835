import { afterAll, beforeAll, expect, it } from 'vitest'
import { openHouse, type House } from './house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('kindergarten-liangfeng')
})
afterAll(() => house?.close())

it('a regulation that asks for more has it asked at the desk and in every act, and refuses what nobody may do before it is tried', async () => {
  const director = await house.chain.addStaff('director', { campusId: house.chain.campusIds[0]! })
  const desk = await house.open()
  const { page } = desk
  await desk.signIn(director.email, director.password)
  await page.goto('/complaints?register=1')
  const form = page.getByRole('dialog')
  await form.getByText('来信', { exact: true }).click()
  await form.getByLabel('投诉事由').fill('来信反映午餐后老师没有安排孩子漱口。')
  await page.keyboard.press('Control+Enter')
  await form.locator('.ant-form-item', { hasText: '来信原件' }).getByText('请填写此项').waitFor()
  await form.getByLabel('来信原件').fill('收文第 12 号')
  await form.getByText('电子邮件', { exact: true }).click()
  await page.keyboard.press('Control+Enter')
  await form.getByText('已登记').first().waitFor()

  const { data } = await house.api.graphql<{ complaints: { nodes: { id: string }[] } }>('{ complaints(first: 1) { nodes { id } } }', {}, { apiKey: house.apiKey })
  await page.goto(`/complaints/cases/${encodeURIComponent(data!.complaints.nodes[0]!.id)}`)
  const acts = page.getByRole('group', { name: '可以做什么' })
  await acts.getByRole('button', { name: '立案建档' }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('button', { name: '立案建档' }).click()
  await drawer.getByText('请填写此项').waitFor()
  await drawer.getByLabel('了解到的实情').fill('当日值班老师忘记提醒。')
  await drawer.getByRole('button', { name: '立案建档' }).click()
  await page.getByText('当日值班老师忘记提醒。').first().waitFor()

  // Acts that the case does not allow yet are folded away, and say why once they are unfolded.
  await acts.getByRole('button', { name: /现在不能做的 \d+ 项/ }).click()
  await expect.poll(() => acts.locator('[aria-disabled]').count()).toBeGreaterThan(0)

  await acts.getByRole('button', { name: '提出人员措施' }).click()
  const measures = page.getByRole('dialog').locator('.ant-form-item', { hasText: '措施' }).filter({ hasText: '辞职' })
  await measures.getByText('辞职须出于本人自愿', { exact: false }).first().waitFor()
  expect(desk.complaints).toEqual([])
})
