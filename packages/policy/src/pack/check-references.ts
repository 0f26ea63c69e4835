import { checkClocks } from './check-clocks.ts';
import { packNames } from './pack-names.ts';
import type { PackNames } from './pack-names.ts';
import type { PackProblem } from './problem.ts';
import type { PolicyPack } from './types.ts';

function checkDerivedFacts(pack: PolicyPack, names: PackNames): void {
  for (const [i, derived] of pack.derivedFacts.entries()) {
    const path = `derivedFacts.${i}`;
    names.fact(`${path}.fact`, derived.fact);
    if (derived.kind === 'clock') names.key(`${path}.key`, derived.key);
    else if (derived.kind === 'calendar') names.event(`${path}.event`, derived.event);
    else {
      const lists = derived.kind === 'open' ? { opens: derived.opens, closes: derived.closes } : { events: derived.events };
      for (const [list, events] of Object.entries({ ...lists, since: derived.since ?? [] })) names.events(`${path}.${list}`, events);
    }
  }
}

function checkRules(pack: PolicyPack, names: PackNames): void {
  for (const [i, rule] of pack.rules.entries()) {
    names.condition(`rules.${i}.when`, rule.when, 'case');
    names.fact(`rules.${i}.set.fact`, rule.set.fact);
    names.value(`rules.${i}.set.value`, rule.set.fact, rule.set.value);
  }
}

function checkLifecycle({ lifecycle }: PolicyPack, names: PackNames): void {
  names.subject('lifecycle.subject', lifecycle.subject);
  const stages = new Set(lifecycle.stages.map(({ id }) => id));
  const actions = new Set(lifecycle.actions.map(({ id }) => id));
  const stage = (path: string, id: string): void => names.known(path, stages, id, 'UNKNOWN_STAGE');
  stage('lifecycle.initial', lifecycle.initial);
  for (const [i, { actions: allowed }] of lifecycle.stages.entries()) {
    for (const [k, action] of allowed.entries()) names.known(`lifecycle.stages.${i}.actions.${k}`, actions, action, 'UNKNOWN_ACTION');
  }
  for (const [i, move] of lifecycle.moves.entries()) {
    const path = `lifecycle.moves.${i}`;
    names.event(`${path}.on`, move.on);
    stage(`${path}.to`, move.to);
    for (const [k, from] of (move.from ?? []).entries()) stage(`${path}.from.${k}`, from);
    if (move.when) names.condition(`${path}.when`, move.when, 'event');
  }
  for (const [i, action] of lifecycle.actions.entries()) {
    const path = `lifecycle.actions.${i}`;
    names.event(`${path}.event`, action.event);
    names.roles(`${path}.roles`, action.roles);
    for (const [k, { when }] of action.requires.entries()) names.condition(`${path}.requires.${k}.when`, when, 'action');
    names.fields(`${path}.fields`, action.fields);
  }
}

function checkOwnership({ ownership }: PolicyPack, names: PackNames): void {
  const parties = new Set(ownership.parties.map(({ id }) => id));
  for (const [i, rule] of ownership.rules.entries()) {
    const path = `ownership.rules.${i}`;
    names.event(`${path}.event`, rule.event);
    if (rule.party !== null) names.known(`${path}.party`, parties, rule.party, 'UNKNOWN_PARTY');
    if (rule.when) names.condition(`${path}.when`, rule.when, 'event');
    if (rule.holderFact !== undefined) names.fact(`${path}.holderFact`, rule.holderFact);
  }
}

function checkSections(pack: PolicyPack, names: PackNames): void {
  for (const [i, { fields }] of pack.channels.entries()) names.fields(`channels.${i}.fields`, fields);
  for (const [i, { id }] of pack.dimensions.entries()) names.fact(`dimensions.${i}.id`, id);
  for (const [i, { from, to, onBreachOf, onEvent }] of pack.escalations.entries()) {
    names.roles(`escalations.${i}`, [from, to]);
    if (onBreachOf !== undefined) names.key(`escalations.${i}.onBreachOf`, onBreachOf);
    if (onEvent !== undefined) names.event(`escalations.${i}.onEvent`, onEvent);
  }
  for (const [i, { approver, delegableTo, when }] of pack.approvals.entries()) {
    names.roles(`approvals.${i}`, [approver, ...(delegableTo ?? [])]);
    if (when) names.condition(`approvals.${i}.when`, when, 'action');
  }
  for (const [i, { audience, onEvent }] of pack.notices.entries()) {
    names.roles(`notices.${i}.audience`, audience);
    if (onEvent !== undefined) names.event(`notices.${i}.onEvent`, onEvent);
  }
  for (const [i, { actor, requires, fields, cap }] of pack.settlements.entries()) {
    names.roles(`settlements.${i}.actor`, [actor]);
    for (const [k, { when }] of requires.entries()) names.condition(`settlements.${i}.requires.${k}.when`, when, 'action');
    names.fields(`settlements.${i}.fields`, fields);
    if (cap !== undefined) names.amount(`settlements.${i}.cap`, cap);
  }
  for (const [i, { when }] of pack.personnel.entries()) if (when) names.condition(`personnel.${i}.when`, when, 'action');
  for (const [i, { clockKey, ownerRole, survey, festivalParameter }] of pack.touchpoints.entries()) {
    names.key(`touchpoints.${i}.clockKey`, clockKey);
    names.roles(`touchpoints.${i}.ownerRole`, [ownerRole]);
    if (survey !== undefined) names.known(`touchpoints.${i}.survey`, new Set(pack.surveys.map(({ id }) => id)), survey, 'UNKNOWN_SURVEY');
    if (festivalParameter !== undefined) names.parameter(`touchpoints.${i}.festivalParameter`, festivalParameter, 'list');
  }
  for (const [i, { audience }] of pack.reports.entries()) names.roles(`reports.${i}.audience`, audience);
  for (const [i, { years }] of pack.retention.entries()) names.amount(`retention.${i}.years`, years);
  for (const [i, { periodParameter }] of pack.meetings.entries()) if (periodParameter !== undefined) names.parameter(`meetings.${i}.periodParameter`, periodParameter);
  for (const [i, { left, right }] of pack.parameterRules.entries()) {
    names.parameter(`parameterRules.${i}.left`, left, 'number');
    names.parameter(`parameterRules.${i}.right`, right, 'number');
  }
}

/** Whether everything a pack names is there: facts, events, clocks, roles, stages, actions, parameters. */
export function checkReferences(pack: PolicyPack): PackProblem[] {
  const names = packNames(pack);
  names.unique();
  checkDerivedFacts(pack, names);
  checkRules(pack, names);
  checkLifecycle(pack, names);
  checkOwnership(pack, names);
  checkClocks(pack, names);
  checkSections(pack, names);
  return names.problems;
}
