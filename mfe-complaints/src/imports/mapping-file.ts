import { importFields, type ImportField } from './import-fields.ts';
import type { MappedColumn, Mapping } from './mapping.ts';

const kind = 'huiyin/complaint-import-mapping';

/** A mapping as a file to keep for the next ledger of the same shape. */
export const printMapping = (mapping: Mapping): string => `${JSON.stringify({ kind, version: 1, ...mapping }, null, 2)}\n`;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function readColumn(value: unknown): MappedColumn | null {
  const { column, format, values } = (value ?? {}) as Record<string, unknown>;
  if (typeof column !== 'string' || column === '') return null;
  const words = Object.entries((values ?? {}) as object).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return { column, ...(text(format) ? { format: text(format) } : {}), ...(words.length ? { values: Object.fromEntries(words) } : {}) };
}

/** Reads a kept mapping; null when the text is none. `lost` names the columns that the present file does not have. */
export function readMapping(content: string, headers: readonly string[]): { readonly mapping: Mapping; readonly lost: string[] } | null {
  let given: Record<string, unknown>;
  try {
    given = JSON.parse(content) as Record<string, unknown>;
  } catch {
    return null;
  }
  if (given?.kind !== kind || given.version !== 1 || typeof given.columns !== 'object' || given.columns === null) return null;
  const columns: Partial<Record<ImportField, MappedColumn>> = {};
  const lost: string[] = [];
  for (const field of importFields) {
    const column = readColumn((given.columns as Record<string, unknown>)[field]);
    if (!column) continue;
    if (headers.includes(column.column)) columns[field] = column;
    else lost.push(column.column);
  }
  return {
    mapping: { columns, timeZone: text(given.timeZone), defaultCampusId: text(given.defaultCampusId), defaultChannel: text(given.defaultChannel) },
    lost,
  };
}
