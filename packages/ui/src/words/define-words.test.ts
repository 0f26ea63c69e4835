import { describe, expect, it } from 'vitest';
import { defineWords } from './define-words.ts';

const { wordsIn } = defineWords('define-words-test', {
  'zh-CN': { 'a.title': '标题', cases_other: '{{count}} 件', 'who': '{{name}} 来电' },
  'en-US': { 'a.title': 'Title', cases_one: '{{count}} case', cases_other: '{{count}} cases', 'who': '{{name}} called' },
});

describe('defined words', () => {
  it('are read in the language asked for', () => {
    expect(wordsIn('zh-CN')('a.title')).toBe('标题');
    expect(wordsIn('en-US')('a.title')).toBe('Title');
  });

  it('choose the plural form by count', () => {
    expect(wordsIn('en-US')('cases', { count: 1 })).toBe('1 case');
    expect(wordsIn('en-US')('cases', { count: 3 })).toBe('3 cases');
    expect(wordsIn('zh-CN')('cases', { count: 1 })).toBe('1 件');
  });

  it('leave what is filled in as it is, markup included', () => {
    expect(wordsIn('en-US')('who', { name: '<b>&' })).toBe('<b>& called');
  });

  it('do not mix up packages with the same key', () => {
    const { wordsIn: others } = defineWords('define-words-other', { 'zh-CN': { 'a.title': '另一个' }, 'en-US': { 'a.title': 'Another' } });
    expect(others('zh-CN')('a.title')).toBe('另一个');
    expect(wordsIn('zh-CN')('a.title')).toBe('标题');
  });
});
