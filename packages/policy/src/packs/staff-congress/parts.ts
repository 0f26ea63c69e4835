import type { Condition } from '../../pack/fact.ts';
import type { ActionDefinition, FieldSpec, Requirement, RoleId, Stage } from '../../pack/lifecycle-definition.ts';
import { clauses } from './clause.ts';

/** A field of an act or record; required unless said otherwise. */
export const field = (id: string, number: string, zh: string, en: string, more: Partial<FieldSpec> = {}): FieldSpec => ({
  id, clauses: clauses(number), title: { zh, en }, required: true, ...more,
});

/** What must hold before an act, with the reason given when it does not. */
export const demand = (code: string, number: string, when: Condition, zh: string, en: string): Requirement => ({ code, when, clauses: clauses(number), because: { zh, en } });

export const stage = (id: string, numbers: readonly string[], zh: string, en: string, actions: readonly string[], more: Partial<Stage> = {}): Stage => ({
  id, clauses: clauses(...numbers), title: { zh, en }, actions, ...more,
});

export const action = (
  id: string, event: string, numbers: readonly string[], zh: string, en: string, roles: readonly RoleId[], more: Partial<ActionDefinition> = {},
): ActionDefinition => ({ id, event, clauses: clauses(...numbers), title: { zh, en }, roles, requires: [], fields: [], ...more });

type Choice = NonNullable<FieldSpec['choices']>[number];
const choice = (id: string, zh: string, en: string): Choice => ({ id, title: { zh, en } });

export const VOTING_METHODS: readonly Choice[] = [choice('show_of_hands', '举手', 'show of hands'), choice('ballot', '投票', 'ballot')];
export const VIEWS: readonly Choice[] = [
  choice('agreed', '意见一致', 'agreed'), choice('mostly_agreed', '基本一致，仍有分歧', 'largely agreed, some divergence'), choice('divided', '分歧较大', 'divided'),
];
export const QUORUM_RULES: readonly Choice[] = [choice('more_than_two_thirds', '超过三分之二', 'more than two thirds'), choice('two_thirds_or_more', '三分之二及以上', 'two thirds or more')];
export const RECALL_GROUNDS: readonly Choice[] = [
  choice('law_breaking', '违法', 'broke the law'), choice('serious_neglect', '严重失职', 'gravely neglected duties'), choice('lost_trust', '失去信任', 'lost the trust of colleagues'),
];
