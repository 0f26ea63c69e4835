/** A word of ours that a word of the file may mean. */
export interface KnownWord {
  /** What the API is to be told. */
  readonly value: string;
  /** What people may have written for it. */
  readonly names: readonly string[];
}

const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Which of our words a word of the file means; undefined when none or several might be meant. */
export function matchWord(text: string, known: readonly KnownWord[]): string | undefined {
  const wanted = plain(text);
  if (wanted === '') return undefined;
  const names = known.flatMap(({ value, names: all }) => [value, ...all].map((name) => ({ value, name: plain(name) })));
  const exact = names.find(({ name }) => name === wanted);
  if (exact) return exact.value;
  const near = new Set(names.filter(({ name }) => name.length > 1 && (name.includes(wanted) || wanted.includes(name))).map(({ value }) => value));
  return near.size === 1 ? [...near][0] : undefined;
}

/** The different texts of a column, in the order they appear, empty ones left out. */
export function wordsOfColumn(rows: readonly (readonly string[])[], column: number): string[] {
  return [...new Set(rows.map((row) => row[column]?.trim() ?? '').filter((text) => text !== ''))];
}
