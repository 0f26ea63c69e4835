export { BarChart, LineChart } from './chart/chart.tsx';
export type { ChartFigures, ChartSeries, ChosenFigure } from './chart/chart-figures.ts';
