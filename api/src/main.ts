import { once } from 'node:events'
import { compose, type Application } from './compose.ts'
import { readConfig } from './config.ts'
import { createLog } from './server/index.ts'

/** Runs one API process until it is told to stop. Answers the exit code. */
async function main(): Promise<number> {
  let application: Application | undefined
  try {
    const config = readConfig(process.env)
    const log = createLog(config.logLevel)
    application = await compose(config, { log })
    await application.start()
    const { port } = await application.server.listen(config.port, config.host)
    console.log(`ready http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${port}`)
    await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')])
    await application.stop()
    return 0
  } catch (error) {
    console.error(sentenceOf(error as NodeJS.ErrnoException))
    await application?.stop().catch(() => {})
    return 1
  }
}

/** One sentence for whoever starts us. */
function sentenceOf(error: NodeJS.ErrnoException & { address?: string; port?: number }): string {
  if (error.code === 'EADDRINUSE') return `Port ${error.port} is taken; set PORT to another one.`
  if (error.code === 'ECONNREFUSED' || error.code === 'ENOTFOUND') return 'The database of DATABASE_URL cannot be reached.'
  if (error.code === '28P01') return 'The database of DATABASE_URL refuses this user or password.'
  return error.message
}

process.exitCode = await main()
// Whatever a library left running must not keep an ended process.
setTimeout(() => process.exit(), 2_000).unref()
