import { zonedInstant } from '../zoned-time.ts';
import type { PolicyFieldData } from './policy-field.ts';

/** What the form holds for each field, by key; times are wall-clock times of the campus. */
export type FieldTexts = Readonly<Record<string, string | null | undefined>>;

/** The filled fields as the API takes them; empty ones are left out. */
export function toFieldValues(fields: readonly Pick<PolicyFieldData, 'key' | 'type'>[], texts: FieldTexts, zone: string): { field: string; value: string }[] {
  return fields.flatMap(({ key, type }) => {
    const text = texts[key]?.trim() ?? '';
    const value = type === 'INSTANT' ? zonedInstant(text, zone) : text;
    return value ? [{ field: key, value }] : [];
  });
}

/** Names in the form of what an issue of the API is about: it counts values, or names the missing field. */
export function fieldNameOf(steps: readonly (string | number)[], sent: readonly { readonly field: string }[]): (string | number)[] | undefined {
  const [first, at] = steps;
  if (first !== 'values' || at === undefined) return undefined;
  return ['values', typeof at === 'number' ? (sent[at]?.field ?? at) : at];
}
