import type { FactDefinition, FieldSpec, FieldType, PolicyPack } from '@huiyin/policy'
import type { InputCheck } from '../../shared/input-check.ts'
import type { Sql } from '../../shared/database.ts'
import { fromGlobalId } from '../../shared/relay.ts'
import { parseInstant } from '../../shared/scalars.ts'
import type { FieldValueInput } from './field-value.graphql.ts'

const MOST = 100
const LONGEST = 5000

/** Values of policy fields, told apart by whether the engine judges by them. */
export interface FieldValues {
  facts: Record<string, string | number | boolean | null>
  record: Record<string, string>
  /** Records they point to; whether these exist is for the database to say. */
  references: { path: string[]; type: 'department' | 'staff'; id: string }[]
}

/** Values as they were sent, with their texts checked. */
export function readValues(sent: readonly FieldValueInput[] | null | undefined, check: InputCheck): FieldValueInput[] {
  if (sent && sent.length > MOST) {
    check.add('values', 'TOO_MANY', `At most ${MOST} values at once; ${sent.length} were sent.`)
    return []
  }
  return (sent ?? []).flatMap(({ field, value }, index) => {
    const path = ['values', String(index)]
    const name = check.text([...path, 'field'], field, { longest: 100, required: true })
    const text = check.text([...path, 'value'], value, { longest: LONGEST })
    return name === null || text === null ? [] : [{ field: name, value: text }]
  })
}

/** The type of a field: its own, else that of the fact of its name, else text. */
export function typeOfField(pack: PolicyPack, { id, type, choices }: FieldSpec): FieldType {
  if (type) return type
  const fact = pack.facts.find((known) => known.id === id)
  if (choices || fact?.type === 'enum') return 'choice'
  return fact ? (FIELD_OF[fact.type] ?? 'text') : 'text'
}

const FIELD_OF: Partial<Record<FactDefinition['type'], FieldType>> = { boolean: 'boolean', number: 'number', instant: 'instant', date: 'date' }

/** Closed list of values a field can take; undefined where any will do. */
export function choicesOf(pack: PolicyPack, { id, choices }: FieldSpec): readonly { id: string; title: { zh: string; en: string } }[] | undefined {
  if (choices) return choices
  const dimension = pack.dimensions.find((known) => known.id === id)
  if (dimension) return dimension.openValues ? undefined : dimension.values
  const fact = pack.facts.find((known) => known.id === id)
  return fact?.values?.map((value) => ({ id: value, title: fact.valueTitles?.[value] ?? titleOfValue(pack, value) }))
}

/** Values of an enumeration are named by whatever element of the policy bears the same id. */
function titleOfValue(pack: PolicyPack, value: string): { zh: string; en: string } {
  const sections = [pack.personnel, pack.settlements, pack.notices, pack.reports, pack.roles, pack.excluded]
  for (const section of sections) for (const { id, title } of section) if (id === value) return title
  return { zh: value, en: value }
}

type Parsed = string | number | boolean

const NUMBER = /^-?\d{1,12}([.]\d{1,4})?$/
const DATE = /^\d{4}-\d{2}-\d{2}$/

/** Reads one value by the type of its field; says what is wrong with it. */
function parse(type: FieldType, text: string, choices: ReturnType<typeof choicesOf>): { value: Parsed } | { code: string; message: string } {
  switch (type) {
    case 'number':
    case 'money':
      return NUMBER.test(text) ? { value: Number(text) } : { code: 'FORMAT_INVALID', message: 'A number is expected, such as 12 or 12.50.' }
    case 'boolean':
      return text === 'true' || text === 'false' ? { value: text === 'true' } : { code: 'FORMAT_INVALID', message: 'true or false is expected.' }
    case 'instant':
      return parseInstant(text) !== undefined ? { value: Date.parse(text) } : { code: 'FORMAT_INVALID', message: 'An instant with offset is expected, such as 2026-10-12T09:00:00+08:00.' }
    case 'date':
      return DATE.test(text) && !Number.isNaN(Date.parse(text)) ? { value: text } : { code: 'FORMAT_INVALID', message: 'A date is expected, such as 2026-10-12.' }
    case 'department':
    case 'staff': {
      const id = fromGlobalId(text, type === 'department' ? 'Department' : 'StaffMember')
      return id === undefined ? { code: 'VALUE_UNKNOWN', message: 'A global id is expected.' } : { value: id }
    }
    case 'choice':
      return !choices || choices.some(({ id }) => id === text) ? { value: text } : { code: 'VALUE_UNKNOWN', message: `The policy knows no value ${text} here; it has ${choices.map(({ id }) => id).join(', ')}.` }
    case 'text':
      return { value: text }
  }
}

/**
 * Sorts sent values by the fields an act may carry. A field named like a fact of the policy becomes that fact, any other a part of the record.
 * @param alsoFacts the act may set any fact of the subject that people decide on, as classifying and taking in a case do
 */
export function fieldValues(pack: PolicyPack, fields: readonly FieldSpec[], sent: readonly FieldValueInput[], alsoFacts: boolean, check: InputCheck): FieldValues {
  const values: FieldValues = { facts: {}, record: {}, references: [] }
  const derived = new Set(pack.derivedFacts.map(({ fact }) => fact))
  const factOf = new Map(pack.facts.map((fact) => [fact.id, fact]))
  sent.forEach(({ field, value }, index) => {
    const path = ['values', String(index)]
    const fact = derived.has(field) ? undefined : factOf.get(field)
    const own = fields.find(({ id }) => id === field)
    const spec = own ?? (alsoFacts && fact && fact.scope !== 'event' ? { id: field, title: fact.title, required: false, clauses: [] } : undefined)
    if (!spec) return check.add([...path, 'field'], 'FIELD_UNKNOWN', `The policy asks for no field ${field} here${fields.length > 0 ? `; it has ${fields.map(({ id }) => id).join(', ')}` : ''}.`)
    if (Object.hasOwn(values.facts, field) || Object.hasOwn(values.record, field)) return check.add([...path, 'field'], 'REPEATED', `${field} is given twice.`)
    const type = typeOfField(pack, spec)
    const parsed = parse(type, value, choicesOf(pack, spec))
    if ('code' in parsed) return check.add([...path, 'value'], parsed.code, parsed.message, spec.clauses[0])
    if (type === 'department' || type === 'staff') values.references.push({ path: [...path, 'value'], type, id: String(parsed.value) })
    if (fact) values.facts[field] = parsed.value
    else values.record[field] = value
  })
  return values
}

/** Reports values that point to nothing of this chain. */
export async function checkReferences(sql: Sql, chainId: string, references: FieldValues['references'], check: InputCheck): Promise<void> {
  if (references.length === 0) return
  const rows = await sql.rows<{ id: string }>('policies.field_references', `select id from department where chain_id = $1 and id = any($2::uuid[])
    union all select id from staff_member where chain_id = $1 and id = any($3::uuid[])`,
  [chainId, idsOf(references, 'department'), idsOf(references, 'staff')])
  const known = new Set(rows.map(({ id }) => id))
  for (const { path, id } of references) if (!known.has(id)) check.add(path, 'VALUE_UNKNOWN', 'There is no such record.')
}

const idsOf = (references: FieldValues['references'], type: 'department' | 'staff'): string[] => references.filter((reference) => reference.type === type).map(({ id }) => id)
