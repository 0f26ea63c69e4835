import { queueQuery, readQueueState, type QueueState } from './queue-state.ts';

/** Views everybody has, in the order of the day's work; each is no more than an address. */
export const builtInViews = [
  { key: 'open', query: '' },
  { key: 'mine', query: 'mine=1' },
  { key: 'soon', query: 'clock=WARNING' },
  { key: 'overdue', query: 'overdue=1' },
  { key: 'closed', query: 'status=closed&order=RECEIVED_NEWEST' },
] as const;

/** Name of a view that everybody has. */
export type BuiltInView = (typeof builtInViews)[number]['key'];

/** Whether the queue shows just what the view says, however its address is spelled. */
export function isShown(query: string, state: QueueState): boolean {
  return queueQuery(readQueueState(new URLSearchParams(query))) === queueQuery(state);
}
