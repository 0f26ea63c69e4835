import type { ClockStatus } from '@huiyin/ui';
import type { QueueState, QueueViewer } from './queue-state.ts';
import { dayAfter, zonedInstant } from '../zoned-time.ts';

/** What of a complaint decides whether the queue shows it. */
export interface QueuedComplaint {
  readonly status: 'OPEN' | 'CLOSED';
  readonly stage: string;
  readonly urgency: string | null;
  readonly topic: string | null;
  readonly receivedAt: string;
  readonly campus: { readonly id: string };
  readonly assignee: { readonly id: string } | null;
  readonly clocks: readonly { readonly status: ClockStatus; readonly open: boolean }[];
}

const among = (list: readonly string[], value: string | null) => list.length === 0 || (value !== null && list.includes(value));

/**
 * Whether a complaint that the stream has just told of belongs into the queue as it is narrowed. Words to search for
 * are the server's business: with a search nothing new is announced.
 */
export function fitsQueue(complaint: QueuedComplaint, state: QueueState, { viewerId, campusId, zone }: QueueViewer): boolean {
  const received = Date.parse(complaint.receivedAt);
  const from = state.from ? Date.parse(zonedInstant(`${state.from}T00:00`, zone) ?? '') : -Infinity;
  const until = state.to ? Date.parse(zonedInstant(`${dayAfter(state.to)}T00:00`, zone) ?? '') : Infinity;
  return (
    state.search.trim() === '' &&
    (campusId === null || complaint.campus.id === campusId) &&
    (state.status === 'all' || complaint.status.toLowerCase() === state.status) &&
    (!state.mine || complaint.assignee?.id === viewerId) &&
    (!state.overdue || complaint.clocks.some(({ status, open }) => status === 'BREACHED' && open)) &&
    among(state.stages, complaint.stage) &&
    among(state.urgency, complaint.urgency) &&
    among(state.topics, complaint.topic) &&
    (state.clocks.length === 0 || complaint.clocks.some(({ status }) => (state.clocks as readonly string[]).includes(status))) &&
    received >= from &&
    received < until
  );
}
