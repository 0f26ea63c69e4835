import { classifyFailure, graphql, readFragment, useMutation } from '@huiyin/graphql';
import { Button, Input, Panel, serverNow } from '@huiyin/ui';
import { useSearchParams } from '@huiyin/ui/router';
import { useId, useState } from 'react';
import { useSession } from '../../../session/session-context.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { PolicyRefusal, type PolicyProblemNotice } from '../refusal.ts';
import { useZone } from '../use-zone.ts';
import { usePolicyWords } from '../words/policy-words.ts';
import { CampusChoice } from './campus-choice.tsx';
import { JobProgressBar } from './job-progress.tsx';
import { RehearsalJob } from './rehearsal-fields.ts';
import { RehearsalResult } from './rehearsal-result.tsx';
import { readTrial, trialSpan } from './trial-state.ts';
import { useJob } from './use-job.ts';

const Simulate = graphql(
  `
    mutation SimulatePolicy($input: SimulatePolicyInput!) {
      simulatePolicy(input: $input) {
        __typename
        ... on SimulationStarted { job { id ...RehearsalJob } }
        ... on UserError { ...PolicyRefusal }
      }
    }
  `,
  [RehearsalJob, PolicyRefusal],
);

/** Tries a draft or a version on what was received: who would have been late, who would not. Nothing is changed by it. */
export function TrialPanel({ rules, blocked }: { rules: { readonly draftId: string } | { readonly policyVersionId: string }; blocked?: string | undefined }) {
  const t = usePolicyWords();
  const zone = useZone();
  const id = useId();
  const { session } = useSession();
  const [params, setParams] = useSearchParams();
  const [now] = useState(serverNow);
  const state = readTrial(params, now, zone);
  const span = trialSpan(state, zone);
  const [problem, setProblem] = useState<PolicyProblemNotice | null>(null);
  const [simulate, { loading }] = useMutation(Simulate);
  const { job, isOver, isGone } = useJob(params.get('job'));
  const isRunning = job !== null && !isOver;
  const set = (changes: Readonly<Record<string, string>>) =>
    setParams(
      (before) => {
        for (const [key, value] of Object.entries(changes)) {
          if (value) before.set(key, value);
          else before.delete(key);
        }
        return before;
      },
      { replace: true },
    );

  async function run() {
    if (!span) return;
    setProblem(null);
    try {
      const input = { ...rules, ...span, campusIds: [...(state.campusIds ?? session.campuses.map((campus) => campus.id))] };
      const outcome = (await simulate({ variables: { input } })).data?.simulatePolicy;
      if (outcome?.__typename === 'SimulationStarted') set({ job: readFragment(RehearsalJob, outcome.job).id });
      else if (outcome) setProblem({ refusal: readFragment(PolicyRefusal, outcome) });
    } catch (error) {
      setProblem({ failure: classifyFailure(error) });
    }
  }

  return (
    <>
      <Panel title={t('trial.title')} className="sp-review">
        <div className="sp-form">
          <p className="hy-quiet">{t('trial.hint')}</p>
          <div className="sp-line">
            <div className="sp-field">
              <label htmlFor={`${id}-from`}>{t('trial.from')}</label>
              <Input id={`${id}-from`} type="date" value={state.from} max={state.to} disabled={isRunning} onChange={(event) => set({ from: event.target.value })} />
            </div>
            <div className="sp-field">
              <label htmlFor={`${id}-to`}>{t('trial.to')}</label>
              <Input id={`${id}-to`} type="date" value={state.to} min={state.from} disabled={isRunning} onChange={(event) => set({ to: event.target.value })} />
            </div>
          </div>
          <div className="sp-field">
            <label htmlFor={`${id}-campuses`}>{t('trial.campuses')}</label>
            <CampusChoice id={`${id}-campuses`} value={state.campusIds} disabled={isRunning} onChange={(ids) => set({ campuses: (ids ?? []).join(',') })} />
          </div>
          {!span && <p className="sp-fault">{t('trial.wrongSpan')}</p>}
          {blocked && <p className="hy-quiet">{blocked}</p>}
          <div aria-live="assertive">{problem && <RefusalNotice problem={problem} />}</div>
          <div className="sp-actions">
            <Button type="primary" loading={loading || isRunning} disabled={!span || blocked !== undefined} onClick={() => void run()}>
              {t('trial.run')}
            </Button>
          </div>
          {job && job.status !== 'SUCCEEDED' && <JobProgressBar job={job} />}
          {isGone && <p className="hy-quiet">{t('trial.gone')}</p>}
        </div>
      </Panel>
      {job?.status === 'SUCCEEDED' && <RehearsalResult jobId={job.id} none={t('trial.noCases')} />}
    </>
  );
}
