import { graphql, readFragment, useQuery, useResumableSubscription } from '@huiyin/graphql';
import { RehearsalJob, type RehearsalJobFields } from './rehearsal-fields.ts';

const JobQuery = graphql(`query RehearsalJobState($id: ID!) { job(id: $id) { id ...RehearsalJob } }`, [RehearsalJob]);
const JobProgress = graphql(`subscription RehearsalProgress($id: ID!) { jobProgress(id: $id) { id ...RehearsalJob } }`, [RehearsalJob]);

const ended: readonly RehearsalJobFields['status'][] = ['SUCCEEDED', 'FAILED', 'CANCELLED'];

/** Follows a job to its end; the cache keeps it as the stream tells. Null for no job and for one that is gone. */
export function useJob(id: string | null): { job: RehearsalJobFields | null; isOver: boolean; isGone: boolean } {
  const { data } = useQuery(JobQuery, { variables: { id: id ?? '' }, skip: id === null, fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' });
  const job = id !== null && data?.job ? readFragment(RehearsalJob, data.job) : null;
  const isOver = job !== null && ended.includes(job.status);
  useResumableSubscription(JobProgress, { variables: { id: id ?? '' }, skip: job === null || isOver, onEvent: () => undefined });
  return { job, isOver, isGone: id !== null && data?.job === null };
}
