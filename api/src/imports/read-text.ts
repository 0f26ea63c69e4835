import { isUtf8 } from 'node:buffer'

/** Why a file cannot be read; `row` as a spreadsheet counts, 1 being the header. */
export interface Unreadable {
  code: 'FILE_EMPTY' | 'NOT_TEXT' | 'SPREADSHEET' | 'ENCODING_UNKNOWN' | 'ENCODING_WRONG' | 'NOT_CSV' | 'HEADER_MISSING' | 'COLUMN_MISSING' | 'COLUMN_AMBIGUOUS'
  zh: string
  en: string
  row?: number
  column?: string
}

export interface TextFile {
  /** Name of the encoding as the WHATWG Encoding Standard spells it: utf-8, utf-16le, gb18030 … */
  encoding: string
  /** The text in pieces, without byte order mark, so that a large file is never held twice. */
  pieces(): Generator<string>
}

const PIECE = 256 * 1024

/** Finds out how the bytes of a file are to be read; a byte order mark wins over everything but a named encoding. */
export function openText(bytes: Buffer, encoding?: string | null): { file: TextFile } | { unreadable: Unreadable } {
  if (bytes.length === 0) return { unreadable: { code: 'FILE_EMPTY', zh: '文件是空的。', en: 'The file is empty.' } }
  if (bytes.subarray(0, 4).equals(ZIP)) return { unreadable: { code: 'SPREADSHEET', zh: '这是电子表格文件，请先另存为 CSV。', en: 'This is a spreadsheet; save it as CSV first.' } }
  const label = encoding?.trim() || detect(bytes)
  if (!label) return { unreadable: { code: 'NOT_TEXT', zh: '文件不是文本，或其编码无法识别。', en: 'The file is not text, or in an encoding that cannot be told; name its encoding.' } }
  let name: string
  try {
    name = new TextDecoder(label).encoding
  } catch {
    return { unreadable: { code: 'ENCODING_UNKNOWN', zh: `不认识编码“${label}”。`, en: `There is no encoding "${label}".` } }
  }
  const row = firstWrongRow(bytes, name)
  if (row !== undefined) return { unreadable: { code: 'ENCODING_WRONG', row, zh: `第 ${row} 行的字节不符合编码 ${name}。`, en: `The bytes of row ${row} are not ${name}.` } }
  return { file: { encoding: name, pieces: () => decode(bytes, name) } }
}

/** Every .xlsx is a ZIP archive. */
const ZIP = Buffer.from('PK\x03\x04', 'latin1')

function detect(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const utf16 = unmarkedUtf16(bytes)
  if (utf16) return utf16
  if (bytes.includes(0)) return undefined
  if (isUtf8(bytes)) return 'utf-8'
  return firstWrongRow(bytes, 'gb18030') === undefined ? 'gb18030' : undefined
}

/** Latin text, commas and line ends have one zero byte each in UTF-16, on the odd side when little-endian; few Chinese characters have one. */
function unmarkedUtf16(bytes: Buffer): string | undefined {
  const head = bytes.subarray(0, 2048)
  let [even, odd] = [0, 0]
  for (let index = 0; index < head.length; index++) {
    if (head[index] !== 0) continue
    if (index % 2) odd++
    else even++
  }
  if (odd > 2 * even) return firstWrongRow(bytes, 'utf-16le') === undefined ? 'utf-16le' : undefined
  if (even > 2 * odd) return firstWrongRow(bytes, 'utf-16be') === undefined ? 'utf-16be' : undefined
  return undefined
}

/** The row of the first piece of bytes that the encoding does not allow; control characters other than blanks count as such. */
function firstWrongRow(bytes: Buffer, encoding: string): number | undefined {
  let rows = 1
  try {
    for (const piece of decode(bytes, encoding, 4096)) {
      const wrong = CONTROL.exec(piece)
      if (wrong) return rows + lineEnds(piece.slice(0, wrong.index))
      rows += lineEnds(piece)
    }
    return undefined
  } catch {
    return rows
  }
}
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\0-\x08\x0e-\x1a\x1c-\x1f]/

function lineEnds(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}

function* decode(bytes: Buffer, encoding: string, size = PIECE): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  for (let from = 0; from < bytes.length; from += size) {
    const last = from + size >= bytes.length
    const text = decoder.decode(bytes.subarray(from, from + size), { stream: !last })
    if (text) yield text
  }
}
