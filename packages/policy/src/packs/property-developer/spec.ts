import type { FieldSpec, Requirement } from '../../pack/lifecycle-definition.ts';
import type { Condition } from '../../pack/fact.ts';
import type { Text } from '../../text.ts';
import { clauses } from './clause.ts';

export const say = (zh: string, en: string): Text => ({ zh, en });

/** A field that must be filled; `more` makes it optional, typed or conditional. */
export const field = (id: string, number: string, zh: string, en: string, more: Partial<FieldSpec> = {}): FieldSpec =>
  ({ id, clauses: clauses(number), title: say(zh, en), required: true, ...more });

export const optional = (id: string, number: string, zh: string, en: string, more: Partial<FieldSpec> = {}): FieldSpec => field(id, number, zh, en, { required: false, ...more });

export const demand = (code: string, number: string, when: Condition, zh: string, en: string): Requirement => ({ code, clauses: clauses(number), when, because: say(zh, en) });
