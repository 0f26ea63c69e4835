/** Values of a statement under construction; each gets the next placeholder. */
export class SqlValues {
  readonly list: unknown[] = []

  /** The placeholder of a value, with its PostgreSQL type. */
  put(value: unknown, type: 'uuid' | 'uuid[]' | 'text' | 'text[]' | 'timestamptz' | 'int'): string {
    this.list.push(value)
    return `$${this.list.length}::${type}`
  }
}

const MOST_NAMES = 200
const USES_BEFORE_NAMING = 3
const MOST_COUNTED = 2_000
const names = new Map<string, string>()
const uses = new Map<string, number>()

/**
 * A name for a statement whose text depends on the request. Names are what make PostgreSQL keep a plan, on every connection for ever, so only
 * texts that come again get one, and not without end; the others are planned each time.
 */
export function statementName(prefix: string, text: string): string {
  const name = names.get(text)
  if (name !== undefined || names.size >= MOST_NAMES) return name ?? ''
  const used = (uses.get(text) ?? 0) + 1
  if (used < USES_BEFORE_NAMING) {
    if (uses.size >= MOST_COUNTED) uses.clear()
    uses.set(text, used)
    return ''
  }
  uses.delete(text)
  const given = `${prefix}.${names.size}`
  names.set(text, given)
  return given
}
