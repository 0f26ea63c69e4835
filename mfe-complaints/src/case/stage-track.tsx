import { useLocalized, type LocalizedText } from '@huiyin/ui';
import { useCaseWords } from './case-words.ts';

/** Where the case stands among the stages of its regulation. Not every case passes every stage, so nothing is ticked off. */
export function StageTrack({ stages, current, currentTitle }: { stages: readonly { readonly key: string; readonly title: LocalizedText }[]; current: string; currentTitle: string }) {
  const t = useCaseWords();
  const localized = useLocalized();
  const at = stages.findIndex(({ key }) => key === current);
  return (
    <div className="cc-track">
      <strong className="cc-track-now">{currentTitle}</strong>
      <ol aria-label={t('head.stages')}>
        {stages.map(({ key, title }, index) => (
          <li key={key} aria-current={key === current ? 'step' : undefined} data-reached={index <= at || undefined} title={localized(title)}>
            <span>{localized(title)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
