import { graphql, type ResultOf } from '@huiyin/graphql';

/** What the queue shows of a complaint. */
export const QueueRow = graphql(`
  fragment QueueRow on Complaint {
    __typename
    id
    number
    status
    stage
    stageTitle { zh en }
    matter
    anonymous
    complainantName
    receivedAt
    urgency
    severity
    topic
    timeliness
    channelTitle { zh en }
    campus { id name }
    client { id name }
    assignee { id name }
    classification { dimension value valueTitle { zh en } }
    next { action text { zh en } dueAt clauses clock { id } }
    clocks(effectiveOnly: true) { id status dueAt warnAt open title { zh en } clauses }
  }
`);

export type QueueRowFields = ResultOf<typeof QueueRow>;
