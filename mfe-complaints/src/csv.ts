/**
 * A spreadsheet runs a cell that begins with one of these as a formula (OWASP, CSV injection); full-width forms too,
 * which Chinese input methods produce and Excel folds.
 */
const formulaStart = /^\s*[=+\-@＝＋－＠]/;

const plainNumber = /^-?\d+(?:\.\d+)?$/;

/** One cell that no spreadsheet runs as a formula: a quote mark in front keeps it text. */
export function safeCell(value: string): string {
  const text = formulaStart.test(value) && !plainNumber.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as CSV (RFC 4180) with a byte order mark, without which Excel shows Chinese as rubbish. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(safeCell).join(',')).join('\r\n')}\r\n`;
}
