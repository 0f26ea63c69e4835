import { classifyFailure, graphql, readFragment, useMutation, useQuery } from '@huiyin/graphql';
import { Button, ErrorState, Input, LoadingState, Panel, ReasonedButton, Segmented, serverNow, useServerTime } from '@huiyin/ui';
import { useId, useState } from 'react';
import { useNotify } from '../../../layout/use-notify.tsx';
import { PolicyPacksQuery } from '../list/pack-documents.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { PolicyRefusal, type PolicyProblemNotice } from '../refusal.ts';
import { useMayWrite } from '../use-may-write.ts';
import { useZone } from '../use-zone.ts';
import { instantOfWall, wallTime } from '../wall-time.ts';
import { usePolicyWords } from '../words/policy-words.ts';
import { CampusTree } from './campus-tree.tsx';
import { GoverningCampus } from './governing-campus.ts';

const GoverningQuery = graphql(`query PolicyGoverning { chain { id campuses { id ...GoverningCampus } } }`, [GoverningCampus]);

const AssignMutation = graphql(
  `
    mutation AssignPolicy($input: AssignPolicyInput!) {
      assignPolicy(input: $input) {
        __typename
        ... on PolicyAssigned { policy { id campusesInForce } campuses { id ...GoverningCampus } }
        ... on UserError { ...PolicyRefusal }
      }
    }
  `,
  [GoverningCampus, PolicyRefusal],
);

interface Version {
  readonly id: string;
  readonly version: string;
  readonly purpose: string;
  readonly effectiveFrom: string;
}

/** Where a version governs, and the way to let it govern more campuses from an instant on. */
export function AssignPanel({ version, onAssigned }: { version: Version; onAssigned: () => void }) {
  const t = usePolicyWords();
  const zone = useZone();
  const id = useId();
  const notify = useNotify();
  const mayWrite = useMayWrite();
  const now = useServerTime(5_000);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const isFuture = Date.parse(version.effectiveFrom) > now;
  const [mode, setMode] = useState<'now' | 'later'>(isFuture ? 'later' : 'now');
  const [wall, setWall] = useState(() => wallTime(Math.max(serverNow() + 86_400_000, Date.parse(version.effectiveFrom)), zone).slice(0, 11) + '00:00');
  const [problem, setProblem] = useState<PolicyProblemNotice | null>(null);
  const { data, error, refetch } = useQuery(GoverningQuery, { fetchPolicy: 'cache-and-network' });
  const [assign, { loading }] = useMutation(AssignMutation, { refetchQueries: [PolicyPacksQuery] });
  if (!data) return error ? <ErrorState failure={classifyFailure(error)} onRetry={() => void refetch()} /> : <LoadingState rows={6} />;
  const campuses = data.chain.campuses.map((campus) => readFragment(GoverningCampus, campus));
  const later = instantOfWall(wall, zone);

  async function submit() {
    const effectiveFrom = mode === 'now' ? new Date(serverNow()).toISOString() : later;
    if (!effectiveFrom) return;
    setProblem(null);
    try {
      const outcome = (await assign({ variables: { input: { policyVersionId: version.id, campusIds: [...chosen], effectiveFrom } } })).data?.assignPolicy;
      if (outcome?.__typename === 'PolicyAssigned') {
        notify({ kind: 'success', title: t('assign.done', { count: outcome.campuses.length }) });
        setChosen([]);
        onAssigned();
      } else if (outcome) setProblem({ refusal: readFragment(PolicyRefusal, outcome) });
    } catch (caught) {
      setProblem({ failure: classifyFailure(caught) });
    }
  }

  return (
    <div className="sp-columns">
      <Panel title={t('assign.campuses')} className="sp-main">
        <CampusTree campuses={campuses} purpose={version.purpose} policyId={version.id} now={now} chosen={chosen} onChoose={mayWrite ? setChosen : undefined} />
      </Panel>
      <aside className="sp-aside">
        <Panel title={t('assign.title')}>
          <div className="sp-form">
            <p className="hy-quiet">{t('assign.hint')}</p>
            <Segmented<'now' | 'later'>
              aria-label={t('assign.when')}
              value={mode}
              disabled={!mayWrite}
              onChange={setMode}
              options={[
                { value: 'now', label: t('assign.now'), disabled: isFuture },
                { value: 'later', label: t('assign.later') },
              ]}
            />
            {mode === 'later' && (
              <div className="sp-field">
                <label htmlFor={id}>{t('assign.at', { zone })}</label>
                <Input id={id} type="datetime-local" disabled={!mayWrite} value={wall} min={wallTime(Math.max(now, Date.parse(version.effectiveFrom)), zone)} onChange={(event) => setWall(event.target.value)} />
              </div>
            )}
            <div aria-live="assertive">{problem && <RefusalNotice problem={problem} />}</div>
            <ReasonedButton type="primary" loading={loading} allowed={mayWrite && chosen.length > 0 && (mode === 'now' || later !== null)} because={t(!mayWrite ? 'readOnly' : chosen.length === 0 ? 'assign.chooseFirst' : 'assign.noTime')} onClick={() => void submit()}>
              {chosen.length > 0 ? t('assign.do', { count: chosen.length }) : t('assign.title')}
            </ReasonedButton>
            {chosen.length > 0 && <Button onClick={() => setChosen([])}>{t('assign.none')}</Button>}
          </div>
        </Panel>
      </aside>
    </div>
  );
}
