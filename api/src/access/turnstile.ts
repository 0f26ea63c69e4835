/** Lets a few through at once, a number wait, and turns the others away. */
export class Turnstile {
  readonly #atOnce: number
  readonly #mayWait: number
  readonly #waiting: (() => void)[] = []
  #inside = 0

  constructor(atOnce: number, mayWait: number) {
    this.#atOnce = atOnce
    this.#mayWait = mayWait
  }

  /** @returns leaves again; undefined when too many wait already */
  async enter(): Promise<(() => void) | undefined> {
    if (this.#inside < this.#atOnce) this.#inside++
    else if (this.#waiting.length >= this.#mayWait) return undefined
    // Whoever leaves hands over the place, so that nobody slips in between.
    else await new Promise<void>((resolve) => this.#waiting.push(resolve))
    return () => {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#inside--
    }
  }
}
