import { buildSchema, GraphQLError, parse, type GraphQLSchema } from 'graphql'
import { describe, expect, it } from 'vitest'
import type { RequestContext } from '../shared/context.ts'
import { createExecutor } from './executor.ts'

const schema: GraphQLSchema = buildSchema(`
  interface Named { name: String! }
  type Cat implements Named { name: String! lives: Int! }
  type Dog implements Named { name: String! barks: Boolean }
  union Pet = Cat | Dog
  type Query { pets(only: [String!]): [Pet!]! strict: String! lax: String echo(text: String = "e"): String late: String }
`)
const fields = schema.getQueryType()!.getFields()
fields['pets']!.resolve = (_root, { only }: { only?: string[] }) => [{ __typename: 'Cat', name: 'Mimi', lives: 9 }, { __typename: 'Dog', name: 'Wang', barks: null }].filter(({ name }) => !only || only.includes(name))
fields['strict']!.resolve = () => { throw new GraphQLError('No.', { extensions: { code: 'NOPE' } }) }
fields['lax']!.resolve = () => { throw new Error('secret') }
fields['echo']!.resolve = (_root, { text }: { text: string }) => text
fields['late']!.resolve = async () => 'late'

const operations: [query: string, variables?: Record<string, unknown>][] = [
  ['{ pets { __typename ... on Named { name } ... on Cat { lives } ... on Dog { barks } } late }'],
  ['query ($only: [String!]) { pets(only: $only) { ...F } } fragment F on Pet { ... on Cat { lives } }', { only: ['Mimi'] }],
  ['query ($yes: Boolean!) { echo @include(if: $yes) other: echo(text: "x") @skip(if: $yes) }', { yes: true }],
  ['{ lax echo }'],
  ['{ strict echo }'],
  ['query ($text: String) { echo(text: $text) }', { text: 5 }],
  ['query ($yes: Boolean!) { echo @include(if: $yes) }', {}],
  ['{ __schema { queryType { name } } __type(name: "Pet") { possibleTypes { name } } }'],
]

describe('an executor', () => {
  it.each(operations)('answers alike whether it interprets or compiles: %s', async (query, variables = {}) => {
    const run = createExecutor(schema)
    const document = parse(query)
    const answers: unknown[] = []
    for (let use = 0; use < 5; use++) {
      const { data, errors } = await run({ document, variables }, {} as RequestContext)
      expect(errors?.every((error) => error instanceof GraphQLError) ?? true).toBe(true)
      answers.push(JSON.parse(JSON.stringify({ data, errors: errors?.map(({ path, extensions, originalError }) => ({ path, code: extensions['code'], cause: originalError?.message })) })))
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  })
})
