/** How urgent a clock looks. `quiet`: nothing runs (done, paused, not begun). */
export type ClockTone = 'quiet' | 'calm' | 'amber' | 'red';

/** What a countdown needs of a clock. Instants in RFC 3339. */
export interface CountedClock {
  readonly status: ClockStatus;
  readonly dueAt?: string | null;
  readonly warnAt?: string | null;
  /** True while a breached clock is still unanswered. */
  readonly open?: boolean;
}

/** Statuses of a clock, as in the API's `ClockStatus`. */
export type ClockStatus =
  | 'SCHEDULED'
  | 'RUNNING'
  | 'PAUSED'
  | 'WARNING'
  | 'MET'
  | 'MET_EXTENDED'
  | 'LATE_EXCUSED'
  | 'BREACHED'
  | 'CANCELLED'
  | 'SUPERSEDED';

const ticking: readonly ClockStatus[] = ['SCHEDULED', 'RUNNING', 'WARNING', 'BREACHED'];

/** What a countdown shows at one moment. */
export interface CountdownReading {
  readonly tone: ClockTone;
  /** Milliseconds left, negative once overdue; null when the clock has no deadline that runs. */
  readonly remaining: number | null;
  readonly isOverdue: boolean;
}

/**
 * Reads a clock at an instant. Between two messages of the server the page goes on by itself: a running clock whose
 * warning point or deadline passes changes colour at that second; the server's status, when it arrives, only confirms it.
 */
export function readCountdown(clock: CountedClock, now: number): CountdownReading {
  const dueAt = clock.dueAt ? Date.parse(clock.dueAt) : Number.NaN;
  const isRunning = ticking.includes(clock.status) && !(clock.status === 'BREACHED' && clock.open === false);
  if (!isRunning || Number.isNaN(dueAt)) return { tone: 'quiet', remaining: null, isOverdue: clock.status === 'BREACHED' };
  const remaining = dueAt - now;
  // The server decides whether the very instant still counts; before it has, the deadline itself is not overdue.
  const isOverdue = clock.status === 'BREACHED' || remaining < 0;
  const warnAt = clock.warnAt ? Date.parse(clock.warnAt) : Number.NaN;
  const isWarned = clock.status === 'WARNING' || now >= warnAt;
  return { tone: isOverdue ? 'red' : isWarned ? 'amber' : 'calm', remaining, isOverdue };
}
