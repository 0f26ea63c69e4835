/** A wall-clock time as a file states it, and its offset from UTC in minutes when the file states that too. */
export interface WrittenTime {
  date: string
  time: string
  milliseconds: number
  offsetMinutes: number | undefined
}

export type ReadTime = (text: string) => WrittenTime | undefined

interface Token { pattern: string; name?: Part }
type Part = 'year' | 'month' | 'day' | 'hour' | 'hour12' | 'minute' | 'second' | 'fraction' | 'half' | 'offset'

/** Tokens as Luxon spells them; the longest comes first. */
const tokens: Record<string, Token> = {
  yyyy: { pattern: '\\d{4}', name: 'year' },
  MM: { pattern: '\\d{2}', name: 'month' }, M: { pattern: '\\d{1,2}', name: 'month' },
  dd: { pattern: '\\d{2}', name: 'day' }, d: { pattern: '\\d{1,2}', name: 'day' },
  HH: { pattern: '\\d{2}', name: 'hour' }, H: { pattern: '\\d{1,2}', name: 'hour' },
  hh: { pattern: '\\d{2}', name: 'hour12' }, h: { pattern: '\\d{1,2}', name: 'hour12' },
  mm: { pattern: '\\d{2}', name: 'minute' }, m: { pattern: '\\d{1,2}', name: 'minute' },
  ss: { pattern: '\\d{2}', name: 'second' }, s: { pattern: '\\d{1,2}', name: 'second' },
  SSS: { pattern: '\\d{3}', name: 'fraction' },
  ZZ: { pattern: 'Z|[+-]\\d{2}:?\\d{2}', name: 'offset' },
  a: { pattern: 'AM|PM|am|pm|上午|下午', name: 'half' },
}
const PIECES = /'([^']*)'|yyyy|MM?|dd?|HH?|hh?|mm?|SSS|ss?|ZZ|a|[A-Za-z]+|[^A-Za-z']+/g

/** A reader for texts of one pattern, such as `yyyy-MM-dd HH:mm:ss`; undefined when the pattern holds an unknown token or no whole date. */
export function compilePattern(pattern: string): ReadTime | undefined {
  const parts: Part[] = []
  let source = ''
  for (const [piece, quoted] of pattern.matchAll(PIECES)) {
    const token = quoted === undefined ? tokens[piece] : undefined
    if (token) {
      parts.push(token.name!)
      source += `(${token.pattern})`
    } else if (quoted === undefined && /[A-Za-z]/.test(piece)) return undefined
    else source += (quoted ?? piece).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  }
  if (new Set(parts).size !== parts.length || !['year', 'month', 'day'].every((part) => parts.includes(part as Part))) return undefined
  const expression = new RegExp(`^${source}$`)
  return (text) => {
    const match = expression.exec(text.trim())
    return match ? written(Object.fromEntries(parts.map((part, index) => [part, match[index + 1]!]))) : undefined
  }
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})?)?$/i

/** ISO 8601: a date, alone or with a time, alone or with an offset; a blank may stand for the T. */
export const readIsoTime: ReadTime = (text) => {
  const match = ISO.exec(text.trim())
  if (!match) return undefined
  const [, year, month, day, hour, minute, second, fraction, offset] = match
  return written({ year, month, day, hour, minute, second, fraction: fraction?.padEnd(3, '0').slice(0, 3), offset } as Partial<Record<Part, string>>)
}

function written(parts: Partial<Record<Part, string>>): WrittenTime | undefined {
  const number = (part: Part): number => Number(parts[part] ?? 0)
  const hour = parts.hour12 === undefined ? number('hour') : hourOf(number('hour12'), parts.half)
  const day = new Date(Date.UTC(number('year'), number('month') - 1, number('day')))
  if (day.getUTCMonth() !== number('month') - 1 || day.getUTCDate() !== number('day') || number('year') < 1970) return undefined
  if (hour === undefined || hour > 23 || number('minute') > 59 || number('second') > 59) return undefined
  return {
    date: day.toISOString().slice(0, 10),
    time: `${two(hour)}:${two(number('minute'))}`,
    milliseconds: number('second') * 1000 + number('fraction'),
    offsetMinutes: offsetOf(parts.offset),
  }
}

const two = (value: number): string => String(value).padStart(2, '0')

function hourOf(hour12: number, half: string | undefined): number | undefined {
  if (hour12 < 1 || hour12 > 12 || half === undefined) return undefined
  return (hour12 % 12) + (/^(pm|下午)$/i.test(half) ? 12 : 0)
}

function offsetOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (/^z$/i.test(text)) return 0
  return (text.startsWith('-') ? -1 : 1) * (Number(text.slice(1, 3)) * 60 + Number(text.slice(-2)))
}
