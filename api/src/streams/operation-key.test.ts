import { parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { createOperationKeys, cursorVariablesOf } from './operation-key.ts'

const plain = parse('subscription ($after: String, $types: [String!]) { events(after: $after, types: $types) { __typename } }')

describe('the key of an operation', () => {
  const keyOf = createOperationKeys()

  it('is one for subscribers who resume at different places', () => {
    expect(keyOf(plain, null, { after: 'a', types: ['X'] }, 'class')).toBe(keyOf(plain, null, { after: 'b', types: ['X'] }, 'class'))
    expect(keyOf(plain, null, { types: ['X'] }, 'class')).toBe(keyOf(plain, null, { after: 'b', types: ['X'] }, 'class'))
  })

  it('does not depend on the order of variables', () => {
    expect(keyOf(plain, null, { types: ['X'], filter: 1 }, 'class')).toBe(keyOf(plain, null, { filter: 1, types: ['X'] }, 'class'))
  })

  it.each([
    ['other variables', () => keyOf(plain, null, { types: ['Y'] }, 'class')],
    ['another viewer class', () => keyOf(plain, null, { types: ['X'] }, 'other')],
    ['another operation of the document', () => keyOf(plain, 'Second', { types: ['X'] }, 'class')],
    ['another document', () => keyOf(parse('subscription { events { __typename } }'), null, { types: ['X'] }, 'class')],
  ])('differs for %s', (_, key) => {
    expect(key()).not.toBe(keyOf(plain, null, { types: ['X'] }, 'class'))
  })
})

describe('a cursor variable', () => {
  it.each([
    ['is the argument `after` of the root field', 'subscription ($a: String) { events(after: $a) { __typename } }', ['a']],
    ['is none when it decides about more', 'subscription ($a: String) { events(after: $a) { ... on X { list(after: $a) } } }', []],
    ['is none when it is used by a directive', 'subscription ($a: Boolean!) { events(after: $a) { x @include(if: $a) } }', []],
    ['is none below the root', 'subscription ($a: String) { events { list(after: $a) } }', []],
    ['is none in a list', 'subscription ($a: String) { events(after: [$a]) { __typename } }', []],
  ])('%s', (_, text, names) => {
    expect([...cursorVariablesOf(parse(text))]).toEqual(names)
  })
})
