import { formatInstant, formatSpan, useLocalized, useUi } from '@huiyin/ui';
import { Clauses } from '../clauses.tsx';
import type { ClockSegmentFields } from './clock-fields.ts';
import { useClockWords } from './clock-words.ts';

/** The picture of a clock as text: each stretch with its reason. */
export function SegmentTable({ segments, zone }: { segments: readonly ClockSegmentFields[]; zone: string | undefined }) {
  const t = useClockWords();
  const { locale } = useUi();
  const localized = useLocalized();
  return (
    <details className="cl-table">
      <summary>{t('segments', { count: segments.length })}</summary>
      <div className="cl-scroll">
        <table>
          <thead>
            <tr>
              {(['from', 'to', 'length', 'counts', 'reason'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {segments.map((segment) => (
              <tr key={segment.from} data-counted={segment.counted || undefined}>
                <td className="hy-figures">{formatInstant(segment.from, locale, 'short', zone)}</td>
                <td className="hy-figures">{formatInstant(segment.to, locale, 'short', zone)}</td>
                <td className="hy-figures">{formatSpan(Date.parse(segment.to) - Date.parse(segment.from), locale)}</td>
                <td>{t(segment.counted ? 'segment.counted' : 'segment.notCounted')}</td>
                <td>
                  {localized(segment.text)} {segment.clause && <Clauses ids={[segment.clause]} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
