import { graphql, useQuery } from '@huiyin/graphql';
import { useLocalized } from '@huiyin/ui';
import { useMemo } from 'react';

const ClauseSummaries = graphql(`
  query ClauseSummaries($policyId: ID!) {
    node(id: $policyId) { __typename ... on PolicyVersion { id clauses { id summary { zh en } } } }
  }
`);

/** What each clause of a regulation says, in the language in use. Empty until it arrives: numbers are shown meanwhile. */
export function useClauseSummaries(policyId: string | undefined): ReadonlyMap<string, string> {
  const localized = useLocalized();
  const { data } = useQuery(ClauseSummaries, { variables: { policyId: policyId ?? '' }, skip: !policyId });
  const policy = data?.node?.__typename === 'PolicyVersion' ? data.node : undefined;
  return useMemo(() => new Map(policy?.clauses.map(({ id, summary }) => [id, localized(summary)])), [policy, localized]);
}
