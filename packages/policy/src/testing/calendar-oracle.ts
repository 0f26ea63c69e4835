// A slow, obvious calendar for tests: asks the runtime for the wall clock of every single minute.
import type { CalendarSpec, DayOverride, Weekday } from '../calendar/types.ts';

const MINUTE = 60_000;
const NAMES: Record<string, Weekday> = { Mon: 'mon', Tue: 'tue', Wed: 'wed', Thu: 'thu', Fri: 'fri', Sat: 'sat', Sun: 'sun' };

interface WallClock {
  readonly date: string;
  readonly weekday: Weekday;
  readonly minute: number;
}

function wallClockReader(zone: string): (at: number) => WallClock {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone, hourCycle: 'h23', weekday: 'short', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
  });
  return (at) => {
    const [, weekday, month, day, year, hour, minute] = /^(\w+), (\d+)\/(\d+)\/(\d+), (\d+):(\d+)$/.exec(format.format(at))!;
    return { date: `${year}-${month}-${day}`, weekday: NAMES[weekday!]!, minute: Number(hour) * 60 + Number(minute) };
  };
}

const toMinutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

export function makeOracle(spec: CalendarSpec) {
  const read = wallClockReader(spec.zone);
  const overrides = new Map<string, DayOverride>();
  for (const override of spec.overrides ?? []) overrides.set(override.date, override);

  const hours = (clock: WallClock): readonly { from: string; to: string }[] => {
    const override = overrides.get(clock.date);
    const weekday = spec.weekly[clock.weekday];
    const usual = weekday.length > 0 ? weekday : spec.weekly[spec.makeUpHoursOf ?? 'mon'];
    if (!override) return weekday;
    if (override.kind === 'rest' || override.kind === 'closed') return [];
    if (override.kind === 'hours') return override.open;
    if (override.kind === 'work') return override.open ?? usual;
    return usual;
  };
  const isOpen = (at: number): boolean => {
    const clock = read(at);
    const override = overrides.get(clock.date);
    if (override?.kind === 'half_day') {
      if (override.until && clock.minute >= toMinutes(override.until)) return false;
      if (override.from && clock.minute < toMinutes(override.from)) return false;
    }
    return hours(clock).some(({ from, to }) => clock.minute >= toMinutes(from) && clock.minute < toMinutes(to));
  };
  const isWorkingDay = (at: number): boolean => {
    const clock = read(at);
    const override = overrides.get(clock.date);
    if (override) return override.kind !== 'rest' && override.kind !== 'closed';
    return spec.workdays?.includes(clock.weekday) ?? spec.weekly[clock.weekday].length > 0;
  };
  return {
    isOpen,
    isWorkingDay,
    localDate: (at: number): string => read(at).date,
    openMinutes(from: number, minutes: number): number {
      let open = 0;
      for (let i = 0; i < minutes; i++) if (isOpen(from + i * MINUTE)) open++;
      return open;
    },
    /** Null when the limit of steps is reached first. */
    addWorkingMinutes(from: number, minutes: number, maxSteps: number): number | null {
      let left = minutes;
      for (let i = 0; i < maxSteps; i++) {
        if (left === 0) return from + i * MINUTE;
        if (isOpen(from + i * MINUTE)) left--;
      }
      return null;
    },
  };
}
