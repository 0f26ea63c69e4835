import { graphql, readFragment, type FragmentOf, type ResultOf } from '@huiyin/graphql';
import { ReasonedButton, useLocalized } from '@huiyin/ui';
import { clauseNumber } from '../clause-number.ts';
import { useCaseWords } from './case-words.ts';

export const CaseActions = graphql(`
  fragment CaseActions on Complaint {
    id
    next { action }
    actions { name title { zh en } allowed because { zh en } clauses }
  }
`);

export type ActionName = ResultOf<typeof CaseActions>['actions'][number]['name'];

/** What may be done now, the next step first; what may not says why. */
export function ActionsBar({ complaint, onAct }: { complaint: FragmentOf<typeof CaseActions>; onAct: (name: ActionName, title: string) => void }) {
  const t = useCaseWords();
  const localized = useLocalized();
  const { next, actions } = readFragment(CaseActions, complaint);
  const ordered = [...actions].sort((a, b) => Number(b.name === next?.action) - Number(a.name === next?.action) || Number(b.allowed) - Number(a.allowed));
  return (
    <div className="cc-actions" role="group" aria-label={t('actions.title')}>
      {ordered.map(({ name, title, allowed, because, clauses }) => (
        <ReasonedButton
          key={name}
          type={name === next?.action && allowed ? 'primary' : 'default'}
          allowed={allowed}
          {...(because ? { because: localized(because) } : {})}
          clauses={clauses.map(clauseNumber)}
          onClick={() => onAct(name, localized(title))}
        >
          {localized(title)}
        </ReasonedButton>
      ))}
    </div>
  );
}
