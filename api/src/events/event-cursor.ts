import { createHmac, timingSafeEqual } from 'node:crypto'
import { GraphQLError } from 'graphql'

/** Turns positions in a chain's log into opaque, signed cursors and back. One cursor serves subscriptions, queries and webhooks. */
export interface CursorCodec {
  encode(chainId: string, seq: number): string
  /** @throws GraphQLError CURSOR_INVALID for a cursor that was forged, cut, or made for another chain */
  decode(chainId: string, cursor: string): number
}

const SIGNATURE_BYTES = 9
const LONGEST = 200

/** `secret` must be the same in every process of an installation and over restarts, or cursors kept by partners end. */
export function createCursorCodec(secret: string): CursorCodec {
  const sign = (body: string): Buffer => createHmac('sha256', secret).update(body).digest().subarray(0, SIGNATURE_BYTES)
  return {
    encode(chainId, seq) {
      const body = `v1:${chainId}:${seq}`
      return `${Buffer.from(body, 'latin1').toString('base64url')}.${sign(body).toString('base64url')}`
    },
    decode(chainId, cursor) {
      const parts = cursor.length > LONGEST ? [] : cursor.split('.')
      const body = Buffer.from(parts[0] ?? '', 'base64url').toString('latin1')
      const signature = Buffer.from(parts[1] ?? '', 'base64url')
      const [version, chain, seq, ...rest] = body.split(':')
      const known = parts.length === 2 && rest.length === 0 && version === 'v1' && chain === chainId && /^\d{1,15}$/.test(seq ?? '')
      if (!known || signature.length !== SIGNATURE_BYTES || !timingSafeEqual(signature, sign(body))) throw cursorInvalid()
      return Number(seq)
    },
  }
}

const cursorInvalid = (): GraphQLError =>
  new GraphQLError('This cursor was not issued for this chain; start without one, or with one from an earlier answer.', { extensions: { code: 'CURSOR_INVALID' } })
