import { parse } from 'csv-parse/browser/esm/sync';

/** The beginning of a file, read in the browser before anything is sent. */
export interface Preview {
  readonly encoding: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The file has more rows than are shown. */
  readonly hasMore: boolean;
}

/** Why the beginning of a file cannot be shown. */
export type PreviewProblem = 'empty' | 'spreadsheet' | 'encoding' | 'notCsv';

/** How much of a file is looked at, in bytes, and how many rows are kept. */
export const previewBytes = 512 * 1024;
const previewRows = 200;

function decode(bytes: Uint8Array, encoding: string, isWhole: boolean): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: !isWhole });
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

function candidates(bytes: Uint8Array, named: string | null): readonly string[] {
  if (named) return [named];
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  // GB18030 accepts most bytes, so UTF-8, which does not, is tried first.
  return ['utf-8', 'gb18030', 'utf-16le'];
}

/** The separator that the first line holds most often outside quotes; the server decides in the same way. */
function separatorOf(text: string): string {
  const counts = new Map([[',', 0], [';', 0], ['\t', 0]]);
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === '\n') break;
    else if (!quoted && counts.has(character)) counts.set(character, counts.get(character)! + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0];
}

function parseRows(text: string, limit: number): string[][] | null {
  try {
    return parse(text, { delimiter: separatorOf(text), relax_column_count: true, skip_empty_lines: true, to: limit });
  } catch {
    return null;
  }
}

/**
 * Reads the first rows of a CSV file. `bytes` is its beginning, `isWhole` tells whether that is all of it;
 * `named` is the encoding when somebody has chosen one.
 */
export function readPreview(bytes: Uint8Array, isWhole: boolean, named: string | null): Preview | { readonly problem: PreviewProblem } {
  if (bytes.length === 0) return { problem: 'empty' };
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4) return { problem: 'spreadsheet' };
  const decoded = candidates(bytes, named)
    .map((encoding) => ({ encoding, text: decode(bytes, encoding, isWhole) }))
    .find(({ text }) => text !== null);
  if (!decoded?.text) return { problem: 'encoding' };
  const text = isWhole ? decoded.text : decoded.text.slice(0, decoded.text.lastIndexOf('\n') + 1);
  if (text.trim() === '') return { problem: 'empty' };
  // A cell that the cut goes through looks like a quote never closed: fewer rows then avoid it.
  const records = [previewRows + 2, 22, 2].map((limit) => parseRows(text, limit)).find((rows) => rows !== null);
  if (!records) return { problem: 'notCsv' };
  const [headers = [], ...rows] = records;
  return { encoding: decoded.encoding, headers, rows: rows.slice(0, previewRows), hasMore: !isWhole || rows.length > previewRows };
}
