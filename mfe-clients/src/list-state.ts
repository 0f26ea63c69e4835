const grades = ['A', 'B', 'C', 'D'] as const;
const statuses = ['ENROLLED', 'GRADUATED', 'LEFT', 'PROSPECT'] as const;

/** What the list shows; lives in the URL so that it can be shared and reloaded. */
export interface ListState {
  readonly search: string;
  readonly grades: readonly (typeof grades)[number][];
  readonly statuses: readonly (typeof statuses)[number][];
  readonly overdue: boolean;
}

const within = <T extends string>(text: string | null, allowed: readonly T[]): T[] =>
  (text ?? '').split(',').filter((word): word is T => (allowed as readonly string[]).includes(word));

/** Reads the list's state from the address; unknown words are left out. */
export function readListState(params: URLSearchParams): ListState {
  return {
    search: params.get('q') ?? '',
    grades: within(params.get('grade'), grades),
    statuses: within(params.get('status'), statuses),
    overdue: params.get('overdue') === '1',
  };
}

/** Writes the state into the address, leaving foreign parameters (campus, language) alone. */
export function writeListState(params: URLSearchParams, state: ListState): URLSearchParams {
  const next = new URLSearchParams(params);
  const put = (key: string, value: string) => (value ? next.set(key, value) : next.delete(key));
  put('q', state.search.trim());
  put('grade', state.grades.join(','));
  put('status', state.statuses.join(','));
  put('overdue', state.overdue ? '1' : '');
  return next;
}

interface ClientFilter {
  readonly campusIds?: string[];
  readonly search?: string;
  readonly grades?: (typeof grades)[number][];
  readonly status?: (typeof statuses)[number][];
  readonly touchpointOverdue?: boolean;
}

/** The filter to ask the API for. */
export function toClientFilter(state: ListState, campusId: string | null): ClientFilter {
  return {
    ...(campusId ? { campusIds: [campusId] } : {}),
    ...(state.search.trim() ? { search: state.search.trim() } : {}),
    ...(state.grades.length ? { grades: [...state.grades] } : {}),
    ...(state.statuses.length ? { status: [...state.statuses] } : {}),
    ...(state.overdue ? { touchpointOverdue: true } : {}),
  };
}

/** The list without any narrowing. */
export const nothingNarrowed: ListState = { search: '', grades: [], statuses: [], overdue: false };

/** How many conditions narrow the list. */
export const countNarrowed = (state: ListState) =>
  [state.search.trim() !== '', state.grades.length > 0, state.statuses.length > 0, state.overdue].filter(Boolean).length;

export const listChoices = { grades, statuses } as const;
