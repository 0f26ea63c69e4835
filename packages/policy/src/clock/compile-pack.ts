import { compileCondition, specificity } from '../pack/matches.ts';
import type { Predicate } from '../pack/matches.ts';
import type { ClockDefinition, ClockKey, Limit, Trigger } from '../pack/clock-definition.ts';
import type { Condition } from '../pack/fact.ts';
import type { ResolvedPack } from '../pack/types.ts';

/** What a step of the history can do to a clock. */
export type StepRole = 'start' | 'stop' | 'pause' | 'resume' | 'cancel' | 'reset' | 'extension_requested' | 'extension_approved' | 'extension_told';

/** A limit that needs no look-up of another clock. */
export type OwnLimit = Exclude<Limit, { readonly sameAs: ClockKey }>;

export interface CompiledDefinition {
  readonly definition: ClockDefinition & { readonly limit: OwnLimit };
  readonly order: number;
  readonly when: Predicate | null;
  readonly specificity: number;
  /** Per event type (or breach of a key): roles, each with its own condition. */
  readonly on: ReadonlyMap<string, readonly { readonly role: StepRole; readonly when: Predicate | null }[]>;
  /** Types of steps that may start it. */
  readonly startsOn: ReadonlySet<string>;
}

export interface CompiledKey {
  readonly key: ClockKey;
  readonly definitions: readonly CompiledDefinition[];
  /** Keys whose breaches this one listens to. */
  readonly breachesOf: readonly ClockKey[];
}

export interface CompiledPack {
  readonly pack: ResolvedPack;
  /** Per subject type, in an order in which every key comes after those whose breaches it listens to. */
  readonly keysOf: ReadonlyMap<string, readonly CompiledKey[]>;
  readonly eventTypes: ReadonlySet<string>;
  readonly definitionOf: ReadonlyMap<string, CompiledDefinition>;
}

/** The step at which a condition over the facts of the case begins to hold. */
export const becomesStep = (condition: Condition): string => `becomes ${JSON.stringify(condition)}`;
export const breachStep = (key: ClockKey): string => `breach of ${key}`;
export const breachWithdrawnStep = (key: ClockKey): string => `breach of ${key} withdrawn`;

/** A clock "as long as" another key becomes one variant per clock of that key, with both conditions and both sources. */
function variants(definition: ClockDefinition, all: readonly ClockDefinition[]): (ClockDefinition & { readonly limit: OwnLimit })[] {
  const { limit } = definition;
  if (!('sameAs' in limit)) return [{ ...definition, limit }];
  return all.filter((other) => other.key === limit.sameAs).flatMap((other) => variants(other, all)).map((other) => {
    const parts = [definition.when, other.when].filter((part) => part !== undefined);
    return {
      ...definition,
      id: `${definition.id}~${other.id}`,
      clauses: [...new Set([...definition.clauses, ...other.clauses])],
      limit: other.limit,
      comparator: other.comparator,
      ...(parts.length > 0 ? { when: { all: parts } } : {}),
    };
  });
}

function compileDefinition(definition: ClockDefinition & { readonly limit: OwnLimit }, order: number): CompiledDefinition {
  const on = new Map<string, { role: StepRole; when: Predicate | null }[]>();
  const add = (type: string, role: StepRole, when: Predicate | null = null): void => {
    const roles = on.get(type) ?? [];
    roles.push({ role, when });
    on.set(type, roles);
  };
  const addAll = (role: StepRole, triggers: readonly Trigger[] = []): void => {
    for (const trigger of triggers) {
      if ('becomes' in trigger) {
        add(becomesStep(trigger.becomes), role);
        continue;
      }
      const when = trigger.when ? compileCondition(trigger.when) : null;
      if ('event' in trigger) add(trigger.event, role, when);
      else {
        add(breachStep(trigger.breachOf), role, when);
        if (role === 'start') add(breachWithdrawnStep(trigger.breachOf), 'cancel');
      }
    }
  };
  // Ends come before beginnings: an event may end one instance and start the next.
  addAll('stop', definition.stop);
  addAll('cancel', definition.cancel);
  addAll('pause', definition.pause);
  addAll('resume', definition.resume);
  addAll('reset', definition.reset);
  if (definition.extension) {
    add(definition.extension.requested, 'extension_requested');
    add(definition.extension.approved, 'extension_approved');
    add(definition.extension.told, 'extension_told');
  }
  addAll('start', definition.start);
  const startsOn = new Set([...on].flatMap(([type, roles]) => (roles.some(({ role }) => role === 'start') ? [type] : [])));
  return { definition, order, when: definition.when ? compileCondition(definition.when) : null, specificity: specificity(definition.when), on, startsOn };
}

/** Keys so that breaches are known before those who listen to them; a cycle (refused by validatePack) throws. */
function inOrder(keys: readonly CompiledKey[]): CompiledKey[] {
  const ordered: CompiledKey[] = [];
  const state = new Map<ClockKey, 'open' | 'done'>();
  const visit = (key: CompiledKey): void => {
    if (state.get(key.key) === 'done') return;
    if (state.get(key.key) === 'open') throw new RangeError(`Clock ${key.key} waits for its own breach`);
    state.set(key.key, 'open');
    for (const other of keys) if (key.breachesOf.includes(other.key)) visit(other);
    state.set(key.key, 'done');
    ordered.push(key);
  };
  keys.forEach(visit);
  return ordered;
}

function compile(pack: ResolvedPack): CompiledPack {
  const expanded = pack.clocks.flatMap((definition) => variants(definition, pack.clocks)).map(compileDefinition);
  const keysOf = new Map<string, readonly CompiledKey[]>();
  for (const { id: subject } of pack.subjects) {
    const own = expanded.filter(({ definition }) => definition.subject === subject);
    const keys = [...new Set(own.map(({ definition }) => definition.key))].map((key) => {
      const definitions = own.filter(({ definition }) => definition.key === key);
      const triggers = definitions.flatMap(({ definition: d }) => [...d.start, ...d.stop, ...(d.cancel ?? []), ...(d.pause ?? []), ...(d.resume ?? []), ...(d.reset ?? [])]);
      return { key, definitions, breachesOf: [...new Set(triggers.flatMap((trigger) => ('breachOf' in trigger ? [trigger.breachOf] : [])))] };
    });
    keysOf.set(subject, inOrder(keys));
  }
  return {
    pack, keysOf,
    eventTypes: new Set(pack.events.map(({ type }) => type)),
    definitionOf: new Map(expanded.map((compiled) => [compiled.definition.id, compiled])),
  };
}

const compiledPacks = new WeakMap<ResolvedPack, CompiledPack>();

/** The compiled form of a pack, made once per pack object. */
export function compiledPack(pack: ResolvedPack): CompiledPack {
  let compiled = compiledPacks.get(pack);
  if (!compiled) compiledPacks.set(pack, (compiled = compile(pack)));
  return compiled;
}
