import { expect, it } from 'vitest'
import { Turnstile } from './turnstile.ts'

it('lets a few through at once, a number wait in order, and turns the others away', async () => {
  const turnstile = new Turnstile(2, 2)
  const entered: number[] = []
  const visits = Array.from({ length: 5 }, (_, visitor) => turnstile.enter().then((leave) => {
    if (leave) entered.push(visitor)
    return leave
  }))
  expect(await visits[4]).toBeUndefined()
  expect(entered).toEqual([0, 1])
  ;(await visits[0])!()
  await visits[2]
  ;(await visits[1])!()
  await visits[3]
  expect(entered).toEqual([0, 1, 2, 3])
  ;(await visits[2])!()
  ;(await visits[3])!()
  expect(await turnstile.enter()).toBeDefined()
})
