import { expect } from 'vitest';
import type { HistoryEvent, ReplayResult } from '../../clock/types.ts';
import { allowedActions, missingActionFields } from '../../lifecycle/allowed-actions.ts';
import { excludedAct } from '../../lifecycle/excluded-act.ts';
import type { ActionDecision } from '../../lifecycle/types.ts';
import { judge, resolved } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { trainingCompanyHq } from './pack.ts';

export const pack = resolved(trainingCompanyHq);

type Subject = 'complaint' | 'crisis';
type Values = Readonly<Record<string, string | number | boolean>>;
/** Who does what when, with which fields; the last names the department task or measure that is meant. */
export type Deed = readonly [action: string, roles: string | readonly string[], time: string, values?: Values, correlation?: string];

export const received = (time: string, facts: HistoryEvent['facts'] = {}): Line => ['complaint_received', time, { channel: 'hq_phone', ...facts }];
export const judgeAs = (subject: Subject, now: string, lines: readonly Line[]): ReplayResult => judge(pack, now, lines, { id: 'c1', type: subject });

/** The decision of the pack on one action, after a history. */
export function decision(subject: Subject, action: string, now: string, lines: readonly Line[], person: Parameters<typeof allowedActions>[3]): ActionDecision {
  const found = allowedActions(pack, subject, judgeAs(subject, now, lines), person).find((candidate) => candidate.action === action);
  if (!found) throw new Error(`no action ${action} of a ${subject}`);
  return found;
}

/** Codes that speak against an action; none when it is allowed. */
export function codes(subject: Subject, action: string, now: string, lines: readonly Line[], roles: readonly string[]): string[] {
  const found = decision(subject, action, now, lines, { roles });
  return found.allowed ? [] : found.all.map(({ code }) => code);
}

const factIds = new Set(pack.facts.map(({ id }) => id));

/** Lives a case through its actions, each of which must be allowed, complete and lawful; gives the history and the stages passed. */
export function walk(subject: Subject, first: Line, deeds: readonly Deed[]): { readonly lines: Line[]; readonly stages: string[] } {
  const lines: Line[] = [first];
  const doneBy: Record<string, string> = {};
  const stages = [judgeAs(subject, first[1], lines).stage];
  for (const [action, roles, time, values = {}, correlation] of deeds) {
    const { facts } = judgeAs(subject, time, lines);
    const person = { roles: typeof roles === 'string' ? [roles] : roles, id: String(roles), doneBy };
    const found = decision(subject, action, time, lines, person);
    expect(found.allowed ? 'allowed' : `${action}: ${found.code}`).toBe('allowed');
    const definition = pack.lifecycles.find((lifecycle) => lifecycle.subject === subject)!.actions.find(({ id }) => id === action)!;
    const filled = Object.fromEntries(definition.fields.filter(({ required }) => required).map(({ id }) => [id, 'x']));
    expect(missingActionFields(pack, subject, action, { ...filled, ...values }, facts)).toEqual([]);
    expect(excludedAct(pack, action, values, facts)).toBeNull();
    const known = Object.fromEntries(Object.entries({ ...values, ...definition.sets }).filter(([id]) => factIds.has(id)));
    lines.push(correlation === undefined ? [found.event, time, known] : [found.event, time, known, correlation]);
    doneBy[found.event] = person.id;
    stages.push(judgeAs(subject, time, lines).stage);
  }
  return { lines, stages };
}
