import { addressOf } from '@huiyin/remote-contract';
import { useNavigate } from '@huiyin/ui/router';
import { ResponsiveTable, type TableColumn } from '@huiyin/ui/data';
import type { MouseEvent } from 'react';
import { AssigneeCell, DueCell, MatterCell, NextCell, StageCell } from './queue-cells.tsx';
import type { QueueRowFields } from './queue-row.ts';
import { useQueueWords } from './queue-words.ts';

/** A click on the row is a click on its link, unless it was meant for something else: a control, or marking text. */
const isMeantForRow = (event: MouseEvent) =>
  !(event.target as HTMLElement).closest('a, button') && (window.getSelection()?.toString() ?? '') === '' && !event.ctrlKey && !event.metaKey;

function Card({ row }: { row: QueueRowFields }) {
  return (
    <div className="hy-row cq-card">
      <div className="cq-card-head">
        <DueCell row={row} />
        <AssigneeCell row={row} />
      </div>
      <MatterCell row={row} />
      <div className="cq-card-next">
        <NextCell row={row} />
      </div>
    </div>
  );
}

/** The queue as a table, as cards on a telephone. */
export function QueueTable({ rows, busy }: { rows: readonly QueueRowFields[]; busy: boolean }) {
  const t = useQueueWords();
  const navigate = useNavigate();
  const columns: readonly TableColumn<QueueRowFields>[] = [
    { key: 'due', title: t('column.due'), width: 190, render: (row) => <DueCell row={row} /> },
    { key: 'complaint', title: t('column.complaint'), render: (row) => <MatterCell row={row} /> },
    { key: 'next', title: t('column.next'), width: 230, render: (row) => <NextCell row={row} /> },
    { key: 'stage', title: t('column.stageSince'), width: 136, render: (row) => <StageCell row={row} /> },
    { key: 'assignee', title: t('column.assignee'), width: 96, render: (row) => <AssigneeCell row={row} /> },
  ];
  return (
    <ResponsiveTable<QueueRowFields>
      rows={rows}
      rowKey={(row) => row.id}
      label={t('title')}
      columns={columns}
      loading={busy}
      className="cq-table"
      onRow={(row) => ({ onClick: (event) => void (isMeantForRow(event) && navigate(addressOf.complaint(row.id))) })}
      card={(row) => <Card row={row} />}
    />
  );
}
