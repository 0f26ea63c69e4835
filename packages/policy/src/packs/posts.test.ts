import { describe, expect, it } from 'vitest';
import type { ActionDefinition } from '../pack/lifecycle-definition.ts';
import { builtInPacks } from './built-in.ts';

/** Posts of a house, as the API names them, that several people of one campus may hold at once. */
const SHARED: readonly string[] = ['teaching_supervisor', 'front_desk', 'department_staff', 'client_service'];
const POSTS: readonly string[] = [...SHARED, 'director', 'general_manager', 'policy_owner', 'analyst', 'chain_admin'];

describe.each(Object.values(builtInPacks).map(({ pack }) => [pack.id, pack] as const))('the posts of %s', (_id, pack) => {
  const holders = (roles: readonly string[]): Set<string> => new Set(pack.roles.filter(({ id }) => roles.includes(id)).flatMap(({ heldBy = [] }) => heldBy));
  const acts = pack.lifecycles.flatMap(({ subject, stages, actions }) => actions.map((action: ActionDefinition) => ({ subject, stages, action })));

  it('are posts of the house, each named once', () => {
    for (const { id, heldBy = [] } of pack.roles) {
      expect(heldBy.filter((post) => !POSTS.includes(post)), id).toEqual([]);
      expect(new Set(heldBy).size, id).toBe(heldBy.length);
    }
  });
  it('hold every role that an action names', () => {
    const named = new Set(acts.flatMap(({ action }) => action.roles));
    expect([...named].filter((role) => holders([role]).size === 0)).toEqual([]);
  });
  it('hold every role that a clock, a duty, a planned contact or an approval relies on, and that hears of a breach', () => {
    const relied = new Set([
      ...[...pack.clocks, ...pack.duties, ...pack.touchpoints].map(({ ownerRole }) => ownerRole), ...pack.approvals.map(({ approver }) => approver),
      ...pack.clocks.flatMap(({ onBreach = [], renewal }) => [...onBreach.map(({ toRole }) => toRole), ...(renewal ? [renewal.alertRole] : [])]),
    ]);
    expect([...relied].filter((role) => holders([role]).size === 0)).toEqual([]);
  });
  it('leave no action that nobody can do: each belongs to a stage, and to anybody or to somebody', () => {
    const idle = acts.filter(({ stages, action }) => !stages.some(({ actions }) => actions.includes(action.id)) || (action.roles.length > 0 && holders(action.roles).size === 0));
    expect(idle.map(({ subject, action }) => `${subject}/${action.id}`)).toEqual([]);
  });
  it('leave a second person for every act that the first may not do', () => {
    const alone = acts.filter(({ action }) => {
      const posts = [...holders(action.roles)];
      return action.notBy !== undefined && action.roles.length > 0 && posts.length < 2 && !posts.some((post) => SHARED.includes(post));
    });
    expect(alone.map(({ subject, action }) => `${subject}/${action.id}`)).toEqual([]);
  });
});
