/** The three rates of the dashboard. */
export const rateKinds = ['COMPLAINT_RATE', 'TIMELINESS_RATE', 'RETENTION_RATE'] as const;
export type RateKind = (typeof rateKinds)[number];

const spans = [3, 6, 12, 24] as const;
const selections = ['ALL', 'COUNTED', 'MISSED'] as const;
export type Selection = (typeof selections)[number];

/** A figure that was opened to see the cases behind it. */
export interface Drill {
  readonly kind: RateKind;
  readonly month?: string;
  readonly campusId?: string;
  readonly category?: string;
  readonly only: Selection;
}

/** What the page shows; lives in the URL. */
export interface RatesState {
  readonly span: (typeof spans)[number];
  /** The rate that the breakdown compares. */
  readonly kind: RateKind;
  readonly drill: Drill | null;
}

const among = <T>(allowed: readonly T[], value: unknown, otherwise: T): T => (allowed.includes(value as T) ? (value as T) : otherwise);

/** Reads the page's state from the address; unknown words fall back to the usual ones. */
export function readRatesState(params: URLSearchParams): RatesState {
  const drilled = params.get('cases');
  const optional = (key: string) => params.get(key) ?? undefined;
  const month = optional('month');
  return {
    span: among(spans, Number(params.get('span')), 12),
    kind: among(rateKinds, params.get('rate'), 'TIMELINESS_RATE'),
    drill: rateKinds.includes(drilled as RateKind)
      ? {
          kind: drilled as RateKind,
          ...(month && /^\d{4}-\d{2}-01$/.test(month) ? { month } : {}),
          ...(optional('of') ? { campusId: optional('of') } : {}),
          ...(optional('category') ? { category: optional('category') } : {}),
          only: among(selections, params.get('only'), 'ALL'),
        }
      : null,
  };
}

/** Writes the state into the address and leaves the parameters of others alone. */
export function writeRatesState(params: URLSearchParams, { span, kind, drill }: RatesState): URLSearchParams {
  const next = new URLSearchParams(params);
  const put = (key: string, value: string | undefined) => (value ? next.set(key, value) : next.delete(key));
  put('span', span === 12 ? undefined : String(span));
  put('rate', kind === 'TIMELINESS_RATE' ? undefined : kind);
  put('cases', drill?.kind);
  put('month', drill?.month);
  put('of', drill?.campusId);
  put('category', drill?.category);
  put('only', drill && drill.only !== 'ALL' ? drill.only : undefined);
  return next;
}

export const ratesChoices = { spans, selections } as const;
