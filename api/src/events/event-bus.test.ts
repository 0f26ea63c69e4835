import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, encode, LocalBus, type WakeUp } from './event-bus.ts'

const wakeUps = fc.array(fc.record({ chainId: fc.uuid(), seq: fc.nat(2 ** 40), wakeAt: fc.option(fc.nat(4e12)) }), { maxLength: 400 })

describe('wake-ups', () => {
  it('survive the way through payloads that PostgreSQL takes', () => {
    fc.assert(fc.property(wakeUps, (given) => {
      const payloads = encode(given)
      expect(payloads.every((payload) => Buffer.byteLength(payload) < 8_000)).toBe(true)
      expect(payloads.flatMap(decode)).toEqual(given)
    }))
  })

  it('that are malformed are passed over, the others count', () => {
    const chainId = randomUUID()
    expect(decode(`hello;${chainId},5,;${chainId},x,1;${chainId},${'9'.repeat(40)},;;`)).toEqual([{ chainId, seq: 5, wakeAt: null }])
  })

  it('reach the listeners of the own process in the same turn, until they end', () => {
    const bus = new LocalBus()
    const heard: WakeUp[] = []
    const wakeUp = { chainId: randomUUID(), seq: 1, wakeAt: null }
    const end = bus.listen((said) => heard.push(said))
    bus.announce(wakeUp)
    end()
    bus.announce({ ...wakeUp, seq: 2 })
    expect(heard).toEqual([wakeUp])
  })
})
