import { compileCondition } from '../pack/matches.ts';
import type { Predicate } from '../pack/matches.ts';
import type { Lifecycle, StageId } from '../pack/lifecycle-definition.ts';
import type { Step } from './story.ts';

interface Move {
  readonly from: readonly StageId[] | null;
  readonly to: StageId;
  readonly when: Predicate | null;
}
type Moves = ReadonlyMap<string, readonly Move[]>;

const movesOf = new WeakMap<Lifecycle, Moves>();

function moves(lifecycle: Lifecycle): Moves {
  const known = movesOf.get(lifecycle);
  if (known) return known;
  const table = new Map<string, Move[]>();
  for (const { on, from, to, when } of lifecycle.moves) {
    const rows = table.get(on) ?? [];
    rows.push({ from: from ?? null, to, when: when ? compileCondition(when) : null });
    table.set(on, rows);
  }
  movesOf.set(lifecycle, table);
  return table;
}

/** The stage after all steps: each event moves by the first row that fits, or stays. */
export function stageAfter(lifecycle: Lifecycle, steps: readonly Step[]): StageId {
  const table = moves(lifecycle);
  let stage = lifecycle.initial;
  for (const { type, read } of steps) {
    const row = table.get(type)?.find(({ from, when }) => (from === null || from.includes(stage)) && (when === null || when(read)));
    if (row) stage = row.to;
  }
  return stage;
}
