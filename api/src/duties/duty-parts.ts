import type { Duty, PolicyPack, Text } from '@huiyin/policy'
import { shownField, type ActionField, type RecordedField } from '../policies/index.ts'

/** What the record of doing a duty holds, as screens ask for it. */
export const fieldsOf = (pack: PolicyPack, { fields }: Duty): ActionField[] => fields.map((field) => shownField(pack, field))

export const recordOf = ({ fields }: Duty, record: Readonly<Record<string, string>>): RecordedField[] =>
  fields.flatMap(({ id, title }) => (record[id] === undefined ? [] : [{ key: id, title, value: record[id] }]))

export const roleTitleOf = (pack: PolicyPack, role: string): Text => pack.roles.find(({ id }) => id === role)?.title ?? { zh: role, en: role }

/** @throws when the pack does not know it, which planning excludes */
export function definitionOf(pack: PolicyPack, key: string): Duty {
  const definition = pack.duties.find(({ id }) => id === key)
  if (!definition) throw new Error(`The policy ${pack.id} has no duty ${key}.`)
  return definition
}
