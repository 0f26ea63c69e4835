// npm run verify: proves that clocks, events and rollups agree with what they derive from. Reads only. Exit code 1 when something differs.
// With arguments only one of them, or the events of a chain as a file, which is verified without server and database: see readVerifyRequest.
import 'reflect-metadata'
import { once } from 'node:events'
import { createReadStream, createWriteStream, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Application } from '../api/src/compose.ts'
import { checkEventsFile, eventsFile, listChains, readVerifyRequest, verifyChains, type FileFault, type VerifyRequest } from '../api/src/verify/index.ts'
import { embeddedUrl } from './embedded-pg.ts'
import { endWith, Refusal } from './refusal.mjs'
import { root } from './surroundings.ts'

/** DATABASE_URL, else the built-in server of the data folder, which must be running. */
function databaseUrl(): string {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL
  const dataDir = resolve(root, process.env.DATA_DIR || '.data')
  const url = embeddedUrl(dataDir)
  if (!url) throw new Refusal(`There is no database in ${dataDir}; run npm start first, or set DATABASE_URL.`)
  return url
}

async function withApplication(work: (application: Application) => Promise<number>): Promise<number> {
  // Only here: a file is verified without any of it.
  const [{ compose }, { readConfig }, { createLog }] = await Promise.all([import('../api/src/compose.ts'), import('../api/src/config.ts'), import('../api/src/server/index.ts')])
  const config = readConfig({ DATABASE_URL: databaseUrl(), LOG_LEVEL: 'error' })
  const application = await compose(config, { log: createLog('error'), isPrepared: true }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ECONNREFUSED' ? new Refusal('The database does not answer; start it with npm start, or set DATABASE_URL.') : error
  })
  try {
    return await work(application)
  } finally {
    await application.stop()
  }
}

const verify = (parts: Extract<VerifyRequest, { do: 'verify' }>['parts']): Promise<number> => withApplication(async ({ db, clocks, time }) => {
  let differing = 0
  for await (const { name, looked, differences } of verifyChains(db, clocks, time.now(), parts)) {
    console.log(`${name}: ${looked.join(', ')}: ${differences.length === 0 ? 'all agree' : `${differences.length} differences`}`)
    for (const difference of differences) console.log(`  ${difference}`)
    differing += differences.length
  }
  return differing === 0 ? 0 : 1
})

const exportChain = (path: string, wanted: string | undefined): Promise<number> => withApplication(async ({ db, time }) => {
  const chains = await listChains(db)
  const fitting = chains.filter(({ id, name }) => wanted === undefined || id === wanted || name === wanted)
  if (fitting.length !== 1) throw new Refusal(`Say with --chain which chain is meant: ${chains.map(({ id, name }) => `${name} (${id})`).join(', ') || 'there is none yet'}.`)
  const [chain] = fitting as [(typeof fitting)[number]]
  const file = createWriteStream(path, { flags: 'wx' })
  await once(file, 'open').catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(error.code === 'EEXIST' ? `${path} is there already; name another file.` : `${path} cannot be written (${error.code}).`)
  })
  let lines = 0
  try {
    await db.read(chain.id, async (sql) => {
      for await (const line of eventsFile(sql, chain, new Date(time.now()).toISOString())) {
        lines++
        if (!file.write(`${line}\n`)) await once(file, 'drain')
      }
    })
    file.end()
    await once(file, 'close')
  } catch (error) {
    // Half a record would look like one that was cut.
    file.destroy()
    rmSync(path, { force: true })
    throw error
  }
  console.log(`${chain.name}: ${lines - 1} events written to ${path}`)
  return 0
})

const faultWords: Record<FileFault['fault'], string> = {
  missing: 'it is missing', altered: 'it is not what was written', detached: 'it does not follow the one before', surplus: 'it does not belong there', unreadable: 'the line is no event', foreign: 'it is of another chain',
}

async function checkFile(path: string): Promise<number> {
  const input = createReadStream(path, 'utf8')
  await once(input, 'open').catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(`${path} cannot be read (${error.code}).`)
  })
  const result = await checkEventsFile(createInterface({ input, crlfDelay: Infinity }))
  if (!result) throw new Refusal(`${path} is no file written by npm run verify -- events --export.`)
  const { chain, checked, head, fault } = result
  if (!fault) {
    console.log(`${chain}: ${checked} events, all as they were written; the last is number ${head.seq} with hash ${head.hash}`)
    return 0
  }
  console.log(`${chain}: the first ${checked} events are as they were written; line ${fault.line}${fault.seq === null ? '' : `, event ${fault.seq}`}: ${faultWords[fault.fault]}`)
  return 1
}

async function run(): Promise<number> {
  const request = readVerifyRequest(process.argv.slice(2))
  if (typeof request === 'string') throw new Refusal(request)
  if (request.do === 'verify') return verify(request.parts)
  return request.do === 'export' ? exportChain(resolve(root, request.path), request.chain) : checkFile(resolve(root, request.path))
}

try {
  process.exitCode = await run()
} catch (error) {
  endWith(error)
}
