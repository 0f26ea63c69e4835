/** A row of figures in one colour: a line, or bars of one kind. Null where the figure is undefined. */
export interface ChartSeries {
  readonly key: string;
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** What a chart shows. */
export interface ChartFigures {
  /** What the chart is about; names it for screen readers and heads its table. */
  readonly label: string;
  /** Labels along the horizontal axis. */
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** How a figure is written, e.g. with a percent sign. */
  readonly format?: (value: number) => string;
  /** A horizontal line to compare with, e.g. a target. */
  readonly target?: { readonly value: number; readonly name: string };
}

/** A figure that was chosen in a chart or its table. */
export interface ChosenFigure {
  readonly categoryIndex: number;
  readonly seriesKey: string;
}

/** A figure as text; an undefined one as the given word. */
export const writeFigure = (figures: ChartFigures, value: number | null | undefined, none: string): string =>
  value === null || value === undefined ? none : (figures.format?.(value) ?? String(value));
