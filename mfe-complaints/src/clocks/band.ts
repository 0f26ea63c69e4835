/** Why a stretch of time counted or did not. */
export type SegmentReason = 'RUNNING' | 'OUTSIDE_HOURS' | 'REST_DAY' | 'MAKEUP_DAY' | 'PAUSED' | 'NOT_COUNTED';

/** A stretch of time as the clock's explanation gives it. */
export interface Segment {
  readonly from: string;
  readonly to: string;
  readonly counted: boolean;
  readonly reason: SegmentReason;
}

/** Instants of a clock that are drawn as marks. */
export interface ClockInstants {
  readonly startedAt?: string | null;
  readonly warnAt?: string | null;
  readonly dueAt?: string | null;
  readonly stoppedAt?: string | null;
}

/** What a mark on the band stands for. */
export type MarkKind = 'start' | 'warn' | 'due' | 'stop' | 'now';

/** A place on the band, as a share of its width from 0 to 1. */
export interface Mark {
  readonly kind: MarkKind;
  readonly at: string;
  readonly x: number;
  /** It lies beyond the end of the band, which was cut. */
  readonly beyond: boolean;
}

/** A stretch of the band: `x` and `width` are shares of the whole, `index` tells the segment it comes from. */
export interface Part {
  readonly index: number;
  readonly x: number;
  readonly width: number;
}

/** Everything the picture of a clock is drawn from. */
export interface Band {
  readonly parts: readonly Part[];
  /** Time still to come before the deadline. */
  readonly ahead: Omit<Part, 'index'> | null;
  /** Time after the deadline until the stop, or until now. */
  readonly late: Omit<Part, 'index'> | null;
  readonly marks: readonly Mark[];
  /** The band ends before the last mark: the delay is many times the time limit. */
  readonly isCut: boolean;
}

/** A delay longer than this many time limits would squeeze the limit itself out of sight. */
const longestDelay = 3;

/** Lays a clock out along a line, to scale. Null while it has not begun. */
export function layBand(segments: readonly Segment[], instants: ClockInstants, now: number): Band | null {
  const read = (instant: string | null | undefined) => (instant ? Date.parse(instant) : null);
  const start = read(instants.startedAt) ?? read(segments[0]?.from);
  if (start === null || start > now) return null;
  const due = read(instants.dueAt);
  const stop = read(instants.stoppedAt);
  const reached = stop ?? now;
  const last = Math.max(reached, due ?? reached, start + 1);
  const limit = due === null ? 0 : due - start;
  const isCut = limit > 0 && last - start > limit * (1 + longestDelay);
  const end = isCut ? start + limit * 2 : last;
  const share = (at: number) => Math.min(1, Math.max(0, (at - start) / (end - start)));
  const stretch = (from: number, to: number) => ({ x: share(from), width: share(to) - share(from) });

  const parts = segments
    .map(({ from, to }, index) => ({ index, ...stretch(Date.parse(from), Date.parse(to)) }))
    .filter(({ width }) => width > 0);
  const mark = (kind: MarkKind, at: number | null): Mark[] =>
    at === null ? [] : [{ kind, at: new Date(at).toISOString(), x: share(at), beyond: at > end }];
  return {
    parts,
    ahead: stop === null && due !== null && due > now ? stretch(now, due) : null,
    late: due !== null && reached > due ? stretch(due, reached) : null,
    marks: [
      ...mark('start', start),
      ...mark('warn', read(instants.warnAt)),
      ...mark('due', due),
      ...(stop === null ? mark('now', now) : mark('stop', stop)),
    ],
    isCut,
  };
}
