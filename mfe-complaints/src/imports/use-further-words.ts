import { useQuery } from '@huiyin/graphql';
import { useMemo } from 'react';
import { JobErrors } from './import-document.ts';
import { wordFields, type WordField } from './import-fields.ts';
import type { Mapping } from './mapping.ts';

/** Words of the file that a dry run did not understand and that the preview does not show. */
export function useFurtherWords(jobId: string | null, mapping: Mapping | null): Partial<Record<WordField, string[]>> {
  const { data } = useQuery(JobErrors, { variables: { id: jobId ?? '' }, skip: !jobId });
  const errors = data?.job?.errors.nodes;
  return useMemo(() => {
    const further: Partial<Record<WordField, string[]>> = {};
    for (const field of wordFields) {
      const column = mapping?.columns[field]?.column;
      const words = (errors ?? []).flatMap(({ column: of, code, value }) => (of === column && column && value && code.endsWith('UNKNOWN') ? [value] : []));
      if (words.length > 0) further[field] = [...new Set(words)];
    }
    return further;
  }, [errors, mapping]);
}
