import 'reflect-metadata'
import { describe, expect, it } from 'vitest'
import { InputCheck } from './input-check.ts'

const now = Date.parse('2026-10-12T09:00:00Z')
const codesOf = (act: (check: InputCheck) => unknown): string[] => {
  const check = new InputCheck(now)
  act(check)
  return check.issues.map(({ code }) => code)
}

describe('texts', () => {
  it.each([
    ['NUL', 'a\0b'], ['a control character', 'a\u0007b'], ['a right-to-left override', '退费\u202e费退'], ['an isolate', 'a\u2066b'], ['a lone surrogate', 'a\ud800b'],
  ])('with %s are refused', (_, text) => {
    expect(codesOf((check) => check.text('matter', text, { longest: 5000 }))).toEqual(['CHARACTER_NOT_ALLOWED'])
  })

  it('keep line breaks, tabs, emoji and Arabic letters', () => {
    const check = new InputCheck(now)
    expect(check.text('matter', ' 第一行\n\t第二行 👶 مرحبا ', { longest: 100 })).toBe('第一行\n\t第二行 👶 مرحبا')
    expect(check.issues).toEqual([])
  })

  it.each([[5000, []], [5001, ['LENGTH_OUT_OF_RANGE']], [100_000, ['LENGTH_OUT_OF_RANGE']]])('of %i characters', (length, codes) => {
    expect(codesOf((check) => check.text('matter', 'x'.repeat(length), { longest: 5000 }))).toEqual(codes)
  })

  it('of blanks alone are missing where they are needed, absent elsewhere', () => {
    expect(codesOf((check) => check.text('matter', ' \n', { longest: 9, required: true }))).toEqual(['REQUIRED'])
    expect(codesOf((check) => check.text('demand', ' \n', { longest: 9 }))).toEqual([])
  })
})

describe('instants', () => {
  it('up to a minute ahead count as now, later ones are refused', () => {
    const check = new InputCheck(now)
    expect(check.past('occurredAt', '2026-10-12T09:01:00.000Z')).toBe(now)
    expect(check.issues).toEqual([])
    expect(codesOf((late) => late.past('occurredAt', '2026-10-12T09:01:00.001Z'))).toEqual(['IN_THE_FUTURE'])
  })

  it('in the past are taken as they are, absent ones as now', () => {
    const check = new InputCheck(now)
    expect(check.past('occurredAt', '2026-10-11T09:00:00.000Z')).toBe(now - 86_400_000)
    expect(check.past('occurredAt', null)).toBe(now)
  })
})

describe('phone numbers', () => {
  it.each(['13800138000', '+86 (010) 8888-9999'])('%s is one', (phone) => expect(codesOf((check) => check.phone(['phone'], phone))).toEqual([]))
  it.each(['ab', '1<script>', '12'])('%s is none', (phone) => expect(codesOf((check) => check.phone(['phone'], phone))).toEqual(['FORMAT_INVALID']))
})
