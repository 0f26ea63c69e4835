import { graphql, readFragment, type FragmentOf } from '@huiyin/graphql';
import { addressOf } from '@huiyin/remote-contract';
import { DateTimeText, Panel, ToneTag, useLocalized } from '@huiyin/ui';
import { Link } from '@huiyin/ui/router';
import type { ReactNode } from 'react';
import { Clauses } from '../clauses.tsx';
import { useCaseWords } from './case-words.ts';

export const CaseFacts = graphql(`
  fragment CaseFacts on Complaint {
    id
    matter
    demand
    anonymous
    complainantName
    complainantPhone
    receivedAt
    registeredAt
    closedAt
    channelTitle { zh en }
    campus { id name }
    client { id name }
    subjectStaff { id name }
    firstContactOwner { id name }
    assignee { id name }
    touchpoint { id title { zh en } }
    classification { dimension dimensionTitle { zh en } value valueTitle { zh en } provisional reason { zh en } clauses }
  }
`);

/** What was complained about, by whom, through which channel, and as what it is classified. */
export function FactsPanel({ complaint, zone, summaries }: { complaint: FragmentOf<typeof CaseFacts>; zone: string | undefined; summaries: ReadonlyMap<string, string> }) {
  const t = useCaseWords();
  const localized = useLocalized();
  const facts = readFragment(CaseFacts, complaint);
  const person = [facts.complainantName, facts.complainantPhone].filter(Boolean).join(' ');
  const rows: readonly (readonly [string, ReactNode])[] = [
    [t('facts.demand'), facts.demand && <span className="cc-prose">{facts.demand}</span>],
    [t('facts.complainant'), facts.anonymous ? t('facts.anonymous') : person],
    [t('facts.family'), facts.client && <Link to={addressOf.client(facts.client.id)}>{facts.client.name}</Link>],
    [t('facts.campus'), facts.campus.name],
    [t('facts.channel'), localized(facts.channelTitle)],
    [t('facts.touchpoint'), facts.touchpoint && localized(facts.touchpoint.title)],
    [t('facts.subjectStaff'), facts.subjectStaff?.name],
    [t('facts.receivedAt'), <DateTimeText key="at" at={facts.receivedAt} zone={zone} style="long" />],
    [t('facts.registeredAt'), <DateTimeText key="at" at={facts.registeredAt} zone={zone} style="long" />],
    [t('facts.closedAt'), facts.closedAt && <DateTimeText at={facts.closedAt} zone={zone} style="long" />],
    [t('facts.firstContactOwner'), facts.firstContactOwner?.name],
    [t('facts.assignee'), facts.assignee?.name ?? <span className="hy-quiet">{t('facts.nobody')}</span>],
  ];
  return (
    <Panel title={t('facts.title')}>
      <p className="cc-matter cc-prose">{facts.matter}</p>
      <dl className="cc-facts">
        {rows.map(([title, value]) => value && <FactRow key={title} title={title} value={value} />)}
        <FactRow
          title={t('facts.classification')}
          value={
            facts.classification.length === 0 ? (
              <span className="hy-quiet">{t('facts.unclassified')}</span>
            ) : (
              <ul className="cc-classes">
                {facts.classification.map(({ dimension, dimensionTitle, valueTitle, provisional, reason, clauses }) => (
                  <li key={dimension}>
                    <span className="hy-quiet">{localized(dimensionTitle)}</span> {localized(valueTitle)} {provisional && <ToneTag tone="amber">{t('provisional')}</ToneTag>}{' '}
                    <Clauses ids={clauses} summaries={summaries} />
                    {reason && <span className="hy-quiet cc-reason">{localized(reason)}</span>}
                  </li>
                ))}
              </ul>
            )
          }
        />
      </dl>
    </Panel>
  );
}

function FactRow({ title, value }: { title: string; value: ReactNode }) {
  return (
    <>
      <dt>{title}</dt>
      <dd>{value}</dd>
    </>
  );
}
