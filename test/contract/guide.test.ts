// The guide to policy packs is executed: each operation as the person it names, its answer as it is printed.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedChain, startTestApi, type Caller, type SeededChain, type TestApi } from '@huiyin/api/testing'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

const NOW = '2026-10-12T09:00:00+08:00'
const guide = readFileSync(join(import.meta.dirname, '../../docs/guides/writing-a-policy-pack.md'), 'utf8')

interface Sample { caller: string; document: string; variables: unknown; answers: object; section: string }

function samplesOf(text: string): Sample[] {
  const pattern = /```graphql as=(\w+)\n([\s\S]*?)```\n```json variables\n([\s\S]*?)```\n```json answers\n([\s\S]*?)```/g
  return [...text.matchAll(pattern)].map(({ index, 1: caller, 2: document, 3: variables, 4: answers }) => ({
    caller: caller!, document: document!, variables: JSON.parse(variables!), answers: JSON.parse(answers!) as object,
    section: text.slice(0, index).match(/## [^\n]+/g)!.at(-1)!.slice(3),
  }))
}

let database: TestDatabase
let api: TestApi
let chain: SeededChain
const callers: Record<string, Caller> = {}
const known: Record<string, string> = { now: NOW }
beforeAll(async () => {
  database = await createTestDatabase()
  api = await startTestApi({ databaseUrl: database.url, time: NOW })
  chain = await seedChain(api.application)
  for (const name of ['writer', 'reviewer']) {
    const { email, password } = await chain.addStaff('policy_owner')
    callers[name] = { cookie: await api.signIn(email, password) }
  }
  callers.desk = { apiKey: await chain.addKey() }
  known.campus = Buffer.from(`Campus:${chain.campusIds[0]}`).toString('base64url')
})
afterAll(async () => {
  await api?.stop()
  await database?.drop()
})

/** Names filled in; elements of a pack, shown as JSON, travel as JSON text. */
function filled(value: unknown): unknown {
  if (typeof value === 'string') return value.startsWith('$') ? known[value.slice(1)] : value
  if (Array.isArray(value)) return value.map(filled)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, key === 'json' ? JSON.stringify(member) : filled(member)]))
}

function learn(answer: unknown): void {
  if (typeof answer !== 'object' || answer === null) return
  for (const [name, member] of Object.entries(answer)) {
    if (['draft', 'policy', 'complaint'].includes(name) && typeof member?.id === 'string') known[name] = member.id
    learn(member)
  }
}

const samples = samplesOf(guide)

describe('the guide to policy packs', () => {
  it('has its samples in pairs of operation and answer', () => {
    expect(samples).toHaveLength(guide.match(/```graphql/g)!.length)
    expect(samples.length).toBeGreaterThan(10)
  })
  it.each(samples.map((sample, index) => [index + 1, sample.section, sample] as const))('sample %i, “%s”, answers as it says', async (_index, _section, { caller, document, variables, answers }) => {
    const { data, errors } = await api.graphql<object>(document, filled(variables) as object, callers[caller]!)
    expect(errors).toBeUndefined()
    learn(data)
    expect(data).toMatchObject(answers)
  })
})
