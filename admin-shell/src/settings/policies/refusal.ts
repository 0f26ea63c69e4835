import { graphql, type Failure, type ResultOf } from '@huiyin/graphql';

/** Every outcome of a policy command that is not success and not a conflict. */
export const PolicyRefusal = graphql(`
  fragment PolicyRefusal on UserError {
    __typename
    message
    ... on InputInvalid { issues { path code message } }
    ... on PermissionMissing { permission }
    ... on PolicyNotReady { problems { path code message { zh en } } }
    ... on FourEyesRequired { because { zh en } }
  }
`);

export type PolicyRefusalFields = ResultOf<typeof PolicyRefusal>;

/** Why a command was not done. */
export type PolicyProblemNotice = { readonly failure: Failure } | { readonly refusal: PolicyRefusalFields };
