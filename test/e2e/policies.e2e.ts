import { childcareInstitution, type PolicyPack } from '@huiyin/policy'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openHouse, type House } from './house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

/** The childcare regulation with the ordinary limit left blank, as a source might leave it. */
const withBlank: PolicyPack = {
  ...childcareInstitution,
  parameters: [...childcareInstitution.parameters, {
    id: 'ordinary_minutes', clauses: ['childcare-institution/2.5.3.2-b'], title: { zh: '普通投诉回复时限', en: 'time to answer ordinary complaints' }, type: 'number', unit: { zh: '分钟', en: 'minutes' },
    min: 30, max: 240, recommended: 100, sourcePlaceholder: true,
  }],
  clocks: childcareInstitution.clocks.map((clock) => (clock.id === 'customer_reply.ordinary' ? { ...clock, limit: { amount: { parameter: 'ordinary_minutes' }, unit: 'minutes', counted: 'natural' } } : clock)),
}

const ask = async (query: string, variables: object, caller: { cookie?: string; apiKey?: string }): Promise<any> => {
  const { data, errors } = await house.api.graphql<any>(query, variables, caller)
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}

async function draftWithBlank(cookie: string): Promise<string> {
  const { createPolicyDraft } = await ask('mutation ($input: CreatePolicyDraftInput!) { createPolicyDraft(input: $input) { ... on PolicyDraftSaved { draft { id } } } }', { input: { packKey: childcareInstitution.id } }, { cookie })
  const draftId: string = createPolicyDraft.draft.id
  await ask('mutation ($input: ChangePolicyDraftInput!) { changePolicyDraft(input: $input) { __typename } }', { input: { draftId, packJson: JSON.stringify(withBlank) } }, { cookie })
  return draftId
}

async function register(): Promise<{ nextDueAt: string; policy: { version: string } }> {
  const { registerComplaint } = await ask(`mutation ($input: RegisterComplaintInput!) { registerComplaint(input: $input) { ... on ComplaintRegistered { complaint { nextDueAt policy { version } } } } }`, {
    input: { campusId: house.campusId, channel: 'on_site', matter: '午睡室太热，希望调整。', complainant: { name: '林女士', phone: '13900000000' }, classification: [{ dimension: 'urgency', value: 'ordinary' }] },
  }, { apiKey: house.apiKey })
  return registerComplaint.complaint
}

it('a blank is filled, the draft submitted, published by a second person and assigned; what is received afterwards has the new deadline', async () => {
  const [writer, reviewer] = [await house.chain.addStaff('policy_owner'), await house.chain.addStaff('policy_owner')]
  const draftId = await draftWithBlank(await house.api.signIn(writer.email, writer.password))
  expect(await register()).toEqual({ nextDueAt: '2026-10-12T03:00:00.000Z', policy: { version: '1.0.0' } })

  const desk = await house.open()
  const { page } = desk
  await desk.signIn(writer.email, writer.password)
  await page.goto(`/settings/policies/drafts/${encodeURIComponent(draftId)}?tab=elements`)
  // A problem leads to the place where it is mended.
  await page.getByRole('link', { name: /普通投诉回复时限.*空白/ }).click()
  const blank = page.getByLabel('普通投诉回复时限')
  await blank.fill('999')
  await blank.press('Enter')
  await page.getByRole('link', { name: /应在 30 到 240 之间/ }).waitFor()
  await blank.fill('90')
  await blank.press('Tab')
  await page.getByText('没有问题，可以提交审核').waitFor()
  await page.getByRole('link', { name: /^差异/ }).click()
  await page.getByText(/普通投诉回复家长.*120 分钟.*→ 不满 90 分钟/).waitFor()
  await page.getByRole('button', { name: '提交审核' }).click()
  await page.getByLabel('修改说明').fill('按家长反馈缩短回复时限。')
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await page.getByRole('heading', { name: '待审核：版本 1.1.0' }).waitFor()
  // Four eyes: the author cannot, and is told why.
  const own = page.getByRole('button', { name: '发布' })
  expect(await own.getAttribute('aria-disabled')).toBe('true')
  await page.getByText('起草或提交的人不能自己发布').first().waitFor()

  const second = await house.open()
  await second.signIn(reviewer.email, reviewer.password)
  await second.page.goto('/settings/policies')
  await second.page.getByRole('link', { name: '草稿 1.1.0' }).click()
  await second.page.getByText('您没有参与起草').waitFor()
  await second.page.getByRole('button', { name: '发布' }).click()
  await second.page.getByRole('checkbox', { name: '苏州一园' }).check()
  await second.page.getByRole('button', { name: '在 1 个园所执行' }).click()
  await second.page.getByText('已指定 1 个园所').waitFor()

  house.api.time.set('2026-10-12T09:10:00+08:00')
  expect(await register()).toEqual({ nextDueAt: '2026-10-12T02:40:00.000Z', policy: { version: '1.1.0' } })
  expect(desk.complaints).toEqual([])
  expect(second.complaints).toEqual([])
  await desk.context.close()
  await second.context.close()
})

it('who may only read sees the regulations, what they say and why nothing can be changed', async () => {
  const director = await house.chain.addStaff('director')
  const visitor = await house.open({ width: 390 })
  const { page } = visitor
  await visitor.signIn(director.email, director.password)
  await page.goto('/settings/policies')
  await page.getByText('起草和发布需要').first().waitFor()
  expect(await page.getByRole('button', { name: '新建制度' }).getAttribute('aria-disabled')).toBe('true')
  await page.goto(`/settings/policies/packs/${childcareInstitution.id}?q=2.5.3.1-b`)
  await page.getByText('加急投诉须在不满 60 分钟内回复家长').waitFor()
  await page.getByRole('link', { name: /加急投诉回复家长/ }).click()
  await page.getByText('不满 60 分钟（自然时间）').waitFor()
  expect(visitor.complaints).toEqual([])
  await visitor.context.close()
})
