import { graphql, readFragment, useQuery, type ResultOf } from '@huiyin/graphql';
import { useShell } from '@huiyin/remote-contract';
import { useMemo } from 'react';
import { mergeTerms, type Term } from './merge-terms.ts';

const PolicyVocabulary = graphql(`
  fragment PolicyVocabulary on PolicyVersion {
    __typename
    id
    stages { key title { zh en } }
    channels { key title { zh en } requiredFields }
    dimensions { key title { zh en } provisional values { key title { zh en } help { zh en } proposed } }
  }
`);

const BoundPolicies = graphql(`
  query BoundPolicies {
    chain { id campuses { id policies { effectiveFrom effectiveTo policy { id } } } }
  }
`);

const Vocabulary = graphql(`query Vocabulary($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on PolicyVersion { id ...PolicyVocabulary } } }`, [PolicyVocabulary]);

type Policy = ResultOf<typeof PolicyVocabulary>;

/** Words that the regulations in force use for stages, channels and classification. */
export interface VocabularyTerms {
  readonly stages: readonly Term[];
  readonly channels: readonly Term[];
  valuesOf(dimension: string): readonly Term[];
}

function termsOf(policies: readonly Policy[]): VocabularyTerms {
  return {
    stages: mergeTerms(policies.map(({ stages }) => stages)),
    channels: mergeTerms(policies.map(({ channels }) => channels)),
    valuesOf: (dimension) => mergeTerms(policies.map(({ dimensions }) => dimensions.find(({ key }) => key === dimension)?.values ?? [])),
  };
}

/** What one may filter by: the words of every regulation that governs a campus in view. Empty lists until they arrive. */
export function useVocabulary(): VocabularyTerms {
  const { campusId } = useShell();
  const bound = useQuery(BoundPolicies).data;
  const ids = useMemo(() => {
    const campuses = bound?.chain.campuses.filter(({ id }) => campusId === null || id === campusId) ?? [];
    return [...new Set(campuses.flatMap(({ policies }) => policies.map(({ policy }) => policy.id)))].sort();
  }, [bound, campusId]);
  const { data } = useQuery(Vocabulary, { variables: { ids }, skip: ids.length === 0 });
  return useMemo(() => {
    const versions = (data?.nodes ?? []).flatMap((node) => (node?.__typename === 'PolicyVersion' ? [readFragment(PolicyVocabulary, node)] : []));
    return termsOf(versions);
  }, [data]);
}
