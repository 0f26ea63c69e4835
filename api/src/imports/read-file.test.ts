import { describe, expect, it } from 'vitest'
import { NotCsv, readCsv } from './read-csv.ts'
import { openText } from './read-text.ts'

const text = '编号,事由\n1,"老师说话\n不客气"\n\n2,退费\n'
const gb18030 = Buffer.from('b1e0bac52ccac2d3c90a312c22c0cfcaa6cbb5bbb00ab2bbbfcdc6f8220a0a322ccdcbb7d10a', 'hex')
const big = (little: Buffer): Buffer => Buffer.from(little).swap16()

async function rowsOf(bytes: Buffer, encoding?: string) {
  const opened = openText(bytes, encoding)
  if ('unreadable' in opened) return opened.unreadable
  const rows: [number, ...string[]][] = []
  for await (const { row, cells } of readCsv(opened.file)) rows.push([row, ...cells])
  return rows
}

describe('a CSV file', () => {
  const rows = [[1, '编号', '事由'], [2, '1', '老师说话\n不客气'], [4, '2', '退费']]
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with byte order mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 little-endian with byte order mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 big-endian with byte order mark', big(Buffer.from(`\uFEFF${text}`, 'utf16le'))],
    ['UTF-16 without byte order mark', Buffer.from(text, 'utf16le')],
    ['GB18030', gb18030],
  ])('in %s is read without being told', async (_name, bytes) => {
    expect(await rowsOf(bytes)).toEqual(rows)
  })

  it('is read in the encoding that is named, under any of its labels', async () => {
    expect(await rowsOf(gb18030, 'GB2312')).toEqual(rows)
  })

  it.each([';', '\t'])('may be separated by "%s"', async (separator) => {
    expect(await rowsOf(Buffer.from(`a${separator}b\n"1,5"${separator}2\n`))).toEqual([[1, 'a', 'b'], [2, '1,5', '2']])
  })

  it('may break a character over two pieces of the stream', async () => {
    const long = `a\n${'投诉'.repeat(100_000)}\n`
    expect(await rowsOf(Buffer.from(long))).toEqual([[1, 'a'], [2, '投诉'.repeat(100_000)]])
  })
})

describe('a file that is no readable CSV is refused:', () => {
  it.each([
    ['an empty one', Buffer.alloc(0), undefined, { code: 'FILE_EMPTY' }],
    ['a spreadsheet', Buffer.from('PK\x03\x04rest', 'latin1'), undefined, { code: 'SPREADSHEET' }],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), undefined, { code: 'NOT_TEXT' }],
    ['bytes of no known encoding', Buffer.from('61ff80ff0a', 'hex'), undefined, { code: 'NOT_TEXT' }],
    ['GB18030 declared as UTF-8', gb18030, 'utf-8', { code: 'ENCODING_WRONG', row: 1 }],
    ['an encoding nobody knows', gb18030, 'martian', { code: 'ENCODING_UNKNOWN' }],
    ['binary named as text', Buffer.from('a,b\n\0\x01\n'), 'utf-8', { code: 'ENCODING_WRONG', row: 2 }],
  ])('%s', async (_name, bytes, encoding, expected) => {
    expect(await rowsOf(bytes, encoding)).toMatchObject(expected)
  })

  it.each([
    ['a,b\n1,"2\n', 2],
    ['a,b\n1,2\n3,"4"x\n', 3],
  ])('unmatched quotes in %j are found in row %i', async (content, row) => {
    const refused = await rowsOf(Buffer.from(content)).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(NotCsv)
    expect((refused as NotCsv).unreadable).toMatchObject({ code: 'NOT_CSV', row })
  })
})
