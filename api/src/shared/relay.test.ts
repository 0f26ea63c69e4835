import { describe, expect, it } from 'vitest'
import { decodeCursor, encodeCursor, fromGlobalId, parseGlobalId, readPage, toGlobalId, uuidsOf, NIL_UUID } from './relay.ts'

const uuid = '0b6f2a4e-5d5c-4c0e-9b0e-1f2d3c4b5a69'

describe('a global id', () => {
  it('leads back to its uuid, for its own type only', () => {
    const id = toGlobalId('Complaint', uuid)
    expect([fromGlobalId(id, 'Complaint'), fromGlobalId(id, 'Client')]).toEqual([uuid, undefined])
  })

  it.each(['', 'x', uuid, toGlobalId('Complaint', uuid).toUpperCase(), `${toGlobalId('Complaint', uuid)}=`, Buffer.from(`Complaint:${uuid.toUpperCase()}`).toString('base64url'), Buffer.from(`:${uuid}`).toString('base64url'), 'a'.repeat(10_000)])('has one spelling: %s is none', (id) => {
    expect(parseGlobalId(id)).toBeUndefined()
  })

  it('of another type counts as nobody in a list', () => {
    expect(uuidsOf([toGlobalId('Campus', uuid), toGlobalId('Region', uuid)], 'Campus')).toEqual([uuid, NIL_UUID])
  })
})

describe('a cursor', () => {
  const values = ['2026-10-12T09:00:00.000Z', uuid]

  it('leads back to its values', () => expect(decodeCursor(encodeCursor(values), ['instant', 'uuid'])).toEqual(values))

  it.each([
    ['of another list', encodeCursor(['a', 1]), ['instant', 'uuid']],
    ['of another length', encodeCursor(values), ['instant']],
    ['that is no JSON', 'xyz', ['uuid']],
    ['that is an object', Buffer.from('{"0":"a","length":1}').toString('base64url'), ['text']],
    ['with a day that does not exist', encodeCursor(['2026-13-45']), ['date']],
    ['with NUL', encodeCursor(['a\0']), ['text']],
    ['with statements', encodeCursor(["1'; drop table complaint; --"]), ['decimal']],
  ] as const)('%s is refused', (_words, cursor, shape) => {
    expect(() => decodeCursor(cursor, shape)).toThrow('does not belong to this list')
  })
})

describe('a page', () => {
  it.each([[{}, 20, false], [{ first: 5 }, 5, false], [{ last: 7 }, 7, true], [{ first: 0 }, 0, false], [{ first: 100 }, 100, false]] as const)('of %o holds %i', (args, limit, backward) => {
    expect(readPage(args, ['uuid'])).toEqual({ limit, backward, after: undefined, before: undefined })
  })

  it.each([{ first: 101 }, { first: -1 }, { last: 101 }, { first: 1, last: 1 }, { first: 1.5 }])('of %o is refused', (args) => {
    expect(() => readPage(args, ['uuid'])).toThrow(/^(A page holds|Ask for)/)
  })
})
