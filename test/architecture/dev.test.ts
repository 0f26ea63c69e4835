import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freePort } from '../../tools/free-port.ts'
import { buildHouse, processesOf, runTask, until, type House } from './stand-in-house.ts'

let house: House
let ports: Record<'shell' | 'complaints' | 'clients' | 'analytics', number>
beforeEach(async () => {
  house = buildHouse()
  ports = { shell: await freePort(), complaints: await freePort(), clients: await freePort(), analytics: await freePort() }
  writeFileSync(join(house.folder, 'packages/remote-contract/federation.ts'), `export const devPorts = ${JSON.stringify(ports)} as const`)
  cpSync(join(house.folder, 'api/stand-in.mjs'), join(house.folder, 'api/src/main.ts'))
})
afterEach(() => house.remove())

const answer = async (port: number): Promise<string> => (await fetch(`http://127.0.0.1:${port}/`)).text()
const nothingIsLeft = (): Promise<void> => until(() => processesOf(house.folder).length === 0, 'the last process to end')

test('npm run dev serves every screen with the API behind it, restarts the API on a change, and ends everything when asked', async () => {
  const port = await freePort()
  const run = runTask(house, 'dev', { PORT: String(port) })
  await run.said(`Huiyin 回音 is running at http://127.0.0.1:${ports.shell}`)
  const url = `http://127.0.0.1:${port}`
  expect(await answer(ports.shell)).toBe(`admin-shell ${url}`)
  expect(await answer(ports.clients)).toBe(`mfe-clients ${url}`)
  expect(run.output()).toMatch(/^complaints │ Local: /m)

  const first = await answer(port)
  const source = join(house.folder, 'api/src/main.ts')
  writeFileSync(source, `${readFileSync(source, 'utf8')}\n// changed`)
  await until(async () => (await answer(port).catch(() => first)) !== first, 'the API to restart')

  run.child.kill('SIGINT')
  expect((await run.ended).code).toBe(0)
  await nothingIsLeft()
})

test('npm run dev killed by kill -9 takes its children with it', async () => {
  const run = runTask(house, 'dev', { PORT: '0' })
  await run.said('Huiyin 回音 is running at')
  run.child.kill('SIGKILL')
  await nothingIsLeft()
})

test('npm run dev says in one sentence which development port is taken', async () => {
  const other = createServer().listen(ports.clients, '127.0.0.1')
  const { code, output } = await runTask(house, 'dev', { PORT: '0' }).ended
  other.close()
  expect(code).toBe(1)
  expect(output.trim()).toBe(`Port ${ports.clients}, meant for a development server, is taken; stop what listens there (another npm run dev?).`)
})
