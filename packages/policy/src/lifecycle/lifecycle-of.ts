import type { Lifecycle } from '../pack/lifecycle-definition.ts';
import type { PolicyPack } from '../pack/types.ts';

/** Subjects without a way of their own, such as clients, stay where they are. */
const NONE: Lifecycle = { subject: 'none', initial: 'none', stages: [], moves: [], actions: [] };

/** The way of one kind of subject; an empty one when the pack has none. */
export const lifecycleOf = (pack: Pick<PolicyPack, 'lifecycles'>, subject: string): Lifecycle => pack.lifecycles.find((lifecycle) => lifecycle.subject === subject) ?? NONE;
