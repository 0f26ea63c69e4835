import { Segmented } from 'antd';
import { useState } from 'react';
import { lazily } from '../page/lazily.tsx';
import { LoadingState } from '../page/states.tsx';
import './chart.css';
import type { ChartCanvasProps } from './chart-canvas.tsx';
import type { ChartFigures, ChosenFigure } from './chart-figures.ts';
import { ChartTable } from './chart-table.tsx';
import { useChartWords } from './chart-words.ts';

const LazyCanvas = lazily<ChartCanvasProps>(async () => (await import('./chart-canvas.tsx')).ChartCanvas, <LoadingState rows={5} />);

interface ChartProps extends ChartFigures {
  /** Height of the drawing in pixels. */
  readonly height?: number;
  /** A figure was chosen, by a click in the drawing or by its button in the table. */
  readonly onChoose?: (chosen: ChosenFigure) => void;
}

function Chart({ kind, height = 260, onChoose, ...figures }: ChartProps & { kind: ChartCanvasProps['kind'] }) {
  const t = useChartWords();
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const isEmpty = figures.series.every(({ values }) => values.every((value) => value === null));
  return (
    <figure className="hy-chart">
      <Segmented
        className="hy-chart-view"
        size="small"
        aria-label={t('chart.view')}
        value={view}
        onChange={setView}
        options={[
          { value: 'chart', label: t('chart.chart') },
          { value: 'table', label: t('chart.table') },
        ]}
      />
      {view === 'chart' && isEmpty ? (
        <p className="hy-chart-empty hy-quiet" style={{ height }}>
          {t('chart.none')}
        </p>
      ) : view === 'chart' ? (
        <LazyCanvas kind={kind} figures={figures} height={height} onChoose={onChoose} />
      ) : (
        <ChartTable figures={figures} onChoose={onChoose} />
      )}
    </figure>
  );
}

/** Figures over time as lines, with a table of the same figures. Memoise `categories` and `series`: a new array redraws. */
export const LineChart = (props: ChartProps) => <Chart kind="line" {...props} />;

/** Figures side by side as bars, with a table of the same figures. */
export const BarChart = (props: ChartProps) => <Chart kind="bar" {...props} />;
