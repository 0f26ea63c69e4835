import { describe, expect, it } from 'vitest'
import { searchPatterns, searchTextOf } from './search-text.ts'

/** LIKE as PostgreSQL does it, for patterns without escapes. */
function like(text: string, pattern: string): boolean {
  return new RegExp(`^${pattern.split('%').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\s\\S]*')}$`, 'u').test(text)
}
const finds = (search: string, ...texts: (string | null)[]): boolean => searchPatterns(search).every((pattern) => like(searchTextOf(texts), pattern))

describe('search text', () => {
  it.each(['投诉', '热线', '诉热', '投诉热线', '打了', '接', '2026-000123', '000123', 'Wang', 'WANG', '退费 老师'])('finds %s', (search) => {
    expect(finds(search, '2026-000123', '打了投诉热线，没人接；老师说可以退费', null, 'Wang')).toBe(true)
  })

  it.each(['线没', '诉投', '老费', '2027-000123', 'wanx', '退费 园长'])('does not find %s', (search) => {
    expect(finds(search, '2026-000123', '打了投诉热线，没人接；老师说可以退费', null, 'Wang')).toBe(false)
  })

  it('takes full-width digits and letters for half-width ones', () => {
    expect(finds('ＡＢＣ１２', 'abc12')).toBe(true)
  })

  it('takes wildcards, quotes and escapes as blanks', () => {
    expect(searchPatterns(`100%_退费'\\`)).toEqual(['%100%', '% 退费 %'])
    expect(searchPatterns(' %_\\ ')).toEqual([])
  })

  it('reads characters outside the basic plane as one', () => {
    expect(finds('𠮷野', '𠮷野家')).toBe(true)
    expect(finds('野家', '𠮷野家')).toBe(true)
  })
})
