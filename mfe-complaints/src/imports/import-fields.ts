/** What a column of the file may mean; as in the API's `ImportField`, in the order in which people think of them. */
export const importFields = [
  'NUMBER',
  'CAMPUS',
  'CHANNEL',
  'MATTER',
  'DEMAND',
  'COMPLAINANT_NAME',
  'COMPLAINANT_PHONE',
  'RECEIVED_AT',
  'TARGET_AT',
  'CLOSED_AT',
  'DEPARTMENT',
  'TOPIC',
  'URGENCY',
  'SOURCE_VERDICT',
] as const;

export type ImportField = (typeof importFields)[number];

/** Fields that hold an instant and may need a pattern. */
export const instantFields: readonly ImportField[] = ['RECEIVED_AT', 'TARGET_AT', 'CLOSED_AT'];

/** Fields without which a row is no complaint, unless a default stands in. */
export const neededFields: readonly ImportField[] = ['MATTER', 'RECEIVED_AT'];

/** Fields that hold words of ours: names of campuses and departments, words of the regulation. */
export const wordFields = ['CAMPUS', 'CHANNEL', 'DEPARTMENT', 'TOPIC', 'URGENCY'] as const satisfies readonly ImportField[];

/** A field that holds a word of ours. */
export type WordField = (typeof wordFields)[number];
