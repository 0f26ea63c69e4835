import { buildSchema, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import type { RequestContext } from '../shared/context.ts'
import { createExecutor } from './executor.ts'

const schema = buildSchema(`
  enum Status { OPEN CLOSED }
  input Filter { status: Status = OPEN words: [String!] and: [Filter!] not: Filter }
  type Query { found(filter: Filter, first: Int = 5): String! }
`)
schema.getQueryType()!.getFields()['found']!.resolve = (_root, { filter, first }) => JSON.stringify({ filter, first })

const document = parse('query ($filter: Filter = { words: ["none"] }, $first: Int) { found(filter: $filter, first: $first) }')

describe('documents run often', () => {
  it.each([
    ['nested variables', { filter: { and: [{ not: { status: 'CLOSED' } }, { words: ['a'] }] }, first: 3 }],
    ['no variables', undefined],
    ['null', { filter: null }],
    ['a value that does not fit', { filter: { status: 'LOST' } }],
    ['an unknown field', { filter: { and: [{ colour: 'red' }] } }],
    ['another variable that does not fit', { filter: { status: 'OPEN' }, first: 'many' }],
  ])('answer compiled as they do interpreted, with an input type that contains itself: %s', async (_, variables) => {
    const execute = createExecutor(schema)
    const answers = []
    for (let use = 1; use <= 4; use++) answers.push(JSON.parse(JSON.stringify(await execute({ document, variables }, {} as RequestContext))))
    for (const answer of answers) expect(answer).toEqual(answers[0])
  })
})
