import { defineWords } from '@huiyin/ui';
import english from './policy-words.en-US.ts';
import chinese from './policy-words.zh-CN.ts';
import englishRehearsal from './rehearsal-words.en-US.ts';
import chineseRehearsal from './rehearsal-words.zh-CN.ts';

export const policyTexts = { 'zh-CN': { ...chinese, ...chineseRehearsal }, 'en-US': { ...english, ...englishRehearsal } };

export const { useWords: usePolicyWords, wordsIn: policyWordsIn } = defineWords('shell.policies', policyTexts);
