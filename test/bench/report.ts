/** One figure of a benchmark beside the limit it is compared with. */
export interface Figure {
  readonly name: string
  /** What we need or reach. */
  readonly ours: number
  /** What the bare parts need or reach in the same interleaved run; absent for figures that stand alone. */
  readonly limit?: number
  readonly unit: string
  /** The goal in words, and whether this run reached it. */
  readonly goal: string
  readonly reached: boolean
  /** How it was measured, in one line. */
  readonly how: string
}

const write = (value: number) =>
  value >= 1000 ? Math.round(value).toLocaleString('en-US') : value >= 10 ? value.toFixed(1) : value.toFixed(3)

/** The line people read: ours, the limit, their ratio, the goal. */
export function lineOf({ name, ours, limit, unit, goal, reached }: Figure): string {
  const compared = limit === undefined ? '' : `   limit ${write(limit)} ${unit}   ratio ${(ours / limit).toFixed(2)}`
  return `${reached ? 'reached' : 'MISSED '}  ${name}: ${write(ours)} ${unit}${compared}   goal ${goal}`
}

/** The value below which the given share of samples lies. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const median = (samples: readonly number[]): number => quantile(samples, 0.5)
