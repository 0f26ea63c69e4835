import { classifyFailure, graphql, readFragment, useMutation } from '@huiyin/graphql';
import { Button, Input, serverNow, useUi } from '@huiyin/ui';
import { Drawer } from '@huiyin/ui/data';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { DraftFields, type DraftEntry } from '../draft/draft-fields.ts';
import { issueWords } from '../issue-words.ts';
import { PolicyDraftsQuery } from '../list/pack-documents.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { PolicyRefusal, type PolicyProblemNotice } from '../refusal.ts';
import { useZone } from '../use-zone.ts';
import { instantOfWall, wallTime } from '../wall-time.ts';
import { usePolicyWords } from '../words/policy-words.ts';
import { nextEdition } from './next-edition.ts';

const SubmitDraft = graphql(
  `
    mutation SubmitPolicyDraft($input: SubmitPolicyDraftInput!) {
      submitPolicyDraft(input: $input) {
        __typename
        ... on PolicyDraftSaved { draft { id ...PolicyDraftFields } }
        ... on PolicyDraftConflict { current { id ...PolicyDraftFields } }
        ... on UserError { ...PolicyRefusal }
      }
    }
  `,
  [DraftFields, PolicyRefusal],
);

type Faults = Partial<Record<string, string>>;

/** Asks for the number of the edition, from when on it may govern, and why; then somebody else decides. */
export function SubmitDrawer({ draft, onClose }: { draft: DraftEntry; onClose: () => void }) {
  const t = usePolicyWords();
  const { locale } = useUi();
  const zone = useZone();
  const id = useId();
  const [version, setVersion] = useState(nextEdition(draft.basedOn?.version));
  const [from, setFrom] = useState(() => wallTime(serverNow(), zone).slice(0, 10));
  const [note, setNote] = useState('');
  const [faults, setFaults] = useState<Faults>({});
  const [problem, setProblem] = useState<PolicyProblemNotice | 'conflict' | null>(null);
  const [send, { loading }] = useMutation(SubmitDraft, { refetchQueries: [PolicyDraftsQuery] });

  async function submit(event: FormEvent) {
    event.preventDefault();
    setProblem(null);
    const effectiveFrom = instantOfWall(`${from}T00:00`, zone);
    if (!effectiveFrom) return setFaults({ effectiveFrom: t('issue.REQUIRED') });
    try {
      const input = { draftId: draft.id, expectedRevision: draft.revision, version: version.trim(), effectiveFrom, note: note.trim() || null };
      const outcome = (await send({ variables: { input } })).data?.submitPolicyDraft;
      if (!outcome) return;
      if (outcome.__typename === 'PolicyDraftSaved') return onClose();
      if (outcome.__typename === 'PolicyDraftConflict') return setProblem('conflict');
      const refusal = readFragment(PolicyRefusal, outcome);
      if (refusal.__typename === 'InputInvalid') setFaults(Object.fromEntries(refusal.issues.map((issue) => [issue.path.at(-1) ?? '', issueWords(issue, locale)])));
      else setProblem({ refusal });
    } catch (error) {
      setProblem({ failure: classifyFailure(error) });
    }
  }

  const field = (name: string, label: string, hint: string, control: (props: { id: string; 'aria-describedby': string; status: 'error' | undefined }) => ReactNode) => (
    <div className="sp-field">
      <label htmlFor={`${id}-${name}`}>{label}</label>
      {control({ id: `${id}-${name}`, 'aria-describedby': `${id}-${name}-hint`, status: faults[name] ? 'error' : undefined })}
      <span id={`${id}-${name}-hint`} className={faults[name] ? 'sp-fault' : 'hy-quiet sp-small'} role={faults[name] ? 'alert' : undefined}>
        {faults[name] ?? hint}
      </span>
    </div>
  );

  return (
    <Drawer open title={t('submit.title')} size={480} onClose={onClose}>
      <form className="sp-form" onSubmit={(event) => void submit(event)} noValidate>
        <p className="hy-quiet">{t('submit.hint')}</p>
        <div aria-live="assertive">{problem === 'conflict' ? <p className="sp-fault">{t('submit.conflict')}</p> : problem && <RefusalNotice problem={problem} />}</div>
        {field('version', t('submit.version'), t('submit.versionHint'), (props) => <Input {...props} value={version} maxLength={14} onChange={(event) => setVersion(event.target.value)} />)}
        {field('effectiveFrom', t('submit.from'), t('submit.fromHint', { zone }), (props) => <Input {...props} type="date" value={from} onChange={(event) => setFrom(event.target.value)} />)}
        {field('note', t('submit.note'), t('submit.noteHint'), (props) => <Input.TextArea {...props} rows={4} maxLength={2000} value={note} onChange={(event) => setNote(event.target.value)} />)}
        <Button type="primary" htmlType="submit" loading={loading}>
          {t('submit.do')}
        </Button>
      </form>
    </Drawer>
  );
}
