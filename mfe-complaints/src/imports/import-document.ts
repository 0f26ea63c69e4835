import { graphql, type ResultOf } from '@huiyin/graphql';

/** A job as the screen follows it. */
export const ImportJob = graphql(`fragment ImportJob on Job { id status done total dryRun finishedAt message { zh en } imported refused }`);

export const StartImport = graphql(
  `
    mutation ImportComplaints($input: ImportComplaintsInput!) {
      importComplaints(input: $input) {
        __typename
        ... on ImportStarted { job { id ...ImportJob } }
        ... on InputInvalid { message issues { path code message clause } }
        ... on RecordNotFound { message }
        ... on PermissionMissing { message permission }
        ... on FileUnreadable { code message row column }
        ... on IdempotencyKeyReused { message firstUsedAt }
      }
    }
  `,
  [ImportJob],
);

export const JobProgress = graphql(`subscription ImportProgress($id: ID!) { jobProgress(id: $id) { id ...ImportJob } }`, [ImportJob]);

export const JobErrors = graphql(`
  query ImportJobErrors($id: ID!, $after: String) {
    job(id: $id) {
      id
      errors(first: 100, after: $after) {
        nodes { row column code message { zh en } value }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  }
`);

export type ImportJobFields = ResultOf<typeof ImportJob>;
export type JobErrorRow = NonNullable<ResultOf<typeof JobErrors>['job']>['errors']['nodes'][number];
export type ImportOutcome = ResultOf<typeof StartImport>['importComplaints'];
