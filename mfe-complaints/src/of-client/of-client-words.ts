import { defineWords } from '@huiyin/ui';

export const ofClientTexts = {
  'zh-CN': {
    title: '该家庭的投诉',
    empty: '该家庭没有投诉过。',
    register: '登记投诉',
    more: '显示更早的',
    total_other: '共 {{count}} 件',
  },
  'en-US': {
    title: 'Complaints of this family',
    empty: 'This family has never complained.',
    register: 'Register complaint',
    more: 'Show earlier ones',
    total_one: '{{count}} complaint',
    total_other: '{{count}} complaints',
  },
} as const;

export const { useWords: useOfClientWords } = defineWords('complaints.ofClient', ofClientTexts);
