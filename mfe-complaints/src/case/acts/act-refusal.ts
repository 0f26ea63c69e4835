import { graphql, type ResultOf } from '@huiyin/graphql';
import { CaseFields } from '../case-fields.ts';

/** Every outcome of an act that is not success; a conflict brings the case as it is now. */
export const ActRefusal = graphql(
  `
    fragment ActRefusal on UserError {
      __typename
      message
      ... on InputInvalid { issues { path code message clause } }
      ... on PermissionMissing { permission }
      ... on IdempotencyKeyReused { firstUsedAt }
      ... on ExcludedAction { title { zh en } reason { zh en } substitute { zh en } clauses }
      ... on ComplaintActionNotAllowed { because { zh en } clauses asItIs: complaint { id ...CaseFields } }
      ... on ComplaintVersionConflict { current { id ...CaseFields } }
    }
  `,
  [CaseFields],
);

export type ActRefusalFields = ResultOf<typeof ActRefusal>;
