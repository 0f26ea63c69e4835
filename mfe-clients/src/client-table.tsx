import { graphql, readFragment, type FragmentOf } from '@huiyin/graphql';
import { useShell } from '@huiyin/remote-contract';
import { DateTimeText, Tag } from '@huiyin/ui';
import { ResponsiveTable } from '@huiyin/ui/data';
import { Link } from '@huiyin/ui/router';
import { GradeBadge } from './grade-badge.tsx';
import { useClientWords } from './words.ts';

export const ClientRow = graphql(`
  fragment ClientRow on Client {
    id number name status enrolledAt
    campus { id name timeZone }
    children { id name className }
    grade { grade }
  }
`);

/** Families as a table, or as cards where the screen is narrow. */
export function ClientTable({ clients, busy }: { clients: readonly FragmentOf<typeof ClientRow>[]; busy: boolean }) {
  const t = useClientWords();
  const { basePath } = useShell();
  const rows = readFragment(ClientRow, clients);
  type Row = (typeof rows)[number];
  const link = (row: Row) => <Link to={`${basePath}/${row.id}`}>{row.name}</Link>;
  const children = (row: Row) => row.children.map(({ name, className }) => (className ? `${name}（${className}）` : name)).join('、');
  return (
    <ResponsiveTable<Row>
      label={t('list.title')}
      rows={rows}
      rowKey={(row) => row.id}
      loading={busy}
      columns={[
        { title: t('field.number'), key: 'number', width: 130, className: 'hy-figures', render: (row) => row.number },
        { title: t('field.name'), key: 'name', render: (row) => link(row) },
        { title: t('field.children'), key: 'children', render: (row) => children(row) },
        { title: t('field.campus'), key: 'campus', render: (row) => row.campus.name },
        { title: t('field.grade'), key: 'grade', width: 100, render: (row) => <GradeBadge grade={row.grade?.grade} /> },
        { title: t('field.status'), key: 'status', width: 110, render: (row) => <Tag>{t(`status.${row.status}`)}</Tag> },
        {
          title: t('field.enrolledAt'),
          key: 'enrolledAt',
          width: 150,
          render: (row) => row.enrolledAt && <DateTimeText at={row.enrolledAt} zone={row.campus.timeZone} style="date" />,
        },
      ]}
      card={(row) => (
        <div className="hy-row">
          <div className="hy-client-card-head">
            <GradeBadge grade={row.grade?.grade} /> {link(row)} <span className="hy-quiet hy-figures">{row.number}</span>
          </div>
          <div>{children(row)}</div>
          <div className="hy-quiet">
            {row.campus.name} · {t(`status.${row.status}`)}
          </div>
        </div>
      )}
    />
  );
}
