import { defineWords } from '@huiyin/ui';

export const analyticsTexts = {
  'zh-CN': { 'rates.title': '服务指标', 'rates.undefined': '无数据', 'rates.parts': '{{numerator}} / {{denominator}}' },
  'en-US': { 'rates.title': 'Service figures', 'rates.undefined': 'No figure', 'rates.parts': '{{numerator}} of {{denominator}}' },
} as const;

export const { useWords: useAnalyticsWords } = defineWords('analytics', analyticsTexts);
