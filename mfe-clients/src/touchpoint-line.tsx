import { graphql, readFragment, type FragmentOf } from '@huiyin/graphql';
import { useShell } from '@huiyin/remote-contract';
import { Button, ClauseTags, Countdown, DateTimeText, Tag, useLocalized } from '@huiyin/ui';
import { useClientWords } from './words.ts';

export const TouchpointFields = graphql(`
  fragment TouchpointFields on Touchpoint {
    id kind status plannedFor dueAt doneAt outcome clauses
    title { zh en }
    child { id name }
    checklist { key required checked title { zh en } }
    clock { id status dueAt warnAt }
  }
`);

/** A follow-up: what, for whom, by when, and the way to record it. */
export function TouchpointLine({
  touchpoint,
  zone,
  onComplete,
  onTurnIntoComplaint,
}: {
  touchpoint: FragmentOf<typeof TouchpointFields>;
  zone: string;
  onComplete: () => void;
  onTurnIntoComplaint: () => void;
}) {
  const t = useClientWords();
  const localized = useLocalized();
  const { can } = useShell();
  const shown = readFragment(TouchpointFields, touchpoint);
  const open = shown.status !== 'DONE' && shown.status !== 'CANCELLED';
  return (
    <div>
      <div className="hy-client-line">
        <strong>{localized(shown.title)}</strong>
        {shown.child && <span>{shown.child.name}</span>}
        <Tag>{t(`touchpointStatus.${shown.status}`)}</Tag>
        <ClauseTags ids={shown.clauses} />
        {open && shown.status !== 'PLANNED' && can('clients:write') && (
          <span className="hy-client-line-end">
            <Button size="small" onClick={onComplete}>{t('touchpoints.complete')}</Button>
          </span>
        )}
      </div>
      <div className="hy-client-line hy-quiet">
        {shown.doneAt && (
          <span>
            {t('touchpointStatus.DONE')} <DateTimeText at={shown.doneAt} zone={zone} />
          </span>
        )}
        {open && (
          <span>
            {t('touchpoints.due')} <DateTimeText at={shown.dueAt} zone={zone} />
          </span>
        )}
        {open && shown.clock && shown.status !== 'PLANNED' && <Countdown clock={shown.clock} zone={zone} />}
        {shown.doneAt && can('complaints:write') && (
          <Button size="small" type="link" onClick={onTurnIntoComplaint}>{t('touchpoints.toComplaint')}</Button>
        )}
      </div>
      {shown.outcome && <p>{shown.outcome}</p>}
    </div>
  );
}
