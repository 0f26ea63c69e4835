import { graphql, type ResultOf } from '@huiyin/graphql';

/** What the wall shows of a clock. No names and no words of the complaint: the wall hangs where parents pass. */
export const BoardClockFields = graphql(`
  fragment BoardClock on Clock {
    __typename
    id
    status
    dueAt
    warnAt
    open
    title { zh en }
    campus { id name }
    complaint { id number }
    departmentTask { id department { id name } }
  }
`);

const BoardCountFields = graphql(`fragment BoardCount on SlaCount { __typename campus { id name } running warning breached }`);

export const Board = graphql(
  `
    subscription SlaBoard($filter: SlaFilter, $after: String) {
      slaBoard(filter: $filter, after: $after) {
        __typename
        ... on SlaBoardSnapshot { cursor serverTime clocks { id ...BoardClock } counts { ...BoardCount } }
        ... on SlaBoardDelta { cursor serverTime changed { id ...BoardClock } removed counts { ...BoardCount } }
        ... on StreamGap { cursor }
        ... on StreamLagged { cursor }
      }
    }
  `,
  [BoardClockFields, BoardCountFields],
);

export type BoardClockRow = ResultOf<typeof BoardClockFields>;
export { BoardCountFields };
