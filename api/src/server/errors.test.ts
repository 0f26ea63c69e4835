import { GraphQLError } from 'graphql'
import { describe, expect, it } from 'vitest'
import { presentError } from './errors.ts'

const present = (error: unknown): { shown: ReturnType<typeof presentError>; reported: string[] } => {
  const reported: string[] = []
  return { shown: presentError(error, 'r', ({ message }) => reported.push(message)), reported }
}
const located = (cause: Error): GraphQLError => new GraphQLError(cause.message, { path: ['a', 0], originalError: cause })

describe('an error', () => {
  it('that was said on purpose keeps its words, its place and its code', () => {
    const error = new GraphQLError('A page holds 0 to 100 records.', { extensions: { code: 'PAGE_INVALID', limit: 100, http: { status: 400 }, stacktrace: ['at x'] } })
    expect(present(located(error))).toEqual({ shown: { message: 'A page holds 0 to 100 records.', path: ['a', 0], extensions: { code: 'PAGE_INVALID', limit: 100, requestId: 'r' } }, reported: [] })
  })

  it('that is a surprise is masked and reported', () => {
    const { shown, reported } = present(located(new TypeError('cannot read /etc/passwd of undefined')))
    expect(shown).toEqual({ message: expect.stringContaining('Something went wrong'), path: ['a', 0], extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'r' } })
    expect(reported).toEqual(['cannot read /etc/passwd of undefined'])
  })

  it.each([
    ['57014', 'TIMEOUT'], ['53300', 'UNAVAILABLE'], ['57P01', 'UNAVAILABLE'], ['ECONNREFUSED', 'UNAVAILABLE'],
  ])('of the database with code %s means later, not wrong', (code, shownCode) => {
    const { shown, reported } = present(located(Object.assign(new Error('select secret'), { code })))
    expect([shown.extensions?.['code'], shown.message.includes('secret'), reported]).toEqual([shownCode, false, []])
  })

  it('that repeats what was sent is cut', () => {
    expect(present(new GraphQLError(`Variable "$a" got invalid value "${'x'.repeat(5_000_000)}"`)).shown.message.length).toBeLessThan(600)
  })

  it('about a variable is the sender\'s, any other of the library is about the document', () => {
    expect(present(new GraphQLError('Variable "$a" got invalid value 1')).shown.extensions?.['code']).toBe('BAD_USER_INPUT')
    expect(present(new GraphQLError('Cannot query field "x"')).shown.extensions?.['code']).toBe('GRAPHQL_VALIDATION_FAILED')
  })

  it('that is no error at all is masked as well', () => {
    expect(present('boom')).toMatchObject({ shown: { extensions: { code: 'INTERNAL_SERVER_ERROR' } }, reported: ['boom'] })
  })
})
