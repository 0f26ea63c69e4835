const formats = new Map<string, Intl.DateTimeFormat>();

function wallParts(at: number, zone: string): Record<string, string> {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, format);
  }
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
}

/** Wall-clock time of a zone as `yyyy-MM-ddTHH:mm`, the form of `<input type="datetime-local">`. */
export function wallTime(at: number, zone: string): string {
  const { year, month, day, hour, minute } = wallParts(at, zone);
  return `${year}-${month}-${day}T${hour}:${minute}`;
}

function offsetAt(at: number, zone: string): number {
  const { year, month, day, hour, minute, second } = wallParts(at, zone);
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)) - Math.floor(at / 1000) * 1000;
}

/**
 * The instant, in RFC 3339, at which clocks in the zone show `yyyy-MM-ddTHH:mm`; null for anything else.
 * A time that daylight saving skips is read as if the clocks had not been moved yet.
 */
export function zonedInstant(wall: string, zone: string): string | null {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2})?$/.exec(wall);
  const asUtc = match ? Date.parse(`${match[1]}T${match[2]}:00Z`) : Number.NaN;
  if (Number.isNaN(asUtc)) return null;
  const first = asUtc - offsetAt(asUtc, zone);
  const settled = asUtc - offsetAt(first, zone);
  const at = offsetAt(settled, zone) === offsetAt(first, zone) ? settled : first;
  return new Date(at).toISOString();
}

/** The day after a calendar date `yyyy-MM-dd`. */
export function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
