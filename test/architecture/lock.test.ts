import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { LockHeld, takeLock } from '../../tools/lock.mjs'
import { run } from './stand-in-house.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huiyin-lock-'))
  path = join(folder, 'lock')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const lockModule = JSON.stringify(new URL('../../tools/lock.mjs', import.meta.url).href)

test('a held lock is refused to those who do not wait, with its holder', async () => {
  const release = await takeLock(path, { note: 'first' })
  await expect(takeLock(path, { wait: false })).rejects.toSatisfy((error) => error instanceof LockHeld && error.holder.pid === process.pid)
  release()
  const again = await takeLock(path, { wait: false })
  again()
})

test('the lock of a process killed by kill -9 is taken over', async () => {
  const holder = run(process.execPath, ['--input-type=module', '-e', `
    const { takeLock } = await import(${lockModule}); await takeLock(${JSON.stringify(path)}); console.log('held'); setInterval(() => {}, 1000)`])
  await holder.said('held')
  await expect(takeLock(path, { wait: false })).rejects.toThrow(LockHeld)
  holder.child.kill('SIGKILL')
  await holder.ended
  const release = await takeLock(path, { wait: false })
  release()
  expect(existsSync(path)).toBe(false)
})

test('a number given to another process since does not keep the lock', async () => {
  const release = await takeLock(path)
  const record = JSON.parse(readFileSync(path, 'utf8')) as object
  release()
  writeFileSync(path, JSON.stringify({ ...record, born: '1', token: 'older' }))
  const again = await takeLock(path, { wait: false })
  expect(readFileSync(path, 'utf8')).not.toContain('older')
  again()
})

test('eight processes that find the same dead holder work one after another', async () => {
  writeFileSync(path, JSON.stringify({ pid: 2 ** 22 + 1, host: (await import('node:os')).hostname(), born: '1', token: 'dead', note: '' }))
  const work = `
    const { withLock } = await import(${lockModule}); const fs = await import('node:fs')
    await withLock(${JSON.stringify(path)}, {}, async () => {
      const inside = ${JSON.stringify(join(folder, 'inside'))}
      fs.writeFileSync(inside, '', { flag: 'wx' })
      await new Promise((resolve) => setTimeout(resolve, 20))
      fs.rmSync(inside)
    })`
  const runs = Array.from({ length: 8 }, () => run(process.execPath, ['--input-type=module', '-e', work]).ended)
  for (const { code, output } of await Promise.all(runs)) expect(output + code).toBe('0')
})
