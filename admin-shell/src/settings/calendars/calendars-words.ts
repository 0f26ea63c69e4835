import { defineWords } from '@huiyin/ui';
import { english } from './calendars-words.en-US.ts';
import { chinese } from './calendars-words.zh-CN.ts';

export const calendarTexts = { 'zh-CN': chinese, 'en-US': english };
export const { useWords: useCalendarWords } = defineWords('calendars', calendarTexts);
