import { instantOfWall, wallTime } from '../wall-time.ts';

/** What is tried on: days of receipt and campuses; it lives in the address. Null stands for every campus in view. */
export interface TrialState {
  readonly from: string;
  /** Last day, included. */
  readonly to: string;
  readonly campusIds: readonly string[] | null;
}

const usualDays = 90;
const day = (text: string | null): string | undefined => (text && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined);
const shifted = (date: string, days: number): string => new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Reads it from the address; the last three months where it says nothing. */
export function readTrial(params: URLSearchParams, now: number, zone: string): TrialState {
  const to = day(params.get('to')) ?? wallTime(now, zone).slice(0, 10);
  const campuses = (params.get('campuses') ?? '').split(',').filter(Boolean);
  return { from: day(params.get('from')) ?? shifted(to, 1 - usualDays), to, campusIds: campuses.length > 0 ? campuses : null };
}

/** The span as the API takes it, from midnight to midnight; null when the days are the wrong way round. */
export function trialSpan({ from, to }: TrialState, zone: string): { readonly from: string; readonly to: string } | null {
  const [begin, end] = [instantOfWall(`${from}T00:00`, zone), instantOfWall(`${shifted(to, 1)}T00:00`, zone)];
  return begin && end && begin < end ? { from: begin, to: end } : null;
}
