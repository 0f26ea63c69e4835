import { wordProblems } from '@huiyin/ui';
import { expect, it } from 'vitest';
import { shellTexts } from './words.ts';

it("the shell's texts are complete in both languages", () => {
  expect(wordProblems(shellTexts)).toEqual([]);
});
