import { defineWords } from '@huiyin/ui';
import english from './words.en-US.ts';
import chinese from './words.zh-CN.ts';

export const shellTexts = { 'zh-CN': chinese, 'en-US': english };

export const { useWords: useShellWords, wordsIn: shellWordsIn } = defineWords('shell', shellTexts);
