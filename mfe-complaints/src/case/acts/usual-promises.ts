import { dayAfter, wallTime } from '../../zoned-time.ts';

/** Times that are usually agreed, as wall-clock times of the campus; those that have passed are left out. */
export function usualPromises(now: number, zone: string) {
  const today = wallTime(now, zone).slice(0, 10);
  const evening = `${today}T18:00`;
  const choices = [
    { key: 'in.minutes', count: 30, at: wallTime(now + 30 * 60_000, zone) },
    { key: 'in.hour', count: undefined, at: wallTime(now + 60 * 60_000, zone) },
    { key: 'in.today', count: undefined, at: evening },
    { key: 'in.tomorrow', count: undefined, at: `${dayAfter(today)}T09:00` },
  ] as const;
  return choices.filter(({ at }) => at > wallTime(now, zone));
}
