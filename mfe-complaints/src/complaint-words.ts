import { defineWords } from '@huiyin/ui';

/** Words that several screens of the module share. */
export const complaintTexts = {
  'zh-CN': {
    'timeliness.TIMELY': '及时',
    'timeliness.EXTENDED': '延期内完成',
    'timeliness.LATE': '逾期',
    'timeliness.LATE_EXCUSED': '逾期已说明',
    'timeliness.NOT_YET_DUE': '尚未到期',
    'timeliness.NO_TARGET': '无时限',
  },
  'en-US': {
    'timeliness.TIMELY': 'On time',
    'timeliness.EXTENDED': 'Within extension',
    'timeliness.LATE': 'Late',
    'timeliness.LATE_EXCUSED': 'Late, explained',
    'timeliness.NOT_YET_DUE': 'Not yet due',
    'timeliness.NO_TARGET': 'No time limit',
  },
} as const;

export const { useWords: useComplaintWords, wordsIn: complaintWordsIn } = defineWords('complaints', complaintTexts);
