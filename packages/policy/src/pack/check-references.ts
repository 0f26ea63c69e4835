import { checkClocks, checkDuration } from './check-clocks.ts';
import { checkLifecycles } from './check-lifecycles.ts';
import { checkSections } from './check-sections.ts';
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
    else if (derived.kind === 'age') {
      names.events(`${path}.from`, derived.from);
      names.events(`${path}.until`, derived.until ?? []);
      checkDuration(`${path}.after`, derived.after, names);
    } else if (derived.kind === 'most_within') {
      names.events(`${path}.events`, derived.events);
      if (derived.by !== undefined) names.fact(`${path}.by`, derived.by);
      checkDuration(`${path}.within`, derived.within, names);
    } else {
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

/** Whether everything a pack names is there: facts, events, clocks, roles, stages, actions, parameters. */
export function checkReferences(pack: PolicyPack): PackProblem[] {
  const names = packNames(pack);
  names.unique();
  checkDerivedFacts(pack, names);
  checkRules(pack, names);
  checkLifecycles(pack, names);
  checkOwnership(pack, names);
  checkClocks(pack, names);
  checkSections(pack, names);
  return names.problems;
}
