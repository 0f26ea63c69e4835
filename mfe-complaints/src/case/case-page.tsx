import { classifyFailure, graphql, readFragment, useQuery, useResumableSubscription } from '@huiyin/graphql';
import { useShell } from '@huiyin/remote-contract';
import { ErrorState, LoadingState, PageHeader } from '@huiyin/ui';
import { Link, useParams } from '@huiyin/ui/router';
import { useState } from 'react';
import { ClocksPanel } from '../clocks/clocks-panel.tsx';
import { OwnershipPanel } from '../clocks/ownership-panel.tsx';
import { useZones } from '../use-zones.ts';
import { ActDrawer } from './acts/act-drawer.tsx';
import { ActionsBar, type CaseAction } from './actions-bar.tsx';
import { CaseFields } from './case-fields.ts';
import { CaseHeader } from './case-head.tsx';
import { useCaseWords } from './case-words.ts';
import { FactsPanel } from './facts-panel.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { TasksPanel } from './tasks-panel.tsx';
import { useClauseSummaries } from './use-clause-summaries.ts';
import './case.css';

const CaseQuery = graphql(`query ComplaintCase($id: ID!) { complaint(id: $id) { id ...CaseFields } }`, [CaseFields]);

const CaseChanges = graphql(
  `
    subscription ComplaintCaseChanges($id: ID!, $after: String) {
      complaintChanges(id: $id, after: $after) {
        __typename
        ... on ComplaintChange { cursor complaint { id ...CaseFields } }
        ... on StreamGap { cursor }
        ... on StreamLagged { cursor }
      }
    }
  `,
  [CaseFields],
);

/** Explanations reach to the moment they are asked for; they are asked for again as often as this. */
const explanationInterval = 60_000;

/** One complaint: what it is, what may be done, and every time limit explained. */
export function CasePage() {
  const t = useCaseWords();
  const { basePath } = useShell();
  const { complaintId = '' } = useParams();
  const zoneOf = useZones();
  const [act, setAct] = useState<CaseAction | null>(null);
  const { data, error, refetch } = useQuery(CaseQuery, {
    variables: { id: complaintId },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    pollInterval: explanationInterval,
    skipPollAttempt: () => document.hidden,
  });
  const complaint = data?.complaint ? readFragment(CaseFields, data.complaint) : undefined;
  const summaries = useClauseSummaries(complaint?.policy.id);
  useResumableSubscription(CaseChanges, {
    variables: { id: complaintId },
    cursorOf: ({ complaintChanges }) => complaintChanges.cursor,
    // A change carries the case, which the cache spreads over the page; after a gap it must be asked for.
    onEvent: ({ complaintChanges }) => void (complaintChanges.__typename === 'ComplaintChange' || refetch()),
    skip: !complaint,
  });

  if (data?.complaint === null) {
    return (
      <>
        <PageHeader title={t('missing')} before={<Link to={basePath}>← {t('back')}</Link>} />
        <p className="hy-quiet">{t('missingHint')}</p>
      </>
    );
  }
  if (!complaint) return error ? <ErrorState failure={classifyFailure(error)} onRetry={() => void refetch()} /> : <LoadingState heading rows={12} />;

  const zone = zoneOf(complaint.campus.id);
  const shown = { complaint, zone, summaries };
  return (
    <article className="cc-page">
      <CaseHeader {...shown} actions={<ActionsBar complaint={complaint} onAct={setAct} />} />
      <div className="cc-columns">
        <div>
          <ClocksPanel {...shown} />
          <TasksPanel {...shown} />
          <OwnershipPanel complaint={complaint} />
        </div>
        <div>
          <FactsPanel {...shown} />
          <HistoryPanel {...shown} />
        </div>
      </div>
      {act && <ActDrawer key={act.key} action={act} complaint={complaint} zone={zone} onClose={() => setAct(null)} />}
    </article>
  );
}
