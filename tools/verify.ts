// npm run verify: proves that clocks, events and rollups agree with what they derive from. Reads only. Exit code 1 when something differs.
import { resolve } from 'node:path'
import { compose } from '../api/src/compose.ts'
import { readConfig } from '../api/src/config.ts'
import { createLog } from '../api/src/server/index.ts'
import { verifyChains } from '../api/src/verify/index.ts'
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

async function verify(): Promise<number> {
  const config = readConfig({ DATABASE_URL: databaseUrl(), LOG_LEVEL: 'error' })
  const application = await compose(config, { log: createLog('error'), isPrepared: true }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ECONNREFUSED' ? new Refusal('The database does not answer; start it with npm start, or set DATABASE_URL.') : error
  })
  let differing = 0
  try {
    for await (const { name, subjects, events, differences } of verifyChains(application.db, application.clocks, application.time.now())) {
      console.log(`${name}: clocks of ${subjects} cases and families, ${events} events, rollups: ${differences.length === 0 ? 'all agree' : `${differences.length} differences`}`)
      for (const difference of differences) console.log(`  ${difference}`)
      differing += differences.length
    }
  } finally {
    await application.stop()
  }
  return differing === 0 ? 0 : 1
}

try {
  process.exitCode = await verify()
} catch (error) {
  endWith(error)
}
