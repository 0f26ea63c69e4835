import type { ClockStatus } from '@huiyin/ui';

interface ShownClock {
  readonly id: string;
  readonly status: ClockStatus;
  readonly dueAt: string | null;
  readonly open: boolean;
}

interface WithClocks<C extends ShownClock> {
  readonly clocks: readonly C[];
  readonly next?: { readonly clock?: { readonly id: string } | null } | null;
}

const isLive = ({ status, open }: ShownClock) => status === 'RUNNING' || status === 'WARNING' || status === 'PAUSED' || (status === 'BREACHED' && open);

/** The clock that decides by when something must happen: that of the next step, else the live one due first. */
export function effectiveClock<C extends ShownClock>({ clocks, next }: WithClocks<C>): C | undefined {
  const ofNext = clocks.find(({ id }) => id === next?.clock?.id);
  if (ofNext) return ofNext;
  return clocks.filter(isLive).sort((a, b) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'))[0];
}
