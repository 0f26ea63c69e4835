import { expect, it } from 'vitest'
import { complaintWords, fill, incidentsOf, topics, type Occasion } from './complaint-words.ts'
import * as handling from './handling-words.ts'
import { adultName, nickname } from './names.ts'
import { Random } from './random.ts'

const occasion: Occasion = { channel: 'hotline', month: 5, relation: '妈妈', child: '乐乐', className: '小二班', teacher: '陈老师' }

it('six thousand complaints hardly repeat a sentence', () => {
  const random = new Random('texts')
  const people = (): Occasion => ({ ...occasion, child: nickname(random), teacher: `${adultName(random, 'female').surname}老师`, channel: random.pick(Object.keys(handling.openers)) })
  const matters = Array.from({ length: 6000 }, () => complaintWords(random, people()).matter)
  expect(new Set(matters).size).toBeGreaterThan(5700)
})

it('no sentence keeps a slot', () => {
  const random = new Random('slots')
  for (let turn = 0; turn < 3000; turn++) {
    const { matter, demand } = complaintWords(random, { ...occasion, month: random.whole(1, 12), channel: random.pick(Object.keys(handling.openers)) })
    expect(`${matter}${demand}`).not.toMatch(/[{}]|，，|。。|，。/)
  }
})

it('every topic has an incident in every month', () => {
  for (const topic of topics) for (let month = 1; month <= 12; month++) expect(incidentsOf(topic, month), `${topic.key} in month ${month}`).not.toEqual([])
})

it('a slot without a word is an error, not a hole in the text', () => {
  expect(() => fill('{nobody}来电', {})).toThrow('nobody')
})
