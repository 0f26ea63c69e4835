// `npm run dev`: the API restarts when its sources change, the screens change under the reader's eyes. One terminal for all.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { greeting } from './greeting.ts'
import { startApi, type Api } from './api-service.ts'
import { startEmbedded } from './embedded-pg.ts'
import { isFree } from './free-port.ts'
import { Refusal } from './refusal.mjs'
import { restartOnChange } from './restart-on-change.ts'
import { startService, type Service } from './service.ts'
import { stopAsked, untilAsked } from './stop-asked.ts'
import { root, surroundings } from './surroundings.ts'
import { devPorts } from '../packages/remote-contract/federation.ts'

export async function dev(): Promise<number> {
  const asked = stopAsked()
  await using ending = new AsyncDisposableStack()
  const around = await surroundings()
  for (const port of Object.values(devPorts)) {
    if (!(await isFree(port))) throw new Refusal(`Port ${port}, meant for a development server, is taken; stop what listens there (another npm run dev?).`)
  }
  const database = around.databaseUrl ? undefined : await startEmbedded({ dataDir: around.dataDir, graceSeconds: 2 })
  if (database) ending.defer(database.stop)
  if (asked.aborted) return 0

  const labelled = (label: string) => (line: string): void => {
    if (line.trim()) console.log(`${label.padEnd(11)}│ ${line}`)
  }
  const program = { args: ['--import', '@oxc-node/core/register', 'src/main.ts'], cwd: join(root, 'api'), env: { NODE_ENV: 'development', WEB_ROOT: screensInDevelopment() } }
  const begin = (): Api => startApi({ ...around, databaseUrl: around.databaseUrl ?? database!.url() }, program, labelled('api'))
  const api = begin()
  const fresh = restartOnChange(api, begin, ['api/src', 'packages/policy/src'].map((path) => join(root, path)), labelled('api'))
  ending.defer(fresh.stop)
  const url = await Promise.race([api.ready, untilAsked(asked)])
  if (asked.aborted) return 0
  if (!url) return 1

  const screens = Object.entries(devPorts).map(([name, port]) => startScreen(name, port, url, labelled(name)))
  for (const screen of screens) ending.defer(() => screen.stop())
  const ends = screens.map(({ folder, ended }) => ended.then((how) => `The development server of ${folder} ended with ${how}.`))
  void Promise.all(screens.map(({ ready }) => ready)).then(() => console.log(greeting(`http://127.0.0.1:${devPorts.shell}`, around)))
  const ended = await Promise.race([untilAsked(asked), ...ends])
  if (ended) throw new Refusal(ended)
  return 0
}

function startScreen(name: string, port: number, api: string, say: (line: string) => void): Service & { folder: string; ready: Promise<void> } {
  const folder = name === 'shell' ? 'admin-shell' : `mfe-${name}`
  const { promise: ready, resolve } = Promise.withResolvers<void>()
  const service = startService({
    args: [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), '--clearScreen', 'false'],
    cwd: join(root, folder),
    env: { ...process.env, API: api },
    onLine(line) {
      say(line)
      if (line.includes(`:${port}/`)) resolve()
    },
  })
  return { ...service, folder, ready }
}

/** The API lists the remotes whose manifest it finds. Here the development servers have them, so a mark for each will do. */
function screensInDevelopment(): string {
  const folder = join(root, '.cache', 'screens')
  for (const name of Object.keys(devPorts).filter((name) => name !== 'shell')) {
    const dist = join(folder, `mfe-${name}`, 'dist')
    mkdirSync(dist, { recursive: true })
    writeFileSync(join(dist, 'mf-manifest.json'), '{}')
  }
  return folder
}
