import { Alert, lazily, PageHeader, ReasonedButton, ToneTag, useLocalized } from '@huiyin/ui';
import { Link, useSearchParams } from '@huiyin/ui/router';
import { useState } from 'react';
import { placeOf } from '../places.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { ReviewPanel } from '../review/review-panel.tsx';
import { SubmitDrawer } from '../review/submit-drawer.tsx';
import { TabBar } from '../tab-bar.tsx';
import { useTab } from '../use-tab.ts';
import { usePolicyWords } from '../words/policy-words.ts';
import { ConflictNotice } from './conflict-notice.tsx';
import { DiscardButton } from './discard-button.tsx';
import { DraftClauses } from './draft-clauses.tsx';
import type { DraftEntry } from './draft-fields.ts';
import { DifferenceList } from './difference-list.tsx';
import { ElementEditor } from './element-editor.tsx';
import { ElementList } from './element-list.tsx';
import { PackEditor } from './pack-editor.tsx';
import { ParameterForm } from './parameter-form.tsx';
import { ProblemList } from './problem-list.tsx';
import { useDraftChanges } from './use-draft-changes.ts';

const editing = ['parameters', 'elements', 'clauses', 'differences', 'trial', 'pack'] as const;
const reviewing = ['differences', 'trial', 'parameters', 'elements', 'clauses', 'pack'] as const;

const TrialPanel = lazily(async () => (await import('../rehearsal/trial-panel.tsx')).TrialPanel);

/** A draft: its parts, what is still wrong with it, and the way to publication. */
export function DraftView({ draft }: { draft: DraftEntry }) {
  const t = usePolicyWords();
  const localized = useLocalized();
  const changes = useDraftChanges(draft);
  // Fields forget what was typed when theirs was chosen.
  const [round, setRound] = useState(0);
  const [params, setParams] = useSearchParams();
  const isSubmitted = draft.state === 'SUBMITTED';
  const tabs = isSubmitted ? reviewing : editing;
  const { tab, hrefOf } = useTab(tabs);
  const locked = isSubmitted || changes.conflict !== null;
  const titles = {
    parameters: t('tab.parameters', { count: draft.parameters.length }),
    elements: t('tab.elements', { count: draft.elements.length }),
    clauses: t('tab.clausesPlain'),
    differences: t('tab.differences', { count: draft.differences.length }),
    trial: t('tab.trial'),
    pack: t('tab.pack'),
  };
  const submitting = (open: boolean) =>
    setParams((before) => {
      if (open) before.set('submit', '1');
      else before.delete('submit');
      return before;
    });

  return (
    <>
      <PageHeader
        title={localized(draft.title)}
        documentTitle={`${t('draft.label')} ${localized(draft.title)}`}
        before={<Link to={placeOf.list()}>← {t('list.title')}</Link>}
        description={
          <span className="sp-line">
            <ToneTag tone={isSubmitted ? 'amber' : 'quiet'}>{t(`draft.state.${draft.state}`)}</ToneTag>
            {draft.basedOn ? <Link to={placeOf.version(draft.basedOn.id)}>{t('draft.basedOn', { version: draft.basedOn.version })}</Link> : <span>{t('draft.first')}</span>}
            <span className="hy-quiet hy-figures">{t('draft.revision', { revision: draft.revision })}</span>
          </span>
        }
        actions={
          <>
            <DiscardButton draft={draft} />
            {!isSubmitted && (
              <ReasonedButton type="primary" allowed={draft.problems.length === 0 && !changes.isSaving} because={t(changes.isSaving ? 'saving' : 'submit.problems', { count: draft.problems.length })} onClick={() => submitting(true)}>
                {t('submit.title')}
              </ReasonedButton>
            )}
          </>
        }
      />
      <div aria-live="assertive" className="sp-notices">
        {changes.conflict && (
          <ConflictNotice
            conflict={changes.conflict}
            onSettle={(mine) => {
              if (!mine) setRound(round + 1);
              void changes.settle(mine);
            }}
          />
        )}
        {changes.problem && <RefusalNotice problem={changes.problem} />}
        {!isSubmitted && draft.note && <Alert type="warning" showIcon title={t('draft.returned')} description={draft.note} />}
      </div>
      {isSubmitted && <ReviewPanel draft={draft} />}
      <div className={isSubmitted ? undefined : 'sp-columns'}>
        <div className="sp-main">
          <TabBar label={t('tabs.label')} current={tab} hrefOf={hrefOf} tabs={tabs.map((key) => ({ key, title: titles[key] }))} />
          <div key={round}>
            {tab === 'parameters' && <ParameterForm draft={draft} changes={changes} locked={locked} />}
            {tab === 'elements' && <ElementList draft={draft} />}
            {tab === 'clauses' && <DraftClauses draft={draft} />}
            {tab === 'differences' && <DifferenceList draft={draft} />}
            {tab === 'trial' && <TrialPanel rules={{ draftId: draft.id }} blocked={draft.problems.length > 0 ? t('trial.problems') : undefined} />}
            {tab === 'pack' && <PackEditor draft={draft} changes={changes} locked={locked} />}
          </div>
        </div>
        {!isSubmitted && (
          <aside className="sp-aside">
            <ProblemList draft={draft} isSaving={changes.isSaving} />
          </aside>
        )}
      </div>
      <ElementEditor draft={draft} changes={changes} locked={locked} />
      {params.get('submit') === '1' && !isSubmitted && <SubmitDrawer draft={draft} onClose={() => submitting(false)} />}
    </>
  );
}
