import { GraphQLError } from 'graphql'
import { isUuid } from './sql.ts'

/** Relay's global id: base64url of `Type:uuid`. Opaque to clients. */
export const toGlobalId = (type: string, uuid: string): string => Buffer.from(`${type}:${uuid}`, 'latin1').toString('base64url')

/** The uuid of a global id of this type; undefined for anything else, so that a wrong id answers like an unknown one. */
export function fromGlobalId(id: string, type: string): string | undefined {
  const parsed = parseGlobalId(id)
  return parsed?.type === type ? parsed.uuid : undefined
}

export function parseGlobalId(id: string): { type: string; uuid: string } | undefined {
  if (id.length > 200) return undefined
  const text = Buffer.from(id, 'base64url').toString('latin1')
  const colon = text.indexOf(':')
  const uuid = text.slice(colon + 1)
  // Only the canonical spelling is an id, or one record would have many.
  return colon > 0 && isUuid(uuid) && toGlobalId(text.slice(0, colon), uuid) === id ? { type: text.slice(0, colon), uuid } : undefined
}

/** Uuids of a list of global ids; a foreign or malformed one becomes the nil uuid, which belongs to nobody. */
export const uuidsOf = (ids: readonly string[], type: string): string[] => ids.map((id) => fromGlobalId(id, type) ?? NIL_UUID)
export const NIL_UUID = '00000000-0000-0000-0000-000000000000'

export interface PageArguments {
  first?: number | null | undefined
  after?: string | null | undefined
  last?: number | null | undefined
  before?: string | null | undefined
}

/** Kinds of the values that make up a cursor, in the order of the list's sort. */
export type CursorKind = 'instant' | 'uuid' | 'text' | 'integer' | 'date' | 'decimal'
export type CursorValue = string | number | null

/** What a reader needs: read `limit + 1` rows beyond `after` (or before `before`, in reverse order when `backward`). */
export interface Page {
  limit: number
  backward: boolean
  after: CursorValue[] | undefined
  before: CursorValue[] | undefined
}

export const DEFAULT_PAGE = 20
export const LARGEST_PAGE = 100

/** Checks Relay's paging arguments. @throws GraphQLError PAGE_INVALID, CURSOR_INVALID */
export function readPage(args: PageArguments, shape: readonly CursorKind[], defaultSize = DEFAULT_PAGE): Page {
  const { first, last, after, before } = args
  if (first != null && last != null) throw new GraphQLError('Ask for `first` or for `last`, not for both.', { extensions: { code: 'PAGE_INVALID' } })
  const limit = last ?? first ?? defaultSize
  if (!Number.isInteger(limit) || limit < 0 || limit > LARGEST_PAGE) {
    throw new GraphQLError(`A page holds 0 to ${LARGEST_PAGE} records; ${limit} were asked for.`, { extensions: { code: 'PAGE_INVALID' } })
  }
  return {
    limit, backward: last != null,
    after: after == null ? undefined : decodeCursor(after, shape),
    before: before == null ? undefined : decodeCursor(before, shape),
  }
}

export const encodeCursor = (values: readonly CursorValue[]): string => Buffer.from(JSON.stringify(values)).toString('base64url')

/** @throws GraphQLError CURSOR_INVALID unless each value is of the declared kind: what a client sends reaches SQL only well formed */
export function decodeCursor(cursor: string, shape: readonly CursorKind[]): CursorValue[] {
  const values = cursor.length > 2000 ? undefined : parse(cursor)
  if (!Array.isArray(values) || values.length !== shape.length || !values.every((value, index) => value === null || fits[shape[index]!](value))) {
    throw new GraphQLError('This cursor does not belong to this list.', { extensions: { code: 'CURSOR_INVALID' } })
  }
  return values
}

function parse(cursor: string): CursorValue[] | undefined {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString()) as CursorValue[]
  } catch {
    return undefined
  }
}

const fits: Record<CursorKind, (value: CursorValue) => boolean> = {
  instant: (value) => typeof value === 'string' && (value === 'infinity' || (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/.test(value) && !Number.isNaN(Date.parse(value)))),
  date: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)),
  uuid: isUuid,
  text: (value) => typeof value === 'string' && !value.includes('\0'),
  integer: (value) => Number.isSafeInteger(value),
  decimal: (value) => typeof value === 'string' && /^-?\d{1,20}(\.\d{1,10})?$/.test(value),
}
