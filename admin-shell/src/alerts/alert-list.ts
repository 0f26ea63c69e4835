import { graphql, type FragmentOf, readFragment } from '@huiyin/graphql';

/** A clock as the bell shows it. */
export const AlertClockFields = graphql(`
  fragment AlertClock on Clock {
    id
    title { zh en }
    status
    open
    dueAt
    warnAt
    campus { id name timeZone }
    complaint { id number matter }
    touchpoint { id title { zh en } client { id name } }
  }
`);

export type AlertClock = ReturnType<typeof readAlertClock>;

export const readAlertClock = (clock: FragmentOf<typeof AlertClockFields>) => readFragment(AlertClockFields, clock);

export const AlertClocksQuery = graphql(
  `
    query AlertClocks($filter: SlaFilter, $first: Int) {
      slaClocks(filter: $filter, statuses: [WARNING, BREACHED], first: $first) { id ...AlertClock }
    }
  `,
  [AlertClockFields],
);

export const AlertChanges = graphql(
  `
    subscription AlertChanges($filter: SlaFilter, $after: String) {
      slaChanges(filter: $filter, after: $after) {
        __typename
        ... on SlaChange { cursor kind clock { id ...AlertClock } }
        ... on StreamGap { cursor }
        ... on StreamLagged { cursor }
      }
    }
  `,
  [AlertClockFields],
);

/** What decides whether a clock alerts, and where it stands in the list. */
interface Alerting {
  readonly id: string;
  readonly status: string;
  readonly open: boolean;
  readonly dueAt: string | null;
}

/** True while somebody has yet to act: due soon, or overdue and still unanswered. */
export const isAlerting = ({ status, open }: Alerting): boolean => status === 'WARNING' || (status === 'BREACHED' && open);

const dueTime = ({ dueAt }: Alerting): number => (dueAt ? Date.parse(dueAt) : Number.POSITIVE_INFINITY);

/** The list after a clock has changed: it joins, moves or leaves; earliest deadline first, at most so many. */
export function withChange<Clock extends Alerting>(clocks: readonly Clock[], changed: Clock, most: number): readonly Clock[] {
  const others = clocks.filter(({ id }) => id !== changed.id);
  if (!isAlerting(changed)) return others.length === clocks.length ? clocks : others;
  return [...others, changed].sort((one, other) => dueTime(one) - dueTime(other)).slice(0, most);
}
