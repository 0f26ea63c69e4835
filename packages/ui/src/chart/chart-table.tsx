import { useUi } from '../ui-context.ts';
import { chartWordsIn } from './chart-words.ts';
import { writeFigure, type ChartFigures, type ChosenFigure } from './chart-figures.ts';

/** The figures of a chart as a table: for screen readers, for keyboards, and for exact reading. */
export function ChartTable({ figures, onChoose }: { figures: ChartFigures; onChoose?: (chosen: ChosenFigure) => void }) {
  const { locale } = useUi();
  const none = chartWordsIn(locale)('chart.none');
  return (
    <table className="hy-chart-table">
      <caption className="hy-unseen">{figures.label}</caption>
      <thead>
        <tr>
          <td />
          {figures.series.map(({ key, name }) => (
            <th key={key} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.categories.map((category, categoryIndex) => (
          <tr key={category}>
            <th scope="row">{category}</th>
            {figures.series.map(({ key, values }) => {
              const shown = writeFigure(figures, values[categoryIndex], none);
              return (
                <td key={key} className="hy-figures">
                  {onChoose ? (
                    <button type="button" onClick={() => onChoose({ categoryIndex, seriesKey: key })}>
                      {shown}
                    </button>
                  ) : (
                    shown
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
