/** Why a text cannot be sent as this element; null when it can. What it means is said by the server. */
export function jsonFault(text: string, expected: { readonly key: string; readonly id: string } | null): 'syntax' | 'object' | 'id' | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'syntax';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'object';
  return expected && (value as Record<string, unknown>)[expected.key] !== expected.id ? 'id' : null;
}

/** The life cycle with one of its stages or actions in place of the one with that id, added, or removed (null). */
export function withinLifecycle(lifecycle: string, part: 'stages' | 'actions', id: string, text: string | null): string {
  const whole = JSON.parse(lifecycle) as Record<string, { id: string }[]>;
  const members = whole[part] ?? [];
  const at = members.findIndex((member) => member.id === id);
  const next = text === null ? null : (JSON.parse(text) as { id: string });
  if (at === -1) return JSON.stringify(next ? { ...whole, [part]: [...members, next] } : whole);
  return JSON.stringify({ ...whole, [part]: next ? members.with(at, next) : members.toSpliced(at, 1) });
}

/** A copy of an element under another id, to begin a new one with. */
export const copyOf = (text: string, id: string): string => JSON.stringify({ ...(JSON.parse(text) as object), id }, null, 2);
