const formats = new Map<string, Intl.DateTimeFormat>();

function wallParts(at: number, zone: string): Record<string, string> {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });
    formats.set(zone, format);
  }
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
}

/** Wall-clock time of a zone as `yyyy-MM-ddTHH:mm`, the form of `<input type="datetime-local">`. */
export function wallTime(at: number, zone: string): string {
  const { year, month, day, hour, minute } = wallParts(at, zone);
  return `${year}-${month}-${day}T${hour}:${minute}`;
}

/** The instant, in RFC 3339, at which clocks in the zone show `yyyy-MM-ddTHH:mm`; null for anything else. */
export function instantOfWall(wall: string, zone: string): string | null {
  const asUtc = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(wall) ? Date.parse(`${wall}:00Z`) : Number.NaN;
  if (Number.isNaN(asUtc)) return null;
  const offsetAt = (at: number) => Date.parse(`${wallTime(at, zone)}:00Z`) - Math.floor(at / 60_000) * 60_000;
  // Twice, because the offset just found may belong to the other side of a change of the clocks.
  const first = asUtc - offsetAt(asUtc);
  return new Date(asUtc - offsetAt(first)).toISOString();
}
