import { CombinedGraphQLErrors, ServerError, ServerParseError } from '@apollo/client/errors';

/** What kind of surprise stopped an operation. Expected outcomes are data (result unions), not failures. */
export type FailureKind = 'network' | 'unauthenticated' | 'forbidden' | 'limited' | 'server';

/** A failed operation, as screens need it. */
export interface Failure {
  readonly kind: FailureKind;
  /** Code of the first GraphQL error, e.g. `FORBIDDEN`. */
  readonly code?: string;
  /** Id under which the server logged it. */
  readonly requestId?: string;
  /** Seconds to wait before trying again, when the server named them. */
  readonly retryAfter?: number;
  /** True when trying the same again later may succeed. */
  readonly mayRetry: boolean;
}

const kindOfCode: Readonly<Record<string, FailureKind>> = {
  UNAUTHENTICATED: 'unauthenticated',
  FORBIDDEN: 'forbidden',
  RATE_LIMITED: 'limited',
  TOO_MANY_SUBSCRIPTIONS: 'limited',
  // The database restarts or is full: to the reader the server cannot be reached.
  UNAVAILABLE: 'network',
};

const kindOfStatus: Readonly<Record<number, FailureKind>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  429: 'limited',
  502: 'network',
  503: 'network',
  504: 'network',
};

/** graphql-ws ends a socket with these when the log-in is missing, has expired or was revoked. */
const unauthenticatedCloses: readonly number[] = [4401, 4403];

/** Closes after which the same request would be closed again. */
const fatalCloses: readonly number[] = [4400, 4406, 4409];

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

function fromKind(kind: FailureKind, rest: Omit<Failure, 'kind' | 'mayRetry'>): Failure {
  return { kind, mayRetry: kind === 'network' || kind === 'limited' || kind === 'server', ...rest };
}

interface GraphQLErrorShape {
  readonly extensions?: Readonly<Record<string, unknown>>;
}

function fromGraphQLErrors(errors: readonly GraphQLErrorShape[]): Failure {
  const kinds = errors.map((error) => kindOfCode[String(error.extensions?.code)] ?? 'server');
  // A partly refused answer counts as refused, an unauthenticated one above all: it decides where the reader goes.
  const kind = (['unauthenticated', 'forbidden', 'limited', 'network'] as const).find((one) => kinds.includes(one)) ?? 'server';
  const extensions = errors[Math.max(0, kinds.indexOf(kind))]?.extensions;
  const retryAfter = Number(extensions?.retryAfter);
  return fromKind(kind, {
    code: text(extensions?.code),
    requestId: text(extensions?.requestId),
    ...(retryAfter > 0 ? { retryAfter } : {}),
  });
}

function fromResponse(error: ServerError | ServerParseError): Failure {
  const kind = kindOfStatus[error.statusCode] ?? 'server';
  const retryAfter = Number(error.response.headers.get('retry-after'));
  return fromKind(kind, {
    requestId: text(error.response.headers.get('x-request-id')),
    ...(retryAfter > 0 ? { retryAfter } : {}),
  });
}

const isClose = (error: unknown): error is { code: number } =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'number' && 'wasClean' in error;

const isGraphQLErrorList = (error: unknown): error is readonly GraphQLErrorShape[] =>
  Array.isArray(error) && error.every((one) => typeof one === 'object' && one !== null && 'message' in one);

/** Says what stopped an operation, whatever carried it: HTTP, socket or GraphQL itself. */
export function classifyFailure(error: unknown): Failure {
  if (CombinedGraphQLErrors.is(error)) return fromGraphQLErrors(error.errors);
  if (isGraphQLErrorList(error)) return fromGraphQLErrors(error);
  if (ServerError.is(error) || ServerParseError.is(error)) return fromResponse(error);
  if (isClose(error)) {
    if (unauthenticatedCloses.includes(error.code)) return fromKind('unauthenticated', {});
    if (error.code === 4429) return fromKind('limited', {});
    return { ...fromKind(fatalCloses.includes(error.code) ? 'server' : 'network', {}), mayRetry: !fatalCloses.includes(error.code) };
  }
  // What is left: fetch refuses with a TypeError, the socket with a plain event.
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  if (cause !== error) return classifyFailure(cause);
  if (error instanceof TypeError && !/fetch|network|load/i.test(error.message)) return fromKind('server', {});
  return fromKind(error instanceof TypeError || !(error instanceof Error) ? 'network' : 'server', {});
}
