import type { Key, ReactNode } from 'react';
import './list.css';

/** Rows of a list as cards under one another: what a table becomes on a narrow screen. */
export function RowList<Row>({
  rows,
  rowKey,
  label,
  children,
}: {
  rows: readonly Row[];
  rowKey: (row: Row) => Key;
  label: string;
  /** Content of one row; wrap it in an element of class `hy-row`, a link if the row leads somewhere. */
  children: (row: Row) => ReactNode;
}) {
  return (
    <ul className="hy-rows" aria-label={label}>
      {rows.map((row) => (
        <li key={rowKey(row)}>{children(row)}</li>
      ))}
    </ul>
  );
}
