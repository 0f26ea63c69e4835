import { graphql } from '@huiyin/graphql';

/** What is said about a complaint right after it was registered. */
export const RegisteredComplaint = graphql(`
  fragment RegisteredComplaint on Complaint {
    id
    number
    campus { id name }
    next { text { zh en } clauses clock { id } }
    clocks(effectiveOnly: true) {
      id
      key
      status
      dueAt
      warnAt
      open
      title { zh en }
      clauses
      explanation { sentence { zh en } }
    }
  }
`);
