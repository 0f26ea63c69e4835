import { classifyFailure, readFragment, useMutation, useQuery, useResumableSubscription, type Failure, type ResultOf } from '@huiyin/graphql';
import { useRef, useState } from 'react';
import { ImportJob, JobProgress, JobState, StartImport, type ImportOutcome } from './import-document.ts';
import { toMappingInput, type Mapping } from './mapping.ts';
import { base64Of } from './read-file.ts';

/** Why a run did not even begin. */
export type RunProblem = { readonly failure: Failure } | { readonly outcome: Exclude<ImportOutcome, { __typename: 'ImportStarted' }> };

/** One run over the file, dry or real: started, followed to its end. */
export function useImportRun(dryRun: boolean) {
  const [jobId, setJobId] = useState<string | null>(null);
  const [problem, setProblem] = useState<RunProblem | null>(null);
  const [sending, setSending] = useState(false);
  const key = useRef(crypto.randomUUID());
  const [send] = useMutation(StartImport);
  const { data } = useQuery(JobState, { variables: { id: jobId ?? '' }, skip: !jobId, fetchPolicy: 'cache-and-network' });
  const job: ResultOf<typeof ImportJob> | null = jobId && data?.job ? readFragment(ImportJob, data.job) : null;
  const isOver = job?.status === 'SUCCEEDED' || job?.status === 'FAILED';
  // Progress carries the job, and the cache shows it.
  useResumableSubscription(JobProgress, { variables: { id: jobId ?? '' }, skip: !jobId || isOver, onEvent: () => undefined });

  async function start(file: File, encoding: string | null, mapping: Mapping): Promise<void> {
    setProblem(null);
    setJobId(null);
    setSending(true);
    try {
      const fileBase64 = await base64Of(file);
      const input = { fileBase64, fileName: file.name, ...(encoding ? { encoding } : {}), mapping: toMappingInput(mapping), dryRun, idempotencyKey: key.current };
      const outcome = (await send({ variables: { input } })).data?.importComplaints;
      key.current = crypto.randomUUID();
      if (outcome?.__typename === 'ImportStarted') setJobId(outcome.job.id);
      else if (outcome) setProblem({ outcome });
    } catch (error) {
      // The key stays: pressing again finds the job, should it have begun.
      setProblem({ failure: classifyFailure(error) });
    }
    setSending(false);
  }

  const reset = () => {
    setJobId(null);
    setProblem(null);
  };
  return { job, problem, isBusy: sending || (jobId !== null && !isOver), isOver, start, reset };
}
