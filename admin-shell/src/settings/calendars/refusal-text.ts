import type { useCalendarWords } from './calendars-words.ts';

interface Refusal {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly issues?: readonly { readonly path: readonly string[]; readonly code: string; readonly message: string }[];
}

const refusals = ['CALENDAR_VERSION_CONFLICT', 'PERMISSION_MISSING', 'RECORD_NOT_FOUND', 'OFFICIAL_YEAR_UNKNOWN'] as const;
const issues = ['NEVER_OPEN', 'INTERVALS_OVERLAP', 'INTERVAL_EMPTY', 'TIME_INVALID', 'HALF_DAY_UNBOUNDED', 'REQUIRED', 'LENGTH_OUT_OF_RANGE', 'NOT_ICAL'] as const;
const isOneOf = <Code extends string>(codes: readonly Code[], code: string | undefined): code is Code => (codes as readonly (string | undefined)[]).includes(code);

/** Why a change was not made, each thing once. */
export function refusalText({ code, message, issues: found }: Refusal, t: ReturnType<typeof useCalendarWords>): string {
  if (isOneOf(refusals, code)) return t(`refused.${code}`);
  if (!found) return t('refused.other', { text: message ?? '' });
  return [...new Set(found.map((issue) => (isOneOf(issues, issue.code) ? t(`issue.${issue.code}`) : issue.message)))].join(' ');
}
