// A real Chromium for tests:
//
//   const browser = await launchBrowser()            // in beforeAll
//   const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
//   await browser.close()                            // in afterAll
//
// Where a machine has no browser, `npm test` does not start these tests and counts them as skipped.
import { chromium, type Browser } from 'playwright-core'
import { findBrowser } from '../../tools/browser.ts'

/** Calm and without talking to anybody: no updates, no QUIC, no first-run pages. */
const flags = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage',
]

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('No Chromium, Chrome or Edge was found; install one or name it in CHROME_PATH.')
  return chromium.launch({ executablePath, args: flags, handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false })
}
