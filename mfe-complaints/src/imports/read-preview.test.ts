import { expect, it } from 'vitest';
import { readPreview } from './read-preview.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const fromHex = (hex: string) => Uint8Array.from(hex.match(/../g)!, (pair) => parseInt(pair, 16));
const ledger = '编号,事由\n1,"老师说话\n不客气"\n\n2,退费\n';
/** The same ledger in GB18030. */
const gb18030 = fromHex('b1e0bac52ccac2d3c90a312c22c0cfcaa6cbb5bbb00ab2bbbfcdc6f8220a0a322ccdcbb7d10a');
const utf16 = (text: string) => new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (character) => character.charCodeAt(0)).buffer);

it.each([
  ['UTF-8', bytes(ledger), null, 'utf-8'],
  ['UTF-8 with byte order mark', bytes(`\uFEFF${ledger}`), null, 'utf-8'],
  ['GB18030', gb18030, null, 'gb18030'],
  ['GB18030 by name', gb18030, 'gb18030', 'gb18030'],
  ['UTF-16', utf16(ledger), null, 'utf-16le'],
])('a file in %s is read', (_name, content, named, encoding) => {
  expect(readPreview(content, true, named)).toEqual({ encoding, headers: ['编号', '事由'], rows: [['1', '老师说话\n不客气'], ['2', '退费']], hasMore: false });
});

it.each([[';'], ['\t']])('the separator %j is recognised', (separator) => {
  expect(readPreview(bytes(`a${separator}b\n"1,5"${separator}2\n`), true, null)).toMatchObject({ headers: ['a', 'b'], rows: [['1,5', '2']] });
});

it.each([
  ['nothing', new Uint8Array(), null, 'empty'],
  ['a spreadsheet', fromHex('504b030400000000'), null, 'spreadsheet'],
  ['GB18030 taken for UTF-8', gb18030, 'utf-8', 'encoding'],
  ['quotes that do not match', bytes('a,b\n1,"2\n'), null, 'notCsv'],
])('%s is refused', (_name, content, named, problem) => expect(readPreview(content, true, named)).toEqual({ problem }));

it('of a long file only the beginning is shown', () => {
  const long = bytes(`a,b\n${Array.from({ length: 500 }, (_, row) => `${row},x`).join('\n')}\n`);
  expect(readPreview(long, true, null)).toMatchObject({ hasMore: true, rows: { length: 200 } });
});

it('a beginning that ends within a quoted cell or a character is still shown', () => {
  const cut = bytes(`a,b\n1,饭菜\n2,退费\n3,"凉了`).slice(0, -1);
  expect(readPreview(cut, false, null)).toMatchObject({ encoding: 'utf-8', headers: ['a', 'b'], hasMore: true, rows: [['1', '饭菜'], ['2', '退费']] });
});
