import type { ParameterEntry } from './draft-fields.ts';

/** A parameter as the API takes it; neither value nor values empties the blank. */
export interface ParameterChange {
  readonly key: string;
  readonly value?: string;
  readonly values?: string[];
}

/** What is sent when a field was left with these texts; null when that changes nothing. */
export function parameterChange(parameter: Pick<ParameterEntry, 'key' | 'type' | 'value'>, given: readonly string[]): ParameterChange | null {
  const texts = given.map((text) => text.trim()).filter(Boolean);
  const { key, type, value } = parameter;
  if (JSON.stringify(texts) === JSON.stringify(value ?? [])) return null;
  if (texts.length === 0) return { key };
  return type === 'LIST' ? { key, values: texts } : { key, value: texts[0]! };
}

/** What stands in the field: what the chain has filled in, else what will be used anyway; nothing for a blank of the source. */
export const shownValue = ({ value, recommended, isBlankInSource }: Pick<ParameterEntry, 'value' | 'recommended' | 'isBlankInSource'>): readonly string[] =>
  value ?? (isBlankInSource ? [] : recommended);
