import type { Condition } from '../../pack/fact.ts';
import type { ActionDefinition, FieldSpec, FieldType, Requirement } from '../../pack/lifecycle-definition.ts';
import { clauses } from './clause.ts';

/** The main receiving unit: it takes in, follows up and tells. */
export const OFFICE = ['director_office'];
export const DEPARTMENTS = ['responsible_department', ...OFFICE];

type Choices = readonly (readonly [id: string, zh: string, en: string])[];

/** A field that an act asks for. */
export const field = (id: string, number: string, zh: string, en: string, more: { readonly required?: boolean; readonly type?: FieldType; readonly choices?: Choices } = {}): FieldSpec => ({
  id, clauses: clauses(number), title: { zh, en }, required: more.required ?? true, ...(more.type ? { type: more.type } : {}),
  ...(more.choices ? { type: 'choice', choices: more.choices.map(([choice, choiceZh, choiceEn]) => ({ id: choice, title: { zh: choiceZh, en: choiceEn } })) } : {}),
});

/** A demand on the facts, with the reason given when it does not hold. */
export const demand = (code: string, number: string, when: Condition, zh: string, en: string): Requirement => ({ code, when, clauses: clauses(number), because: { zh, en } });

export const holds = (fact: string): Condition => ({ fact, is: true });
/** What is asked only where a condition holds. */
export const onlyIf = (condition: Condition, then: Condition): Condition => ({ any: [{ not: condition }, then] });
export const anonymous = holds('anonymous');
export const outsideDuty: Condition = { fact: 'within_duty', is: false };

/** An act without demands or fields of its own, unless `more` says otherwise. */
export const act = (id: string, event: string, numbers: readonly string[], zh: string, en: string, more: Partial<ActionDefinition> = {}): ActionDefinition => ({
  id, event, clauses: clauses(...numbers), title: { zh, en }, roles: [], requires: [], fields: [], ...more,
});
