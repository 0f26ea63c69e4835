import { expect, it } from 'vitest';
import { wordProblems } from '@huiyin/ui';
import { clientTexts } from './words.ts';

it('both languages say the same things', () => {
  expect(wordProblems(clientTexts)).toEqual([]);
});
