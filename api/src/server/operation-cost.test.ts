import { buildSchema, getIntrospectionQuery, getOperationAST, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { limits } from './limits.ts'
import { operationCost } from './operation-cost.ts'

const schema = buildSchema(`
  type Query { me: Person people(first: Int = 20, last: Int): People! tags: [String!]! all: [Person!]! }
  type People { nodes: [Person!]! edges: [Edge!]! pageInfo: PageInfo! totalCount: Int! }
  type Edge { cursor: String! node: Person! }
  type PageInfo { hasNextPage: Boolean! }
  type Person { name: String! friends(first: Int = 20): People! }
`)
const cost = (query: string, variables: Record<string, unknown> = {}, limit = Infinity): number => {
  const document = parse(query)
  return operationCost(schema, document, getOperationAST(document)!, variables, limit)
}

describe('an operation costs', () => {
  it.each([
    ['one per object and a tenth per value, rounded up', '{ me { name } }', 2],
    ['a value, whatever its list', '{ tags }', 1],
    ['five times its content for a list of unknown length', '{ all { name } }', 6],
    ['as many nodes as its page asks for', '{ people(first: 100) { nodes { name } } }', 111],
    ['as many as the page holds by default', '{ people { nodes { name } } }', 23],
    ['no more than the largest page', '{ people(first: 1000000) { nodes { name } } }', 111],
    ['nothing less for negative pages', '{ people(first: -5) { nodes { name } } }', 1],
    ['pages inside pages multiplied', '{ people(first: 10) { nodes { friends(first: 10) { nodes { name } } } } }', 131],
    ['nodes and edges both', '{ people(first: 10) { nodes { name } edges { node { name } } } }', 33],
    ['what its fragments hold, wherever they are used', '{ a: me { ...F } b: me { ...F } } fragment F on Person { friends(first: 10) { nodes { name } } }', 26],
    ['the same through a fragment that is called like a meta field', '{ me { ...__schema } } fragment __schema on Person { friends(first: 10) { nodes { name } } }', 13],
  ])('%s', (_words, query, expected) => expect(cost(query)).toBe(expected))

  it('what its variables ask for, or their defaults', () => {
    const query = 'query ($n: Int = 50) { people(first: $n) { nodes { name } } }'
    expect([cost(query, { n: 100 }), cost(query)]).toEqual([111, 56])
  })

  it('is not counted far beyond the limit', () => {
    const bomb = `{ me { ...F0 } } ${Array.from({ length: 60 }, (_, index) => `fragment F${index} on Person { ...F${index + 1} ...F${index + 1} }`).join(' ')} fragment F60 on Person { friends { nodes { name } } }`
    expect(cost(bomb, {}, 10_000)).toBeGreaterThan(10_000)
  })

  it('lets the usual introspection pass and refuses introspection of introspection', () => {
    expect(cost(getIntrospectionQuery())).toBeLessThan(limits.cost)
    expect(cost('{ __schema { types { fields { type { fields { type { fields { args { type { name } } } } } } } } } }')).toBeGreaterThan(1000)
  })
})
