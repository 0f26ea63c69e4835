import type { MissingField } from '../lifecycle/types.ts';
import type { PolicyPack } from '../pack/types.ts';

/** Required checklist items not ticked; a touchpoint cannot be completed while any is missing. An unknown touchpoint throws. */
export function missingChecklistItems(pack: PolicyPack, touchpoint: string, ticked: readonly string[]): MissingField[] {
  const definition = pack.touchpoints.find(({ id }) => id === touchpoint);
  if (!definition) throw new RangeError(`Pack ${pack.id} has no touchpoint ${touchpoint}`);
  return definition.checklist
    .filter(({ id, required }) => required && !ticked.includes(id))
    .map(({ id, title, clauses }) => ({ field: id, title, clauses }));
}
