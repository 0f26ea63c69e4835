import { excludedAct, matches, type Facts, type FieldSpec, type PolicyPack } from '@huiyin/policy'
import type { ActionField } from './action-field.graphql.ts'
import { choicesOf, typeOfField } from './field-values.ts'

/**
 * A field as it is asked for.
 * @param action the act that carries it, whose excluded values say why
 * @param facts what is known; decides whether it is needed
 */
export function shownField(pack: PolicyPack, field: FieldSpec, { action, facts = {} }: { action?: string; facts?: Facts } = {}): ActionField {
  const excluded = (value: string) => (action === undefined ? undefined : excludedAct(pack, action, { [field.id]: value }, facts)?.excluded.because) ?? null
  return {
    key: field.id, title: field.title, type: typeOfField(pack, field), clauses: field.clauses,
    required: field.required && (!field.when || matches(field.when, facts)),
    choices: choicesOf(pack, field)?.map(({ id, title }) => ({ key: id, title, excludedBecause: excluded(id) })) ?? null,
  }
}
