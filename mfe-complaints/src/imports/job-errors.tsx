import { classifyFailure, useApi, useQuery, type Failure } from '@huiyin/graphql';
import { Button, FailureAlert, inLocale, LoadingState, useUi } from '@huiyin/ui';
import { ResponsiveTable } from '@huiyin/ui/data';
import { useState } from 'react';
import { toCsv } from '../csv.ts';
import { saveFile } from '../save-file.ts';
import { JobErrors, type JobErrorRow } from './import-document.ts';
import { useImportWords } from './import-words.ts';

/** Every problem of a run, by row and column, to read here or to take along to the spreadsheet. */
export function JobErrorList({ jobId }: { jobId: string }) {
  const t = useImportWords();
  const { locale } = useUi();
  const { client } = useApi();
  const [failure, setFailure] = useState<Failure | null>(null);
  const { data, error, fetchMore } = useQuery(JobErrors, { variables: { id: jobId } });
  const errors = data?.job?.errors;
  if (!errors) return error ? <FailureAlert failure={classifyFailure(error)} /> : <LoadingState rows={3} />;
  if (errors.totalCount === 0) return null;

  async function download() {
    setFailure(null);
    try {
      const all: JobErrorRow[] = [];
      for (let after: string | null = null; ; ) {
        const page: { data?: { job: { errors: NonNullable<typeof errors> } | null } | undefined } = await client.query({ query: JobErrors, variables: { id: jobId, after }, fetchPolicy: 'no-cache' });
        const got = page.data?.job?.errors;
        all.push(...(got?.nodes ?? []));
        if (!got?.pageInfo.hasNextPage) break;
        after = got.pageInfo.endCursor;
      }
      const header = (['row', 'column', 'value', 'problem'] as const).map((column) => t(`errors.${column}`));
      const lines = all.map(({ row, column, value, message }) => [String(row), column ?? '', value ?? '', inLocale(message, locale)]);
      saveFile(`${t('errors.fileName')}.csv`, toCsv([header, ...lines]), 'text/csv');
    } catch (caught) {
      setFailure(classifyFailure(caught));
    }
  }

  return (
    <section className="ci-errors">
      <header className="ci-line">
        <h3>{t('errors.title', { count: errors.totalCount })}</h3>
        <Button size="small" onClick={() => void download()}>
          {t('errors.download')}
        </Button>
      </header>
      {failure && <FailureAlert failure={failure} />}
      <ResponsiveTable
        rows={errors.nodes}
        rowKey={({ row, column, code }) => `${row} ${column} ${code}`}
        label={t('errors.title', { count: errors.totalCount })}
        columns={[
          { key: 'row', title: t('errors.row'), width: 72, render: ({ row }) => <span className="hy-figures">{row}</span> },
          { key: 'column', title: t('errors.column'), width: 140, render: ({ column }) => column },
          { key: 'value', title: t('errors.value'), render: ({ value }) => <span className="ci-value">{value}</span> },
          { key: 'problem', title: t('errors.problem'), render: ({ message }) => inLocale(message, locale) },
        ]}
        card={({ row, column, value, message }) => (
          <div className="hy-row">
            <span className="hy-quiet hy-figures">
              {t('errors.row')} {row} {column}
            </span>
            <span>{inLocale(message, locale)}</span>
            <span className="ci-value">{value}</span>
          </div>
        )}
      />
      {errors.pageInfo.hasNextPage && (
        <Button size="small" onClick={() => void fetchMore({ variables: { after: errors.pageInfo.endCursor } })}>
          {t('errors.more')}
        </Button>
      )}
    </section>
  );
}
