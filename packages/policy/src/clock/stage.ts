import { compileCondition } from '../pack/matches.ts';
import type { Predicate } from '../pack/matches.ts';
import type { StageId } from '../pack/lifecycle-definition.ts';
import type { PolicyPack } from '../pack/types.ts';
import type { Step } from './story.ts';

interface Move {
  readonly from: readonly StageId[] | null;
  readonly to: StageId;
  readonly when: Predicate | null;
}
type Moves = ReadonlyMap<string, readonly Move[]>;

const movesOf = new WeakMap<PolicyPack, Moves>();

function moves(pack: PolicyPack): Moves {
  const known = movesOf.get(pack);
  if (known) return known;
  const table = new Map<string, Move[]>();
  for (const { on, from, to, when } of pack.lifecycle.moves) {
    const rows = table.get(on) ?? [];
    rows.push({ from: from ?? null, to, when: when ? compileCondition(when) : null });
    table.set(on, rows);
  }
  movesOf.set(pack, table);
  return table;
}

/** The stage after all steps: each event moves by the first row that fits, or stays. */
export function stageAfter(pack: PolicyPack, steps: readonly Step[]): StageId {
  const table = moves(pack);
  let stage = pack.lifecycle.initial;
  for (const { type, read } of steps) {
    const row = table.get(type)?.find(({ from, when }) => (from === null || from.includes(stage)) && (when === null || when(read)));
    if (row) stage = row.to;
  }
  return stage;
}
