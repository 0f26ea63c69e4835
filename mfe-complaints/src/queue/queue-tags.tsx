import { ToneTag, useLocalized, type StatusTone } from '@huiyin/ui';
import type { QueueRowFields } from './queue-row.ts';
import './queue-tags.css';

/** Values that ask for attention; every other one is quiet. */
const loud: Readonly<Record<string, StatusTone>> = { urgent: 'red', major: 'red', hot: 'amber', important: 'amber', special: 'amber' };
const shownDimensions: readonly string[] = ['urgency', 'severity', 'topic'];

/** What a complaint is classified as, as far as it decides what to do first. */
export function QueueTags({ classification }: { classification: QueueRowFields['classification'] }) {
  const localized = useLocalized();
  const shown = classification
    .filter(({ dimension, value }) => shownDimensions.includes(dimension) && (dimension === 'topic' || value in loud))
    .sort((a, b) => shownDimensions.indexOf(a.dimension) - shownDimensions.indexOf(b.dimension));
  if (shown.length === 0) return null;
  return (
    <span className="cq-tags">
      {shown.map(({ dimension, value, valueTitle }) => (
        <ToneTag key={dimension} tone={loud[value] ?? 'quiet'}>
          {localized(valueTitle)}
        </ToneTag>
      ))}
    </span>
  );
}
