import { matches } from '../pack/matches.ts';
import type { ActionDefinition, FieldSpec, Lifecycle, RoleId, StageId } from '../pack/lifecycle-definition.ts';
import type { Condition, Facts } from '../pack/fact.ts';
import type { PolicyPack } from '../pack/types.ts';
import { lifecycleOf } from './lifecycle-of.ts';
import type { ActingPerson, ActionDecision, Demand, MissingField, Refusal } from './types.ts';

const names = (pack: PolicyPack, roles: readonly RoleId[], language: 'zh' | 'en'): string =>
  roles.map((role) => pack.roles.find(({ id }) => id === role)?.title[language] ?? role).join(language === 'zh' ? '、' : ', ');

/** Everything that speaks against an action, most general first: stage, role, then the demands of the regulation. */
function refusals(pack: PolicyPack, lifecycle: Lifecycle, action: ActionDefinition, stageId: StageId, person: ActingPerson, demands: readonly Demand[]): Refusal[] {
  const found: Refusal[] = [];
  const stage = lifecycle.stages.find(({ id }) => id === stageId);
  if (!stage?.actions.includes(action.id)) {
    const title = stage?.title ?? { zh: stageId, en: stageId };
    const because = stage?.terminal && stage.actions.includes('reopen')
      ? { zh: `${title.zh}，只能先重新受理`, en: `${title.en}: it can only be reopened` }
      : { zh: `“${title.zh}”阶段不能${action.title.zh}`, en: `Not possible at the stage “${title.en}”` };
    found.push({ code: 'STAGE_DOES_NOT_ALLOW', because, clauses: stage?.clauses ?? [] });
  }
  if (action.roles.length > 0 && !action.roles.some((role) => person.roles.includes(role))) {
    found.push({
      code: 'ROLE_DOES_NOT_ALLOW', clauses: action.clauses,
      because: { zh: `由${names(pack, action.roles, 'zh')}办理`, en: `This is for: ${names(pack, action.roles, 'en')}` },
    });
  }
  if (person.id !== undefined && action.notBy?.some((event) => person.doneBy?.[event] === person.id)) {
    found.push({ code: 'SAME_PERSON', clauses: action.clauses, because: { zh: '须由另一人办理，不能处理自己提出的事项', en: 'Another person has to do this: nobody decides on what he asked for himself' } });
  }
  for (const { met, code, because, clauses } of demands) if (!met) found.push({ code, because, clauses });
  return found;
}

/** Whether a demand is about what the act itself carries: then only the act can be judged, not the question whether it may be done. */
function asksOfAct(pack: PolicyPack, action: ActionDefinition, when: Condition): boolean {
  if ('all' in when) return when.all.some((part) => asksOfAct(pack, action, part));
  if ('any' in when) return when.any.some((part) => asksOfAct(pack, action, part));
  if ('not' in when) return asksOfAct(pack, action, when.not);
  return action.fields.some(({ id }) => id === when.fact) && pack.facts.some(({ id, scope }) => id === when.fact && scope === 'event');
}

/** Every action of a kind of subject: allowed, or why not, with each demand of the regulation. `facts` and `stage` come from `replay`. */
export function allowedActions(pack: PolicyPack, subject: string, { facts, stage }: { readonly facts: Facts; readonly stage: StageId }, person: ActingPerson): ActionDecision[] {
  const lifecycle = lifecycleOf(pack, subject);
  return lifecycle.actions.map((action) => {
    const { id, title, event } = action;
    const known = { ...facts, ...person.facts, ...person.values };
    const demands = action.requires.map(({ code, when, because, clauses }): Demand => ({ code, because, clauses, met: (!person.values && asksOfAct(pack, action, when)) || matches(when, known) }));
    const all = refusals(pack, lifecycle, action, stage, person, demands);
    const [first] = all;
    return first ? { action: id, title, event, demands, allowed: false, ...first, all } : { action: id, title, event, demands, allowed: true };
  });
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** Required fields that a record lacks; blank text is as good as none. */
function missingFields(fields: readonly FieldSpec[], record: Readonly<Record<string, unknown>>, facts: Facts = {}): MissingField[] {
  return fields
    .filter(({ id, required, when }) => required && (!when || matches(when, facts)) && isEmpty(Object.hasOwn(record, id) ? record[id] : undefined))
    .map(({ id, title, clauses }) => ({ field: id, title, clauses }));
}

/** Required fields of an action that the input lacks. An unknown action throws. */
export function missingActionFields(pack: PolicyPack, subject: string, action: string, input: Readonly<Record<string, unknown>>, facts: Facts = {}): MissingField[] {
  const definition = lifecycleOf(pack, subject).actions.find(({ id }) => id === action);
  if (!definition) throw new RangeError(`Pack ${pack.id} has no action ${action}`);
  return missingFields(definition.fields, input, facts);
}

/** Required record fields of a channel that the record lacks; a pack without channels demands nothing. An unknown channel throws. */
export function missingRecordFields(pack: PolicyPack, channel: string, record: Readonly<Record<string, unknown>>, facts: Facts = {}): MissingField[] {
  if (pack.channels.length === 0) return [];
  const definition = pack.channels.find(({ id }) => id === channel);
  if (!definition) throw new RangeError(`Pack ${pack.id} has no channel ${channel}`);
  return missingFields(definition.fields, record, facts);
}
