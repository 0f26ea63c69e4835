import type { HTMLAttributes, ReactNode } from 'react';
import { RowList } from '../list/row-list.tsx';
import { useNarrow } from '../page/use-narrow.ts';
import './table.css';

/** A column of a table. */
export interface TableColumn<Row> {
  readonly key: string;
  readonly title: ReactNode;
  /** In pixels; columns without share what is left. */
  readonly width?: number;
  readonly align?: 'start' | 'end';
  readonly className?: string;
  readonly render: (row: Row) => ReactNode;
}

interface TableProps<Row> {
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** What the list contains, for screen readers. */
  readonly label: string;
  readonly columns: readonly TableColumn<Row>[];
  /** True while newer rows are on their way; the old ones stay, dimmed. */
  readonly loading?: boolean;
  /** Attributes of a row, e.g. what a click does. The row's link must lead to the same place. */
  readonly onRow?: (row: Row, index: number) => HTMLAttributes<HTMLElement>;
  readonly className?: string;
}

function WideTable<Row>({ rows, rowKey, label, columns, loading = false, onRow, className = '' }: TableProps<Row>) {
  return (
    <table className={`hy-table ${className}`} aria-label={label} aria-busy={loading}>
      <colgroup>
        {columns.map(({ key, width }) => (
          <col key={key} style={{ width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ key, title, align, className: cell }) => (
            <th key={key} scope="col" className={cell} data-align={align}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={rowKey(row)} {...onRow?.(row, index)}>
            {columns.map(({ key, render, align, className: cell }) => (
              <td key={key} className={cell} data-align={align}>
                {render(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/**
 * A table that turns into a list of cards on a narrow screen. Plain table markup: fifty rows with live countdowns stay
 * light, and the component library's table alone would be a sixth of the first page's download.
 */
export function ResponsiveTable<Row>({ card, ...table }: TableProps<Row> & { card: (row: Row) => ReactNode }) {
  const { rows, rowKey, label } = table;
  if (!useNarrow()) return <WideTable {...table} />;
  return (
    <RowList rows={rows} rowKey={rowKey} label={label}>
      {card}
    </RowList>
  );
}
