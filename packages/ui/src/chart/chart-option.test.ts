import { describe, expect, it } from 'vitest';
import { palettes } from '../theme/palette.ts';
import { chartOption } from './chart-option.ts';

const figures = {
  label: '及时率',
  categories: ['2026-09', '2026-10'],
  series: [{ key: 'a', name: '阳光里园', values: [91.2, null] }],
  format: (value: number) => `${value} %`,
};

describe('what is drawn', () => {
  it('leaves a gap where a figure is undefined', () => {
    const [line] = chartOption('line', figures, palettes.light, 'sans-serif', '无数据').series;
    expect(line).toMatchObject({ data: [91.2, null], connectNulls: false });
  });

  it('writes figures with their unit, and undefined ones in words', () => {
    const { tooltip } = chartOption('line', figures, palettes.light, 'sans-serif', '无数据');
    expect([91.2, null].map(tooltip.valueFormatter)).toEqual(['91.2 %', '无数据']);
  });

  it('puts no markup into the page', () => {
    expect(chartOption('bar', figures, palettes.light, 'sans-serif', '无数据').tooltip.renderMode).toBe('richText');
  });

  it('measures bars from zero', () => {
    expect(chartOption('bar', figures, palettes.dark, 'sans-serif', '无数据').yAxis.scale).toBe(false);
  });

  it('names its colours only when there are several', () => {
    expect(chartOption('bar', figures, palettes.dark, 'sans-serif', '无数据').legend).toBeUndefined();
    const two = { ...figures, series: [...figures.series, { key: 'b', name: '滨江园', values: [1, 2] }] };
    expect(chartOption('bar', two, palettes.dark, 'sans-serif', '无数据').legend).toBeDefined();
  });

  it('draws a target once', () => {
    const two = { ...figures, series: [...figures.series, { key: 'b', name: '滨江园', values: [1, 2] }], target: { value: 90, name: '目标' } };
    const drawn = chartOption('line', two, palettes.light, 'sans-serif', '无数据').series;
    expect(drawn.filter((one) => 'markLine' in one)).toHaveLength(1);
  });
});
