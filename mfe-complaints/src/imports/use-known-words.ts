import { graphql, useQuery } from '@huiyin/graphql';
import { useShell } from '@huiyin/remote-contract';
import { useUi } from '@huiyin/ui';
import { useMemo } from 'react';
import type { Term } from '../merge-terms.ts';
import { useVocabulary } from '../vocabulary.ts';
import type { KnownWords } from './word-matching.ts';

const Departments = graphql(`query ImportDepartments { chain { id departments { id name } } }`);

/** Names and words that a file may use, each with every way to write it; the first one is shown. */
export function useKnownWords(): KnownWords {
  const { session } = useShell();
  const { locale } = useUi();
  const vocabulary = useVocabulary();
  const departments = useQuery(Departments).data?.chain.departments;
  return useMemo(() => {
    const ofTerms = (terms: readonly Term[]) => terms.map(({ key, title }) => ({ value: key, names: locale === 'zh-CN' ? [title.zh, title.en] : [title.en, title.zh] }));
    // Departments of several campuses share a name; the server finds the one of the row's campus by that name.
    const names = [...new Set((departments ?? []).map(({ name }) => name))];
    return {
      CAMPUS: session.campuses.map(({ id, name }) => ({ value: id, names: [name] })),
      CHANNEL: ofTerms(vocabulary.channels),
      DEPARTMENT: names.map((name) => ({ value: name, names: [name] })),
      TOPIC: ofTerms(vocabulary.valuesOf('topic')),
      URGENCY: ofTerms(vocabulary.valuesOf('urgency')),
    };
  }, [session, locale, vocabulary, departments]);
}
