import { wordFields, type WordField } from './import-fields.ts';
import { textsOf, type Mapping } from './mapping.ts';
import { matchWord, type KnownWord } from './match-words.ts';
import type { Preview } from './read-preview.ts';

/** Words we know for each field; an empty list: the field takes any word. */
export type KnownWords = Readonly<Record<WordField, readonly KnownWord[]>>;

/** A word of the file that the server would not understand as it stands. */
export interface ForeignWord {
  readonly word: string;
  /** What it means: as chosen, else as guessed, else nothing. */
  readonly means: string;
}

const spelled = (text: string) => text.normalize('NFKC').trim().toLowerCase();

/** The server compares whole names without regard to case; only those it takes without help. */
const isUnderstood = (word: string, known: readonly KnownWord[]) => known.some(({ value, names }) => [value, ...names].some((name) => spelled(name) === spelled(word)));

/** Words of a column that have to be matched to ours. `further` are words that a dry run found beyond the preview. */
export function foreignWords(field: WordField, mapping: Mapping, preview: Preview, known: KnownWords, further: readonly string[] = []): ForeignWord[] {
  const mapped = mapping.columns[field];
  if (!mapped || known[field].length === 0) return [];
  const words = [...new Set([...textsOf(preview, mapped.column), ...further])];
  return words
    .filter((word) => !isUnderstood(word, known[field]))
    .map((word) => ({ word, means: mapped.values?.[word] ?? matchWord(word, known[field]) ?? '' }));
}

/** The mapping with every foreign word that means something. */
export function withWords(mapping: Mapping, preview: Preview, known: KnownWords, further: Partial<Record<WordField, readonly string[]>>): Mapping {
  const columns = { ...mapping.columns };
  for (const field of wordFields) {
    const mapped = columns[field];
    if (!mapped) continue;
    const matched = foreignWords(field, mapping, preview, known, further[field]).filter(({ means }) => means !== '');
    columns[field] = { ...mapped, values: Object.fromEntries(matched.map(({ word, means }) => [word, means])) };
  }
  return { ...mapping, columns };
}

/** The mapping after somebody said what a word means. */
export function withWord(mapping: Mapping, field: WordField, word: string, means: string): Mapping {
  const mapped = mapping.columns[field];
  if (!mapped) return mapping;
  return { ...mapping, columns: { ...mapping.columns, [field]: { ...mapped, values: { ...mapped.values, [word]: means } } } };
}
