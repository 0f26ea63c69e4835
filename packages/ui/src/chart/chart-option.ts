import type { Palette } from '../theme/palette.ts';
import type { ChartFigures } from './chart-figures.ts';

/** Line or bars. */
export type ChartKind = 'line' | 'bar';

/** What ECharts is told to draw, from figures and colours. */
export function chartOption(kind: ChartKind, figures: ChartFigures, palette: Palette, font: string, none: string) {
  const { categories, series, format = String, target } = figures;
  const text = { color: palette.quiet, fontFamily: font, fontSize: 12 };
  const write = (value: unknown) => (typeof value === 'number' ? format(value) : none);
  return {
    aria: { enabled: false },
    animationDuration: 200,
    color: [...palette.series],
    textStyle: text,
    grid: { left: 8, right: 16, top: series.length > 1 ? 40 : 16, bottom: 8, containLabel: true },
    legend: series.length > 1 ? { top: 0, left: 0, textStyle: text, icon: 'roundRect', itemWidth: 12, itemHeight: 4 } : undefined,
    tooltip: {
      trigger: 'axis',
      // Drawn on the canvas: no markup, so nothing for the content security policy to forbid.
      renderMode: 'richText',
      backgroundColor: palette.surface,
      borderColor: palette.line,
      textStyle: { ...text, color: palette.text },
      valueFormatter: write,
    },
    xAxis: {
      type: 'category',
      data: [...categories],
      axisLabel: { ...text, hideOverlap: true },
      axisLine: { lineStyle: { color: palette.line } },
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value',
      // Bars measure from zero; a line shows its changes.
      scale: kind === 'line',
      axisLabel: { ...text, formatter: write },
      splitLine: { lineStyle: { color: palette.line } },
    },
    series: series.map(({ key, name, values }, index) => ({
      id: key,
      name,
      type: kind,
      data: [...values],
      connectNulls: false,
      ...(kind === 'line' ? { symbol: 'circle', symbolSize: 6, lineStyle: { width: 2 } } : { barMaxWidth: 28 }),
      ...(target && index === 0
        ? {
            markLine: {
              silent: true,
              symbol: 'none',
              lineStyle: { color: palette.quiet, type: 'dashed' },
              label: { ...text, formatter: `${target.name} ${format(target.value)}`, position: 'insideEndTop' },
              data: [{ yAxis: target.value }],
            },
          }
        : {}),
    })),
  };
}
