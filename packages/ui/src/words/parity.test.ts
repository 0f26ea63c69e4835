import { describe, expect, it } from 'vitest';
import { chartTexts } from '../chart/chart-words.ts';
import { wordProblems } from './parity.ts';
import { uiTexts } from './ui-words.ts';

const problems = (chinese: Record<string, string>, english: Record<string, string>) => wordProblems({ 'zh-CN': chinese, 'en-US': english });

describe('texts in two languages', () => {
  it('match when both have the same keys', () => {
    expect(problems({ a: '甲', b: '乙' }, { a: 'A', b: 'B' })).toEqual([]);
  });

  it('match when one has more plural forms', () => {
    expect(problems({ cases_other: '{{count}} 件' }, { cases_one: '{{count}} case', cases_other: '{{count}} cases' })).toEqual([]);
  });

  it('differ when a key is missing on either side', () => {
    expect(problems({ a: '甲', b: '乙' }, { a: 'A' })).toEqual(['en-US: "b" is missing, zh-CN has it']);
    expect(problems({ a: '甲' }, { a: 'A', b: 'B' })).toEqual(['zh-CN: "b" is missing, en-US has it']);
  });

  it('differ when one of them is empty', () => {
    expect(problems({ a: '甲' }, { a: ' ' })).toEqual(['en-US: "a" is empty']);
  });

  it('differ when only one of them fills a placeholder', () => {
    expect(problems({ a: '剩余 {{span}}' }, { a: 'left' })).toEqual(['"a" has {} in en-US and {span} in zh-CN']);
  });

  it('match in this package', () => {
    expect(wordProblems(uiTexts)).toEqual([]);
    expect(wordProblems(chartTexts)).toEqual([]);
  });
});
