import type { ParameterValues, PolicyPack } from '@huiyin/policy'
import type { InputCheck } from '../../shared/input-check.ts'
import type { PolicyElementInput, PolicyParameterInput } from './draft-input.graphql.ts'

const MOST_ELEMENTS = 100
const MOST_CHARACTERS = 900_000

/** Members of a pack that are lists of elements with ids; `facts` and `events` serve them, life cycles go by their subject. */
const KEYED: Readonly<Record<string, string>> = { events: 'type', lifecycles: 'subject', derivedFacts: 'fact', parameterRules: 'code' }

function parsed(text: string, path: readonly string[], check: InputCheck): unknown {
  if (text.length > MOST_CHARACTERS) {
    check.add(path, 'TOO_LARGE', `A policy has at most ${MOST_CHARACTERS} characters.`)
    return undefined
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    check.add(path, 'NOT_JSON', `This is no JSON: ${(error as Error).message}`)
    return undefined
  }
}

/** The whole pack as it was sent. What it means is examined when it is shown and submitted, so that a draft may be unfinished. */
export function readPack(text: string, packKey: string, check: InputCheck): PolicyPack | undefined {
  const pack = parsed(text, ['packJson'], check)
  if (pack === undefined) return undefined
  if (typeof pack !== 'object' || pack === null || Array.isArray(pack)) {
    check.add('packJson', 'NOT_A_PACK', 'A policy is a JSON object.')
    return undefined
  }
  const id: unknown = Object.hasOwn(pack, 'id') ? (pack as { id: unknown }).id : undefined
  if (id !== packKey) check.add('packJson', 'ANOTHER_PACK', `This draft is of ${packKey}; the pack that was sent is ${JSON.stringify(id)?.slice(0, 100)}.`)
  return pack as PolicyPack
}

/** Puts single elements into a pack. Sections and elements that do not exist are reported. */
export function withElements(pack: PolicyPack, changes: readonly PolicyElementInput[], check: InputCheck): PolicyPack {
  if (changes.length > MOST_ELEMENTS) check.add('elements', 'TOO_MANY', `At most ${MOST_ELEMENTS} elements at once.`)
  const changed: Record<string, unknown> = { ...pack }
  changes.slice(0, MOST_ELEMENTS).forEach(({ section, id, json }, index) => {
    const path = ['elements', String(index)]
    const members = Object.hasOwn(changed, section) ? changed[section] : undefined
    if (!Array.isArray(members)) return check.add([...path, 'section'], 'SECTION_UNKNOWN', `A policy has no section ${section}.`)
    const key = Object.hasOwn(KEYED, section) ? KEYED[section]! : 'id'
    const place = members.findIndex((member: Record<string, unknown>) => member?.[key] === id)
    if (json == null) {
      if (place === -1) return check.add([...path, 'id'], 'ELEMENT_UNKNOWN', `${section} has no element ${id}.`)
      changed[section] = members.toSpliced(place, 1)
      return
    }
    const element = parsed(json, [...path, 'json'], check)
    if (element === undefined) return
    if (typeof element !== 'object' || element === null || (element as Record<string, unknown>)[key] !== id) return check.add([...path, 'json'], 'ANOTHER_ELEMENT', `The element must carry ${key} ${id}.`)
    changed[section] = place === -1 ? [...members, element] : members.toSpliced(place, 1, element)
  })
  return changed as unknown as PolicyPack
}

/** Fills or empties blanks. Whether a value is allowed is said by the policy when the draft is examined; here it only has to be of its type. */
export function withParameters(pack: PolicyPack, values: ParameterValues, changes: readonly PolicyParameterInput[], check: InputCheck): ParameterValues {
  const filled: Record<string, ParameterValues[string]> = { ...values }
  changes.forEach(({ key, value, values: items }, index) => {
    const path = ['parameters', String(index)]
    const parameter = Array.isArray(pack.parameters) ? pack.parameters.find(({ id }) => id === key) : undefined
    if (!parameter) return check.add([...path, 'key'], 'PARAMETER_UNKNOWN', `The policy has no parameter ${key}.`)
    if (value == null && items == null) {
      delete filled[key]
      return
    }
    if (parameter.type === 'list') {
      if (items == null) return check.add([...path, 'values'], 'REQUIRED', `${parameter.title.en} is a list; give values.`)
      filled[key] = items
    } else if (value == null) check.add([...path, 'value'], 'REQUIRED', `${parameter.title.en} takes one value.`)
    else if (parameter.type === 'number') {
      const number = Number(value)
      if (value.trim() === '' || !Number.isFinite(number)) check.add([...path, 'value'], 'FORMAT_INVALID', `${parameter.title.en} is a number.`)
      else filled[key] = number
    } else filled[key] = value
  })
  return filled
}
