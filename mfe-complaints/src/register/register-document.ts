import { graphql } from '@huiyin/graphql';
import { PolicyField } from '../policy-fields/policy-field.ts';
import { RegisteredComplaint } from './registered-fields.ts';

/** What the form of one campus needs to know. `serverTime` sets this page's clock before the moment of receipt is read from it. */
export const IntakePolicy = graphql(
  `
    query IntakePolicy($campusId: ID!) {
      policyFor(campusId: $campusId) {
        id
        channels { key title { zh en } requiredFields fields { ...PolicyField } }
        dimensions { key title { zh en } values { key title { zh en } help { zh en } } }
      }
      serverTime
    }
  `,
  [PolicyField],
);

export const RegisterComplaint = graphql(
  `
    mutation RegisterComplaint($input: RegisterComplaintInput!) {
      registerComplaint(input: $input) {
        __typename
        ... on ComplaintRegistered { cursor complaint { id ...RegisteredComplaint } }
        ... on InputInvalid { message issues { path code message clause } }
        ... on RecordNotFound { message path }
        ... on PermissionMissing { message permission }
        ... on IdempotencyKeyReused { message firstUsedAt }
      }
    }
  `,
  [RegisteredComplaint],
);
