/** A bucket of tokens that fills with time. */
export interface RateLimit {
  /** Takes one token; false when there is none. */
  take(): boolean
}

export function createRateLimit(perSecond: number, burst: number, now: () => number = () => performance.now()): RateLimit {
  let tokens = burst
  let filledAt = now()
  return {
    take() {
      const at = now()
      tokens = Math.min(burst, tokens + ((at - filledAt) / 1000) * perSecond)
      filledAt = at
      if (tokens < 1) return false
      tokens -= 1
      return true
    },
  }
}
