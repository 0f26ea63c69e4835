import { expect, it } from 'vitest';
import { safeCell, toCsv } from './csv.ts';

it.each([
  ['=1+1', "'=1+1"],
  ['+86 138', "'+86 138"],
  ['-HYPERLINK("x")', `"'-HYPERLINK(""x"")"`],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', `'\t=1`],
  ['  =1', `'  =1`],
  ['＝cmd', "'＝cmd"],
])('%j stays text', (value, cell) => expect(safeCell(value)).toBe(cell));

it.each(['老师态度', '-12.5', '7', ''])('%j is written as it is', (value) => expect(safeCell(value)).toBe(value));

it('quotes, commas and line breaks stay within their cell', () => {
  expect(toCsv([['编号', '事由'], ['1', '说了"不",\n又说']])).toBe('\uFEFF编号,事由\r\n1,"说了""不"",\n又说"\r\n');
});
