// The printed schema is the reviewed contract. After a wanted change: pnpm --filter @huiyin/api schema
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  getNamedType, isEnumType, isInputObjectType, isInterfaceType, isIntrospectionType, isObjectType, isSpecifiedScalarType, isUnionType, lexicographicSortSchema, printSchema,
  type GraphQLSchema,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApi, type TestApi } from '@huiyin/api/testing'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

const file = join(import.meta.dirname, '../../api/schema.graphql')
const HEAD = '# The contract of the API, printed from code: `pnpm --filter @huiyin/api schema`. A difference fails the build.\n\n'

let database: TestDatabase
let api: TestApi
let schema: GraphQLSchema
beforeAll(async () => {
  database = await createTestDatabase()
  api = await startTestApi({ databaseUrl: database.url, background: false })
  schema = api.application.schema
})
afterAll(async () => {
  await api?.stop()
  await database?.drop()
})

describe('the schema', () => {
  it('is the one that was reviewed', () => {
    const printed = `${HEAD}${printSchema(lexicographicSortSchema(schema))}\n`
    if (process.env['UPDATE_SCHEMA'] === '1') writeFileSync(file, printed)
    expect(readFileSync(file, 'utf8')).toBe(printed)
  })

  it('describes every type, field, argument and enum value', () => {
    const silent: string[] = []
    const check = (name: string, description: string | null | undefined): void => { if (!description?.trim()) silent.push(name) }
    for (const type of Object.values(schema.getTypeMap())) {
      if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue
      if (!['Query', 'Mutation', 'Subscription'].includes(type.name)) check(type.name, type.description)
      if (isEnumType(type)) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value.description)
      if (isInputObjectType(type)) for (const field of Object.values(type.getFields())) check(`${type.name}.${field.name}`, field.description)
      if (!isObjectType(type) && !isInterfaceType(type)) continue
      for (const field of Object.values(type.getFields())) {
        check(`${type.name}.${field.name}`, field.description)
        for (const argument of field.args) check(`${type.name}.${field.name}(${argument.name})`, argument.description)
      }
    }
    expect(silent).toEqual([])
  })

  it('answers every mutation with one success or with errors that are data', () => {
    const faults: string[] = []
    const userError = schema.getType('UserError')
    for (const field of Object.values(schema.getMutationType()!.getFields())) {
      const type = getNamedType(field.type)
      // Logging out cannot fail.
      if (field.name === 'signOut') continue
      if (!isUnionType(type)) {
        faults.push(`${field.name} answers ${type.name}, which is no union`)
        continue
      }
      const members = type.getTypes()
      const errors = members.filter((member) => isInterfaceType(userError) && member.getInterfaces().includes(userError))
      if (members.length - errors.length !== 1) faults.push(`${field.name} has ${members.length - errors.length} members that are no UserError`)
      if (type.name !== 'SwitchChainResult' && type.name !== 'SignInResult' && !errors.some(({ name }) => name === 'PermissionMissing')) faults.push(`${field.name} cannot answer PermissionMissing`)
    }
    expect(faults).toEqual([])
  })

  it('takes one input object in each mutation', () => {
    const others = Object.values(schema.getMutationType()!.getFields()).filter(({ args, name }) => name !== 'signOut' && (args.length !== 1 || args[0]!.name !== 'input'))
    expect(others.map(({ name }) => name)).toEqual([])
  })

  it('lists as connections, with cursors and a count', () => {
    const faults = Object.values(schema.getTypeMap()).filter((type) => type.name.endsWith('Connection') && isObjectType(type) && !('pageInfo' in type.getFields()))
    expect(faults.map(({ name }) => name)).toEqual([])
  })
})
