import { formatDate, parseDate } from '../calendar/civil.ts';
import type { Calendar } from '../calendar/types.ts';
import { replay } from '../clock/replay.ts';
import type { HistoryEvent } from '../clock/types.ts';
import type { Duty, Period } from '../pack/duty.ts';
import type { ResolvedPack } from '../pack/types.ts';
import type { DateRange } from '../touchpoint/plan-touchpoints.ts';
import { periodEnd, periodStart } from './periods.ts';
import type { PlannedDuty } from './types.ts';

/** How often a duty returns, once its blank is filled. */
export function periodOf({ every }: Duty): Period {
  // A resolved pack holds the chosen period in place of its parameter.
  if (typeof every !== 'string') throw new TypeError(`Parameter ${every.parameter} is not resolved`);
  return every;
}

function carries({ on = 'working_days' }: Duty, calendar: Calendar, date: string): boolean {
  return on === 'all_days' || (on === 'working_days') === calendar.isWorkingDay(calendar.instantOf(date));
}

/** First days of the periods whose duty opens within the range, both days included. */
function* occurrences(duty: Duty, calendar: Calendar, range: DateRange): Generator<{ readonly first: number; readonly opens: number; readonly end: number }> {
  const period = periodOf(duty);
  const [from, to] = [parseDate(range.from)!, parseDate(range.to)!];
  for (let first = periodStart(from, period); first <= to; first = periodEnd(first, period)) {
    const end = periodEnd(first, period);
    const opens = duty.opens === 'first_day' ? first : end - 1;
    if (opens < from || opens > to) continue;
    if (period === 'day' && !carries(duty, calendar, formatDate(first))) continue;
    yield { first, opens, end };
  }
}

/** Each return of a duty that opens on a day of the range (local dates, both included), in order, with its limit as the engine judges it. */
export function planDuties(pack: ResolvedPack, calendar: Calendar, range: DateRange): PlannedDuty[] {
  const planned: PlannedDuty[] = [];
  for (const duty of pack.duties) {
    for (const { first, opens, end } of occurrences(duty, calendar, range)) {
      const [periodFrom, periodTo] = [formatDate(first), formatDate(end - 1)];
      const opensAt = calendar.instantOf(formatDate(opens));
      const event: HistoryEvent = { id: `duty_opened:${duty.id}:${periodFrom}`, type: 'duty_opened', at: opensAt, facts: { duty: duty.id, period_end: calendar.instantOf(formatDate(end)) } };
      const { clocks } = replay(pack, { id: `${duty.id}:${periodFrom}`, type: 'duty' }, [event], calendar, opensAt);
      const clock = clocks.find(({ key }) => key === duty.clockKey);
      planned.push({
        duty: duty.id, title: duty.title, clauses: duty.clauses, ownerRole: duty.ownerRole, scope: duty.scope, fields: duty.fields,
        periodFrom, periodTo, opensAt, dueAt: clock?.dueAt ?? null, dueInclusive: clock?.dueInclusive ?? true, provisional: clock?.provisional ?? false, event,
      });
    }
  }
  return planned.sort((a, b) => a.opensAt - b.opensAt || (a.duty < b.duty ? -1 : a.duty > b.duty ? 1 : 0));
}
