import { defineWords } from '@huiyin/ui';

export const clientTexts = {
  'zh-CN': { 'list.title': '家庭', 'list.empty': '没有符合条件的家庭', 'client.unknown': '没有这个家庭' },
  'en-US': { 'list.title': 'Families', 'list.empty': 'No family matches', 'client.unknown': 'There is no such family' },
} as const;

export const { useWords: useClientWords } = defineWords('clients', clientTexts);
