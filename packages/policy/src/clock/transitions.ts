import type { Instant } from '../text.ts';
import { appliesAt } from './contest.ts';
import type { Entrant, Reign } from './contest.ts';
import type { Happening } from './meter.ts';
import type { ClockTransition, TransitionKind } from './types.ts';

/** How a run that ended while effective is called, and the step that says so. */
export interface Ending {
  readonly status: 'met' | 'met_extended' | 'breached' | 'cancelled';
  readonly kind: TransitionKind;
}

/** What its end makes of a run; null while it is open. */
export function endingOf({ run, measured }: Entrant): Ending | null {
  const { end, compiled: { definition: { comparator } } } = run;
  if (!end) return null;
  if (comparator === 'gte' && end.kind === 'stopped') {
    return end.at < measured.deadline.at ? { status: 'breached', kind: 'breached' } : { status: 'met', kind: 'met' };
  }
  if (measured.breachedAt !== null) return { status: 'breached', kind: 'stopped_late' };
  if (end.kind === 'cancelled') return { status: 'cancelled', kind: 'cancelled' };
  return end.kind === 'renewed' || measured.extended ? { status: 'met_extended', kind: 'met_extended' } : { status: 'met', kind: 'met' };
}

/** Of happenings that are caught up with at once, only those that still matter are told. */
function worthTelling(happenings: readonly Happening[]): Happening[] {
  const last = happenings.findLast(({ kind }) => kind === 'paused' || kind === 'resumed');
  const over = happenings.some(({ kind }) => kind === 'breached' || kind === 'ended');
  return happenings.filter((happening) => {
    if (happening.kind === 'due_soon') return !over;
    if (happening.kind === 'paused' || happening.kind === 'resumed') return happening === last && happening.kind === 'paused';
    return true;
  });
}

/**
 * The life of one run as told to listeners: what happens while it is effective, at its time; what happened before it
 * became effective, at that moment. So the telling only ever grows while events come in order.
 */
export function transitionsOf(entrant: Entrant, reigns: readonly Reign[], now: Instant): ClockTransition[] {
  const { run, measured } = entrant;
  const { renewal } = run.compiled.definition;
  const told: ClockTransition[] = [];
  const pending = measured.happenings.filter(({ at }) => at <= now);
  const ending = endingOf(entrant);
  let [next, begun, counting, reigning] = [0, false, false, false];

  function begin(at: Instant): void {
    [begun, counting] = [true, measured.startsAt <= at];
    told.push({ kind: counting ? 'clock_started' : 'scheduled', at });
    if (renewal && run.renewals >= renewal.alertFrom) told.push({ kind: 'renewal_alert', at, toRole: renewal.alertRole });
  }
  function tell({ kind, toRole }: Happening, at: Instant): void {
    if (kind === 'started') {
      if (!counting) told.push({ kind: 'clock_started', at });
      counting = true;
    } else {
      told.push({ kind: kind === 'ended' ? ending!.kind : kind, at, ...(toRole ? { toRole } : {}) });
    }
  }

  for (const [i, { from, effective }] of reigns.entries()) {
    if (from > now) break;
    if (effective === entrant) {
      if (!begun) begin(from);
      else if (!reigning) told.push({ kind: 'reinstated', at: from });
      reigning = true;
      const until = reigns[i + 1]?.from ?? Number.POSITIVE_INFINITY;
      const caughtUp: Happening[] = [];
      while (next < pending.length && pending[next]!.at <= from) caughtUp.push(pending[next++]!);
      for (const happening of worthTelling(caughtUp)) tell(happening, from);
      for (; next < pending.length && pending[next]!.at < until; next++) tell(pending[next]!, Math.max(pending[next]!.saidAt ?? pending[next]!.at, from));
    } else if (reigning) {
      told.push({ kind: effective ? 'superseded' : 'cancelled', at: from });
      reigning = false;
    } else if (!begun && appliesAt(entrant, from)) {
      begin(from);
      told.push({ kind: 'superseded', at: from });
    }
  }
  return told;
}
