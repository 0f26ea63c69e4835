import { defineWords } from '@huiyin/ui';

export const policyFieldTexts = {
  'zh-CN': { yes: '是', no: '否' },
  'en-US': { yes: 'Yes', no: 'No' },
} as const;

export const { useWords: usePolicyFieldWords } = defineWords('complaints.policyFields', policyFieldTexts);
