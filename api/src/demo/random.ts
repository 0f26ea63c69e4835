/** Repeatable randomness: the same seed gives the same sequence on every machine. Not for secrets. */
export class Random {
  #a: number
  #b: number
  #c: number
  #counter = 1

  constructor(seed: string) {
    // FNV-1a over the seed, in three lanes.
    const lane = (start: number): number => [...seed].reduce((hash, character) => Math.imul(hash ^ character.codePointAt(0)!, 16_777_619) >>> 0, start)
    this.#a = lane(2_166_136_261)
    this.#b = lane(3_735_928_559)
    this.#c = lane(1_013_904_242)
    for (let warm = 0; warm < 12; warm++) this.#next()
  }

  /** sfc32: small, fast, and passes PractRand. */
  #next(): number {
    const sum = (this.#a + this.#b + this.#counter++) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0
    return sum >>> 0
  }

  /** In [0, 1). */
  unit(): number {
    return this.#next() / 4_294_967_296
  }

  chance(share: number): boolean {
    return this.unit() < share
  }

  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.unit() * (to - from + 1))
  }

  pick<T>(list: readonly T[]): T {
    const picked = list[Math.floor(this.unit() * list.length)]
    if (picked === undefined) throw new RangeError('Nothing to pick from.')
    return picked
  }

  /** Picks by weight. */
  weighted<T>(list: readonly (readonly [T, number])[]): T {
    let left = this.unit() * list.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [value, weight] of list) if ((left -= weight) < 0) return value
    return list.at(-1)![0]
  }

  /** Normally distributed around `mean` (Irwin–Hall of twelve). */
  normal(mean: number, deviation: number): number {
    let sum = -6
    for (let term = 0; term < 12; term++) sum += this.unit()
    return mean + deviation * sum
  }

  shuffled<T>(list: readonly T[]): T[] {
    const copy = [...list]
    for (let at = copy.length - 1; at > 0; at--) {
      const other = this.whole(0, at)
      ;[copy[at], copy[other]] = [copy[other]!, copy[at]!]
    }
    return copy
  }

  /** A version 4 uuid. */
  uuid(): string {
    const hex = [this.#next(), this.#next(), this.#next(), this.#next()].map((word) => word.toString(16).padStart(8, '0')).join('')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${'89ab'[parseInt(hex[16]!, 16) & 3]}${hex.slice(17, 20)}-${hex.slice(20)}`
  }
}
