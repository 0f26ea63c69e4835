/** A label that wants to stand centred over a place. Pixels. */
export interface Label {
  readonly x: number;
  readonly width: number;
}

/** Where a label stands: its left edge, and the line it stands on, counted from the one next to the band. */
export interface Placed {
  readonly left: number;
  readonly lane: number;
}

const gap = 8;

/** Stands labels on as few lines as possible so that none covers another and none leaves the band; keeps the order given. */
export function stackLabels(labels: readonly Label[], total: number): Placed[] {
  const lanes: number[] = [];
  const placed: Placed[] = labels.map(() => ({ left: 0, lane: 0 }));
  const byPlace = labels.map((label, index) => ({ ...label, index })).sort((a, b) => a.x - b.x);
  for (const { x, width, index } of byPlace) {
    const left = Math.max(0, Math.min(x - width / 2, total - width));
    let lane = lanes.findIndex((right) => right + gap <= left);
    if (lane === -1) lane = lanes.length;
    lanes[lane] = left + width;
    placed[index] = { left, lane };
  }
  return placed;
}
