import { dayAfter, zonedInstant } from '../zoned-time.ts';

const statuses = ['open', 'closed', 'all'] as const;
const orders = ['NEXT_DUE', 'RECEIVED_NEWEST', 'RECEIVED_OLDEST', 'UPDATED_NEWEST'] as const;
const clockStatuses = ['RUNNING', 'WARNING', 'BREACHED', 'PAUSED', 'MET', 'MET_EXTENDED', 'LATE_EXCUSED'] as const;

/** What one may choose from where the list of words is ours; stages, topics and urgency come from the regulation. */
export const queueChoices = { statuses, orders, clockStatuses } as const;

/** How the work queue is narrowed and ordered. It lives in the address, so that it can be shared, saved and reloaded. */
export interface QueueState {
  readonly search: string;
  readonly status: (typeof statuses)[number];
  /** Only complaints assigned to the viewer. */
  readonly mine: boolean;
  readonly overdue: boolean;
  readonly stages: readonly string[];
  readonly urgency: readonly string[];
  readonly topics: readonly string[];
  readonly clocks: readonly (typeof clockStatuses)[number][];
  /** First and last day of receipt, `yyyy-MM-dd`, in the zone of the campus. */
  readonly from: string;
  readonly to: string;
  readonly order: (typeof orders)[number];
}

const date = (text: string | null) => (text && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : '');
const words = (text: string | null): string[] => [...new Set((text ?? '').split(',').map((word) => word.trim()).filter(Boolean))];
const oneOf = <T extends string>(text: string | null, allowed: readonly T[]): T => allowed.find((word) => word === text) ?? allowed[0]!;

/** Reads the queue's state from the address; what it does not understand it leaves out. */
export function readQueueState(params: URLSearchParams): QueueState {
  return {
    search: params.get('q') ?? '',
    status: oneOf(params.get('status'), statuses),
    mine: params.get('mine') === '1',
    overdue: params.get('overdue') === '1',
    stages: words(params.get('stage')),
    urgency: words(params.get('urgency')),
    topics: words(params.get('topic')),
    clocks: words(params.get('clock')).filter((word) => (clockStatuses as readonly string[]).includes(word)) as QueueState['clocks'][number][],
    from: date(params.get('from')),
    to: date(params.get('to')),
    order: oneOf(params.get('order'), orders),
  };
}

/** The queue as it is without any choice: what is open, the next due first. */
export const plainQueue: QueueState = readQueueState(new URLSearchParams());

const keys = ['q', 'status', 'mine', 'overdue', 'stage', 'urgency', 'topic', 'clock', 'from', 'to', 'order'] as const;

/** Writes the state into the address; parameters of others (campus, register) stay, defaults are not written. */
export function writeQueueState(params: URLSearchParams, state: QueueState): URLSearchParams {
  const next = new URLSearchParams(params);
  const texts: Record<(typeof keys)[number], string> = {
    q: state.search.trim(),
    status: state.status === statuses[0] ? '' : state.status,
    mine: state.mine ? '1' : '',
    overdue: state.overdue ? '1' : '',
    stage: state.stages.join(','),
    urgency: state.urgency.join(','),
    topic: state.topics.join(','),
    clock: state.clocks.join(','),
    from: state.from,
    to: state.to,
    order: state.order === orders[0] ? '' : state.order,
  };
  for (const key of keys) {
    if (texts[key]) next.set(key, texts[key]);
    else next.delete(key);
  }
  return next;
}

/** The state alone, as a saved view keeps it. */
export const queueQuery = (state: QueueState): string => writeQueueState(new URLSearchParams(), state).toString();

/** How many filters are set beyond the view's status and order. */
export const activeFilters = (state: QueueState): number =>
  [state.mine, state.overdue, state.stages.length, state.urgency.length, state.topics.length, state.clocks.length, state.from || state.to].filter(Boolean).length;

/** Who asks, and where: what the address alone does not say. */
export interface QueueViewer {
  readonly viewerId: string;
  readonly campusId: string | null;
  /** Zone in which the days of receipt begin and end. */
  readonly zone: string;
}

interface ComplaintFilter {
  readonly campusIds?: string[];
  readonly status?: 'OPEN' | 'CLOSED';
  readonly assigneeId?: string;
  readonly overdue?: boolean;
  readonly stages?: string[];
  readonly urgency?: string[];
  readonly topics?: string[];
  readonly clockStatuses?: QueueState['clocks'][number][];
  readonly received?: { readonly from?: string; readonly until?: string };
  readonly search?: string;
}

/** The filter to ask the API for. */
export function toComplaintFilter(state: QueueState, { viewerId, campusId, zone }: QueueViewer): ComplaintFilter {
  const from = state.from && zonedInstant(`${state.from}T00:00`, zone);
  const until = state.to && zonedInstant(`${dayAfter(state.to)}T00:00`, zone);
  return {
    ...(campusId ? { campusIds: [campusId] } : {}),
    ...(state.status === 'all' ? {} : { status: state.status === 'open' ? 'OPEN' : 'CLOSED' }),
    ...(state.mine ? { assigneeId: viewerId } : {}),
    ...(state.overdue ? { overdue: true } : {}),
    ...(state.stages.length ? { stages: [...state.stages] } : {}),
    ...(state.urgency.length ? { urgency: [...state.urgency] } : {}),
    ...(state.topics.length ? { topics: [...state.topics] } : {}),
    ...(state.clocks.length ? { clockStatuses: [...state.clocks] } : {}),
    ...(from || until ? { received: { ...(from ? { from } : {}), ...(until ? { until } : {}) } } : {}),
    ...(state.search.trim() ? { search: state.search.trim() } : {}),
  };
}
