/** What one client may ask for. Announced in docs and, for cost, in every answer. */
export const limits = {
  /** Fields inside fields. */
  depth: 12,
  /** Inside `__schema` and `__type`, whose usual query nests type references nine deep. */
  introspectionDepth: 16,
  tokens: 4_000,
  aliases: 60,
  directives: 60,
  fragments: 100,
  /** Uses of fragments. */
  spreads: 400,
  rootFields: 30,
  /** See operation-cost.ts. */
  cost: 10_000,
  /** Bytes of an HTTP body, and of one with a file from somebody known. */
  body: 1024 * 1024,
  importBody: 44 * 1024 * 1024,
  /** With iCalendar text of a megabyte, escaped. */
  calendarBody: 3 * 1024 * 1024,
  operationMs: 20_000,
  socket: {
    /** Bytes of one message. */
    message: 256 * 1024,
    messagesPerSecond: 50,
    burst: 200,
    subscriptions: 50,
    /** Bytes waiting to be sent; beyond it the client is too slow and cut off. */
    buffered: 1024 * 1024,
    connectionInitMs: 5_000,
  },
} as const
