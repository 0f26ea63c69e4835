import { Table, type TableProps } from 'antd';
import type { ReactNode } from 'react';
import { RowList } from '../list/row-list.tsx';
import { useNarrow } from '../page/use-narrow.ts';

/** A table that turns into a list of cards on a narrow screen. */
export function ResponsiveTable<Row extends object>({
  rows,
  rowKey,
  label,
  card,
  ...table
}: Omit<TableProps<Row>, 'dataSource' | 'rowKey'> & {
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** What the list contains, for screen readers. */
  label: string;
  /** One row on a narrow screen. */
  card: (row: Row) => ReactNode;
}) {
  const narrow = useNarrow();
  if (narrow) {
    return (
      <RowList rows={rows} rowKey={rowKey} label={label}>
        {card}
      </RowList>
    );
  }
  return <Table<Row> size="middle" pagination={false} {...table} aria-label={label} rowKey={rowKey} dataSource={rows as Row[]} />;
}
