import { classifyFailure, graphql, readFragment, useQuery, type Failure } from '@huiyin/graphql';
import { PolicyField, type PolicyFieldData } from '../../policy-fields/policy-field.ts';
import type { Act } from './act.ts';

const ActFields = graphql(
  `
    query ActFields($id: ID!) {
      complaint(id: $id) { id policy { id dimensions { key } } actions { key fields { ...PolicyField } } }
    }
  `,
  [PolicyField],
);

const none: readonly PolicyFieldData[] = [];

/** What the regulation asks for with an act as the case stands, beyond what the act's own form asks. Not cached: the page holds the same acts without their fields. */
export function useActFields(complaintId: string, key: string, covers: Act['covers']): { fields: readonly PolicyFieldData[]; loading: boolean; failure?: Failure } {
  const { data, loading, error } = useQuery(ActFields, { variables: { id: complaintId }, fetchPolicy: 'no-cache' });
  if (error) return { fields: none, loading: false, failure: classifyFailure(error) };
  const covered = covers === 'dimensions' ? data?.complaint?.policy.dimensions.map((dimension) => dimension.key) : covers;
  const fields = readFragment(PolicyField, data?.complaint?.actions.find((action) => action.key === key)?.fields ?? []);
  return { loading, fields: fields.filter((field) => !covered?.includes(field.key)) };
}
