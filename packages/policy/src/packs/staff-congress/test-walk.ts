// Walks a subject of this pack by its acts, as a house would: each act is asked for, its fields are checked, and what it sets is written down.
import { expect } from 'vitest';
import { allowedActions, missingActionFields } from '../../lifecycle/allowed-actions.ts';
import { judge, resolved } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import type { ActingPerson } from '../../lifecycle/types.ts';
import type { ReplayResult } from '../../clock/types.ts';
import { staffCongress } from './pack.ts';

export const pack = resolved(staffCongress);
const factIds = new Set(pack.facts.map(({ id }) => id));

type Values = Readonly<Record<string, string | number | boolean>>;

/** Every required field of an act that the walker does not name gets some text, unless it is a fact. */
function filled(subject: string, act: string, values: Values): Values {
  const { fields } = pack.lifecycles.find((lifecycle) => lifecycle.subject === subject)!.actions.find(({ id }) => id === act)!;
  return { ...Object.fromEntries(fields.filter(({ id, required }) => required && !factIds.has(id)).map(({ id }) => [id, 'noted'])), ...values };
}

export interface Walk {
  readonly result: () => ReplayResult;
  readonly stage: () => string;
  /** Does an act that must be allowed, at a time, as one role; answers itself. */
  readonly go: (act: string, time: string, role: string, values?: Values, correlation?: string) => Walk;
  /** Why an act is refused: every code with its clauses, in order; empty when it is allowed. */
  readonly refusals: (act: string, role: string, person?: Omit<ActingPerson, 'roles'>) => string[];
  /** Demands of an act that are not met, by code. */
  readonly unmet: (act: string) => string[];
  /** The clauses an act is refused with, and the reason in Chinese. */
  readonly refusal: (act: string, role: string) => { readonly code: string; readonly clauses: readonly string[]; readonly zh: string };
}

export function walk(subject: 'congress' | 'delegate' | 'resolution' | 'proposal', done: readonly Line[] = []): Walk {
  const now = done.at(-1)?.[1] ?? '2026-01-01 00:00';
  const result = (): ReplayResult => judge(pack, now, done, { id: 's1', type: subject });
  const decide = (act: string, person: ActingPerson) => allowedActions(pack, subject, result(), person).find(({ action }) => action === act)!;
  const refusals: Walk['refusals'] = (act, role, person = {}) => {
    const decision = decide(act, { roles: [role], ...person });
    return decision.allowed ? [] : decision.all.map(({ code }) => code);
  };
  return {
    result, refusals,
    stage: () => result().stage,
    unmet: (act) => decide(act, { roles: [] }).demands.filter(({ met }) => !met).map(({ code }) => code),
    refusal(act, role) {
      const decision = decide(act, { roles: [role] });
      if (decision.allowed) throw new Error(`${act} is allowed`);
      return { code: decision.code, clauses: decision.clauses, zh: decision.because.zh };
    },
    go(act, time, role, values = {}, correlation) {
      const all = filled(subject, act, values);
      expect([act, refusals(act, role)]).toEqual([act, []]);
      expect([act, missingActionFields(pack, subject, act, all, result().facts)]).toEqual([act, []]);
      const { event, sets = {} } = pack.lifecycles.find((lifecycle) => lifecycle.subject === subject)!.actions.find(({ id }) => id === act)!;
      const facts = { ...Object.fromEntries(Object.entries(all).filter(([id]) => factIds.has(id))), ...sets };
      return walk(subject, [...done, [event, time, facts, correlation]]);
    },
  };
}
