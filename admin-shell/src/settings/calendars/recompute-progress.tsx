import { readFragment, useResumableSubscription } from '@huiyin/graphql';
import { Alert, useLocalized } from '@huiyin/ui';
import { Progress } from '@huiyin/ui/data';
import { useState } from 'react';
import { JobFollowed, RecomputeJob, type JobState } from './calendar-documents.ts';
import { useCalendarWords } from './calendars-words.ts';

const isOver = ({ status }: JobState): boolean => status !== 'QUEUED' && status !== 'RUNNING';

/** How far the open time limits have been judged by the new calendar, live. Mount it anew for another job. */
export function RecomputeProgress({ job: started, onClose }: { job: JobState; onClose: () => void }) {
  const t = useCalendarWords();
  const localized = useLocalized();
  const [job, setJob] = useState(started);
  useResumableSubscription(JobFollowed, {
    variables: { id: job.id },
    skip: isOver(job),
    onEvent: ({ jobProgress }) => setJob((before) => (isOver(before) ? before : readFragment(RecomputeJob, jobProgress))),
  });
  if (isOver(job)) {
    const moved = job.result && 'moved' in job.result ? job.result.moved : 0;
    return (
      <div role="status">
        <Alert type={job.status === 'SUCCEEDED' ? 'success' : 'error'} showIcon closable={{ onClose }} title={job.message ? localized(job.message) : ''} description={moved > 0 ? t('job.moved', { count: moved }) : undefined} />
      </div>
    );
  }
  const percent = job.total ? Math.floor((job.done / job.total) * 100) : 0;
  return (
    <div role="status" className="cal-job">
      <span>{t('job.running')} <span className="hy-quiet hy-figures">{job.total === null ? t('job.start') : t('job.count', { done: job.done, total: job.total })}</span></span>
      <Progress percent={percent} status="active" aria-label={t('job.running')} />
    </div>
  );
}
