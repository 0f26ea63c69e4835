import { loadJudgings, materializeClocks } from '../clocks/index.ts'
import { runCommand, type Done, type NewEvent, type Recorded, type Refusal } from '../events/index.ts'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import type { Sql } from '../shared/database.ts'
import { recordNotFound, type IdempotencyKeyReused, type RecordNotFound } from '../shared/errors.graphql.ts'
import type { Actor } from '../shared/viewer.ts'
import type { ClientServices } from './client-services.ts'
import type { ClientRow } from './client.entity.ts'
import { lockClient } from './family/client.store.ts'
import { reachesClient } from './reach.ts'

/** Which family a command is about, and how that was said. */
export interface ClientTarget {
  command: string
  /** As it was sent. */
  globalId: string
  path: string
  /** The uuid of the family; undefined where there is none. */
  find(sql: Sql, chainId: string): Promise<string | undefined> | string | undefined
  input: { idempotencyKey?: string | null }
}

export interface ClientScene { sql: Sql; chainId: string; actor: Actor; now: number; client: ClientRow }

/** The route of commands on a family: find it, lock it, ask whether it is within reach, and let `work` change it. */
export function changeClient<Result extends { __typename: string }, Refusing extends Refusal>(
  services: ClientServices, context: RequestContext, { command, globalId, path, find, input }: ClientTarget, work: (scene: ClientScene) => Promise<Done<Result> | Refusing>,
): Promise<Recorded<Result> | Refusing | RecordNotFound | IdempotencyKeyReused> {
  const viewer = viewerOf(context)
  const { chainId, actor } = viewer
  const now = context.now()
  return runCommand<Result, Refusing | RecordNotFound>(services.log, { chainId, actor, command, idempotencyKey: input.idempotencyKey, body: input, now }, async (sql) => {
    const id = await find(sql, chainId)
    const client = id === undefined ? undefined : await lockClient(sql, chainId, id)
    if (!client || !(await reachesClient(sql, viewer, 'clients:write', client))) return recordNotFound(globalId, [path])
    return work({ sql, chainId, actor, now, client })
  })
}

/** Judges the clocks of families whose follow-ups have changed; the caller holds their locks and appends the events last. */
export async function judgeClients(services: ClientServices, sql: Sql, { chainId, clientIds, now, actor }: { chainId: string; clientIds: readonly string[]; now: number; actor: Actor }): Promise<NewEvent[]> {
  const judgings = await loadJudgings(services.clocks, sql, chainId, 'client', clientIds)
  return (await materializeClocks(sql, { chainId, judgings, now, actor })).flatMap(({ events }) => events)
}
