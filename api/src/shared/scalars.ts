import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql'

const refuse = (scalar: string, expected: string): never => {
  throw new GraphQLError(`A ${scalar} must be ${expected}.`, { extensions: { code: 'BAD_USER_INPUT' } })
}

/** A scalar that travels as text: strict on the way in, passed through on the way out. */
function textScalar(name: string, description: string, specifiedByURL: string | undefined, serialize: (value: unknown) => string, parse: (text: string) => string): GraphQLScalarType<string, string> {
  const read = (value: unknown): string => (typeof value === 'string' ? parse(value) : refuse(name, 'text'))
  return new GraphQLScalarType<string, string>({
    name, description, serialize, parseValue: read,
    ...(specifiedByURL && { specifiedByURL }),
    parseLiteral: (node: ValueNode) => (node.kind === Kind.STRING ? read(node.value) : refuse(name, 'text')),
  })
}

const RFC3339 = /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(\.\d{1,9})?([Zz]|[+-]\d\d:\d\d)$/

/** The instant of an RFC 3339 text in UTC with milliseconds, or undefined. */
export function parseInstant(text: string): string | undefined {
  const match = RFC3339.exec(text)
  if (!match || !isDate(text.slice(0, 10))) return undefined
  const [, year, , , hour, minute, second, , offset] = match
  // 24:00 and leap seconds are refused: the engine counts no second of its own for them.
  if (Number(year) < 1900 || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined
  if (offset!.length > 1 && (Number(offset!.slice(1, 3)) > 14 || Number(offset!.slice(4)) > 59)) return undefined
  return new Date(Date.parse(text.toUpperCase())).toISOString()
}

function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  if (!match) return false
  const day = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])))
  return day.getUTCMonth() === Number(match[2]) - 1 && day.getUTCDate() === Number(match[3])
}

/** An instant. In code: text in UTC with milliseconds, `2026-10-12T09:00:00.000Z`; a Date or epoch milliseconds may be returned too. */
export const DateTime = textScalar('DateTime',
  'An instant as RFC 3339 text with offset, such as `2026-10-12T17:00:00+08:00`. Answers are in UTC. Input without an offset is refused.',
  'https://www.rfc-editor.org/rfc/rfc3339',
  (value) => (typeof value === 'string' ? value : new Date(value as Date | number).toISOString()),
  (text) => parseInstant(text) ?? refuse('DateTime', 'RFC 3339 text with an offset, such as 2026-10-12T17:00:00+08:00'))

/** A calendar day, `2026-10-12`. */
export const CalendarDate = textScalar('Date',
  'A calendar day without a time zone, as `2026-10-12`.',
  'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  String,
  (text) => (isDate(text) && text >= '1900' ? text : refuse('Date', 'a day such as 2026-10-12')))

const DURATION = /^P(?=.)(\d+W|(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d{1,3})?S)?)?)$/

/** Milliseconds of an ISO 8601 duration of weeks, days, hours, minutes and seconds; undefined when it is none. */
export function durationMs(text: string): number | undefined {
  if (text.length > 40 || !DURATION.test(text)) return undefined
  const amount = (unit: string): number => Number(new RegExp(`([\\d.]+)${unit}`).exec(text)?.[1] ?? 0)
  return Math.round(((amount('W') * 7 + amount('D')) * 86_400 + amount('H') * 3600 + amount('M') * 60 + amount('S')) * 1000)
}

/** ISO 8601 text of a duration in milliseconds, in hours, minutes and seconds: `PT49H30M`. Negative ones get a leading minus. */
export function toDuration(milliseconds: number): string {
  const total = Math.abs(Math.round(milliseconds))
  const hours = Math.floor(total / 3_600_000)
  const minutes = Math.floor((total % 3_600_000) / 60_000)
  const seconds = (total % 60_000) / 1000
  const time = `${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${seconds ? `${seconds}S` : ''}`
  return `${milliseconds < 0 && total > 0 ? '-' : ''}PT${time || '0S'}`
}

/** A length of time. In code: ISO 8601 text; milliseconds may be returned too. */
export const Duration = textScalar('Duration',
  'A length of time as ISO 8601 text, such as `PT36H` or `P3D`. Days are 24 hours; months and years are refused. Answers are in hours, minutes and seconds; a leading minus marks what is overdrawn.',
  'https://www.iso.org/iso-8601-date-and-time-format.html',
  (value) => (typeof value === 'number' ? toDuration(value) : String(value)),
  (text) => (durationMs(text) === undefined ? refuse('Duration', 'ISO 8601 text such as PT36H or P3D') : text))

/** An exact decimal number as text. */
export const Decimal = textScalar('Decimal',
  'An exact decimal number as text, such as `1234.50`. Never a float.',
  undefined,
  String,
  (text) => (/^-?\d{1,16}(\.\d{1,8})?$/.test(text) ? text : refuse('Decimal', 'a decimal number as text, such as 1234.50')))

/** Closed JSON of an event or entry; never an input. */
export const Facts = new GraphQLScalarType({
  name: 'Facts',
  description: 'Small closed JSON object: what an event states. Keys and their meaning are documented per event type. Output only.',
  serialize: (value) => value,
  parseValue: () => refuse('Facts', 'output only'),
  parseLiteral: () => refuse('Facts', 'output only'),
})
