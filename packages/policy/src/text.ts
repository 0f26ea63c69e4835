/** A sentence or name shown to people: Chinese first, English complete. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** A clause of a regulation: pack id, slash, clause number ("childcare-institution/2.5.3.1-b"). */
export type ClauseId = `${string}/${string}`;

/** Milliseconds since 1970-01-01T00:00Z. Every instant in this package is one. */
export type Instant = number;

/** A civil date "YYYY-MM-DD", without zone. */
export type LocalDate = string;

/** A wall-clock time "HH:MM". "24:00" is the end of the day and only valid as an end. */
export type LocalTime = string;
