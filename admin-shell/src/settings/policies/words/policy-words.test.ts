import { wordProblems } from '@huiyin/ui';
import { expect, it } from 'vitest';
import { policyTexts } from './policy-words.ts';

it('the words for policies say the same in both languages', () => expect(wordProblems(policyTexts)).toEqual([]));
