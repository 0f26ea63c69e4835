import type { ClauseId } from '../../text.ts';

/** Clause ids of this regulation by their numbers. */
export const clauses = (...numbers: readonly string[]): ClauseId[] => numbers.map((number): ClauseId => `staff-congress/${number}`);
