import { graphql, readFragment, useApi, useConnection, useResumableSubscription } from '@huiyin/graphql';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { fitsQueue } from './fits-queue.ts';
import { QueueRow } from './queue-row.ts';
import type { QueueState, QueueViewer } from './queue-state.ts';

const QueueChanges = graphql(`
  subscription QueueChanges($filter: SlaFilter, $after: String) {
    slaChanges(filter: $filter, after: $after) {
      __typename
      ... on SlaChange { cursor complaint { id } }
      ... on StreamGap { cursor }
      ... on StreamLagged { cursor }
    }
  }
`);

const RowsAgain = graphql(`query QueueRowsAgain($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on Complaint { id ...QueueRow } } }`, [QueueRow]);

/** Changes are gathered for a moment: a reply stops several clocks at once. */
const restMilliseconds = 400;
/** As many ids as one request may ask for. */
const mostAtOnce = 100;

interface Watched {
  readonly state: QueueState;
  readonly viewer: QueueViewer;
  /** Complaints on the screen. */
  readonly ids: readonly string[];
}

/**
 * Keeps the rows on the screen true while others work: rows that change are read again and stay where they are.
 * Complaints that have come to belong into the queue are counted, not slipped in under the reader's hands.
 */
export function useQueueLive({ state, viewer, ids }: Watched): { readonly fresh: number; forgetFresh(): void } {
  const { client } = useApi();
  const connection = useConnection();
  const touched = useRef(new Set<string>());
  const [isWaiting, setWaiting] = useState(false);
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());

  const touch = (changed: readonly string[]) => {
    for (const id of changed) touched.current.add(id);
    setWaiting(true);
  };

  const readAgain = useEffectEvent(async () => {
    setWaiting(false);
    const wanted = [...touched.current].slice(0, mostAtOnce);
    for (const id of wanted) touched.current.delete(id);
    // What cannot be read now is read with the next change; the rows stay as they are.
    const answer = await client.query({ query: RowsAgain, variables: { ids: wanted }, fetchPolicy: 'network-only' }).catch(() => undefined);
    const rows = (answer?.data?.nodes ?? []).flatMap((node) => (node?.__typename === 'Complaint' ? [readFragment(QueueRow, node)] : []));
    const incoming = rows.filter((row) => !ids.includes(row.id) && fitsQueue(row, state, viewer)).map(({ id }) => id);
    if (incoming.length > 0) setFresh((before) => new Set([...before, ...incoming]));
    if (touched.current.size > 0) setWaiting(true);
  });

  // Not put off by further changes: in a busy hour there is always another.
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => void readAgain(), restMilliseconds);
    return () => clearTimeout(timer);
  }, [isWaiting]);

  useResumableSubscription(QueueChanges, {
    variables: { filter: viewer.campusId ? { campusIds: [viewer.campusId] } : {} },
    cursorOf: ({ slaChanges }) => slaChanges.cursor,
    onEvent({ slaChanges }) {
      if (slaChanges.__typename !== 'SlaChange') touch(ids);
      else if (slaChanges.complaint) touch([slaChanges.complaint.id]);
    },
  });

  // A connection that comes back before the first change had no cursor to resume from.
  const wasCut = useRef(false);
  const onConnection = useEffectEvent((now: typeof connection) => {
    if (now === 'live' && wasCut.current) touch(ids);
    wasCut.current = now === 'reconnecting' || now === 'offline' || (wasCut.current && now !== 'live');
  });
  useEffect(() => onConnection(connection), [connection]);

  const shown = [...fresh].filter((id) => !ids.includes(id)).length;
  return { fresh: shown, forgetFresh: () => setFresh(new Set()) };
}
