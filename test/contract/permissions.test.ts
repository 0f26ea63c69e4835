// Every field at the root has a rule, and every role meets every rule as its statements say.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { roles, seedChain, startTestApi, type RoleName, type SeededChain, type TestApi } from '@huiyin/api/testing'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { operationOn, rootFieldsOf, unknownId, type RootField } from './root-fields.ts'

let database: TestDatabase
let api: TestApi
let chain: SeededChain
const cookies = new Map<RoleName, string>()

let rootFields: RootField[] = []

beforeAll(async () => {
  database = await createTestDatabase()
  api = await startTestApi({ databaseUrl: database.url })
  chain = await seedChain(api.application)
  rootFields = rootFieldsOf(api.application.schema)
  for (const role of Object.keys(roles) as RoleName[]) {
    const { email, password } = await chain.addStaff(role)
    cookies.set(role, await api.signIn(email, password))
  }
})
afterAll(async () => {
  await api?.stop()
  await database?.drop()
})

/** What a caller is told: a code, PermissionMissing, or that it was let in. */
async function admission(root: RootField, caller: { cookie?: string | undefined; apiKey?: string }): Promise<string> {
  const { query, variables } = operationOn(root, unknownId('Complaint'))
  if (root.operation === 'subscription') {
    const stream = await api.subscribe<any>(query, variables, caller)
    const first = await Promise.race([stream.next().catch(() => undefined), stream.ended.then((errors) => ({ errors })), new Promise<undefined>((resolve) => { setTimeout(() => resolve(undefined), 150) })])
    stream.socket.close()
    const code = first?.errors?.[0]?.extensions?.code
    // Who is told that there is no such record was let in.
    return code && code !== 'RECORD_NOT_FOUND' ? code : 'let in'
  }
  const { data, errors } = await api.graphql<any>(query, variables, caller)
  const code = errors?.[0]?.extensions?.code
  if (code === 'UNAUTHENTICATED' || code === 'FORBIDDEN') return code
  return data?.[root.field.name]?.__typename === 'PermissionMissing' ? 'PermissionMissing' : 'let in'
}

describe('every field at the root', () => {
  it('has a rule', () => {
    expect(rootFields.filter(({ rule }) => rule === undefined).map(({ operation, field }) => `${operation} ${field.name}`)).toEqual([])
  })

  it('is answered to somebody without log-in only when its rule says so', async () => {
    const faults: string[] = []
    for (const root of rootFields) {
      // Logging in and out are for those without.
      if (['signIn', 'signOut'].includes(root.field.name)) continue
      const told = await admission(root, {})
      if ((told === 'let in') !== (root.rule === 'anyone')) faults.push(`${root.field.name}: ${told}`)
    }
    expect(faults).toEqual([])
  })

  it('can be called by the test with well-formed arguments', async () => {
    const faults: string[] = []
    for (const root of rootFields.filter(({ operation, field }) => operation !== 'subscription' && field.name !== 'signOut')) {
      const { query, variables } = operationOn(root, unknownId('Complaint'))
      const { errors } = await api.graphql(query, variables, { cookie: cookies.get('chain_admin') })
      const code = errors?.[0]?.extensions?.code
      if (code && ['GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED', 'INTERNAL_SERVER_ERROR'].includes(code)) faults.push(`${root.field.name}: ${code} ${errors![0]!.message}`)
    }
    expect(faults).toEqual([])
  })
})

describe.each(Object.keys(roles) as RoleName[])('a %s', (role) => {
  it('meets every field at the root as its statements say', async () => {
    const permissions = new Set<string>(roles[role].permissions)
    const faults: string[] = []
    for (const root of rootFields) {
      if (['signIn', 'signOut', 'switchChain'].includes(root.field.name)) continue
      const may = root.rule === 'anyone' || root.rule === 'signed-in' || permissions.has(root.rule!)
      const expected = may ? 'let in' : root.operation === 'mutation' ? 'PermissionMissing' : 'FORBIDDEN'
      const told = await admission(root, { cookie: cookies.get(role) })
      if (told !== expected) faults.push(`${root.field.name}: ${told}, not ${expected}`)
    }
    expect(faults).toEqual([])
  }, 60_000)
})
