import { palettes } from '../theme/palette.ts';
import { useUi } from '../ui-context.ts';
import { useEffect, useEffectEvent, useRef } from 'react';
import { chartWordsIn } from './chart-words.ts';
import type { ChartFigures, ChosenFigure } from './chart-figures.ts';
import { chartOption, type ChartKind } from './chart-option.ts';
import { init } from './echarts-parts.ts';

export interface ChartCanvasProps {
  readonly kind: ChartKind;
  readonly figures: ChartFigures;
  readonly height: number;
  readonly onChoose?: (chosen: ChosenFigure) => void;
}

/** The drawing itself. Its figures are also in the table, so it is one picture to assistive technology. */
export function ChartCanvas({ kind, figures, height, onChoose }: ChartCanvasProps) {
  const { locale, theme } = useUi();
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<ReturnType<typeof init>>(null);
  const choose = useEffectEvent((seriesIndex: number, categoryIndex: number) => {
    const series = figures.series[seriesIndex];
    if (series) onChoose?.({ categoryIndex, seriesKey: series.key });
  });

  useEffect(() => {
    if (!place.current) return;
    const drawn = init(place.current, null, { renderer: 'canvas' });
    chart.current = drawn;
    drawn.on('click', ({ seriesIndex, dataIndex }) => choose(seriesIndex ?? 0, dataIndex));
    const observer = new ResizeObserver(() => drawn.resize());
    observer.observe(place.current);
    return () => {
      observer.disconnect();
      drawn.dispose();
      chart.current = null;
    };
  }, []);

  useEffect(() => {
    const font = getComputedStyle(document.body).fontFamily;
    const none = chartWordsIn(locale)('chart.none');
    chart.current?.setOption(chartOption(kind, figures, palettes[theme], font, none), { notMerge: true });
  }, [kind, figures, theme, locale]);

  return <div ref={place} role="img" aria-label={figures.label} style={{ height }} />;
}
