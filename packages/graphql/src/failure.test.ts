import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { describe, expect, it } from 'vitest';
import { classifyFailure } from './failure.ts';

const graphqlErrors = (...extensions: object[]) =>
  new CombinedGraphQLErrors({ errors: extensions.map((one) => ({ message: 'x', extensions: one })) } as never);

const serverError = (status: number, headers: Record<string, string> = {}) =>
  new ServerError('refused', { response: new Response('', { status, headers }), bodyText: '' });

const closed = (code: number) => ({ code, reason: '', wasClean: false });

describe('a failed operation', () => {
  it.each([
    ['UNAUTHENTICATED', 'unauthenticated', false],
    ['FORBIDDEN', 'forbidden', false],
    ['RATE_LIMITED', 'limited', true],
    ['UNAVAILABLE', 'network', true],
    ['INTERNAL_SERVER_ERROR', 'server', true],
    [undefined, 'server', true],
  ])('with GraphQL code %s is %s (may retry: %s)', (code, kind, mayRetry) => {
    expect(classifyFailure(graphqlErrors({ code }))).toMatchObject({ kind, mayRetry });
  });

  it('carries the request id and the code of the error that decided', () => {
    const error = graphqlErrors({ code: 'INTERNAL_SERVER_ERROR', requestId: 'one' }, { code: 'FORBIDDEN', requestId: 'two' });
    expect(classifyFailure(error)).toMatchObject({ kind: 'forbidden', code: 'FORBIDDEN', requestId: 'two' });
  });

  it('is unauthenticated above all', () => {
    expect(classifyFailure(graphqlErrors({ code: 'FORBIDDEN' }, { code: 'UNAUTHENTICATED' })).kind).toBe('unauthenticated');
  });

  it.each([
    [401, 'unauthenticated'],
    [403, 'forbidden'],
    [429, 'limited'],
    [500, 'server'],
    [502, 'network'],
    [503, 'network'],
    [504, 'network'],
  ])('with status %i is %s', (status, kind) => {
    expect(classifyFailure(serverError(status)).kind).toBe(kind);
  });

  it('carries request id and waiting time of the response', () => {
    const failure = classifyFailure(serverError(429, { 'x-request-id': 'r1', 'retry-after': '7' }));
    expect(failure).toMatchObject({ requestId: 'r1', retryAfter: 7, mayRetry: true });
  });

  it.each([
    [4401, 'unauthenticated', false],
    [4403, 'unauthenticated', false],
    [4429, 'limited', true],
    [1006, 'network', true],
    [1001, 'network', true],
    [4499, 'network', true],
    [4400, 'server', false],
    [4406, 'server', false],
    [4409, 'server', false],
  ])('by a socket closed with %i is %s (may retry: %s)', (code, kind, mayRetry) => {
    expect(classifyFailure(closed(code))).toMatchObject({ kind, mayRetry });
  });

  it('over a socket may be a list of GraphQL errors', () => {
    expect(classifyFailure([{ message: 'x', extensions: { code: 'FORBIDDEN' } }]).kind).toBe('forbidden');
  });

  it.each([new TypeError('Failed to fetch'), new TypeError('NetworkError when attempting to fetch resource.'), new TypeError('Load failed')])(
    'is of the network for %o',
    (error) => expect(classifyFailure(error)).toEqual({ kind: 'network', mayRetry: true }),
  );

  it('is looked for in the cause of a wrapping error', () => {
    expect(classifyFailure(new Error('Socket closed', { cause: closed(4403) })).kind).toBe('unauthenticated');
  });

  it('that nobody knows is not blamed on the network', () => {
    expect(classifyFailure(new TypeError('undefined is not a function')).kind).toBe('server');
    expect(classifyFailure(new Error('?')).kind).toBe('server');
  });
});
