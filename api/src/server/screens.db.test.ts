import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { startTestApi, type TestApi } from '../testing/index.ts'

let database: TestDatabase
let api: TestApi
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'huiyin-screens-'))
  const files: Record<string, string> = {
    'admin-shell/dist/index.html': '<html><head><meta property="csp-nonce" nonce="__CSP_NONCE__"><script>1</script><style>a{}</style></head></html>',
    'admin-shell/dist/assets/index-AbCd_123.js': 'export {}',
    'admin-shell/dist/huiyin.svg': '<svg/>',
    'admin-shell/dist/assets/large-AbCd_123.js': `export const text = '${'long '.repeat(1000)}'`,
    'mfe-clients/dist/mf-manifest.json': '{}',
    'mfe-clients/dist/remoteEntry-AbCdEf12.js': '',
    'mfe-clients/src/secret.txt': 'secret',
    'mfe-complaints/src/remote.tsx': '',
    'secret.txt': 'secret',
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  database = await createTestDatabase()
  api = await startTestApi({ databaseUrl: database.url, background: false, screensDir: folder })
})
afterAll(async () => {
  await api?.stop()
  await database?.drop()
  rmSync(folder, { recursive: true, force: true })
})

const CHAIN = '0b6f2a4e-5d5c-4c0e-9b0e-1f2d3c4b5a69'
const get = (path: string): Promise<Response> => fetch(`${api.url}${path}`)

describe('the admin', () => {
  it.each(['/', '/complaints', '/complaints/cases/Q29t', '/index.html'])('is the page at %s, with a nonce of its own each time', async (path) => {
    const [first, second] = [await get(path), await get(path)]
    const html = await first.text()
    const nonce = /'nonce-([^']+)'/.exec(first.headers.get('content-security-policy')!)![1]
    expect(html).toBe(`<html><head><meta property="csp-nonce" nonce="${nonce}"><script nonce="${nonce}">1</script><style nonce="${nonce}">a{}</style></head></html>`)
    expect(await second.text()).not.toContain(nonce)
    expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'no-store'])
  })

  it('lets no script of others run, no page frame it and no type be guessed', async () => {
    const { headers } = await get('/')
    const policy = headers.get('content-security-policy')!
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    // Style attributes alone may stand in markup.
    expect(policy?.replace("style-src-attr 'unsafe-inline'", '')).not.toMatch(/unsafe|\*|https?:/)
    expect([headers.get('x-content-type-options'), headers.get('referrer-policy')]).toEqual(['nosniff', 'same-origin'])
  })

  it('keeps files with a hash in their name for ever, and asks anew for the others', async () => {
    const cacheOf = async (path: string): Promise<string | null> => (await get(path)).headers.get('cache-control')
    expect(await cacheOf('/assets/index-AbCd_123.js')).toBe('public, max-age=31536000, immutable')
    expect(await cacheOf('/remotes/clients/remoteEntry-AbCdEf12.js')).toBe('public, max-age=31536000, immutable')
    expect(await cacheOf('/huiyin.svg')).toBe('no-cache')
    expect(await cacheOf('/remotes/clients/mf-manifest.json')).toBe('no-cache')
  })

  it('is sent compressed to those who take it', async () => {
    for (const [accepts, encoding] of [['gzip, deflate, br', 'br'], ['gzip', 'gzip'], ['br;q=0, gzip', 'gzip'], ['identity', null]] as const) {
      const response = await fetch(`${api.url}/assets/large-AbCd_123.js`, { headers: { 'accept-encoding': accepts } })
      expect([response.headers.get('content-encoding'), response.headers.get('vary'), response.headers.get('content-type')]).toEqual([encoding, 'accept-encoding', 'application/javascript; charset=utf-8'])
      expect(await response.text()).toContain('long long')
    }
    expect((await get('/huiyin.svg')).headers.get('content-encoding')).toBeNull()
  })

  it.each(['/nothing.js', '/assets/', '/remotes/clients/nothing.js', '/remotes/nothing/mf-manifest.json', '/remotes/complaints/mf-manifest.json'])('answers 404 to %s', async (path) => {
    const { status } = await get(path)
    expect([404, 200]).toContain(status)
    if (path.endsWith('.js') || path.endsWith('.json')) expect(status).toBe(404)
  })

  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/remotes/clients/../src/secret.txt', '/remotes/clients/%2e%2e/src/secret.txt', '/remotes/clients/..%5csrc%5csecret.txt', '/remotes/..%2f/secret.txt', '/huiyin.svg%00.txt'])('gives nothing from outside at %s', async (path) => {
    // By hand, since fetch tidies paths up.
    const { status, text } = await new Promise<{ status: number; text: string }>((resolve, reject) => {
      request(`${api.url}/`, { path }, (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (chunk: string) => { text += chunk }).on('end', () => resolve({ status: response.statusCode!, text }))
      }).on('error', reject).end()
    })
    expect(text).not.toContain('secret')
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
  })
})

describe('the registry of modules', () => {
  it('lists the modules of the product, whether or not they can be had right now', async () => {
    const remotes = await (await get('/remotes.json')).json() as { path: string }[]
    expect(remotes.map(({ path }) => path)).toEqual(['complaints', 'clients', 'analytics'])
    expect(remotes[1]).toEqual({
      name: 'mfe_clients', entry: '/remotes/clients/mf-manifest.json', expose: './module', path: 'clients', title: { 'zh-CN': '客户', 'en-US': 'Clients' }, contractVersion: 1,
    })
    expect((await get('/remotes/clients/mf-manifest.json')).status).toBe(200)
    expect((await get('/remotes/analytics/mf-manifest.json')).status).toBe(404)
  })

  it('is the given list where an installation hosts modules elsewhere', async () => {
    const remotesFile = join(folder, 'remotes.json')
    writeFileSync(remotesFile, '[{"name":"elsewhere"}]')
    const other = await startTestApi({ databaseUrl: database.url, background: false, screensDir: folder, remotesFile })
    expect(await (await fetch(`${other.url}/remotes.json`)).json()).toEqual([{ name: 'elsewhere' }])
    await other.stop()
  })
})

describe('the state of the service', () => {
  it('is told to balancers and to Prometheus', async () => {
    expect((await get('/healthz')).status).toBe(200)
    expect(await (await get('/readyz')).json()).toEqual({ status: 'ready' })
    await api.db.write(CHAIN, async (sql) => {
      await sql.rows('test.chain', 'insert into chain (id, name) values ($1, $2)', [CHAIN, 'c'])
      await sql.rows('test.calendar', `insert into calendar (chain_id, id, name, spec) values ($1, $1, 'c', '{}')`, [CHAIN])
      await sql.rows('test.campus', `insert into campus (chain_id, id, calendar_id, name) values ($1, $1, $1, 'c')`, [CHAIN])
      await sql.rows('test.clock', `insert into clock (chain_id, id, instance_key, subject_kind, subject_id, campus_id, definition_id, key, clauses, title, comparator, owner_role, occurrence, status, is_open, state, next_transition_at, updated_at)
        values ($1, $1, 'k', 'client', $1, $1, 'd', 'k', '{}', '{}', 'lt', 'r', 1, 'running', true, '{}', now() - interval '1 minute', now())`, [CHAIN])
    })
    const behind = await get('/readyz')
    expect([behind.status, await behind.json()]).toEqual([503, { status: 'not ready', reasons: ['The scheduler is behind.'] }])
    const metrics = await (await get('/metrics')).text()
    for (const name of ['huiyin_operation_seconds', 'huiyin_sql_statements_total', 'huiyin_sockets', 'huiyin_subscriptions', 'huiyin_faults_total', 'process_resident_memory_bytes']) expect(metrics).toContain(name)
  })
})

describe('stopping', () => {
  it('tells sockets to come back, finishes what was asked, and takes no more', { timeout: 10_000 }, async () => {
    const api = await startTestApi({ databaseUrl: database.url })
    const socket = await api.socket()
    const answer = api.graphql<any>('{ serverTime }')
    await answer
    const stopped = api.application.stop()
    expect(await socket.closed).toEqual({ code: 1001, reason: 'Going away' })
    await stopped
    await expect(fetch(api.url)).rejects.toThrow('fetch failed')
  })
})
