import type { RehearsalFiguresFields } from './rehearsal-fields.ts';

/** What turned, told apart by place, department or limit. */
export const turnViews = ['campus', 'department', 'clock'] as const;
export type TurnView = (typeof turnViews)[number];

export interface TurnRow {
  readonly name: string;
  readonly gained: number;
  readonly lost: number;
}

/** Rows of one view, the most turned first. */
export function turnRows(figures: Pick<RehearsalFiguresFields, 'byCampus' | 'byDepartment' | 'byClock'>, view: TurnView, titleOf: (title: { zh: string; en: string }) => string, none: string): readonly TurnRow[] {
  const rows: readonly TurnRow[] =
    view === 'campus'
      ? figures.byCampus.map(({ campus, gained, lost }) => ({ name: campus?.name ?? none, gained, lost }))
      : view === 'department'
        ? figures.byDepartment.map(({ department, gained, lost }) => ({ name: department?.name ?? none, gained, lost }))
        : figures.byClock.map(({ title, gained, lost }) => ({ name: titleOf(title), gained, lost }));
  return rows.toSorted((one, other) => other.gained + other.lost - (one.gained + one.lost));
}

type Alert = RehearsalFiguresFields['alerts'][number];

/** Alerts of one role by day, days without any left at nothing; of every role together where none is named. */
export function alertDays(alerts: readonly Pick<Alert, 'role' | 'day' | 'before' | 'after'>[], role: string | null): { readonly days: readonly string[]; readonly before: readonly number[]; readonly after: readonly number[] } {
  const days = [...new Set(alerts.map(({ day }) => day))].toSorted();
  const sum = (side: 'before' | 'after') => days.map((day) => alerts.filter((alert) => alert.day === day && (role === null || alert.role === role)).reduce((total, alert) => total + alert[side], 0));
  return { days, before: sum('before'), after: sum('after') };
}
