import { readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '../../tools/free-port.ts'
import { buildHouse, processesOf, runTask, until, type House } from './stand-in-house.ts'

let house: House
beforeAll(() => {
  house = buildHouse()
})
afterAll(() => house.remove())

const greeting = 'Huiyin 回音 is running at'
const answer = async (port: number): Promise<string> => (await fetch(`http://127.0.0.1:${port}/`)).text()
const buildsSoFar = (): number => readFileSync(join(house.folder, 'built.log'), 'utf8').split('\n').length - 1
const nothingIsLeft = (): Promise<void> => until(() => processesOf(house.folder).length === 0, 'the last process to end')

describe('npm start says in one sentence', () => {
  let taken: Server
  let port: number
  beforeAll(async () => {
    port = await freePort()
    taken = createServer()
    await new Promise<void>((resolve) => taken.listen(port, '127.0.0.1', resolve))
  })
  afterAll(() => taken.close())

  test.each<[string, () => NodeJS.ProcessEnv, RegExp]>([
    ['that the port is taken', () => ({ PORT: String(port) }), /^Port \d+ is taken by another program; stop that one, or choose another port: PORT=\d+ npm start\.$/],
    ['that PORT is no number', () => ({ PORT: 'http' }), /^PORT must be a number from 1 to 65535, not "http"\.$/],
    ['that nobody listens at DATABASE_URL', () => ({ PORT: '0', DATABASE_URL: 'postgresql://me:secret@127.0.0.1:9/huiyin' }), /^The database at 127\.0\.0\.1:9\/huiyin, named by DATABASE_URL, cannot be used \(nobody listens there\); .*$/],
    ['that DATABASE_URL is no address', () => ({ PORT: '0', DATABASE_URL: 'mysql://me:secret@host/huiyin' }), /^DATABASE_URL must look like .*$/],
    ['that the data folder cannot be made', () => ({ PORT: '0', DATA_DIR: '/dev/null/data' }), /^The data folder \/dev\/null\/data cannot be written \(ENOTDIR\); .*$/],
  ])('%s', async (_, env, sentence) => {
    const { code, output } = await runTask(house, 'start', env()).ended
    expect(code).toBe(1)
    expect(output.trim()).toMatch(sentence)
    expect(output).not.toContain('secret')
  })

  test('what the API finds wrong, and nothing else', async () => {
    const { code, output } = await runTask(house, 'start', { PORT: '0', BROKEN: '1' }).ended
    expect(code).toBe(1)
    expect(output.trim().split('\n').at(-1)).toBe('The setting BROKEN is wrong.')
    await nothingIsLeft()
  })
})

describe('npm start', () => {
  test('builds once, greets with the demo log-ins, and on SIGTERM ends the API and then the database', async () => {
    const port = await freePort()
    const run = runTask(house, 'start', { PORT: String(port) })
    await run.said(greeting)
    await run.said('Ctrl-C')
    expect(run.output()).toContain('admin@example.test   pass')
    expect(run.output()).toContain('filling in demo data')
    expect(await answer(port)).toMatch(/^huiyin \d+$/)
    const built = buildsSoFar()
    run.child.kill('SIGTERM')
    const { code, output } = await run.ended
    expect(code).toBe(0)
    expect(output).toContain('drained')
    expect(output).not.toContain('not for people')
    expect(readFileSync(join(house.folder, '.data/api.log'), 'utf8')).toContain('not for people')
    await nothingIsLeft()

    const second = runTask(house, 'start', { PORT: String(port) })
    await second.said(greeting)
    expect(buildsSoFar()).toBe(built)
    second.child.kill('SIGINT')
    expect((await second.ended).code).toBe(0)
  })

  test('builds only the part whose sources have changed', async () => {
    const before = buildsSoFar()
    writeFileSync(join(house.folder, 'mfe-clients/src/remote.tsx'), '// changed')
    expect((await runTask(house, 'build').ended).output).toContain('Built mfe-clients:')
    expect(buildsSoFar()).toBe(before + 1)
    writeFileSync(join(house.folder, 'mfe-clients/src/remote.test.tsx'), '// a test is not part of the build')
    expect((await runTask(house, 'build').ended).output).toContain('Everything is built.')
  })

  test('brings the API back after kill -9, and the database too', async () => {
    const port = await freePort()
    const run = runTask(house, 'start', { PORT: String(port) })
    await run.said(greeting)
    const [, api] = (await answer(port)).split(' ')
    process.kill(Number(api), 'SIGKILL')
    await until(async () => (await answer(port).catch(() => '')) !== '', 'the API to answer again')
    const postmaster = Number(readFileSync(join(house.folder, '.data/postgres/postmaster.pid'), 'utf8').split('\n')[0])
    process.kill(postmaster, 'SIGKILL')
    await run.said('The database has ended unexpectedly; starting it again.')
    await until(() => readFileSync(join(house.folder, '.data/postgres/postmaster.pid'), 'utf8').split('\n')[7]?.trim() === 'ready', 'the database to be ready again')
    run.child.kill('SIGTERM')
    expect((await run.ended).code).toBe(0)
    await nothingIsLeft()
  })

  test('is not blocked by what a start killed with kill -9 has left, and a second start beside a living one is refused', async () => {
    const first = runTask(house, 'start', { PORT: '0' })
    await first.said(greeting)
    const beside = await runTask(house, 'start', { PORT: '0' }).ended
    expect(beside.code).toBe(1)
    expect(beside.output).toMatch(/The data folder .* is in use by process \d+; stop that one first or set DATA_DIR to another folder\./)

    first.child.kill('SIGKILL')
    await first.ended
    const next = runTask(house, 'start', { PORT: '0' })
    await next.said(greeting)
    next.child.kill('SIGTERM')
    expect((await next.ended).code).toBe(0)
    await nothingIsLeft()
  })

  test('stops when asked to in the middle of starting', async () => {
    const run = runTask(house, 'start', { PORT: '0' })
    await until(() => processesOf(join(house.folder, '.data/postgres')).length > 0, 'the database to come up')
    run.child.kill('SIGINT')
    expect((await run.ended).code).toBe(0)
    await nothingIsLeft()
  })
})
