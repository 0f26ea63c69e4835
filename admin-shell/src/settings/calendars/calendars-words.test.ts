import { wordProblems } from '@huiyin/ui';
import { expect, it } from 'vitest';
import { calendarTexts } from './calendars-words.ts';

it("the calendars' texts are complete in both languages", () => {
  expect(wordProblems(calendarTexts)).toEqual([]);
});
