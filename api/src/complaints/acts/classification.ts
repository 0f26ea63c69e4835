import type { PolicyPack } from '@huiyin/policy'
import { reasonFact } from '../case/project-case.ts'
import type { EntryRow } from '../complaint.entity.ts'
import type { ClassificationInput } from './act-input.graphql.ts'
import type { InputCheck } from '../../shared/input-check.ts'

const MOST = 20

/** Values as they were sent, with their texts checked. */
export function readClassification(chosen: readonly ClassificationInput[] | null | undefined, check: InputCheck): ClassificationInput[] {
  if (chosen && chosen.length > MOST) {
    check.add('classification', 'TOO_MANY', `At most ${MOST} values at once; ${chosen.length} were sent.`)
    return []
  }
  return (chosen ?? []).map(({ dimension, value, reason }, index) => ({
    dimension: check.text(['classification', String(index), 'dimension'], dimension, { longest: 100, required: true }) ?? '',
    value: check.text(['classification', String(index), 'value'], value, { longest: 100, required: true }) ?? '',
    reason: check.text(['classification', String(index), 'reason'], reason, { longest: 2000 }),
  }))
}

/** Facts of chosen values; what the policy does not know is reported. */
export function classificationFacts(pack: PolicyPack, chosen: readonly ClassificationInput[], check: InputCheck): EntryRow['facts'] {
  const facts: EntryRow['facts'] = {}
  chosen.forEach(({ dimension: key, value, reason }, index) => {
    const path = ['classification', String(index)]
    const dimension = pack.dimensions.find(({ id }) => id === key)
    if (!dimension) return check.add([...path, 'dimension'], 'VALUE_UNKNOWN', `The policy has no dimension ${key}; it has ${listed(pack.dimensions)}.`)
    if (Object.hasOwn(facts, key)) return check.add([...path, 'dimension'], 'REPEATED', `${key} is given twice.`)
    if (!dimension.openValues && !dimension.values.some(({ id }) => id === value)) {
      return check.add([...path, 'value'], 'VALUE_UNKNOWN', `${key} has no value ${value}; it has ${listed(dimension.values)}.`, dimension.clauses[0])
    }
    facts[key] = value
    // Without a reason of its own a new value drops the old value's reason.
    facts[reasonFact(key)] = reason ?? null
    // A pack may let a reason stand against a rule that forces another value.
    const override = `${key}_override_reason`
    if (pack.facts.some(({ id }) => id === override)) facts[override] = reason ?? null
  })
  return facts
}

const listed = (elements: readonly { id: string }[]): string => elements.map(({ id }) => id).join(', ')
