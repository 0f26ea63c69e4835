import { wordProblems } from '@huiyin/ui';
import { expect, it } from 'vitest';
import { boardTexts } from './board/board-words.ts';
import { caseTexts } from './case/case-words.ts';
import { clockTexts } from './clocks/clock-words.ts';
import { complaintTexts } from './complaint-words.ts';
import { formTexts } from './forms/form-words.ts';
import { importTexts } from './imports/import-words.ts';
import { ofClientTexts } from './of-client/of-client-words.ts';
import { queueTexts } from './queue/queue-words.ts';
import { registerTexts } from './register/register-words.ts';

it.each(Object.entries({ boardTexts, caseTexts, clockTexts, complaintTexts, formTexts, importTexts, ofClientTexts, queueTexts, registerTexts }))(
  '%s say the same in both languages',
  (_name, texts) => expect(wordProblems(texts)).toEqual([]),
);
