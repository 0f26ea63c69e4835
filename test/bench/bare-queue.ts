// The limit of the queue's page: bare node:http and pg, one prepared statement that answers JSON, no log-in, no row-level security.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'

const [databaseUrl, chainId] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 })
const text = `select coalesce(json_agg(p), '[]')::text as page from (
  select c.id, c.number, c.stage, c.urgency, c.received_at as "receivedAt", c.next_due_at as "nextDueAt", c.matter,
    (select json_build_object('id', f.id, 'name', f.name) from client f where f.chain_id = c.chain_id and f.id = c.client_id) as client,
    (select json_build_object('id', s.id, 'name', s.name) from staff_member s where s.chain_id = c.chain_id and s.id = c.assignee_id) as assignee,
    (select coalesce(json_agg(json_build_object('id', k.id, 'key', k.key, 'status', k.status, 'dueAt', k.due_at)), '[]') from clock k
      where k.chain_id = c.chain_id and k.complaint_id = c.id and k.status not in ('superseded', 'cancelled')) as clocks
  from complaint c where c.chain_id = $1 and c.status = 'open' order by c.next_due_at, c.id limit 50) p`

const server = createServer((_request, response) => {
  pool.query<{ page: string }>({ name: 'page', text, values: [chainId] }).then(
    ({ rows }) => response.setHeader('content-type', 'application/json').end(rows[0]!.page),
    (error: Error) => response.writeHead(500).end(error.message),
  )
})
server.listen(0, '127.0.0.1', () => console.log(`ready http://127.0.0.1:${(server.address() as AddressInfo).port}`))
