/** Values of a statement under construction; each gets the next placeholder. */
export class SqlValues {
  readonly list: unknown[] = []

  /** The placeholder of a value, with its PostgreSQL type. */
  put(value: unknown, type: 'uuid' | 'uuid[]' | 'text' | 'text[]' | 'timestamptz' | 'int'): string {
    this.list.push(value)
    return `$${this.list.length}::${type}`
  }
}

const LARGEST_CACHE = 200
const names = new Map<string, string>()

/**
 * A name for a statement whose text depends on the request. Names are what make PostgreSQL keep a plan, on every connection for ever, so only
 * the first texts seen get one; later ones are planned each time.
 */
export function statementName(prefix: string, text: string): string {
  let name = names.get(text)
  if (name === undefined && names.size < LARGEST_CACHE) names.set(text, (name = `${prefix}.${names.size}`))
  return name ?? ''
}
