import { builtInPacks } from '@huiyin/policy'
import { expect, it } from 'vitest'
import { shownField } from './shown-field.ts'

/** A key where a name should be: words of our keys joined by underscores or a single lower-case word. */
const isKey = (text: string): boolean => /^[a-z]+(_[a-z]+)*$/.test(text)

it.each(Object.keys(builtInPacks))('every choice that %s offers has a name in both languages', (id) => {
  const { pack } = builtInPacks[id]!
  const elements = [...pack.channels, ...pack.duties, ...pack.lifecycles.flatMap(({ actions }) => actions)]
  const choices = elements.flatMap(({ fields }) => fields).flatMap((field) => shownField(pack, field).choices?.map(({ key, title }) => ({ field: field.id, key, title })) ?? [])
  expect(choices.filter(({ title }) => isKey(title.zh) || title.en.includes('_'))).toEqual([])
})

it('a choice that nobody may make says why, and the lawful ones do not', () => {
  const { pack } = builtInPacks['kindergarten-liangfeng']!
  const field = pack.lifecycles.flatMap(({ actions }) => actions).find(({ id }) => id === 'propose_personnel_measure')!.fields.find(({ id }) => id === 'measure')!
  const { choices } = shownField(pack, field, { action: 'propose_personnel_measure' })
  expect(choices!.filter(({ excludedBecause }) => excludedBecause !== null).map(({ key }) => key)).toEqual(['resignation', 'blame_resignation'])
})

it('what is needed only in some cases is needed only in those', () => {
  const { pack } = builtInPacks['childcare-institution']!
  const field = pack.channels.find(({ id }) => id === 'hotline')!.fields.find(({ id }) => id === 'complainant_phone')!
  expect([true, false].map((anonymous) => shownField(pack, field, { facts: { anonymous } }).required)).toEqual([false, true])
})
