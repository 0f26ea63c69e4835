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

/** Lists of an input, whose entries the API's issues count. */
export interface SentLists {
  readonly classification?: readonly { readonly dimension: string }[];
  readonly values?: readonly { readonly field: string; readonly value: string }[];
}

/** The place in the form of what an issue is about. The API counts entries of lists, or names the missing one; the form knows them by dimension or field. */
export function fieldNameOf(steps: readonly (string | number)[], { classification, values }: SentLists): (string | number)[] {
  const [first, at] = steps;
  if (first === undefined || at === undefined) return [...steps];
  if (typeof at === 'string') return [first, at];
  return [first, (first === 'values' ? values?.[at]?.field : classification?.[at]?.dimension) ?? at];
}
