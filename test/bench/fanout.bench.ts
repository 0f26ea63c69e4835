import { fork } from 'node:child_process'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import { endProcess, openBenchHouse, readyAddress } from './bench-house.ts'
import { memoryOf, timeOf } from './processor-time.ts'
import { median, type Figure } from './report.ts'

const SUBSCRIBERS = 5_000
const EVENTS = 15
/** Sockets opened at once; more would only queue in the kernel. */
const OPENING = 50

const subscription = `subscription { slaChanges { __typename ... on SlaChange { cursor seq kind at clock { id key status dueAt } complaint { id number } } } }`
const register = `mutation ($input: RegisterComplaintInput!) { registerComplaint(input: $input) { __typename ... on UserError { message } } }`

/** Many sockets of one process, counted as they hear something. */
class Audience {
  readonly sockets: WebSocket[] = []
  heard = 0
  frame = ''

  async open(count: number, connect: () => WebSocket, greet?: (socket: WebSocket) => void): Promise<void> {
    for (let opened = 0; opened < count; opened += OPENING) {
      await Promise.all(Array.from({ length: Math.min(OPENING, count - opened) }, () => new Promise<void>((resolve, reject) => {
        const socket = connect()
        this.sockets.push(socket)
        socket.once('error', reject)
        socket.on('message', (message: Buffer) => {
          const text = message.toString()
          if (text.includes('"connection_ack"')) {
            greet?.(socket)
            resolve()
          } else if (text.includes('"next"')) {
            this.heard++
            this.frame = text
          }
        })
        if (!greet) socket.once('open', () => resolve())
        else socket.once('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: this.#payload })))
      })))
    }
  }
  #payload: object = {}
  as(payload: object): this {
    this.#payload = payload
    return this
  }
  /** Waits until so many messages have come in all. */
  async until(count: number): Promise<void> {
    const end = Date.now() + 60_000
    while (this.heard < count) {
      if (Date.now() > end) throw new Error(`Only ${this.heard} of ${count} messages came.`)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
  close(): void {
    for (const socket of this.sockets) socket.terminate()
  }
}

/** One event to 5,000 subscribers against a raw broadcast of the same frame, and the memory of an idle subscriber. */
export async function run(say: (progress: string) => void): Promise<Figure[]> {
  const house = await openBenchHouse()
  try {
    const server = await house.startServer()
    const bare = fork(join(import.meta.dirname, 'bare-broadcast.ts'), [], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'], execArgv: [] })
    const bareUrl = await readyAddress(bare)
    const authorization = `Bearer ${house.key.apiKey}`
    const input = { campusId: house.campusId, channel: 'hotline', matter: '老师对家长说话的态度让人难以接受。', complainant: { name: '家长', phone: '13800000000' } }
    const announce = async () => {
      const { text } = await server.graphql(register, { input }, house.key)
      if (!text.includes('"ComplaintRegistered"')) throw new Error(text)
    }
    for (let n = 0; n < 20; n++) await announce()
    say('registrations that nobody listens to')
    const quietStart = timeOf(server.pid)
    for (let n = 0; n < 40; n++) await announce()
    const quiet = (timeOf(server.pid) - quietStart) / 40

    say(`opening ${SUBSCRIBERS.toLocaleString('en-US')} subscribers`)
    const ws = `${server.url.replace('http', 'ws')}/graphql`
    const before = memoryOf(server.pid)
    const ours = new Audience().as({ authorization })
    await ours.open(SUBSCRIBERS, () => new WebSocket(ws, 'graphql-transport-ws'), (socket) => socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: subscription } })))
    await new Promise((resolve) => setTimeout(resolve, 5_000))
    const idle = (memoryOf(server.pid) - before) / SUBSCRIBERS
    const theirs = new Audience()
    await theirs.open(SUBSCRIBERS, () => new WebSocket(bareUrl))

    say('one event after another')
    await announce()
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    // A registration may start several clocks: each is one message to everybody.
    const perEvent = ours.heard / SUBSCRIBERS
    if (!Number.isInteger(perEvent) || perEvent === 0) throw new Error(`${ours.heard} messages for ${SUBSCRIBERS} subscribers.`)
    const [mine, limit, last]: [number[], number[], number[]] = [[], [], []]
    for (let n = 0; n < EVENTS; n++) {
      const [start, heard, began] = [timeOf(server.pid), ours.heard, performance.now()]
      await announce()
      await ours.until(heard + SUBSCRIBERS * perEvent)
      last.push(performance.now() - began)
      mine.push((timeOf(server.pid) - start - quiet) / perEvent)
      const [bareStart, bareHeard] = [timeOf(bare.pid!), theirs.heard]
      bare.send({ frame: ours.frame })
      await theirs.until(bareHeard + SUBSCRIBERS)
      limit.push(timeOf(bare.pid!) - bareStart)
    }
    ours.close()
    theirs.close()
    await server.stop()
    await endProcess(bare)
    const average = (samples: number[]) => samples.reduce((sum, sample) => sum + sample, 0) / samples.length
    const [cost, least] = [average(mine), average(limit)]
    return [
      {
        name: 'one event to 5,000 subscribers', ours: cost, limit: least, unit: 'ms CPU', goal: '≤ 2 × the limit', reached: cost / least <= 2,
        how: `server's processor time per message to all, mean of ${EVENTS} events without the cost of the registration itself (${quiet.toFixed(1)} ms); last subscriber after ${median(last).toFixed(0)} ms, registration included`,
      },
      { name: 'memory of an idle subscriber', ours: idle / 1024, unit: 'kB', goal: '≤ 25 kB', reached: idle / 1024 <= 25, how: `resident memory of the server, ${SUBSCRIBERS.toLocaleString('en-US')} sockets with one subscription each` },
    ]

  } finally {
    await house.close()
  }
}
