import type { Instant } from '../text.ts';
import { HOUR } from './civil.ts';

/** Counted time as ascending, disjoint intervals with two look-up tables: where an instant falls, and where an amount falls. */
export interface IntervalIndex {
  readonly count: number;
  readonly total: number;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Counted milliseconds before each interval. */
  readonly before: Float64Array;
  readonly rangeStart: Instant;
  readonly rangeEnd: Instant;
  /** Counted milliseconds before `at`. */
  countedBefore(at: Instant): number;
  /** The earliest instant with `amount` counted milliseconds before it; `amount` in (0, total]. */
  instantOf(amount: number): Instant;
  /** The first interval that ends after `at`; `count` when there is none. */
  firstEndingAfter(at: Instant): number;
}

// A look-up lands at most a few intervals before the answer: no search, no stepping through days.
const TIME_BUCKET = 8 * HOUR;
const AMOUNT_BUCKET = 4 * HOUR;

/** The first interval whose key reaches each bucket border. */
function buckets(keys: Float64Array, origin: number, size: number, bucketCount: number): Int32Array {
  const table = new Int32Array(bucketCount);
  for (let bucket = 0, i = 0; bucket < bucketCount; bucket++) {
    const border = origin + bucket * size;
    while (i < keys.length && keys[i]! < border) i++;
    table[bucket] = i;
  }
  return table;
}

/** Builds the tables over [rangeStart, rangeEnd). `flat` holds start, end, start, end …, ascending and disjoint. */
export function indexIntervals(flat: readonly number[], rangeStart: Instant, rangeEnd: Instant): IntervalIndex {
  const count = flat.length / 2;
  const [starts, ends, before] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const through = new Float64Array(count);
  let total = 0;
  for (let i = 0; i < count; i++) {
    const [start, end] = [flat[2 * i]!, flat[2 * i + 1]!];
    starts[i] = start;
    ends[i] = end;
    before[i] = total;
    total += end - start;
    through[i] = total;
  }
  const byTime = buckets(ends, rangeStart, TIME_BUCKET, Math.ceil((rangeEnd - rangeStart) / TIME_BUCKET) + 1);
  const byAmount = buckets(through, 0, AMOUNT_BUCKET, Math.ceil(total / AMOUNT_BUCKET) + 1);

  function firstEndingAfter(at: Instant): number {
    let i = byTime[((at - rangeStart) / TIME_BUCKET) | 0]!;
    while (i < count && ends[i]! <= at) i++;
    return i;
  }
  function countedBefore(at: Instant): number {
    const i = firstEndingAfter(at);
    if (i === count) return total;
    const into = at - starts[i]!;
    return into > 0 ? before[i]! + into : before[i]!;
  }
  function instantOf(amount: number): Instant {
    let i = byAmount[(amount / AMOUNT_BUCKET) | 0]!;
    while (through[i]! < amount) i++;
    return starts[i]! + (amount - before[i]!);
  }
  return { count, total, starts, ends, before, rangeStart, rangeEnd, countedBefore, instantOf, firstEndingAfter };
}
