import { Button, EmptyState, FilterBar, Input, Segmented, useUi } from '@huiyin/ui';
import { LeftOutlined, RightOutlined, Select } from '@huiyin/ui/data';
import { useSearchParams } from '@huiyin/ui/router';
import { usePolicyWords } from '../words/policy-words.ts';
import { kindName } from '../words/kind-words.ts';
import { ClauseLine } from './clause-line.tsx';
import { clauseStates, fittingClauses, pageOf, readClauseView, writeClauseView, type ClauseView } from './clause-view.ts';
import type { ClauseEntry } from './regulation-fields.ts';

/** The clauses of a regulation, each with how it is carried out and by what. */
export function ClauseBrowser({ clauses }: { clauses: readonly ClauseEntry[] }) {
  const t = usePolicyWords();
  const { locale } = useUi();
  const [params, setParams] = useSearchParams();
  const view = readClauseView(params);
  const show = (change: Partial<ClauseView>) => setParams(writeClauseView(params, { ...view, page: 1, ...change }), { replace: true });
  const fitting = fittingClauses(clauses, view);
  const counts = Object.fromEntries(clauseStates.map((state) => [state, fitting.filter((clause) => clause.state === state).length])) as Record<ClauseEntry['state'], number>;
  const listed = view.state ? fitting.filter(({ state }) => state === view.state) : fitting;
  const { rows, page, pages } = pageOf(listed, view.page);
  const kinds = [...new Set(clauses.map(({ kind }) => kind))];

  return (
    <>
      <FilterBar
        search={<Input type="search" allowClear value={view.search} aria-label={t('clauses.search')} placeholder={t('clauses.search')} onChange={(event) => show({ search: event.target.value })} />}
        activeCount={Number(view.kinds.length > 0) + Number(view.state !== null)}
        onClear={() => show({ kinds: [], state: null })}
        trailing={<span className="hy-quiet">{t('clauses.count', { count: listed.length })}</span>}
      >
        <Select<string[], { value: string; label: string }>
          mode="multiple"
          allowClear
          showSearch={false}
          maxTagCount="responsive"
          className="sp-select"
          placeholder={t('clauses.kind')}
          aria-label={t('clauses.kind')}
          value={[...view.kinds]}
          options={kinds.map((kind) => ({ value: kind, label: kindName(kind, locale) }))}
          onChange={(next) => show({ kinds: next })}
          popupMatchSelectWidth={false}
        />
        <Segmented<ClauseEntry['state'] | 'ALL'>
          aria-label={t('clauses.state')}
          className="sp-states"
          value={view.state ?? 'ALL'}
          onChange={(state) => show({ state: state === 'ALL' ? null : state })}
          options={[{ value: 'ALL', label: t('clauses.all') }, ...clauseStates.filter((state) => counts[state] > 0 || state === view.state).map((state) => ({ value: state, label: `${t(`state.${state}`)} ${counts[state]}` }))]}
        />
      </FilterBar>
      {listed.length === 0 ? (
        <EmptyState title={t('clauses.none')}>{clauses.length === 0 ? t('clauses.noText') : t('clauses.noneHint')}</EmptyState>
      ) : (
        <ol className="hy-rows sp-clauses" aria-label={t('clauses.title')}>
          {rows.map((clause) => (
            <ClauseLine key={clause.id} clause={clause} />
          ))}
        </ol>
      )}
      {pages > 1 && (
        <nav className="sp-pages" aria-label={t('clauses.pages')}>
          <Button icon={<LeftOutlined />} disabled={page === 1} aria-label={t('clauses.previous')} onClick={() => show({ page: page - 1 })} />
          <span className="hy-figures">{t('clauses.page', { page, pages })}</span>
          <Button icon={<RightOutlined />} disabled={page === pages} aria-label={t('clauses.next')} onClick={() => show({ page: page + 1 })} />
        </nav>
      )}
    </>
  );
}
