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
  ['M/d/yyyy H:mm:ss', /^(?:0?[1-9]|1[0-2])\/\d{1,2}\/\d{4} \d{1,2}:\d{2}:\d{2}$/],
  ['M/d/yyyy H:mm', /^(?:0?[1-9]|1[0-2])\/\d{1,2}\/\d{4} \d{1,2}:\d{2}$/],
  ['M/d/yyyy h:mm a', /^(?:0?[1-9]|1[0-2])\/\d{1,2}\/\d{4} \d{1,2}:\d{2} [AaPp][Mm]$/],
  ['M/d/yyyy', /^(?:0?[1-9]|1[0-2])\/\d{1,2}\/\d{4}$/],
  // After the American order: "3/4/2026" alone tells nothing, only a day beyond 12 proves which comes first.
  ['d/M/yyyy H:mm', /^(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])\/\d{4} \d{1,2}:\d{2}$/],
];

/**
 * The pattern that most of the texts follow: null for ISO 8601, undefined when there is no text or few follow any.
 * Most, not all: a ledger with one slip of the pen must not lose its pattern, the dry run will point at the slip.
 */
export function guessFormat(texts: readonly string[]): string | null | undefined {
  const given = texts.map((text) => text.trim()).filter((text) => text !== '');
  const ranked = patterns.map(([pattern, shape]) => ({ pattern, count: given.filter((text) => shape.test(text)).length })).sort((a, b) => b.count - a.count);
  const [best] = ranked;
  return best && best.count > 0 && best.count * 2 >= given.length ? best.pattern : undefined;
}
