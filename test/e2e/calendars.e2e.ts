import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import { builtInPacks, type PolicyPack } from '@huiyin/policy'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bindPolicy } from '../../api/src/policies/index.ts'
import { toGlobalId } from '../../api/src/shared/relay.ts'
import { openHouse, type House } from './house.ts'

let house: House
let complaintId: string

/** Seven working days to handle a case: not a rule of the childcare regulation, but one that holidays move. */
const basis = builtInPacks['agreed-target']!.pack
const { when: _when, ...handled } = basis.clocks[0]!
const pack: PolicyPack = { ...basis, id: 'seven-working-days', clocks: [{ ...handled, limit: { amount: 7, unit: 'days', counted: 'working' } }] }

beforeAll(async () => {
  house = await openHouse()
  const { chain, api } = house
  await api.db.write(chain.id, async (sql) => {
    const id = randomUUID()
    await sql.rows('test.pack', `insert into policy_version (chain_id, id, pack_key, version, content, effective_from, published_at) values ($1, $2, $3, $4, $5, '2020-01-01', '2020-01-01')`, [chain.id, id, pack.id, pack.version, JSON.stringify(pack)])
    await bindPolicy(sql, { chainId: chain.id, campusId: chain.campusIds[1]!, policyVersionId: id, effectiveFrom: Date.parse('2021-01-01T00:00:00Z') })
  })
  const { data } = await api.graphql<{ registerComplaint: { complaint: { id: string } } }>(`mutation ($input: RegisterComplaintInput!) { registerComplaint(input: $input) { ... on ComplaintRegistered { complaint { id } } } }`,
    { input: { campusId: toGlobalId('Campus', chain.campusIds[1]!), channel: 'phone', matter: '接送区排队太久', anonymous: true } }, { apiKey: house.apiKey })
  complaintId = data!.registerComplaint.complaint.id
})
afterAll(() => house?.close())

it('a day that becomes a day off moves the deadline of an open case, on a page that is not reloaded', async () => {
  const visitor = await house.open()
  await visitor.signIn(house.chain.admin.email, house.chain.admin.password)
  await visitor.page.goto(`/complaints/cases/${complaintId}`)
  await visitor.page.getByText('10/21 18:00').first().waitFor()

  const settings = await visitor.context.newPage()
  await settings.goto('/settings/calendars?year=2026')
  const thursday = settings.locator('[data-date="2026-10-15"]')
  await thursday.click()
  const drawer = settings.getByRole('dialog')
  await drawer.getByText('每周营业时间').waitFor()
  await drawer.getByLabel('名称（中文）').fill('集团教研日')
  await drawer.getByRole('button', { name: '保存' }).click()
  await drawer.waitFor({ state: 'detached' })
  await settings.getByText(/已按新日历重算 1 件/).waitFor()
  expect(await thursday.getAttribute('aria-label')).toContain('集团教研日 · 放假')
  expect(await thursday.getAttribute('aria-label')).toContain('集团日历')

  await visitor.page.getByText('10/22 18:00').first().waitFor()
  expect(await visitor.page.getByText('10/21 18:00').count()).toBe(0)
  expect(visitor.complaints).toEqual([])
  await visitor.context.close()
})

it('a span is chosen and changed with the keyboard alone, by a director for the own campus', async () => {
  const campusId = house.chain.campusIds[0]!
  const director = await house.chain.addStaff('director', { campusId })
  const visitor = await house.open()
  await visitor.signIn(director.email, director.password)
  await visitor.page.goto(`/settings/calendars?year=2026&of=${toGlobalId('Campus', campusId)}`)
  await visitor.page.locator('[data-date="2026-11-10"]').focus()
  for (const key of ['Shift+ArrowRight', 'Shift+ArrowRight', 'Enter']) await visitor.page.keyboard.press(key)
  const drawer = visitor.page.getByRole('dialog')
  await drawer.getByText('停业', { exact: true }).click()
  await drawer.getByLabel('名称（中文）').fill('搬迁')
  await drawer.getByRole('button', { name: '保存' }).click()
  await drawer.waitFor({ state: 'detached' })
  for (const date of ['2026-11-10', '2026-11-11', '2026-11-12']) await visitor.page.locator(`[data-date="${date}"].cal-closed.cal-own`).waitFor()
  expect(await visitor.page.locator('[data-date="2026-11-13"].cal-closed').count()).toBe(0)
  await visitor.page.getByRole('button', { name: '修改每周时间' }).focus()
  await visitor.page.getByText('共用日历由可以管理全集团日历的人修改').first().waitFor()
  await visitor.context.close()
})

it('who may not change calendars sees why, and a year without official days off says so', async () => {
  const analyst = await house.chain.addStaff('analyst')
  const visitor = await house.open()
  await visitor.signIn(analyst.email, analyst.password)
  await visitor.page.goto('/settings/calendars?year=2027')
  await visitor.page.getByText('2027 年的放假安排尚未载入').waitFor()
  await visitor.page.getByText('您的职责不含修改日历（calendars:write）。').first().waitFor()
  await visitor.page.locator('[data-date="2027-01-01"]').click()
  const save = visitor.page.getByRole('dialog').getByRole('button', { name: '保存' })
  expect(await save.getAttribute('aria-disabled')).toBe('true')
  expect(visitor.complaints).toEqual([])
  await visitor.context.close()
})

it('a calendar file is shown before it is taken over', async () => {
  const visitor = await house.open()
  await visitor.signIn(house.chain.admin.email, house.chain.admin.password)
  await visitor.page.goto('/settings/calendars?year=2026')
  await visitor.page.getByRole('button', { name: '导入日历文件' }).click()
  const drawer = visitor.page.getByRole('dialog')
  const event = (uid: string, ...lines: string[]) => ['BEGIN:VEVENT', `UID:${uid}`, ...lines, 'END:VEVENT'].join('\r\n')
  const ical = ['BEGIN:VCALENDAR', 'VERSION:2.0', event('a', 'DTSTART;VALUE=DATE:20261224', 'SUMMARY:冬季开放日停园'), event('b', 'SUMMARY:忘了时间'), 'END:VCALENDAR', ''].join('\r\n')
  await drawer.locator('input[type=file]').setInputFiles({ name: '园历.ics', mimeType: 'text/calendar', buffer: Buffer.from(ical) })
  await drawer.getByText('冬季开放日停园').waitFor()
  await drawer.getByText('这个事件没有开始时间。').waitFor()
  await drawer.getByText('跳过读不了的事件', { exact: true }).click()
  await drawer.getByRole('button', { name: '采用这些日子' }).click()
  await drawer.waitFor({ state: 'detached' })
  await visitor.page.locator('[data-date="2026-12-24"].cal-closed').waitFor()
  expect(visitor.complaints).toEqual([])
  await visitor.context.close()
})
