import { graphql, readFragment, type FragmentOf, type ResultOf } from '@huiyin/graphql';
import { Button, ReasonedButton, useLocalized } from '@huiyin/ui';
import { useState } from 'react';
import { clauseNumber } from '../clause-number.ts';
import { useCaseWords } from './case-words.ts';

export const CaseActions = graphql(`
  fragment CaseActions on Complaint {
    id
    next { actionKey }
    actions { key name title { zh en } allowed because { zh en } clauses }
  }
`);

export type CaseAction = ResultOf<typeof CaseActions>['actions'][number];

/** With more acts than this, those that cannot be done now are folded away. */
const mostAtOnce = 12;

/** What may be done now, the next step first; what may not says why. */
export function ActionsBar({ complaint, onAct }: { complaint: FragmentOf<typeof CaseActions>; onAct: (action: CaseAction) => void }) {
  const t = useCaseWords();
  const localized = useLocalized();
  const [isWhole, setWhole] = useState(false);
  const { next, actions } = readFragment(CaseActions, complaint);
  const isNext = ({ key }: CaseAction) => key === next?.actionKey;
  const ordered = [...actions].sort((a, b) => Number(isNext(b)) - Number(isNext(a)) || Number(b.allowed) - Number(a.allowed));
  const sure = ordered.length > mostAtOnce ? ordered.filter((action) => action.allowed || isNext(action)) : ordered;
  const folded = ordered.length - sure.length;
  return (
    <div className="cc-actions" role="group" aria-label={t('actions.title')}>
      {(isWhole ? ordered : sure).map((action) => (
        <ReasonedButton
          key={action.key}
          type={isNext(action) && action.allowed ? 'primary' : 'default'}
          allowed={action.allowed}
          {...(action.because ? { because: localized(action.because) } : {})}
          clauses={action.clauses.map(clauseNumber)}
          onClick={() => onAct(action)}
        >
          {localized(action.title)}
        </ReasonedButton>
      ))}
      {folded > 0 && (
        <Button type="text" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('actions.fewer') : t('actions.notNow', { count: folded })}
        </Button>
      )}
    </div>
  );
}
