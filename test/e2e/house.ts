// The whole product for one suite: a database of its own, stopped time, the built screens on one port, a chain at work and a browser.
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seedChain, startTestApi, type SeededChain, type TestApi } from '@huiyin/api/testing'
import { builtInPacks, childcareInstitution } from '@huiyin/policy'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { bindPolicy, publishPolicy } from '../../api/src/policies/index.ts'
import { toGlobalId } from '../../api/src/shared/relay.ts'
import { launchBrowser } from '../support/browser.ts'
import { createTestDatabase } from '../support/database.ts'

const root = join(import.meta.dirname, '../..')
const screens = ['admin-shell', 'mfe-complaints', 'mfe-clients', 'mfe-analytics'] as const
export type Screen = (typeof screens)[number]

export interface House {
  api: TestApi
  chain: SeededChain
  campusId: string
  apiKey: string
  /** Serves a module again, or no longer. */
  serve(screen: Screen, isServed: boolean): void
  /** A browser of one person; errors of its console are kept. */
  open(options?: Visit): Promise<Visitor>
  close(): Promise<void>
}

export interface Visit {
  locale?: 'zh-CN' | 'en-US'
  theme?: 'light' | 'dark'
  width?: number
}

export interface Visitor {
  page: Page
  context: BrowserContext
  /** What the console complained of, and pages that threw. */
  complaints: string[]
  /** Logs in and waits for the shell. */
  signIn(email: string, password: string): Promise<void>
}

/** A Monday morning, nine o'clock in Shanghai. */
export const MORNING = '2026-10-12T09:00:00+08:00'

/** @param packKey the regulation of both campuses */
export async function openHouse(packKey = childcareInstitution.id): Promise<House> {
  const database = await createTestDatabase()
  const screensDir = mkdtempSync(join(tmpdir(), 'huiyin-e2e-'))
  const serve = (screen: Screen, isServed: boolean) => {
    rmSync(join(screensDir, screen), { force: true })
    if (isServed) symlinkSync(join(root, screen), join(screensDir, screen))
  }
  for (const screen of screens) serve(screen, true)
  const api = await startTestApi({ databaseUrl: database.url, time: MORNING, screensDir })
  const chain = await seedChain(api.application, { name: '晨光托育', campuses: ['苏州一园', '苏州二园'] })
  const effectiveFrom = Date.parse('2020-01-01T00:00:00Z')
  await api.db.write(chain.id, async (sql) => {
    const policyVersionId = await publishPolicy(sql, api.application.clocks.policies, { chainId: chain.id, packKey, version: builtInPacks[packKey]!.pack.version, effectiveFrom, now: effectiveFrom })
    for (const campusId of chain.campusIds) await bindPolicy(sql, { chainId: chain.id, campusId, policyVersionId, effectiveFrom })
  })
  const apiKey = await chain.addKey()
  const browser = await launchBrowser()
  return {
    api, chain, apiKey, serve,
    campusId: toGlobalId('Campus', chain.campusIds[0]!),
    open: (visit) => openVisitor(browser, api.url, visit),
    async close() {
      await browser.close()
      await api.stop()
      await database.drop()
      rmSync(screensDir, { recursive: true, force: true })
    },
  }
}

async function openVisitor(browser: Browser, baseURL: string, { locale = 'zh-CN', theme = 'light', width = 1280 }: Visit = {}): Promise<Visitor> {
  const context = await browser.newContext({ baseURL, locale, colorScheme: theme, timezoneId: 'Asia/Shanghai', viewport: { width, height: width < 500 ? 844 : 900 } })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`))
  page.setDefaultTimeout(20_000)
  return {
    page, context, complaints,
    async signIn(email, password) {
      await page.goto('/')
      if (locale === 'en-US') await page.getByRole('button', { name: 'English' }).click()
      await page.getByLabel(/邮箱|E-?mail/i).fill(email)
      await page.getByLabel(/^(密码|Password)$/i).fill(password)
      await page.getByRole('button', { name: /^(登录|Log in|Sign in)$/i }).click()
      await page.getByLabel(/邮箱|E-?mail/i).waitFor({ state: 'detached' })
    },
  }
}
