import type { Positioned } from './stream-plan.ts'

const TAIL = Buffer.from('}')

/** An answer as it goes over the wire, and the number of the event it tells of. */
export class Frame {
  readonly seq: number
  readonly #payload: Buffer
  #head: Buffer | undefined
  #message: Buffer | undefined

  /** @param payload the payload of a graphql-ws `next` message */
  constructor(seq: number, payload: object) {
    this.seq = seq
    this.#payload = Buffer.from(JSON.stringify(payload))
  }

  /** The whole message for an operation. Clients that number their operations often have the same number: then the same bytes serve. */
  messageAfter(head: Buffer): Buffer {
    if (this.#message === undefined || !this.#head?.equals(head)) {
      this.#head = head
      this.#message = Buffer.concat([head, this.#payload, TAIL])
    }
    return this.#message
  }
}

/** How the messages of an operation begin. */
export const headOf = (id: string): Buffer => Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`)

/** Executes and serialises items that came together. */
export type Render = (items: readonly Positioned[]) => Promise<readonly Frame[]>
