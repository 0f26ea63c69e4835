import { defineWords } from '@huiyin/ui';

export const complaintTexts = {
  'zh-CN': {
    'queue.title': '工作队列',
    'queue.empty': '没有待办的投诉',
    'ofClient.title': '该家庭的投诉',
    'ofClient.empty': '该家庭没有投诉',
  },
  'en-US': {
    'queue.title': 'Work queue',
    'queue.empty': 'No complaint is waiting',
    'ofClient.title': 'Complaints of this family',
    'ofClient.empty': 'This family has not complained',
  },
} as const;

export const { useWords: useComplaintWords } = defineWords('complaints', complaintTexts);
