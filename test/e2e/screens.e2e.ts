/// <reference lib="dom" />
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openHouse, type House, type Visit } from './house.ts'

/** Where the pictures of the last run lie; not kept in the repository. */
const pictures = join(import.meta.dirname, 'pictures')

let house: House
let complaintId: string
let clientId: string

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  house = await openHouse()
  const ask = async <T>(query: string, input: object): Promise<T> => (await house.api.graphql<T>(query, { input }, { apiKey: house.apiKey })).data as T
  const enrolled = await ask<{ enrolClient: { client: { id: string } } }>(
    `mutation ($input: EnrolClientInput!) { enrolClient(input: $input) { ... on ClientEnrolled { client { id } } } }`,
    { campusId: house.campusId, name: '林家', guardians: [{ name: '林女士', relation: 'mother', phone: '13900000000' }], children: [{ name: '林晓禾', birthday: '2023-05-01', className: '小一班' }], enrolledAt: '2026-10-12T08:30:00+08:00', firstClassOn: '2026-10-12' })
  clientId = enrolled.enrolClient.client.id
  const registered = await ask<{ registerComplaint: { complaint: { id: string } } }>(
    `mutation ($input: RegisterComplaintInput!) { registerComplaint(input: $input) { ... on ComplaintRegistered { complaint { id } } } }`,
    { campusId: house.campusId, channel: 'on_site', matter: '午餐里有孩子过敏的食物，家长入园时说明过。', demand: '请说明原因并保证不再发生。', complainant: { name: '林女士', phone: '13900000000' }, clientId, classification: [{ dimension: 'urgency', value: 'urgent' }, { dimension: 'topic', value: 'food_health' }] })
  complaintId = registered.registerComplaint.complaint.id
  house.api.time.set('2026-10-12T09:50:00+08:00')
  await house.api.application.scheduler.tick()
})
afterAll(() => house?.close())

const screens = [
  ['queue', () => '/complaints', 'h1'],
  ['register', () => '/complaints?register=1', '[role=dialog]'],
  ['case', () => `/complaints/cases/${complaintId}`, 'h1'],
  ['board', () => '/complaints/board', '.cb-clock'],
  ['import', () => '/complaints/import', 'h1'],
  ['families', () => '/clients', 'h1'],
  ['family', () => `/clients/${clientId}`, 'h1'],
  ['follow-ups', () => '/clients/follow-ups', 'h1'],
  ['figures', () => '/analytics', 'h1'],
  ['settings', () => '/settings', 'h1'],
  ['policies', () => '/settings/policies', '.sp-pack'],
  ['regulation', () => '/settings/policies/packs/childcare-institution', '.sp-clauses'],
  ['calendars', () => '/settings/calendars', '.cal-day'],
] as const

const looks: readonly (readonly [string, Visit])[] = [
  ['zh light', { locale: 'zh-CN', theme: 'light' }],
  ['en dark', { locale: 'en-US', theme: 'dark' }],
  ['zh narrow', { locale: 'zh-CN', theme: 'light', width: 390 }],
]

it.concurrent.each(looks)('every main screen stands without serious accessibility faults, overflow or console errors: %s', async (name, visit) => {
  const visitor = await house.open(visit)
  await visitor.signIn(house.chain.admin.email, house.chain.admin.password)
  const faults: string[] = []
  for (const [screen, path, sign] of screens) {
    await visitor.page.goto(path())
    await visitor.page.locator(sign).first().waitFor()
    await visitor.page.waitForLoadState('networkidle')
    await visitor.page.screenshot({ path: join(pictures, `${screen}-${name.replaceAll(' ', '-')}.png`), fullPage: true })
    const overflow = await visitor.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (overflow > 1) faults.push(`${screen}: ${overflow} px wider than the window`)
    const { violations } = await new AxeBuilder({ page: visitor.page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze()
    for (const { id, impact, nodes } of violations) {
      if (impact === 'serious' || impact === 'critical') faults.push(`${screen}: ${id} (${impact}) ${nodes.map(({ target }) => target.join(' ')).slice(0, 3).join(' | ')}`)
    }
  }
  expect(faults).toEqual([])
  expect(visitor.complaints).toEqual([])
  await visitor.context.close()
}, 240_000)

it('Chinese text is set in a real CJK font', async () => {
  const visitor = await house.open()
  await visitor.page.goto('/')
  await visitor.page.getByRole('button', { name: '登录', exact: true }).waitFor()
  // A missing face draws every unknown letter as the same box; two different letters then measure and look alike.
  const differ = await visitor.page.evaluate(() => {
    const draw = (letter: string) => {
      const canvas = document.createElement('canvas')
      const pen = canvas.getContext('2d')!
      pen.font = `48px ${getComputedStyle(document.body).fontFamily}`
      pen.fillText(letter, 0, 60)
      return canvas.toDataURL()
    }
    return new Set(['投', '诉', '园', '所'].map(draw)).size
  })
  expect(differ).toBe(4)
  await visitor.context.close()
})
