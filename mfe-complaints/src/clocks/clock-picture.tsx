import { formatInstant, useServerTime, useUi } from '@huiyin/ui';
import { useId, useState } from 'react';
import { dueStyle } from '../due-style.ts';
import { layBand, type Mark } from './band.ts';
import type { ExplainedClockFields } from './clock-fields.ts';
import { useClockWords } from './clock-words.ts';
import { SegmentDetail } from './segment-detail.tsx';
import { stackLabels } from './stack-labels.ts';
import { textWidth } from './text-width.ts';
import { useWidth } from './use-width.ts';
import './clocks.css';

const fontSize = 12;
const laneHeight = 17;
const bandHeight = 20;

interface LabelledMark extends Mark {
  readonly text: string;
}

function Labels({ marks, width, top, upwards }: { marks: readonly LabelledMark[]; width: number; top: number; upwards: boolean }) {
  const places = stackLabels(marks.map(({ x, text }) => ({ x: x * width, width: textWidth(text, fontSize) })), width);
  return marks.map(({ kind, text }, index) => {
    const { left, lane } = places[index]!;
    return (
      <text key={kind} className={`cl-label cl-${kind}`} x={left} y={top + (upwards ? -1 : 1) * lane * laneHeight}>
        {text}
      </text>
    );
  });
}

/**
 * A clock drawn to scale: what counted is solid, what did not is hatched, what lies ahead is empty, what is too late is red.
 * Each stretch says its reason when it is pointed at or focused; the same is written below as text.
 */
export function ClockPicture({ clock, zone, title }: { clock: ExplainedClockFields; zone: string | undefined; title: string }) {
  const t = useClockWords();
  const { locale } = useUi();
  const hatch = useId();
  const [ref, width] = useWidth<HTMLDivElement>();
  const [active, setActive] = useState<number | null>(null);
  const now = useServerTime(10_000);
  const { segments } = clock.explanation;
  const band = layBand(segments, clock, now);
  if (!band) return null;

  const labelled = band.marks.map((mark): LabelledMark => ({ ...mark, text: t(`mark.${mark.kind}`, { at: formatInstant(mark.at, locale, dueStyle(mark.at, now), zone) }) }));
  const above = labelled.filter(({ kind }) => kind === 'now' || kind === 'stop' || kind === 'warn');
  const below = labelled.filter(({ kind }) => kind === 'start' || kind === 'due');
  const lanes = (marks: readonly LabelledMark[]) => 1 + Math.max(0, ...stackLabels(marks.map(({ x, text }) => ({ x: x * width, width: textWidth(text, fontSize) })), width).map(({ lane }) => lane));
  const bandTop = lanes(above) * laneHeight + 3;
  const height = bandTop + bandHeight + lanes(below) * laneHeight + 4;
  const box = ({ x, width: share }: { x: number; width: number }) => ({ x: x * width, width: Math.max(2, share * width), y: bandTop, height: bandHeight });

  return (
    <div ref={ref} className="cl-picture">
      {width > 0 && (
        <svg width={width} height={height} role="group" aria-label={t('picture', { title })}>
          <defs>
            <pattern id={hatch} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <line className="cl-hatch" x1={0} y1={0} x2={0} y2={6} />
            </pattern>
          </defs>
          <rect className="cl-rail" {...box({ x: 0, width: 1 })} rx={4} />
          {band.parts.map(({ index, ...part }) => {
            const segment = segments[index]!;
            return (
              <rect
                key={index}
                {...box(part)}
                className={segment.counted ? 'cl-counted' : 'cl-uncounted'}
                fill={segment.counted ? undefined : `url(#${hatch})`}
                data-active={active === index || undefined}
                tabIndex={0}
                role="img"
                aria-label={`${formatInstant(segment.from, locale, 'short', zone)} – ${formatInstant(segment.to, locale, 'short', zone)}: ${t(segment.counted ? 'segment.counted' : 'segment.notCounted')}, ${t(`reason.${segment.reason}`)}`}
                onFocus={() => setActive(index)}
                onBlur={() => setActive(null)}
                onMouseEnter={() => setActive(index)}
                onMouseLeave={() => setActive(null)}
              />
            );
          })}
          {band.late && <rect className="cl-late" {...box(band.late)} y={bandTop + bandHeight - 5} height={5} />}
          {labelled.map(({ kind, x }) => (
            <line key={kind} className={`cl-mark cl-${kind}`} x1={x * width} x2={x * width} y1={bandTop - 3} y2={bandTop + bandHeight + 3} />
          ))}
          <Labels marks={above} width={width} top={bandTop - 7} upwards />
          <Labels marks={below} width={width} top={bandTop + bandHeight + 15} upwards={false} />
        </svg>
      )}
      {active !== null && segments[active] && <SegmentDetail segment={segments[active]} zone={zone} />}
      {band.isCut && <p className="hy-quiet cl-note">{t('cut')}</p>}
    </div>
  );
}
