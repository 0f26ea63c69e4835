import 'reflect-metadata'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromGlobalId } from '../shared/relay.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { verifyChains } from '../verify/index.ts'
import { startTestApi, type TestApi } from '../testing/index.ts'
import { chainBlueprints, type ChainBlueprint } from './chain-blueprint.ts'
import { demoAccounts, fillDemo, LiveChain, apiOf, Random, type DemoFile, type DemoOptions } from './index.ts'

/** The product's chains in small. */
const small = chainBlueprints.map((blueprint): ChainBlueprint => ({ ...blueprint, families: 100, complaints: 160, campuses: blueprint.campuses.slice(0, 2).map((campus) => ({ ...campus, share: 0.5 })) }))

let database: TestDatabase
let api: TestApi
const dataDir = mkdtempSync(join(tmpdir(), 'huiyin-demo-'))
const lines: string[] = []
let options: DemoOptions
const demoFile = (): DemoFile => JSON.parse(readFileSync(join(dataDir, 'demo.json'), 'utf8')) as DemoFile

beforeAll(async () => {
  database = await createTestDatabase()
  api = await startTestApi({ databaseUrl: database.url, time: '2026-11-18T03:00:00Z', background: false })
  const { db, time, access, complaints, clients } = api.application
  options = { db, time, complaints, clients, createAccount: access.createAccount, dataDir, url: api.url, report: (line) => void lines.push(line), blueprints: small }
})

afterAll(async () => {
  await api?.stop()
  await database?.drop()
  rmSync(dataDir, { recursive: true, force: true })
})

describe('the first start of a demonstration', () => {
  it('that is killed in the middle leaves no chain half full, and goes on with the same secrets', async () => {
    const killed = { ...options, report: (line: string) => { if (line.endsWith('complaints') && line.startsWith('晴谷')) throw new Error('killed') } }
    await expect(fillDemo(killed)).rejects.toThrow('killed')
    const [first, second] = demoFile().chains
    const counted = async (chainId: string) => (await api.db.read(chainId, (sql) => sql.one<{ complaints: number; families: number }>('test.counted',
      'select (select count(*) from complaint where chain_id = $1)::int as complaints, (select count(*) from client where chain_id = $1)::int as families', [chainId])))!
    expect((await counted(fromGlobalId(first!.id, 'Chain')!)).complaints).toBeGreaterThan(150)
    expect(await counted(fromGlobalId(second!.id, 'Chain')!)).toEqual({ complaints: 0, families: 0 })
    const accounts = await fillDemo(options)
    expect(demoFile().chains.slice(0, 2)).toEqual([first, second])
    expect((await counted(fromGlobalId(second!.id, 'Chain')!)).complaints).toBeGreaterThan(150)
    expect(demoAccounts(dataDir)).toEqual(accounts)
  })

  it('happens once', async () => {
    lines.length = 0
    await fillDemo(options)
    expect(lines).toEqual([])
  })

  it('writes a file for the owner alone, with log-ins and keys that work', async () => {
    expect(statSync(join(dataDir, 'demo.json')).mode & 0o777).toBe(0o600)
    const file = demoFile()
    expect(file.chains.map(({ name }) => name)).toEqual(['禾苗屿托育连锁', '晴谷幼育集团', 'Boston 311 (public sample)'])
    for (const { name, adminEmail, adminPassword, apiKey } of file.chains) {
      const byKey = await api.graphql<{ viewer: { chain: { name: string } } }>('{ viewer { chain { name } } }', {}, { apiKey })
      expect(byKey.data!.viewer.chain.name).toBe(name)
      const cookie = await api.signIn(adminEmail, adminPassword)
      expect((await api.graphql<{ viewer: { chain: { name: string } } }>('{ viewer { chain { name } } }', {}, { cookie })).data!.viewer.chain.name).toBe(name)
    }
    expect(new Set(file.accounts.map(({ role }) => role.en)).size).toBe(8)
    expect(new Set(file.chains.map(({ adminPassword }) => adminPassword)).size).toBe(3)
  })
})

describe('a demonstration', () => {
  it('agrees with itself: clocks with histories, rollups with rows, the record with its hashes', async () => {
    const { db, clocks, time } = api.application
    for await (const { name, looked, differences } of verifyChains(db, clocks, time.now())) {
      expect([name, differences]).toEqual([name, []])
      expect(looked).toEqual([expect.stringMatching(/^clocks of \d{2,} cases/), expect.stringMatching(/^\d{3,} events$/), 'rollups'])
    }
  })

  it('has something in every stage, due soon and overdue', async () => {
    const seen = new Set<string>()
    const clocks = new Set<string>()
    for (const { apiKey } of demoFile().chains.slice(0, 2)) {
      const { data } = await api.graphql<{ complaints: { nodes: { stage: string; matter: string; clocks: { status: string }[] }[] } }>('{ complaints(first: 60, filter: { status: OPEN }) { nodes { stage matter clocks { status } } } }', {}, { apiKey })
      for (const { stage, clocks: own } of data!.complaints.nodes) {
        seen.add(stage)
        for (const { status } of own) clocks.add(status)
      }
    }
    expect([...seen].sort()).toEqual(expect.arrayContaining(['cause_analysis', 'department_answered', 'dispatched', 'first_explanation', 'progress_told', 'received', 'result_told']))
    expect([...clocks]).toEqual(expect.arrayContaining(['WARNING', 'BREACHED', 'RUNNING']))
  })

  it('owes no explanation of things long past', async () => {
    for (const { id } of demoFile().chains.slice(0, 2)) {
      const owed = await api.db.read(fromGlobalId(id, 'Chain')!, (sql) => sql.rows('test.owed', `select k.started_at, c.number from clock k join complaint c on c.chain_id = k.chain_id and c.id = k.complaint_id
        where k.chain_id = $1 and k.is_open and k.started_at < '2026-11-05'`, [fromGlobalId(id, 'Chain')!]))
      expect(owed).toEqual([])
    }
  })

  it('holds families of every grade', async () => {
    const grades = new Set<string>()
    for (const { apiKey } of demoFile().chains.slice(0, 2)) {
      const { data } = await api.graphql<{ clients: { nodes: { grade: { grade: string } | null }[] } }>('{ clients(first: 100, filter: { status: [ENROLLED] }, orderBy: GRADE) { nodes { grade { grade } } } }', {}, { apiKey })
      for (const { grade } of data!.clients.nodes) grades.add(grade!.grade)
    }
    expect([...grades].sort()).toEqual(expect.arrayContaining(['A', 'B', 'C']))
  })

  it('goes on by itself when it is kept moving', async () => {
    const live = await LiveChain.join(apiOf(api.url, demoFile().chains[0]!.apiKey), new Random('live'), () => api.time.now())
    const done = new Set<string>()
    for (let step = 0; step < 60; step++) {
      const { campus, text } = await live.step()
      expect(campus).not.toBe('')
      done.add(text.split(' ')[1]!.slice(0, 4))
      await api.time.advance(60_000)
    }
    expect([...done].some((text) => text.startsWith('受理'))).toBe(true)
    expect([...done]).toEqual(expect.arrayContaining(['已回复家', '已派给责', '部门已答']))
  })
})
