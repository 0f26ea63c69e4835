import { classifyFailure, graphql, readFragment, useQuery } from '@huiyin/graphql';
import { addressOf } from '@huiyin/remote-contract';
import { Button, FailureAlert, LoadingState, Panel, ToneTag, useLocalized } from '@huiyin/ui';
import { Link } from '@huiyin/ui/router';
import { useState } from 'react';
import { usePolicyWords } from '../words/policy-words.ts';
import { FlipRow, type FlipRowFields } from './rehearsal-fields.ts';
import { VerdictTag } from './verdict-table.tsx';

const FlipsQuery = graphql(
  `
    query RehearsalFlips($jobId: ID!, $after: String) {
      policySimulation(jobId: $jobId) {
        flips(first: 20, after: $after) {
          edges { cursor node { ...FlipRow } }
          pageInfo { hasNextPage endCursor }
          totalCount
        }
      }
    }
  `,
  [FlipRow],
);

function FlipLine({ flip }: { flip: FlipRowFields }) {
  const t = usePolicyWords();
  const localized = useLocalized();
  const { complaint, before, after, clocks } = flip;
  return (
    <li className="hy-row">
      <span className="sp-line">
        {complaint ? <Link to={addressOf.complaint(complaint.id)}>{complaint.number}</Link> : <span className="hy-quiet">{t('trial.outOfReach')}</span>}
        <span className="hy-quiet">{complaint?.campus.name}</span>
        <VerdictTag verdict={before} /> → <VerdictTag verdict={after} />
      </span>
      <span>{complaint?.matter}</span>
      <ul className="sp-lines sp-small">
        {clocks.map(({ key, title, before: was, after: is, turn }) => (
          <li key={key}>
            {turn && <ToneTag tone={turn === 'GAINED' ? 'green' : 'red'}>{t(`turn.${turn}`)}</ToneTag>}
            <span>{localized(title)}</span>
            <span className="hy-quiet">
              {was ? t(`outcome.${was}`) : t('outcome.none')} → {is ? t(`outcome.${is}`) : t('outcome.none')}
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** The cases that come out differently; each leads to the case. */
export function FlipList({ jobId }: { jobId: string }) {
  const t = usePolicyWords();
  // Pages by their cursors, so that one may go back.
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const { data, error } = useQuery(FlipsQuery, { variables: { jobId, after: cursors.at(-1) ?? null } });
  const page = data?.policySimulation?.flips;
  if (error) return <FailureAlert failure={classifyFailure(error)} />;
  if (page?.totalCount === 0) return null;
  return (
    <Panel title={t('trial.flips', { count: page?.totalCount ?? 0 })}>
      {!page && <LoadingState rows={4} />}
      <ul className="hy-rows">
        {page?.edges.map(({ cursor, node }) => (
          <FlipLine key={cursor} flip={readFragment(FlipRow, node)} />
        ))}
      </ul>
      {(cursors.length > 0 || page?.pageInfo.hasNextPage) && (
        <div className="sp-pages">
          <Button disabled={cursors.length === 0} onClick={() => setCursors(cursors.slice(0, -1))}>
            {t('clauses.previous')}
          </Button>
          <Button disabled={!page?.pageInfo.hasNextPage} onClick={() => page?.pageInfo.endCursor && setCursors([...cursors, page.pageInfo.endCursor])}>
            {t('clauses.next')}
          </Button>
        </div>
      )}
    </Panel>
  );
}
