import { defineWords } from './define-words.ts';
import english from './ui.en-US.ts';
import chinese from './ui.zh-CN.ts';

export const uiTexts = { 'zh-CN': chinese, 'en-US': english };

export const { useWords: useUiWords, wordsIn: uiWordsIn } = defineWords('ui', uiTexts);
