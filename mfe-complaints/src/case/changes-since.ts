/** An entry of a case's history, as far as it tells what is new. */
export interface Entry {
  readonly id: string;
}

/** What was added to a history since it was last looked at. Histories only grow. */
export function changesSince<E extends Entry>(seen: ReadonlySet<string>, timeline: readonly E[]): E[] {
  return timeline.filter(({ id }) => !seen.has(id));
}
