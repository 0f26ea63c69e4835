import { Alert, Button, useLocalized, useUi } from '@huiyin/ui';
import { usePolicyWords } from '../words/policy-words.ts';
import { valueWords } from '../words/choice-words.ts';
import type { DraftConflict } from './use-draft-changes.ts';

/** Somebody else has changed the draft meanwhile: shows both, and lets one of them stand. */
export function ConflictNotice({ conflict, onSettle }: { conflict: DraftConflict; onSettle: (mine: boolean) => void }) {
  const t = usePolicyWords();
  const { locale } = useUi();
  const localized = useLocalized();
  const { change, current } = conflict;
  if (current.state === 'SUBMITTED') {
    return <Alert type="warning" showIcon title={t('conflict.submitted')} description={t('conflict.submittedText')} action={<Button onClick={() => onSettle(false)}>{t('conflict.look')}</Button>} />;
  }
  const shown = (texts: readonly string[] | null | undefined) => (texts?.length ? valueWords(texts, locale) : t('conflict.empty'));
  return (
    <Alert
      type="warning"
      showIcon
      title={t('conflict.title')}
      description={
        <>
          <p>{t('conflict.text')}</p>
          <dl className="sp-facts">
            {(change.parameters ?? []).map(({ key, value, values }) => {
              const theirs = current.parameters.find((parameter) => parameter.key === key);
              return (
                <div key={key}>
                  <dt>{theirs ? localized(theirs.title) : key}</dt>
                  <dd>
                    {t('conflict.mine')} <strong>{shown(values ?? (value == null ? [] : [value]))}</strong> · {t('conflict.theirs')} <strong>{shown(theirs?.value)}</strong>
                  </dd>
                </div>
              );
            })}
            {(change.elements ?? []).map(({ section, id }) => (
              <div key={`${section}/${id}`}>
                <dt>{t('conflict.element')}</dt>
                <dd>
                  {section}/{id}
                </dd>
              </div>
            ))}
          </dl>
          <div className="sp-actions">
            <Button type="primary" onClick={() => onSettle(true)}>
              {t('conflict.keepMine')}
            </Button>
            <Button onClick={() => onSettle(false)}>{t('conflict.keepTheirs')}</Button>
          </div>
        </>
      }
    />
  );
}
