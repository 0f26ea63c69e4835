import pg from 'pg'

/** One connection inside one transaction that carries `app.chain_id`. */
export interface Sql {
  /**
   * Runs a named prepared statement. A name belongs to one text for ever (`complaints.page`).
   * Instants, dates and numerics come back as text (`2026-10-12T09:00:00.000Z`, `2026-10-12`, `80.90`), bigint as a number.
   */
  rows<T>(name: string, text: string, values?: readonly unknown[]): Promise<T[]>
  /** The first row, if there is one. */
  one<T>(name: string, text: string, values?: readonly unknown[]): Promise<T | undefined>
}

const TIMESTAMPTZ = 1184
const DATE = 1082
const BIGINT = 20

/** `2026-10-12 09:00:00.123456+00` → `2026-10-12T09:00:00.123Z`. The sessions run in UTC, so nothing is computed: GraphQL passes the text on. */
export function isoInstant(text: string): string {
  if (!text.endsWith('+00')) return text
  const fraction = text.indexOf('.')
  const end = text.length - 3
  const milliseconds = fraction < 0 ? '000' : text.slice(fraction + 1, end).padEnd(3, '0').slice(0, 3)
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${milliseconds}Z`
}

/** How values leave the database: as text that GraphQL can pass on. */
export const textTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === TIMESTAMPTZ) return isoInstant
    if (oid === DATE) return (text: string) => text
    // Our bigints are counters, far below 2^53.
    if (oid === BIGINT) return Number
    return pg.types.getTypeParser(oid, format)
  }) as pg.CustomTypesConfig['getTypeParser'],
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export const isUuid = (text: unknown): text is string => typeof text === 'string' && UUID.test(text)
