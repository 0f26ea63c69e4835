import { graphql, type ResultOf } from '@huiyin/graphql';

/** A job as these screens follow it. */
export const RehearsalJob = graphql(`
  fragment RehearsalJob on Job {
    id
    status
    done
    total
    message { zh en }
    result { __typename ... on MigrationResult { migrated moved leftAlone } }
  }
`);

export type RehearsalJobFields = ResultOf<typeof RehearsalJob>;

/** What came of trying rules, but for the single cases. */
export const RehearsalFigures = graphql(`
  fragment RehearsalFigures on PolicySimulation {
    asOf
    cases
    failed
    otherPack
    already
    gained
    lost
    byCampus { gained lost campus { id name } }
    byDepartment { gained lost department { id name } }
    byClock { key title { zh en } gained lost }
    verdicts { before after cases }
    alerts { role title { zh en } day before after }
    unknownEvents { type cases }
  }
`);

export type RehearsalFiguresFields = ResultOf<typeof RehearsalFigures>;

/** A case that came out differently. */
export const FlipRow = graphql(`
  fragment FlipRow on PolicyFlip {
    before
    after
    clocks { key title { zh en } before after turn }
    complaint { id number matter campus { id name } }
  }
`);

export type FlipRowFields = ResultOf<typeof FlipRow>;
