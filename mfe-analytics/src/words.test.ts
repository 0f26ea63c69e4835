import { wordProblems } from '@huiyin/ui';
import { expect, it } from 'vitest';
import { analyticsTexts } from './words.ts';

it('both languages say the same things', () => {
  expect(wordProblems(analyticsTexts)).toEqual([]);
});
