import type { WebSocket } from 'ws'
import { limits } from './limits.ts'
import type { Wire } from '../streams/index.ts'

export interface SocketWire extends Wire {
  /** Sends and waits until the message has left. */
  sendAwaited(message: string): Promise<void>
  close(code: number, reason: string): void
  /** Runs `work` when the socket has closed; at once if it has. */
  endWith(work: () => void): void
  dispose(): void
}

/** From here on a stream waits for its reader instead of sending ahead. */
const LAGGING_BYTES = 64 * 1024
const PULSE_MS = 25_000
/** Frames come as bytes, and are text all the same. */
const AS_TEXT = { binary: false }

/** One socket with bounded memory: a reader that takes nothing while a megabyte waits is cut off, and resumes after its last cursor. */
export function createWire(socket: WebSocket): SocketWire {
  const endings: (() => void)[] = []
  let isOver = false
  let isAlive = true
  socket.on('pong', () => { isAlive = true })
  // The protocol's close events say all there is to say; without a listener an error would end the process.
  socket.on('error', () => {})
  const pulse = setInterval(() => {
    if (!isAlive) return socket.terminate()
    isAlive = false
    socket.ping()
  }, PULSE_MS)
  pulse.unref()

  const isWritable = (): boolean => {
    if (socket.readyState !== socket.OPEN) return false
    if (socket.bufferedAmount <= limits.socket.buffered) return true
    socket.terminate()
    return false
  }
  return {
    send(frame) {
      if (isWritable()) socket.send(frame, AS_TEXT)
    },
    get waiting() {
      return socket.bufferedAmount
    },
    ready() {
      if (socket.bufferedAmount < LAGGING_BYTES || socket.readyState !== socket.OPEN) return undefined
      return new Promise((resolve) => {
        const check = (): void => {
          if (socket.readyState !== socket.OPEN || socket.bufferedAmount < LAGGING_BYTES) return resolve()
          setTimeout(check, 10)
        }
        check()
      })
    },
    sendAwaited(message) {
      if (!isWritable()) return Promise.resolve()
      // The callback reports failures of a socket that is closing; its close event does too.
      return new Promise((resolve) => socket.send(message, () => resolve()))
    },
    close(code, reason) {
      // RFC 6455 §5.5: a reason has at most 123 bytes.
      if (socket.readyState === socket.OPEN) socket.close(code, reason.slice(0, 120))
    },
    endWith(work) {
      if (isOver) work()
      else endings.push(work)
    },
    dispose() {
      isOver = true
      clearInterval(pulse)
      for (const work of endings.splice(0)) work()
    },
  }
}
