import type { Condition } from '../../pack/fact.ts';
import type { ActionDefinition, FieldSpec, Requirement } from '../../pack/lifecycle-definition.ts';
import { clauses } from './clause.ts';

/** Who receives complaints: the principal's office, and the supervision office on the phone. */
export const RECEIVERS = ['principal_office', 'supervision_office'] as const;
export const SUPERVISION = ['supervision_office'] as const;
export const HANDLERS = [...RECEIVERS, 'handling_department'] as const;

/** Suggestions and enquiries are answered, not investigated. What is not marked as one of them is a complaint. */
export const NO_COMPLAINT: Condition = { fact: 'ticket_kind', in: ['suggestion', 'enquiry'] };
/** Nobody can be called back who left no name. */
export const NOBODY_TO_CALL: Condition = { fact: 'anonymous', is: true };
export const ON_THE_SPOT: Condition = { fact: 'solved_on_spot', is: true };
export const HARM_TO_PUPILS: Condition = { fact: 'complaint_ground', is: 'corporal_punishment' };

export const field = (id: string, number: string, zh: string, en: string, more: Partial<FieldSpec> = {}): FieldSpec => ({ id, clauses: clauses(number), title: { zh, en }, required: true, ...more });

export const demand = (code: string, number: string, when: Condition, zh: string, en: string): Requirement => ({ code, when, clauses: clauses(number), because: { zh, en } });

/** An action in one line, with what it demands and what it writes down. */
export const act = (
  [id, event]: readonly [id: string, event: string], numbers: readonly string[], [zh, en]: readonly [zh: string, en: string], roles: readonly string[],
  more: Partial<Pick<ActionDefinition, 'requires' | 'fields' | 'sets' | 'notBy' | 'text'>> = {},
): ActionDefinition => ({ id, event, clauses: clauses(...numbers), title: { zh, en }, roles, requires: [], fields: [], ...more });

/** Suspected harm to minors is reported to the authorities, or it is put on record why there is no such suspicion. */
export const AUTHORITY_REPORT = demand('AUTHORITY_REPORT_MISSING', '4.3.1', { any: [{ not: HARM_TO_PUPILS }, { fact: 'authority_report', exists: true }] },
  '涉及体罚、侮辱学生的，须先强制报告或写明没有侵害嫌疑', 'Where pupils were punished or humiliated, it is reported first, or the absence of suspicion is recorded');

export const NOT_THE_RESPONDENT = demand('RESPONDENT_CANNOT_WRITE', '5.5', { not: { fact: 'acting_person_is_respondent', is: true } },
  '被投诉人不能写入或更改与自己有关的记录', 'Respondents cannot write or change records about themselves');
