import type { Condition } from '../../pack/fact.ts';
import type { ActionDefinition, FieldSpec, Requirement, RoleId } from '../../pack/lifecycle-definition.ts';
import { clauses } from './clause.ts';

type Numbers = string | readonly string[];
const cited = (numbers: Numbers) => clauses(...(typeof numbers === 'string' ? [numbers] : numbers));

export const field = (id: string, numbers: Numbers, zh: string, en: string, more: Partial<FieldSpec> = {}): FieldSpec =>
  ({ id, clauses: cited(numbers), title: { zh, en }, required: true, ...more });

export const option = (id: string, zh: string, en: string) => ({ id, title: { zh, en } });

export const demand = (code: string, numbers: Numbers, when: Condition, zh: string, en: string): Requirement =>
  ({ code, clauses: cited(numbers), when, because: { zh, en } });

type Rest = Partial<Pick<ActionDefinition, 'requires' | 'fields' | 'sets' | 'notBy'>>;

export const act = (id: string, event: string, roles: readonly RoleId[], numbers: Numbers, zh: string, en: string, rest: Rest = {}): ActionDefinition =>
  ({ id, event, roles, clauses: cited(numbers), title: { zh, en }, requires: [], fields: [], ...rest });

export const suggestion: Condition = { fact: 'complaint_type', is: 'suggestion' };
export const malicious: Condition = { fact: 'complaint_type', is: 'malicious' };
export const problem: Condition = { fact: 'complaint_type', is: 'problem' };
export const notMalicious: Condition = { not: malicious };
/** Nobody waits for a classification, and a malicious label takes nothing away: both keep the times of a problem. */
export const notSuggestion: Condition = { not: suggestion };

export const yes = (fact: string): Condition => ({ fact, is: true });
export const no = (fact: string): Condition => ({ fact, is: false });
/** Demanded while a condition holds, free otherwise. */
export const unless = (free: Condition, demanded: Condition): Condition => ({ any: [free, demanded] });
