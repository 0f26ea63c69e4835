/** Patterns that ledgers use, with a test of their shape; null: ISO 8601, which needs no pattern. */
const patterns: readonly (readonly [string | null, RegExp])[] = [
  [null, /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/i],
  ['yyyy-M-d H:mm:ss', /^\d{4}-\d{1,2}-\d{1,2} \d{1,2}:\d{2}:\d{2}$/],
  ['yyyy-M-d H:mm', /^\d{4}-\d{1,2}-\d{1,2} \d{1,2}:\d{2}$/],
  ['yyyy/M/d H:mm:ss', /^\d{4}\/\d{1,2}\/\d{1,2} \d{1,2}:\d{2}:\d{2}$/],
  ['yyyy/M/d H:mm', /^\d{4}\/\d{1,2}\/\d{1,2} \d{1,2}:\d{2}$/],
  ['yyyy/M/d', /^\d{4}\/\d{1,2}\/\d{1,2}$/],
  ['yyyy.M.d H:mm', /^\d{4}\.\d{1,2}\.\d{1,2} \d{1,2}:\d{2}$/],
  ['yyyy.M.d', /^\d{4}\.\d{1,2}\.\d{1,2}$/],
  ["yyyy'年'M'月'd'日' H:mm", /^\d{4}年\d{1,2}月\d{1,2}日 \d{1,2}:\d{2}$/],
  ["yyyy'年'M'月'd'日'H'时'm'分'", /^\d{4}年\d{1,2}月\d{1,2}日\d{1,2}时\d{1,2}分$/],
  ["yyyy'年'M'月'd'日'", /^\d{4}年\d{1,2}月\d{1,2}日$/],
  ['d/M/yyyy H:mm', /^(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])\/\d{4} \d{1,2}:\d{2}$/],
  ['M/d/yyyy H:mm:ss', /^(?:0?[1-9]|1[0-2])\/\d{1,2}\/\d{4} \d{1,2}:\d{2}:\d{2}$/],
  ['M/d/yyyy H:mm', /^(?:0?[1-9]|1[0-2])\/\d{1,2}\/\d{4} \d{1,2}:\d{2}$/],
  ['M/d/yyyy h:mm a', /^(?:0?[1-9]|1[0-2])\/\d{1,2}\/\d{4} \d{1,2}:\d{2} [AaPp][Mm]$/],
  ['M/d/yyyy', /^(?:0?[1-9]|1[0-2])\/\d{1,2}\/\d{4}$/],
];

/** The pattern that all the texts follow: null for ISO 8601, undefined when none does or there is no text. */
export function guessFormat(texts: readonly string[]): string | null | undefined {
  const given = texts.map((text) => text.trim()).filter((text) => text !== '');
  if (given.length === 0) return undefined;
  const fitting = patterns.filter(([, shape]) => given.every((text) => shape.test(text))).map(([pattern]) => pattern);
  // "3/4/2026" alone tells nothing: only a day beyond 12 proves which comes first.
  return fitting.includes('M/d/yyyy H:mm') ? 'M/d/yyyy H:mm' : fitting[0];
}
