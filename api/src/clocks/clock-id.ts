import { createHash } from 'node:crypto'

/**
 * The id of a clock follows from what it is, so that commands, scheduler and verification agree on it without asking each other.
 * Layout of RFC 9562, version 8 (own scheme, here from SHA-256).
 */
export function clockIdOf(chainId: string, instanceKey: string): string {
  const bytes = createHash('sha256').update(`clock\n${chainId}\n${instanceKey}`).digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x80
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
