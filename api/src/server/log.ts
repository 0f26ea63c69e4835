import pino, { type Logger } from 'pino'

export type { Logger } from 'pino'

/** JSON lines on standard output. What people must not read in logs never reaches them: no variables, no headers, no bodies. */
export const createLog = (level: string): Logger => pino({ level, base: null, serializers: { err: pino.stdSerializers.err } })
