import type { Lifecycle } from './lifecycle-definition.ts';
import type { PackNames } from './pack-names.ts';
import type { PolicyPack } from './types.ts';

function checkActions(root: string, { actions }: Lifecycle, names: PackNames): void {
  for (const [i, action] of actions.entries()) {
    const path = `${root}.actions.${i}`;
    names.event(`${path}.event`, action.event);
    names.roles(`${path}.roles`, action.roles);
    for (const [k, { when }] of action.requires.entries()) names.condition(`${path}.requires.${k}.when`, when, 'action');
    names.fields(`${path}.fields`, action.fields);
    names.events(`${path}.notBy`, action.notBy ?? []);
    for (const [fact, value] of Object.entries(action.sets ?? {})) {
      names.fact(`${path}.sets.${fact}`, fact);
      names.value(`${path}.sets.${fact}`, fact, value);
    }
  }
}

/** Whether each way is whole: its stages, actions, events and roles exist, and no kind of subject has two. */
export function checkLifecycles({ lifecycles }: PolicyPack, names: PackNames): void {
  for (const [n, lifecycle] of lifecycles.entries()) {
    const root = `lifecycles.${n}`;
    names.subject(`${root}.subject`, lifecycle.subject);
    if (lifecycles.findIndex(({ subject }) => subject === lifecycle.subject) < n) {
      names.add(`${root}.subject`, 'DUPLICATE', `“${lifecycle.subject}”有两套流程`, `${lifecycle.subject} has two life cycles`);
    }
    const stages = new Set(lifecycle.stages.map(({ id }) => id));
    const actions = new Set(lifecycle.actions.map(({ id }) => id));
    const stage = (path: string, id: string): void => names.known(path, stages, id, 'UNKNOWN_STAGE');
    stage(`${root}.initial`, lifecycle.initial);
    if (lifecycle.opens !== undefined) names.event(`${root}.opens`, lifecycle.opens);
    for (const [i, { actions: allowed }] of lifecycle.stages.entries()) {
      for (const [k, action] of allowed.entries()) names.known(`${root}.stages.${i}.actions.${k}`, actions, action, 'UNKNOWN_ACTION');
    }
    for (const [i, move] of lifecycle.moves.entries()) {
      const path = `${root}.moves.${i}`;
      names.event(`${path}.on`, move.on);
      stage(`${path}.to`, move.to);
      for (const [k, from] of (move.from ?? []).entries()) stage(`${path}.from.${k}`, from);
      if (move.when) names.condition(`${path}.when`, move.when, 'event');
    }
    checkActions(root, lifecycle, names);
  }
}
