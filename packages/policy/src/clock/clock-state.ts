import type { Calendar } from '../calendar/types.ts';
import type { Instant } from '../text.ts';
import type { Entrant, Reign } from './contest.ts';
import { tooLateFrom } from './ruler.ts';
import { endingOf, transitionsOf } from './transitions.ts';
import type { ClockState, ClockStatus, ClockTransition } from './types.ts';

/** Counted milliseconds of the running stretches up to `until`. */
function counted({ measured }: Entrant, calendar: Calendar, until: Instant): number {
  let ms = 0;
  for (const { kind, from, to } of measured.stretches) {
    if (kind !== 'running' || from >= until) continue;
    ms += calendar.elapsed(from, to === null ? until : Math.min(to, until), measured.counting);
  }
  return ms;
}

function openStatus({ measured }: Entrant, told: readonly ClockTransition[], now: Instant): ClockStatus {
  if (measured.breachedAt !== null && measured.breachedAt <= now) return 'breached';
  if (now < measured.startsAt) return 'scheduled';
  if (measured.paused) return 'paused';
  const warned = measured.warnAt !== null && measured.warnAt <= now && told.some(({ kind }) => kind === 'due_soon');
  return warned ? 'warning' : 'running';
}

/** Puts together what listeners and tables need to know about one run. */
export function stateOf(entrant: Entrant, reigns: readonly Reign[], calendar: Calendar, now: Instant): ClockState {
  const { run, measured } = entrant;
  const { definition } = run.compiled;
  const transitions = transitionsOf(entrant, reigns, now);
  const effective = reigns.at(-1)?.effective ?? null;
  const reigning = effective === entrant;
  const ending = endingOf(entrant);

  let status: ClockStatus;
  if (reigning) status = ending?.status ?? openStatus(entrant, transitions, now);
  else status = transitions.findLast(({ kind }) => kind === 'superseded' || kind === 'cancelled')?.kind === 'cancelled' ? 'cancelled' : 'superseded';

  const until = Math.max(Math.min(run.end?.at ?? now, now), measured.startsAt);
  const due = measured.paused && !run.end ? null : measured.deadline.at;
  const elapsedMs = counted(entrant, calendar, until);
  const missing = measured.counting === 'natural' ? [] : calendar.missingYears(measured.startsAt, Math.max(measured.deadline.at, measured.startsAt));
  const open = reigning && !run.end;
  return {
    instanceId: run.id,
    definitionId: definition.id,
    key: definition.key,
    clauses: run.renewals > 0 && definition.renewal ? definition.renewal.clauses : definition.clauses,
    occurrence: run.occurrence,
    correlation: run.correlation,
    causedBy: run.start.breach?.instanceId ?? null,
    status,
    comparator: definition.comparator,
    triggeredAt: run.start.at,
    startedAt: measured.startsAt,
    dueAt: due,
    dueInclusive: tooLateFrom(measured.deadline, definition.comparator) > measured.deadline.at,
    warnAt: measured.paused && !run.end ? null : measured.warnAt,
    stoppedAt: run.end?.at ?? null,
    breachedAt: reigning && status === 'breached' ? breachSaidAt(entrant) : null,
    elapsedMs,
    remainingMs: run.end ? null : remaining(entrant, calendar, now),
    provisional: missing.length > 0,
    warnings: missing.map((year) => `CALENDAR_MISSING_${year}`),
    ownerRole: definition.ownerRole,
    urgent: definition.urgent ?? false,
    nextTransitionAt: open ? measured.happenings.find(({ at }) => at > now)?.at ?? null : null,
    transitions,
    supersededBy: reigning ? null : effective?.run.id ?? null,
    stretches: measured.stretches,
  };
}

/** When the limit was exceeded: at the deadline, or at the stop that came too early for a limit that must pass first. */
const breachSaidAt = ({ run, measured }: Entrant): Instant | null =>
  measured.happenings.find(({ kind }) => kind === 'breached')?.saidAt ?? run.end?.at ?? null;

/** Counted time left under the present deadline; while paused, what will be left on resuming. */
function remaining({ measured }: Entrant, calendar: Calendar, now: Instant): number {
  const paused = measured.stretches.at(-1);
  const at = measured.paused && paused ? paused.from : Math.max(now, measured.startsAt);
  return calendar.elapsed(at, measured.deadline.at, measured.counting);
}
