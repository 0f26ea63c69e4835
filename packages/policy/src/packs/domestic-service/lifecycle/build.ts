import type { Condition } from '../../../pack/fact.ts';
import type { ActionDefinition, FieldSpec, Requirement } from '../../../pack/lifecycle-definition.ts';
import { clauses } from '../clause.ts';

/** An action of this pack: what may be left out is empty. */
export const action = (
  id: string, event: string, numbers: readonly string[], [zh, en]: readonly [zh: string, en: string], more: Partial<Omit<ActionDefinition, 'id' | 'event' | 'clauses' | 'title'>> = {},
): ActionDefinition => ({ id, event, clauses: clauses(...numbers), title: { zh, en }, roles: [], requires: [], fields: [], ...more });

export const field = (id: string, number: string, zh: string, en: string, more: Partial<FieldSpec> = {}): FieldSpec =>
  ({ id, clauses: clauses(number), title: { zh, en }, required: true, ...more });

export const demand = (code: string, numbers: readonly string[], when: Condition, zh: string, en: string): Requirement =>
  ({ code, when, clauses: clauses(...numbers), because: { zh, en } });

const anonymous: Condition = { fact: 'anonymous', is: true };
/** Nobody can be told, asked or answered who left neither name nor contact. */
export const unlessAnonymous = (when: Condition): Condition => ({ any: [when, anonymous] });
export const unless = (when: Condition, wanted: Condition): Condition => ({ any: [{ not: when }, wanted] });

export const LEADERS = ['project_lead', 'company_leader'];
export const RECEIVERS = ['receiver', 'cs_agent', ...LEADERS];
export const TEAM = ['investigation_team', 'cs_agent', 'project_lead'];
