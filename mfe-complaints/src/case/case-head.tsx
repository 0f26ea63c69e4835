import { graphql, readFragment, type FragmentOf } from '@huiyin/graphql';
import { Countdown, formatInstant, PageHeader, serverNow, ToneTag, useLocalized, useUi } from '@huiyin/ui';
import { Link } from '@huiyin/ui/router';
import { useShell } from '@huiyin/remote-contract';
import type { ReactNode } from 'react';
import { Clauses } from '../clauses.tsx';
import { dueStyle } from '../due-style.ts';
import { QueueTags } from '../queue/queue-tags.tsx';
import { TimelinessTag } from '../timeliness-tag.tsx';
import { useCaseWords } from './case-words.ts';
import { StageTrack } from './stage-track.tsx';

export const CaseHead = graphql(`
  fragment CaseHead on Complaint {
    id
    number
    matter
    status
    stage
    stageTitle { zh en }
    timeliness
    sourceVerdict
    campus { id name }
    policy { id version title { zh en } stages { key title { zh en } } }
    classification { dimension value valueTitle { zh en } }
    next { text { zh en } dueAt clauses clock { id status dueAt warnAt open title { zh en } } }
  }
`);

/** Which case it is, where it stands, and what must be done next, by when and why. */
export function CaseHeader({ complaint, zone, summaries, actions }: { complaint: FragmentOf<typeof CaseHead>; zone: string | undefined; summaries: ReadonlyMap<string, string>; actions: ReactNode }) {
  const t = useCaseWords();
  const { locale } = useUi();
  const localized = useLocalized();
  const { basePath } = useShell();
  const { number, matter, status, stage, stageTitle, timeliness, sourceVerdict, policy, classification, next } = readFragment(CaseHead, complaint);
  return (
    <>
      <PageHeader
        documentTitle={number}
        title={matter}
        before={<Link to={basePath}>← {t('back')}</Link>}
        description={
          <span className="cc-line">
            <span className="hy-figures cc-number">{number}</span>
            <QueueTags classification={classification} />
            <TimelinessTag timeliness={timeliness} />
            {sourceVerdict && <ToneTag tone="quiet">{t('head.sourceVerdict', { verdict: sourceVerdict })}</ToneTag>}
            <span>{t('head.policy', { title: localized(policy.title), version: policy.version })}</span>
          </span>
        }
      />
      <StageTrack stages={policy.stages} current={stage} currentTitle={localized(stageTitle)} />
      <section className="cc-next" data-closed={status === 'CLOSED' || undefined} aria-label={t('head.next')}>
        {next ? (
          <>
            <div className="cc-next-text">
              <span className="hy-quiet">{t('head.next')}</span>
              <strong>{localized(next.text)}</strong>
              <span className="cc-line">
                {next.dueAt && <span className="hy-figures">{t('head.by', { at: formatInstant(next.dueAt, locale, dueStyle(next.dueAt, serverNow()), zone) })}</span>}
                {next.clock && <span className="hy-quiet">{localized(next.clock.title)}</span>}
                <Clauses ids={next.clauses} summaries={summaries} />
              </span>
            </div>
            {next.clock && (
              <div className="cc-next-count">
                <Countdown clock={next.clock} zone={zone} />
              </div>
            )}
          </>
        ) : (
          <span>{t('head.nothingNext')}</span>
        )}
        {actions}
      </section>
    </>
  );
}
