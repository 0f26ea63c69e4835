import type { Instant } from '../text.ts';
import { DAY } from './civil.ts';

/** A stretch of time during which a zone keeps one offset from UTC. */
export interface OffsetPiece {
  readonly from: Instant;
  readonly to: Instant;
  readonly offset: number;
}

function offsetReader(zone: string): (at: Instant) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  return (at) => {
    const match = /GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(format.format(at));
    if (!match) throw new RangeError(`Zone ${zone} has no readable offset`);
    if (match[1] === undefined) return 0;
    const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0);
    return (match[1] === '-' ? -seconds : seconds) * 1000;
  };
}

/** Whether this runtime knows the zone. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

const known = new Map<string, readonly OffsetPiece[]>();

/** The offsets of a zone from `from` to `to`. Remembered: campuses share few zones, and asking the runtime is the slow part of a calendar. */
export function offsetPieces(zone: string, from: Instant, to: Instant): readonly OffsetPiece[] {
  const key = `${zone} ${from} ${to}`;
  let pieces = known.get(key);
  if (!pieces) {
    if (known.size >= 100) known.clear();
    known.set(key, (pieces = findPieces(zone, from, to)));
  }
  return pieces;
}

function findPieces(zone: string, from: Instant, to: Instant): OffsetPiece[] {
  const offsetAt = offsetReader(zone);
  const pieces: OffsetPiece[] = [];
  let [pieceFrom, offset] = [from, offsetAt(from)];
  for (let probe = from; probe < to; ) {
    const next = Math.min(probe + DAY, to);
    if (offsetAt(next) === offset) {
      probe = next;
      continue;
    }
    // Offsets change on whole seconds: halve until the first second of the new one.
    let [low, high] = [probe, next];
    while (high - low > 1000) {
      const middle = low + Math.floor((high - low) / 2000) * 1000;
      if (offsetAt(middle) === offset) low = middle;
      else high = middle;
    }
    pieces.push({ from: pieceFrom, to: high, offset });
    [pieceFrom, offset, probe] = [high, offsetAt(high), high];
  }
  if (pieceFrom < to) pieces.push({ from: pieceFrom, to, offset });
  return pieces;
}
