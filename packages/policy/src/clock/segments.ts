import type { Calendar, Counting, DayFacts } from '../calendar/types.ts';
import type { Instant } from '../text.ts';
import type { ClockSegment, ClockState, SegmentReason } from './types.ts';

const RESTING: Partial<Record<DayFacts['kind'], SegmentReason>> = { holiday: 'holiday', closed: 'closed_day' };
const WORKING: Partial<Record<DayFacts['kind'], SegmentReason>> = { make_up: 'make_up_day', half_day: 'half_day' };

type Piece = Omit<ClockSegment, 'clause' | 'causeEventId'>;

function* dayPieces(day: DayFacts, from: Instant, to: Instant, counting: Counting): Generator<Piece> {
  const name = day.name ? { name: day.name } : {};
  const idle: SegmentReason = day.working ? 'outside_hours' : RESTING[day.kind] ?? 'rest_day';
  const busy: SegmentReason = WORKING[day.kind] ?? 'running';
  if (counting === 'working') {
    yield { from, to, counted: day.working, reason: day.working ? busy : idle, ...name };
    return;
  }
  let at = from;
  for (const open of day.open) {
    const [opens, closes] = [Math.max(open.from, from), Math.min(open.to, to)];
    if (opens >= closes) continue;
    if (at < opens) yield { from: at, to: opens, counted: false, reason: idle, ...name };
    yield { from: opens, to: closes, counted: true, reason: busy, ...name };
    at = closes;
  }
  if (at < to) yield { from: at, to, counted: false, reason: idle, ...name };
}

function* pieces(calendar: Calendar, from: Instant, to: Instant, counting: Counting): Generator<Piece> {
  if (counting === 'natural') {
    yield { from, to, counted: true, reason: 'running' };
    return;
  }
  for (let at = from; at < to; ) {
    const day = calendar.day(at);
    const end = Math.min(day.endsAt, to);
    yield* dayPieces(day, at, end, counting);
    at = end;
  }
}

const joins = (a: ClockSegment, b: ClockSegment): boolean =>
  a.to === b.from && a.counted === b.counted && a.reason === b.reason && a.name?.zh === b.name?.zh && a.causeEventId === b.causeEventId;

/** The life of a clock cut where the reason for counting changes; counted parts sum exactly to its elapsed time. */
export function segmentsOf(clock: ClockState, counting: Counting, calendar: Calendar, now: Instant): ClockSegment[] {
  const end = clock.stoppedAt ?? now;
  const segments: ClockSegment[] = [];
  for (const stretch of clock.stretches) {
    const to = Math.min(stretch.to ?? end, end);
    if (stretch.from >= to) continue;
    const parts: Iterable<Piece> = stretch.kind === 'running'
      ? pieces(calendar, stretch.from, to, counting)
      : [{ from: stretch.from, to, counted: false, reason: stretch.kind }];
    for (const part of parts) {
      const segment: ClockSegment = { ...part, causeEventId: stretch.causeEventId, ...(clock.clauses[0] ? { clause: clock.clauses[0] } : {}) };
      const last = segments.at(-1);
      if (last && joins(last, segment)) segments[segments.length - 1] = { ...last, to: segment.to };
      else segments.push(segment);
    }
  }
  return segments;
}
