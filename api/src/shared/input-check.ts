import { keyIssues } from './idempotency.ts'
import type { FieldIssue } from './errors.graphql.ts'

/** Clocks of different machines differ a little; what lies further ahead has not happened. */
const SKEW_MS = 60_000

/** NUL cannot be stored, other controls are no writing, and direction overrides make text read other than it is (Unicode TR 36). */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/u
const PHONE = /^[0-9+()\-\s]{3,40}$/

export interface TextRule {
  longest: number
  required?: boolean
}

/** Gathers everything that is wrong with an input, in the order of its fields. */
export class InputCheck {
  readonly issues: FieldIssue[] = []
  readonly #now: number

  constructor(now: number) {
    this.#now = now
  }

  add(path: string | readonly string[], code: string, message: string, clause?: string): void {
    this.issues.push({ path: typeof path === 'string' ? [path] : [...path], code, message, clause: clause ?? null })
  }

  /** The text without blanks around it; null when there is none. */
  text(path: string | readonly string[], value: string | null | undefined, { longest, required = false }: TextRule): string | null {
    const text = value?.trim() ?? ''
    const name = typeof path === 'string' ? path : path.join('.')
    if (text === '') {
      if (required) this.add(path, 'REQUIRED', `${name} must not be empty.`)
      return null
    }
    if (text.length > longest) this.add(path, 'LENGTH_OUT_OF_RANGE', `${name} has at most ${longest} characters; ${text.length} were sent.`)
    else if (FORBIDDEN.test(text)) this.add(path, 'CHARACTER_NOT_ALLOWED', `${name} holds control characters or direction overrides; send plain text.`)
    else return text
    return null
  }

  phone(path: readonly string[], value: string | null | undefined): string | null {
    const phone = this.text(path, value, { longest: 40 })
    if (phone === null || PHONE.test(phone)) return phone
    this.add(path, 'FORMAT_INVALID', 'A phone number has 3 to 40 digits, spaces, +, - and brackets.')
    return null
  }

  /** When something happened, in epoch milliseconds; now when it is not said. */
  past(path: string, value: string | null | undefined): number {
    if (value == null) return this.#now
    const at = Date.parse(value)
    if (at > this.#now + SKEW_MS) this.add(path, 'IN_THE_FUTURE', `${path} lies in the future.`)
    // Within the skew it counts as now: the engine knows no future.
    return Math.min(at, this.#now)
  }

  idempotencyKey(key: string | null | undefined): void {
    this.issues.push(...keyIssues(key))
  }
}
