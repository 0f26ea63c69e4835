import { readFollower, planFor, rowOf, saveTouchpoints } from './touchpoints/plan-touchpoints.ts'
import { recordEvents } from '../events/index.ts'
import { NIL_UUID } from '../shared/relay.ts'
import type { TimeSource } from '../shared/time.ts'
import type { Actor } from '../shared/viewer.ts'
import { judgeClients } from './change-client.ts'
import type { ClientServices } from './client-services.ts'
import { clientColumns, type ChildRow, type ClientRow, type TouchpointRow } from './client.entity.ts'
import { regradeAll } from './grading/grade-clients.ts'

const DAY_MS = 86_400_000
/** 02:30 in China, when nobody calls. */
const HOUR_OF_CARE_MS = 18.5 * 3_600_000
const BATCH = 200
const system: Actor = { kind: 'system', id: null }

/**
 * Plans what has come within the twelve months ahead since a family enrolled, and starts the clocks of follow-ups whose count begins by now
 * (classes that began after the enrolment). Repeating it changes nothing. Answers how many follow-ups are new.
 */
export async function planAhead(services: ClientServices, chainId: string, now: number): Promise<number> {
  let planned = 0
  for (let last = NIL_UUID; ;) {
    const batch = await recordEvents(services.log, chainId, now, async (sql) => {
      const clients = await sql.rows<ClientRow>('clients.enrolled_batch', `select ${clientColumns.join(', ')} from client where chain_id = $1 and status = 'enrolled' and id > $2
        order by id limit ${BATCH} for update`, [chainId, last])
      const ids = clients.map(({ id }) => id)
      const [children, policies, calendars] = await Promise.all([
        sql.rows<ChildRow>('clients.children_of_batch', 'select id, client_id, name, birthday, class_name from child where chain_id = $1 and client_id = any($2::uuid[])', [chainId, ids]),
        sql.rows<{ client_id: string; policy_version_id: string }>('clients.policies_of_batch',
          'select distinct client_id, policy_version_id from touchpoint where chain_id = $1 and client_id = any($2::uuid[])', [chainId, ids]),
        services.clocks.calendars.read(sql, chainId, clients.map(({ campus_id }) => campus_id)),
      ])
      const packs = await services.clocks.policies.read(sql, chainId, policies.map(({ policy_version_id }) => policy_version_id))
      const childrenOf = Map.groupBy(children, ({ client_id }) => client_id)
      const policyOf = new Map(policies.map(({ client_id, policy_version_id }) => [client_id, packs.get(policy_version_id)!]))
      const rows: TouchpointRow[] = []
      for (const client of clients) {
        const policy = policyOf.get(client.id)
        if (!policy) continue
        const plan = planFor(client, childrenOf.get(client.id) ?? [], policy.pack, calendars.get(client.campus_id)!, now, 'today')
        const assigneeId = plan[0] ? await readFollower(sql, chainId, client.campus_id, plan[0].ownerRole) : null
        rows.push(...plan.map((one) => rowOf({ client, policyVersionId: policy.id, assigneeId }, one)))
      }
      const fresh = await saveTouchpoints(sql, chainId, rows)
      const awaited = await sql.rows<{ client_id: string }>('clients.unjudged', `select distinct client_id from touchpoint t where chain_id = $1 and client_id = any($2::uuid[])
        and done_at is null and cancelled_at is null and (planning ->> 'at')::float8 <= $3
        and not exists (select from clock k where k.chain_id = t.chain_id and k.touchpoint_id = t.id)`, [chainId, ids, now])
      const events = awaited.length > 0 ? await judgeClients(services, sql, { chainId, clientIds: awaited.map(({ client_id }) => client_id), now, actor: system }) : []
      return { done: { ids, fresh: fresh.length }, events }
    })
    planned += batch.fresh
    if (batch.ids.length < BATCH) return planned
    last = batch.ids.at(-1)!
  }
}

/** Once a day: plans ahead and grades anew, chain by chain. Several processes may do it; the later one finds nothing to do. */
export class DailyCare {
  readonly #services: ClientServices
  readonly #time: TimeSource
  readonly #onTrouble: (error: Error) => void
  #cancel = (): void => {}
  #working: Promise<void> | undefined

  constructor(services: ClientServices, time: TimeSource, onTrouble: (error: Error) => void) {
    this.#services = services
    this.#time = time
    this.#onTrouble = onTrouble
  }

  start(): void {
    const next = (Math.floor((this.#time.now() - HOUR_OF_CARE_MS) / DAY_MS) + 1) * DAY_MS + HOUR_OF_CARE_MS
    this.#cancel = this.#time.wake(next, () => (this.#working = this.run().catch(this.#onTrouble).then(() => this.start())))
  }

  async stop(): Promise<void> {
    this.#cancel()
    await this.#working
    this.#cancel()
  }

  async run(): Promise<void> {
    const chains = await this.#services.log.db.system((sql) => sql.rows<{ id: string }>('clients.chains', 'select id from chain order by id'))
    for (const { id } of chains) {
      await planAhead(this.#services, id, this.#time.now())
      await regradeAll(this.#services, id, this.#time.now())
    }
  }
}
