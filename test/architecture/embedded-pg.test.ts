import { chmodSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startEmbedded, type Embedded } from '../../tools/embedded-pg.ts'
import { isAlive } from '../../tools/postgres-orphan.ts'
import { run, until } from './stand-in-house.ts'

const isRoot = process.getuid?.() === 0

let folder: string
let running: Embedded | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huiyin-embedded-'))
  chmodSync(folder, 0o711)
})
afterEach(async () => {
  await running?.destroy()
  running = undefined
  rmSync(folder, { recursive: true, force: true })
})

async function ask<T>(url: string, statement: string): Promise<T[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query<T & pg.QueryResultRow>(statement)).rows
  } finally {
    await client.end()
  }
}

/** A process that starts the server in the folder and then only waits. */
async function startElsewhere(): Promise<{ parent: number; server: number; guardian: number; kill: () => Promise<unknown> }> {
  const script = `
    const { startEmbedded } = await import(${JSON.stringify(new URL('../../tools/embedded-pg.ts', import.meta.url).href)})
    const { pid, guardian } = await startEmbedded({ dataDir: ${JSON.stringify(folder)}, fast: true })
    console.log('up', pid, guardian)
    setInterval(() => {}, 1000)`
  const parent = run(process.execPath, ['--input-type=module', '-e', script])
  await parent.said('up')
  const [, server, guardian] = /up (\d+) (\d+)/.exec(parent.output()) ?? []
  return {
    parent: parent.child.pid!, server: Number(server), guardian: Number(guardian),
    kill: () => {
      parent.child.kill('SIGKILL')
      return parent.ended
    },
  }
}

describe('the embedded PostgreSQL', () => {
  test('is version 18, sees Chinese letters in trigrams, and sorts by pinyin when told to', async () => {
    running = await startEmbedded({ dataDir: folder, fast: true })
    await ask(running.url(), 'create extension pg_trgm')
    const [row] = await ask<{ version: string; trigrams: number; names: string }>(running.url(), `
      select current_setting('server_version') as version, cardinality(show_trgm('晨光幼儿园')) as trigrams,
        (select string_agg(name, '' order by name collate "zh-Hans-CN-x-icu") from (values ('张'), ('李'), ('陈')) as given(name)) as names`)
    expect(row).toMatchObject({ trigrams: 6, names: '陈李张' })
    expect(row?.version).toMatch(/^18\./)
  })

  test('keeps its data, its port and its password, which only the owner can read', async () => {
    running = await startEmbedded({ dataDir: folder, fast: true })
    const url = running.url()
    await ask(url, `create table kept as select 1 as n`)
    await running.stop()
    running = await startEmbedded({ dataDir: folder, fast: true })
    expect(running).toMatchObject({ fresh: false })
    expect(running.url()).toBe(url)
    expect(await ask(url, 'select n from kept')).toEqual([{ n: 1 }])
    expect(statSync(join(folder, 'database.json')).mode & 0o777).toBe(0o600)
  })

  test('lets nobody in without the password', async () => {
    running = await startEmbedded({ dataDir: folder, fast: true })
    const url = new URL(running.url())
    url.password = 'guess'
    await expect(ask(url.href, 'select 1')).rejects.toThrow(/password authentication failed/)
  })

  test('leaves no process when stopped, and no file when destroyed', async () => {
    const server = await startEmbedded({ dataDir: folder, fast: true })
    await server.stop()
    expect(isAlive(server.pid)).toBe(false)
    await until(() => !isAlive(server.guardian!), 'the guardian to leave')
    await server.destroy()
    expect(() => statSync(folder)).toThrow(/ENOENT/)
  })

  test('takes another port when the remembered one is taken', async () => {
    const first = await startEmbedded({ dataDir: folder, fast: true })
    await first.stop()
    const other = await startEmbedded({ dataDir: `${folder}/other`, fast: true, port: first.port })
    try {
      running = await startEmbedded({ dataDir: folder, fast: true })
      expect(running.port).not.toBe(first.port)
    } finally {
      await other.stop()
    }
  })

  test('is shut down by its guardian when its parent is killed', async () => {
    const { server, kill } = await startElsewhere()
    await kill()
    await until(() => !isAlive(server), 'the guardian to shut the server down')
  })

  test('is taken over from a killed parent, even when the guardian was killed first', async () => {
    const { server, guardian, kill } = await startElsewhere()
    process.kill(guardian, 'SIGKILL')
    await kill()
    expect(isAlive(server)).toBe(true)
    running = await startEmbedded({ dataDir: folder, fast: true })
    await until(() => !isAlive(server), 'the orphan to be gone')
    expect(await ask(running.url(), 'select 1 as n')).toEqual([{ n: 1 }])
  })

  test('starts although the lock file of a killed server names a stranger by now', async () => {
    const first = await startEmbedded({ dataDir: folder, fast: true })
    const lockFile = join(folder, 'postgres/postmaster.pid')
    const lines = readFileSync(lockFile, 'utf8').split('\n')
    process.kill(first.pid, 'SIGKILL')
    await first.ended
    const stranger = run('sleep', ['60'], isRoot ? { uid: statSync(join(folder, 'postgres')).uid } : {})
    try {
      writeFileSync(lockFile, [stranger.child.pid, ...lines.slice(1)].join('\n'))
      running = await startEmbedded({ dataDir: folder, fast: true })
      expect(await ask(running.url(), 'select 1 as n')).toEqual([{ n: 1 }])
      expect(isAlive(stranger.child.pid!)).toBe(true)
    } finally {
      stranger.child.kill('SIGKILL')
    }
  })

  test('begins anew after a first start cut in the middle of initdb', async () => {
    mkdirSync(join(folder, 'postgres.half'))
    writeFileSync(join(folder, 'postgres.half/PG_VERSION'), '18\n')
    running = await startEmbedded({ dataDir: folder, fast: true })
    expect(running.fresh).toBe(true)
  })

  test('refuses the files of another major version by name', async () => {
    writeFileSync(join(folder, 'database.json'), JSON.stringify({ port: 0, password: 'any' }))
    mkdirSync(join(folder, 'postgres'))
    writeFileSync(join(folder, 'postgres/PG_VERSION'), '16\n')
    await expect(startEmbedded({ dataDir: folder, fast: true })).rejects.toThrow(/was written by PostgreSQL 16, this is PostgreSQL 18; move the folder away/)
  })

  test('goes on after its folder has been moved', async () => {
    const before = await startEmbedded({ dataDir: join(folder, 'old'), fast: true })
    await ask(before.url(), `create table kept as select 1 as n`)
    await before.stop()
    renameSync(join(folder, 'old'), join(folder, 'new'))
    running = await startEmbedded({ dataDir: join(folder, 'new'), fast: true })
    expect(await ask(running.url(), 'select n from kept')).toEqual([{ n: 1 }])
  })

  test('says what is missing when its password is lost', async () => {
    mkdirSync(join(folder, 'postgres'))
    await expect(startEmbedded({ dataDir: folder, fast: true })).rejects.toThrow(/has a database but no database\.json, which holds its password/)
  })

  test.runIf(isRoot)('made by an ordinary user goes on under his name when root starts it', async () => {
    const user = { uid: 65534, gid: 65534 }
    const first = await startEmbedded({ dataDir: folder, fast: true, account: user })
    await first.stop()
    running = await startEmbedded({ dataDir: folder, fast: true })
    expect(statSync(`/proc/${running.pid}`).uid).toBe(user.uid)
  })

  test.runIf(isRoot)('runs as nobody where there is no account postgres', async () => {
    running = await startEmbedded({ dataDir: folder, fast: true, account: { uid: 65534, gid: 65534 } })
    expect(statSync(join(folder, 'postgres')).uid).toBe(65534)
    expect(await ask(running.url(), 'select 1 as n')).toEqual([{ n: 1 }])
  })

  test.runIf(isRoot)('started by root below a folder closed to others, lives elsewhere and goes on there', async () => {
    chmodSync(folder, 0o700)
    const dataDir = join(folder, 'data')
    const first = await startEmbedded({ dataDir, fast: true })
    await ask(first.url(), `create table kept as select 1 as n`)
    await first.stop()
    running = await startEmbedded({ dataDir, fast: true })
    expect(running.logFile.startsWith(folder)).toBe(false)
    expect(await ask(running.url(), 'select n from kept')).toEqual([{ n: 1 }])
    const { logFile } = running
    await running.destroy()
    expect(() => statSync(join(logFile, '..'))).toThrow(/ENOENT/)
  })
})
