import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import type { TextFile, Unreadable } from './read-text.ts'

export interface CsvRow {
  /** As a spreadsheet counts: the header is 1. */
  row: number
  cells: string[]
}

/** The text stops being CSV. Rows before it were read. */
export class NotCsv extends Error {
  readonly unreadable: Unreadable
  constructor(unreadable: Unreadable) {
    super(unreadable.en)
    this.unreadable = unreadable
  }
}

/** A record longer than this is a quote that was never closed. */
const LONGEST_RECORD = 1024 * 1024

/**
 * The records of a CSV file, one after the other, header first (RFC 4180; separator comma, semicolon or tab). Empty lines are left out but counted.
 * @throws NotCsv at the first record whose quotes do not match
 */
export async function* readCsv(file: TextFile): AsyncGenerator<CsvRow> {
  const parser = parse({ delimiter: separatorOf(file), relax_column_count: true, max_record_size: LONGEST_RECORD })
  const source = Readable.from(file.pieces())
  source.pipe(parser)
  let row = 0
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row++
      if (cells.some((cell) => cell.trim() !== '')) yield { row, cells }
    }
  } catch (error) {
    if (error instanceof CsvError) throw new NotCsv(brokenAt(Number(error.records ?? row) + 1))
    throw error
  } finally {
    source.destroy()
    parser.destroy()
  }
}

const brokenAt = (row: number): Unreadable => ({
  code: 'NOT_CSV', row, zh: `第 ${row} 行不是有效的 CSV：引号没有成对。`, en: `Row ${row} is not CSV: its quotes do not match.`,
})

/** The separator that the first line holds most often outside quotes. */
function separatorOf(file: TextFile): string {
  let quoted = false
  const seen: Record<string, number> = { ',': 0, ';': 0, '\t': 0 }
  const first = file.pieces().next().value ?? ''
  for (const character of first) {
    if (character === '"') quoted = !quoted
    else if (!quoted && character === '\n') break
    else if (!quoted && character in seen) seen[character]!++
  }
  return Object.entries(seen).sort((a, b) => b[1] - a[1])[0]![0]
}
