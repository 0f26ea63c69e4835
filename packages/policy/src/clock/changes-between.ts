import type { ClockAnnouncement, ClockState, ClockTransition } from './types.ts';

const same = (a: ClockTransition, b: ClockTransition): boolean => a.kind === b.kind && a.at === b.at && a.toRole === b.toRole;

/** How many transitions two tellings have in common from the start. */
function commonLength(before: readonly ClockTransition[], after: readonly ClockTransition[]): number {
  let i = 0;
  while (i < before.length && i < after.length && same(before[i]!, after[i]!)) i++;
  return i;
}

const announcement = (clock: ClockState, kind: ClockAnnouncement['kind'], at: number, before: ClockState | undefined, toRole?: string): ClockAnnouncement => ({
  kind, at, ...(toRole === undefined ? {} : { toRole }),
  instanceId: clock.instanceId, definitionId: clock.definitionId, key: clock.key, correlation: clock.correlation,
  statusBefore: before?.status ?? null, status: clock.status, dueAt: clock.dueAt,
});

/** A new verdict without a new step: another deadline, or a past that was told differently. */
function rejudged(before: ClockState, after: ClockState, common: number): boolean {
  if (common < before.transitions.length) return true;
  const added = after.transitions.length - common;
  return added === 0 && (before.dueAt !== after.dueAt || before.status !== after.status || before.provisional !== after.provisional);
}

/**
 * Exactly what must be announced when `before` becomes `after`: each step that was added, a new judgement of what was
 * told before, clocks that no longer exist. In order of time, then of instance.
 */
export function changesBetween(before: readonly ClockState[], after: readonly ClockState[]): ClockAnnouncement[] {
  const known = new Map(before.map((clock) => [clock.instanceId, clock]));
  const found: { readonly announcement: ClockAnnouncement; readonly order: number }[] = [];
  for (const clock of after) {
    const old = known.get(clock.instanceId);
    known.delete(clock.instanceId);
    const common = old ? commonLength(old.transitions, clock.transitions) : 0;
    if (old && rejudged(old, clock, common)) {
      const at = clock.transitions[common]?.at ?? clock.transitions.at(-1)?.at ?? clock.triggeredAt;
      found.push({ announcement: announcement(clock, 'rejudged', at, old), order: -1 });
    }
    for (const [i, { kind, at, toRole }] of clock.transitions.entries()) {
      if (i >= common) found.push({ announcement: announcement(clock, kind, at, old, toRole), order: i });
    }
  }
  for (const clock of known.values()) {
    const at = clock.transitions.at(-1)?.at ?? clock.triggeredAt;
    found.push({ announcement: { ...announcement(clock, 'withdrawn', at, clock), status: null, dueAt: null }, order: -1 });
  }
  const byTime = (a: (typeof found)[number], b: (typeof found)[number]): number =>
    a.announcement.at - b.announcement.at
    || (a.announcement.instanceId < b.announcement.instanceId ? -1 : a.announcement.instanceId > b.announcement.instanceId ? 1 : a.order - b.order);
  return found.sort(byTime).map((entry) => entry.announcement);
}
