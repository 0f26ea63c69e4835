/** What was typed into a form that was closed before it was sent, for as long as the page stands. */
const kept = new Map<string, object>();

/** Keeps the values of a form, or forgets them once they were sent. */
export function keepValues(draft: string, values: object | null): void {
  if (values) kept.set(draft, values);
  else kept.delete(draft);
}

/** What was typed before. */
export const keptValues = (draft: string): object => kept.get(draft) ?? {};
