import { defineWords } from '../words/define-words.ts';

export const chartTexts = {
  'zh-CN': { 'chart.table': '表格', 'chart.chart': '图表', 'chart.view': '显示方式', 'chart.none': '无数据' },
  'en-US': { 'chart.table': 'Table', 'chart.chart': 'Chart', 'chart.view': 'Shown as', 'chart.none': 'No figure' },
} as const;

export const { useWords: useChartWords, wordsIn: chartWordsIn } = defineWords('charts', chartTexts);
