import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type { GraphQLError } from 'graphql'
import { describe, expect, it } from 'vitest'
import { createCursorCodec } from './event-cursor.ts'

const cursors = createCursorCodec('a secret of the installation')
const chain = randomUUID()
const invalid = { extensions: { code: 'CURSOR_INVALID' } }

describe('cursors', () => {
  it('come back as the number they were made of', () => {
    fc.assert(fc.property(fc.uuid(), fc.nat(2 ** 31), (chainId, seq) => {
      expect(cursors.decode(chainId, cursors.encode(chainId, seq))).toBe(seq)
    }))
  })

  it('do not change over restarts, since they depend on the secret alone', () => {
    expect(createCursorCodec('a secret of the installation').decode(chain, cursors.encode(chain, 7))).toBe(7)
  })

  it('of another chain are refused', () => {
    expect(() => cursors.decode(randomUUID(), cursors.encode(chain, 7))).toThrow(expect.objectContaining(invalid))
  })

  it('of another installation are refused', () => {
    expect(() => cursors.decode(chain, createCursorCodec('another secret').encode(chain, 7))).toThrow(expect.objectContaining(invalid))
  })

  it.each([
    ['with another number', () => `${Buffer.from(`v1:${chain}:8`).toString('base64url')}.${cursors.encode(chain, 7).split('.')[1]}`],
    ['without signature', () => cursors.encode(chain, 7).split('.')[0]!],
    ['with half a signature', () => cursors.encode(chain, 7).slice(0, -4)],
    ['with something after it', () => `${cursors.encode(chain, 7)}.x`],
    ['of no words', () => ''],
    ['that are too long', () => 'a'.repeat(100_000)],
    ['with odd characters', () => '\u0000\ud800 🙂.🙂'],
  ])('%s are refused', (_, forge) => {
    expect(() => cursors.decode(chain, forge())).toThrow(expect.objectContaining(invalid))
  })

  it('changed in any one character are refused or mean the same', () => {
    const cursor = cursors.encode(chain, 1234)
    fc.assert(fc.property(fc.nat(cursor.length - 1), fc.constantFrom(...'abcXYZ019-_.'), (position, letter) => {
      const changed = cursor.slice(0, position) + letter + cursor.slice(position + 1)
      try {
        expect(cursors.decode(chain, changed)).toBe(1234)
      } catch (error) {
        expect((error as GraphQLError).extensions['code']).toBe('CURSOR_INVALID')
      }
    }))
  })
})
