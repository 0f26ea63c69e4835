import { Panel, ToneTag, type StatusTone } from '@huiyin/ui';
import { ResponsiveTable } from '@huiyin/ui/data';
import { usePolicyWords } from '../words/policy-words.ts';
import type { RehearsalFiguresFields } from './rehearsal-fields.ts';

type Verdict = RehearsalFiguresFields['verdicts'][number]['before'];

const tones: Readonly<Record<Verdict, StatusTone>> = { TIMELY: 'green', EXTENDED: 'green', LATE: 'red', LATE_EXCUSED: 'amber', NOT_YET_DUE: 'calm', NO_TARGET: 'quiet' };

export function VerdictTag({ verdict }: { verdict: Verdict }) {
  const t = usePolicyWords();
  return <ToneTag tone={tones[verdict]}>{t(`verdict.${verdict}`)}</ToneTag>;
}

/** How many cases have which verdict, as it was and as it would be. */
export function VerdictTable({ verdicts }: { verdicts: RehearsalFiguresFields['verdicts'] }) {
  const t = usePolicyWords();
  return (
    <Panel title={t('trial.verdicts')}>
      <ResponsiveTable
        rows={verdicts}
        rowKey={({ before, after }) => `${before} ${after}`}
        label={t('trial.verdicts')}
        columns={[
          { key: 'before', title: t('trial.before'), render: ({ before }) => <VerdictTag verdict={before} /> },
          { key: 'after', title: t('trial.after'), render: ({ after }) => <VerdictTag verdict={after} /> },
          { key: 'cases', title: t('trial.cases'), width: 120, align: 'end', render: ({ cases }) => <span className="hy-figures">{cases}</span> },
        ]}
        card={({ before, after, cases }) => (
          <div className="hy-row sp-line">
            <VerdictTag verdict={before} /> → <VerdictTag verdict={after} /> <span className="hy-figures">{cases}</span>
          </div>
        )}
      />
    </Panel>
  );
}
