import { defineWords } from '@huiyin/ui';
import { clientWordsEn } from './words.en-US.ts';
import { clientWordsZh } from './words.zh-CN.ts';

export const clientTexts = { 'zh-CN': clientWordsZh, 'en-US': clientWordsEn } as const;

export const { useWords: useClientWords } = defineWords('clients', clientTexts);
