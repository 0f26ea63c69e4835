import { expect, it } from 'vitest'
import { Random } from './random.ts'

const draw = (seed: string) => {
  const random = new Random(seed)
  return Array.from({ length: 1000 }, () => random.unit())
}

it('the same seed draws the same numbers, another seed others', () => {
  expect(draw('a')).toEqual(draw('a'))
  expect(draw('a')).not.toEqual(draw('b'))
})

it('draws lie in [0, 1) and are spread evenly', () => {
  const numbers = draw('spread')
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...numbers)).toBeLessThan(1)
  const quarters = [0, 0, 0, 0]
  for (const number of numbers) quarters[Math.floor(number * 4)]!++
  for (const count of quarters) expect(Math.abs(count - 250)).toBeLessThan(60)
})

it('uuids are version 4 and differ', () => {
  const random = new Random('ids')
  const ids = Array.from({ length: 500 }, () => random.uuid())
  expect(new Set(ids).size).toBe(500)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

it('weights are kept', () => {
  const random = new Random('weights')
  const counts = { rare: 0, common: 0 }
  for (let turn = 0; turn < 2000; turn++) counts[random.weighted([['rare', 1], ['common', 9]] as const)]++
  expect(counts.rare).toBeGreaterThan(120)
  expect(counts.rare).toBeLessThan(280)
})
