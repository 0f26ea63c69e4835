import { justNow, type When } from '../forms/when.ts';

/** What the form holds. Names follow the API's input, so that its issues find their fields. */
export interface DraftValues {
  readonly campusId: string;
  readonly channel: string;
  readonly matter: string;
  readonly demand: string;
  readonly anonymous: boolean;
  readonly complainant: { readonly name: string; readonly phone: string; readonly relation: string };
  readonly clientId: string;
  readonly receivedAt: When;
  readonly agreedTargetAt: string;
  /** Chosen value by dimension; empty: not yet. */
  readonly classification: Readonly<Record<string, string>>;
  /** What only the regulation asks for, by field. */
  readonly values: Readonly<Record<string, string>>;
}

/** A registration that has been begun. */
export interface Draft {
  /** Sent with each attempt, so that an attempt whose answer was lost is not registered again. */
  readonly key: string;
  readonly values: DraftValues;
  /** Instant of receipt sent with an attempt whose answer is not known: a second attempt must say the same. */
  readonly sentReceivedAt?: string;
}

/** An untouched form. */
export const emptyValues: DraftValues = {
  campusId: '',
  channel: '',
  matter: '',
  demand: '',
  anonymous: false,
  complainant: { name: '', phone: '', relation: '' },
  clientId: '',
  receivedAt: justNow,
  agreedTargetAt: '',
  classification: {},
  values: {},
};

/** Whether anything was written that would be a pity to lose. */
export function isBegun({ matter, demand, complainant }: DraftValues): boolean {
  return [matter, demand, complainant.name, complainant.phone].some((text) => text.trim() !== '');
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const texts = (value: unknown): Record<string, string> => Object.fromEntries(Object.entries((value ?? {}) as object).filter((pair): pair is [string, string] => typeof pair[1] === 'string'));

/** Reads a stored draft; anything odd in it is left out, a text that is no draft gives null. */
export function parseDraft(stored: string | null): Draft | null {
  let given: { key?: unknown; values?: Record<string, unknown>; sentReceivedAt?: unknown } | null;
  try {
    given = JSON.parse(stored ?? 'null') as typeof given;
  } catch {
    return null;
  }
  if (typeof given?.key !== 'string' || typeof given.values !== 'object' || given.values === null) return null;
  const { values } = given;
  const complainant = (values.complainant ?? {}) as Record<string, unknown>;
  return {
    key: given.key,
    values: {
      campusId: text(values.campusId),
      channel: text(values.channel),
      matter: text(values.matter),
      demand: text(values.demand),
      anonymous: values.anonymous === true,
      complainant: { name: text(complainant.name), phone: text(complainant.phone), relation: text(complainant.relation) },
      clientId: text(values.clientId),
      receivedAt: text(values.receivedAt) || justNow,
      agreedTargetAt: text(values.agreedTargetAt),
      classification: texts(values.classification),
      values: texts(values.values),
    },
    ...(typeof given.sentReceivedAt === 'string' ? { sentReceivedAt: given.sentReceivedAt } : {}),
  };
}
