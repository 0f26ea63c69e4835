import { guessColumns } from './guess-columns.ts';
import { guessFormat } from './guess-format.ts';
import { importFields, instantFields, neededFields, type ImportField } from './import-fields.ts';
import { wordsOfColumn } from './match-words.ts';
import type { Preview } from './read-preview.ts';

/** What one field is read from. */
export interface MappedColumn {
  readonly column: string;
  /** Pattern of an instant; absent for ISO 8601. */
  readonly format?: string;
  /** Words of the file and what they mean here. */
  readonly values?: Readonly<Record<string, string>>;
}

/** How a file becomes complaints. */
export interface Mapping {
  readonly columns: Readonly<Partial<Record<ImportField, MappedColumn>>>;
  /** IANA zone of local times in the file; empty: the zone of each campus. */
  readonly timeZone: string;
  readonly defaultCampusId: string;
  readonly defaultChannel: string;
}

/** Texts of a column in the preview. */
export const textsOf = (preview: Preview, column: string): string[] => wordsOfColumn(preview.rows, preview.headers.indexOf(column));

function columnFor(field: ImportField, column: string, preview: Preview): MappedColumn {
  const format = instantFields.includes(field) ? guessFormat(textsOf(preview, column)) : null;
  return { column, ...(format ? { format } : {}) };
}

/** A first mapping, from what the columns are called and how their dates look. */
export function guessMapping(preview: Preview, defaults: { readonly campusId: string; readonly channel: string }): Mapping {
  const columns = Object.entries(guessColumns(preview.headers)).map(([field, column]) => [field, columnFor(field as ImportField, column, preview)]);
  return { columns: Object.fromEntries(columns), timeZone: '', defaultCampusId: defaults.campusId, defaultChannel: defaults.channel };
}

/** The mapping with a field read from another column, or from none. */
export function withColumn(mapping: Mapping, field: ImportField, column: string | null, preview: Preview): Mapping {
  const columns = { ...mapping.columns };
  if (column === null) delete columns[field];
  else columns[field] = columnFor(field, column, preview);
  return { ...mapping, columns };
}

/** What a mapping still lacks before it can be tried; the server checks everything else. */
export function missingFields(mapping: Mapping): ImportField[] {
  const missing = neededFields.filter((field) => !mapping.columns[field]);
  if (!mapping.columns.CAMPUS && !mapping.defaultCampusId) missing.push('CAMPUS');
  if (!mapping.columns.CHANNEL && !mapping.defaultChannel) missing.push('CHANNEL');
  return missing;
}

/** The mapping as the API takes it. */
export function toMappingInput(mapping: Mapping) {
  return {
    columns: importFields.flatMap((field) => {
      const mapped = mapping.columns[field];
      if (!mapped) return [];
      const values = Object.entries(mapped.values ?? {}).map(([from, to]) => ({ from, to }));
      return [{ field, column: mapped.column, ...(mapped.format ? { format: mapped.format } : {}), ...(values.length ? { values } : {}) }];
    }),
    ...(mapping.timeZone ? { timeZone: mapping.timeZone } : {}),
    ...(mapping.defaultCampusId ? { defaultCampusId: mapping.defaultCampusId } : {}),
    ...(mapping.defaultChannel ? { defaultChannel: mapping.defaultChannel } : {}),
  };
}
