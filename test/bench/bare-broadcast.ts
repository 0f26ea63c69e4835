// The limit of fan-out: ws alone, one frame made once and sent to everybody.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'

const server = createServer()
const sockets = new WebSocketServer({ server, perMessageDeflate: false })
process.on('message', ({ frame }: { frame: string }) => {
  const data = Buffer.from(frame)
  for (const socket of sockets.clients) socket.send(data, { binary: false })
})
server.listen(0, '127.0.0.1', () => console.log(`ready ws://127.0.0.1:${(server.address() as AddressInfo).port}`))
