import { graphql, type ResultOf } from '@huiyin/graphql';

/** A clock with everything its picture is drawn from. */
export const ExplainedClock = graphql(`
  fragment ExplainedClock on Clock {
    id
    key
    title { zh en }
    clauses
    status
    startedAt
    dueAt
    warnAt
    stoppedAt
    open
    provisional
    supersededBy { id title { zh en } }
    explanation {
      sentence { zh en }
      counted
      elapsed
      remaining
      segments { from to counted reason text { zh en } clause }
    }
  }
`);

export type ExplainedClockFields = ResultOf<typeof ExplainedClock>;
export type ClockSegmentFields = ExplainedClockFields['explanation']['segments'][number];
