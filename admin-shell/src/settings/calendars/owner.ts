import type { CalendarRow } from './calendar-documents.ts';

/** Whose calendar is shown: the shared one, or that of a campus with the days of its own. */
export interface Owner {
  readonly calendar: CalendarRow;
  readonly campus: CalendarRow['campuses'][number] | null;
}

export const idOf = ({ calendar, campus }: Owner): string => campus?.id ?? calendar.id;
/** For queries. */
export const ownerIds = ({ calendar, campus }: Owner) => (campus ? { campusId: campus.id } : { calendarId: calendar.id });
/** For changes of days. */
export const ownerInput = ({ calendar, campus }: Owner) =>
  campus ? { campusId: campus.id, expectedVersion: campus.calendarVersion } : { calendarId: calendar.id, expectedVersion: calendar.version };

export const mayChange = ({ calendar, campus }: Owner): boolean => (campus ? campus.mayChangeCalendar : calendar.mayChange);

/** The owner of an id; else the first shared calendar, or the first campus of one who can change only that. */
export function ownerOf(calendars: readonly CalendarRow[], id: string | null): Owner | undefined {
  for (const calendar of calendars) {
    if (calendar.id === id) return { calendar, campus: null };
    const campus = calendar.campuses.find((one) => one.id === id);
    if (campus) return { calendar, campus };
  }
  const owners = calendars.flatMap((calendar): Owner[] => [{ calendar, campus: null }, ...calendar.campuses.map((campus) => ({ calendar, campus }))]);
  return owners.find(mayChange) ?? owners[0];
}
