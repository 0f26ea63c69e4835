import { classifyFailure, readFragment, useMutation, useResumableSubscription, type Failure } from '@huiyin/graphql';
import { useRef, useState } from 'react';
import { ImportJob, JobProgress, StartImport, type ImportJobFields, type ImportOutcome } from './import-document.ts';
import { toMappingInput, type Mapping } from './mapping.ts';
import { base64Of } from './read-file.ts';

/** Why a run did not even begin. */
export type RunProblem = { readonly failure: Failure } | { readonly outcome: Exclude<ImportOutcome, { __typename: 'ImportStarted' }> };

const isFinished = (job: ImportJobFields | null) => job?.status === 'SUCCEEDED' || job?.status === 'FAILED' || job?.status === 'CANCELLED';

/** One run over the file, dry or real: started, followed to its end. */
export function useImportRun(dryRun: boolean) {
  const [job, setJob] = useState<ImportJobFields | null>(null);
  const [problem, setProblem] = useState<RunProblem | null>(null);
  const [sending, setSending] = useState(false);
  const key = useRef(crypto.randomUUID());
  const [send] = useMutation(StartImport);
  const isOver = isFinished(job);
  // Begins with the job as it stands. A query beside it could answer later with an older state and undo the end.
  useResumableSubscription(JobProgress, {
    variables: { id: job?.id ?? '' },
    skip: !job || isOver,
    onEvent: ({ jobProgress }) => setJob((before) => (isFinished(before) ? before : readFragment(ImportJob, jobProgress))),
  });

  async function start(file: File, encoding: string | null, mapping: Mapping): Promise<void> {
    setProblem(null);
    setJob(null);
    setSending(true);
    try {
      const fileBase64 = await base64Of(file);
      const input = { fileBase64, fileName: file.name, ...(encoding ? { encoding } : {}), mapping: toMappingInput(mapping), dryRun, idempotencyKey: key.current };
      const outcome = (await send({ variables: { input } })).data?.importComplaints;
      key.current = crypto.randomUUID();
      if (outcome?.__typename === 'ImportStarted') setJob(readFragment(ImportJob, outcome.job));
      else if (outcome) setProblem({ outcome });
    } catch (error) {
      // The key stays: pressing again finds the job, should it have begun.
      setProblem({ failure: classifyFailure(error) });
    }
    setSending(false);
  }

  const reset = () => {
    setJob(null);
    setProblem(null);
  };
  return { job, problem, isBusy: sending || (job !== null && !isOver), isOver, start, reset };
}
