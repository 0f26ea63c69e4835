import type { Instant } from '../text.ts';
import type { Measured } from './meter.ts';
import type { Run } from './runs.ts';
import { factsAt } from './story.ts';
import type { FactChange } from './story.ts';

/** A run with its measure, taking part in a contest. */
export interface Entrant {
  readonly run: Run;
  readonly measured: Measured;
  /** From when on it applies or not, ascending; begins at the starting event. */
  readonly applies: readonly { readonly from: Instant; readonly holds: boolean }[];
}

/** Who is effective from a moment on; null when none applies. Every moment at which anything may change has its own. */
export interface Reign {
  readonly from: Instant;
  readonly effective: Entrant | null;
}

/** When a definition's condition held for a run. Facts may change after it ended; some clocks ignore that. */
function applicability(run: Run, changes: readonly FactChange[]): Entrant['applies'] {
  const { when, definition } = run.compiled;
  if (when === null) return [{ from: run.start.at, holds: true }];
  const until = definition.judgedBy === 'facts_at_stop' && run.end ? run.end.at : Number.POSITIVE_INFINITY;
  const spells = [{ from: run.start.at, holds: when(factsAt(changes, run.start.at).read) }];
  for (const change of changes) {
    if (change.at <= run.start.at || change.at > until) continue;
    const holds = when(change.read);
    if (spells.at(-1)!.holds === holds) continue;
    if (spells.at(-1)!.from === change.at) spells.pop();
    if (spells.at(-1)?.holds !== holds) spells.push({ from: change.at, holds });
  }
  return spells;
}

/** Entrants that ever applied; the others leave no trace. */
export function enter(run: Run, measured: Measured, changes: readonly FactChange[]): Entrant | null {
  const applies = applicability(run, changes);
  return applies.some(({ holds }) => holds) ? { run, measured, applies } : null;
}

export function appliesAt(entrant: Entrant, at: Instant): boolean {
  let holds = false;
  for (const spell of entrant.applies) {
    if (spell.from > at) break;
    holds = spell.holds;
  }
  return holds;
}

function deadlineAt({ measured }: Entrant, at: Instant): Instant {
  let due = measured.deadlines[0]!.deadline.at;
  for (const { from, deadline } of measured.deadlines) {
    if (from > at) break;
    due = deadline.at;
  }
  return due;
}

/** Earliest deadline first; of equals the strict one, then the more specific, then the one written first. */
function before(a: Entrant, b: Entrant, at: Instant): boolean {
  const [left, right] = [a.run.compiled, b.run.compiled];
  const difference =
    deadlineAt(a, at) - deadlineAt(b, at)
    || Number(left.definition.comparator !== 'lt') - Number(right.definition.comparator !== 'lt')
    || right.specificity - left.specificity
    || left.order - right.order;
  return difference < 0;
}

/** Of clocks with one key and one stop, which was effective when. */
export function contest(entrants: readonly Entrant[]): Reign[] {
  const moments = new Set<Instant>();
  for (const { applies, measured, run } of entrants) {
    for (const { from } of applies) moments.add(from);
    if (entrants.length > 1) for (const { from } of measured.deadlines) moments.add(Math.max(from, run.start.at));
  }
  const reigns: Reign[] = [];
  for (const at of [...moments].sort((a, b) => a - b)) {
    let effective: Entrant | null = null;
    for (const entrant of entrants) {
      if (appliesAt(entrant, at) && (effective === null || before(entrant, effective, at))) effective = entrant;
    }
    reigns.push({ from: at, effective });
  }
  return reigns;
}
