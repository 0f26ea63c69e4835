// `npm start`: build what changed, database, API, a short message; then watch over both until asked to stop.
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startApi, type Api } from './api-service.ts'
import { build } from './build.ts'
import { startEmbedded, type Embedded } from './embedded-pg.ts'
import { greeting } from './greeting.ts'
import { Refusal } from './refusal.mjs'
import { stopAsked, untilAsked } from './stop-asked.ts'
import { shown, surroundings, type Surroundings } from './surroundings.ts'

/** The database outlives a killed supervisor long enough for the API to finish what it is doing. */
const GRACE_SECONDS = 8

export async function start(): Promise<number> {
  const asked = stopAsked()
  // Ends in the opposite order: API first, which still needs the database to drain.
  await using ending = new AsyncDisposableStack()
  try {
    const around = await surroundings()
    const parts = timed('Building', build)
    const database = around.databaseUrl ? undefined : startEmbedded({ dataDir: around.dataDir, graceSeconds: GRACE_SECONDS })
    const [, embedded] = await Promise.allSettled([parts, database])
    if (embedded.status === 'fulfilled' && embedded.value) ending.defer(embedded.value.stop)
    await Promise.all([parts, database])
    if (asked.aborted) return 0
    return await serve(around, embedded.status === 'fulfilled' ? embedded.value : undefined, asked, ending)
  } catch (error) {
    // What was cut short because we were asked to stop has not failed.
    if (asked.aborted) return 0
    throw error
  }
}

async function serve(around: Surroundings, embedded: Embedded | undefined, asked: AbortSignal, ending: AsyncDisposableStack): Promise<number> {
  const databaseUrl = around.databaseUrl ?? embedded!.url()
  let api: Api
  const begin = (): Api => (api = startApi({ ...around, databaseUrl }))
  begin()
  ending.defer(() => api.stop())
  const url = await Promise.race([api!.ready, untilAsked(asked)])
  if (asked.aborted) return 0
  if (!url) return 1
  console.log(greeting(url, around))
  await Promise.race([untilAsked(asked), keepAlive(around, embedded, () => api, begin, asked, ending)])
  console.log('\nStopping …')
  return 0
}

/** Brings back whatever ends without being asked to; gives up when that happens again and again. */
async function keepAlive(around: Surroundings, embedded: Embedded | undefined, api: () => Api, begin: () => Api, asked: AbortSignal, ending: AsyncDisposableStack): Promise<never> {
  let database = embedded
  const failures: number[] = []
  for (;;) {
    const what = await Promise.race([api().ended.then(() => 'API' as const), ...(database ? [database.ended.then(() => 'database' as const)] : [])])
    if (asked.aborted) return new Promise(() => {})
    failures.push(Date.now())
    if (failures.length >= 5 && Date.now() - failures.at(-5)! < 60_000) throw new Refusal(`The ${what} ended five times within a minute; see ${shown(join(around.dataDir, 'api.log'))}.`)
    console.error(`The ${what} has ended unexpectedly; starting it again.`)
    await pause(Math.min(500 * failures.length, 5_000))
    if (asked.aborted) return new Promise(() => {})
    if (what === 'API') {
      begin()
    } else {
      database = await startEmbedded({ dataDir: around.dataDir, port: database!.port, graceSeconds: GRACE_SECONDS })
      ending.defer(database.stop)
    }
  }
}

async function timed<T extends string[]>(title: string, work: () => Promise<T>): Promise<T> {
  const begun = Date.now()
  const notice = setTimeout(() => console.log(`${title} …`), 500)
  const done = await work().finally(() => clearTimeout(notice))
  if (done.length) console.log(`${title} ${done.join(', ')}: ${((Date.now() - begun) / 1000).toFixed(1)} s`)
  return done
}
