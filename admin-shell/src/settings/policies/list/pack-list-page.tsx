import { classifyFailure, useQuery } from '@huiyin/graphql';
import { Alert, EmptyState, ErrorState, Input, LoadingState, PageHeader, ReasonedButton, useUi } from '@huiyin/ui';
import { PlusOutlined } from '@huiyin/ui/data';
import { useSearchParams } from '@huiyin/ui/router';
import { RefusalNotice } from '../refusal-notice.tsx';
import { useMayWrite } from '../use-may-write.ts';
import { usePolicyWords } from '../words/policy-words.ts';
import { NewRegulationDrawer } from './new-regulation-drawer.tsx';
import { PolicyDraftsQuery, PolicyPacksQuery } from './pack-documents.ts';
import { PackPanel } from './pack-panel.tsx';
import { useBeginDraft } from './use-begin-draft.ts';
import { fitsSearch } from './fits-search.ts';

/** Every regulation the chain may work by: what is published, where it governs, what is in the making. */
export function PackListPage() {
  const t = usePolicyWords();
  const { locale } = useUi();
  const mayWrite = useMayWrite();
  const [params, setParams] = useSearchParams();
  const search = params.get('q') ?? '';
  const isBeginning = mayWrite && params.get('new') === '1';
  const { data, error, refetch } = useQuery(PolicyPacksQuery, { fetchPolicy: 'cache-and-network' });
  const drafts = useQuery(PolicyDraftsQuery, { skip: !mayWrite, fetchPolicy: 'cache-and-network' }).data?.policyDrafts ?? [];
  const { begin, busy, problem } = useBeginDraft();
  const set = (key: string, value: string) =>
    setParams(
      (before) => {
        if (value) before.set(key, value);
        else before.delete(key);
        return before;
      },
      { replace: true },
    );
  const packs = data?.policyPacks.filter((pack) => fitsSearch(pack, search));

  return (
    <>
      <PageHeader
        title={t('list.title')}
        description={t('list.description')}
        actions={
          <ReasonedButton type="primary" icon={<PlusOutlined />} allowed={mayWrite} because={t('readOnly')} onClick={() => set('new', '1')}>
            {t('list.new')}
          </ReasonedButton>
        }
      />
      {!mayWrite && <Alert type="info" showIcon title={t('readOnly')} className="sp-gap" />}
      <div className="sp-search" role="search">
        <Input type="search" allowClear aria-label={t('list.search')} placeholder={t('list.search')} value={search} onChange={(event) => set('q', event.target.value)} />
      </div>
      <div aria-live="assertive">{problem && <RefusalNotice problem={problem} />}</div>
      {!packs && (error ? <ErrorState failure={classifyFailure(error)} onRetry={() => void refetch()} /> : <LoadingState rows={8} />)}
      {packs?.length === 0 && <EmptyState title={t('list.none')}>{t('list.noneHint')}</EmptyState>}
      <div className="sp-packs">
        {packs?.map((pack) => (
          <PackPanel
            key={pack.key}
            pack={pack}
            drafts={drafts.filter(({ packKey }) => packKey === pack.key)}
            locale={locale}
            mayWrite={mayWrite}
            busy={busy === pack.key}
            onBegin={() => void begin({ packKey: pack.key })}
          />
        ))}
      </div>
      {isBeginning && <NewRegulationDrawer known={data?.policyPacks.map(({ key }) => key) ?? []} onClose={() => set('new', '')} />}
    </>
  );
}
