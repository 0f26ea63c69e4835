import { describe, expect, it } from 'vitest'
import { DatabaseTime, ManualTime } from './time.ts'

describe('manual time', () => {
  it('wakes on its way, in order, each awaited, at the instant it asked for', async () => {
    const time = new ManualTime('2026-10-12T09:00:00Z')
    const start = time.now()
    const woken: string[] = []
    const at = (ms: number, name: string, work?: () => void): void => void time.wake(start + ms, async () => {
      await Promise.resolve()
      woken.push(`${name} ${time.now() - start}`)
      work?.()
    })
    at(200, 'second')
    at(100, 'first', () => at(150, 'between'))
    at(1000, 'later')
    const cancel = time.wake(start + 120, () => { woken.push('cancelled') })
    cancel()
    await time.advance(500)
    expect(woken).toEqual(['first 100', 'between 150', 'second 200'])
    expect(time.now()).toBe(start + 500)
  })

  it('may go back, and then wakes nobody', async () => {
    const time = new ManualTime(1000)
    let woken = 0
    time.wake(1500, () => { woken++ })
    await time.set(500)
    expect([time.now(), woken]).toEqual([500, 0])
  })
})

describe("the database's time", () => {
  it('follows the database and not this machine', async () => {
    const time = new DatabaseTime(async () => Date.now() + 3_600_000)
    await time.synchronise()
    expect(Math.abs(time.now() - Date.now() - 3_600_000)).toBeLessThan(1_000)
  })

  it('goes on when the database does not answer', async () => {
    const time = new DatabaseTime(async () => { throw new Error('down') })
    await expect(time.synchronise()).rejects.toThrow('down')
    expect(Math.abs(time.now() - Date.now())).toBeLessThan(1_000)
  })
})
