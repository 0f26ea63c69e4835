import type { Calendar } from '../calendar/types.ts';
import type { DerivedFact } from '../pack/derived-fact.ts';
import type { FactValue } from '../pack/fact.ts';
import { compileCondition } from '../pack/matches.ts';
import type { Predicate } from '../pack/matches.ts';
import type { PolicyPack } from '../pack/types.ts';
import type { Instant } from '../text.ts';
import { becomesStep } from './compile-pack.ts';
import { after } from './deadline.ts';
import type { HistoryEvent } from './types.ts';

/** Facts under construction: chosen by people, counted by the engine, forced by rules. */
export interface FactState {
  readonly chosen: Record<string, FactValue | undefined>;
  readonly derived: Record<string, FactValue | undefined>;
  readonly open: Map<string, Set<string>>;
  /** Per fact, what fell into its rolling windows. */
  readonly seen: Map<string, { readonly until: Instant; readonly who: string }[]>;
  /** Per fact, when it will come of age, and the event it is counted from. */
  readonly ages: Map<string, { readonly at: Instant; readonly cause: string }>;
}

type Handler = (state: FactState, event: HistoryEvent, calendar: Calendar) => void;

export interface FactProgram {
  readonly caseFacts: ReadonlySet<string>;
  readonly handlersOf: ReadonlyMap<string, readonly Handler[]>;
  readonly forced: readonly { readonly when: Predicate; readonly fact: string; readonly value: FactValue }[];
  /** Conditions whose beginning to hold is a step of the story. */
  readonly turns: readonly { readonly type: string; readonly holds: Predicate }[];
  start(): FactState;
}

/** Per event type, what it does to one derived fact; forgetting (`since`) comes before counting. */
function handlers(derived: DerivedFact): [string, Handler][] {
  const { fact } = derived;
  if (derived.kind === 'clock') return [];
  if (derived.kind === 'calendar') {
    const { is } = derived;
    return [[derived.event, (state, event, calendar) => {
      state.derived[fact] = is === 'working_day' ? calendar.isWorkingDay(event.at) : calendar.isOpen(event.at);
    }]];
  }
  if (derived.kind === 'age') {
    const { from, until = [] } = derived;
    const begin: Handler = (state, event, calendar) => {
      state.derived[fact] = false;
      state.ages.set(fact, { at: after(calendar, event.at, derived.after), cause: event.id });
    };
    return [...until.map((type): [string, Handler] => [type, (state) => { state.ages.delete(fact); }]), ...from.map((type): [string, Handler] => [type, begin])];
  }
  if (derived.kind === 'most_within') {
    const { by, within } = derived;
    const see: Handler = (state, event, calendar) => {
      const who = by === undefined ? event.id : event.facts?.[by];
      const still = (state.seen.get(fact) ?? []).filter(({ until }) => until > event.at);
      state.seen.set(fact, [...still, { until: after(calendar, event.at, within), who: String(who ?? event.id) }]);
      state.derived[fact] = Math.max(state.derived[fact] as number, new Set(state.seen.get(fact)!.map((one) => one.who)).size);
    };
    return derived.events.map((type): [string, Handler] => [type, see]);
  }
  const since = derived.since ?? [];
  if (derived.kind === 'open') {
    const change = (act: (open: Set<string>, event: HistoryEvent) => void): Handler => (state, event) => {
      const open = state.open.get(fact) ?? new Set();
      state.open.set(fact, open);
      act(open, event);
      state.derived[fact] = open.size;
    };
    // What closes without correlation closes all, as it stops all clocks.
    const close = change((open, { correlation }) => (correlation === undefined ? open.clear() : open.delete(correlation)));
    return [
      ...since.map((type): [string, Handler] => [type, change((open) => open.clear())]),
      ...derived.closes.map((type): [string, Handler] => [type, close]),
      ...derived.opens.map((type): [string, Handler] => [type, change((open, { correlation, id }) => open.add(correlation ?? id))]),
    ];
  }
  const counts = derived.kind === 'count';
  return [
    ...since.map((type): [string, Handler] => [type, (state) => { state.derived[fact] = counts ? 0 : false; }]),
    ...derived.events.map((type): [string, Handler] => [type, (state) => { state.derived[fact] = counts ? (state.derived[fact] as number) + 1 : true; }]),
  ];
}

/** Every condition that a trigger of this pack waits for, once. */
function becomings({ clocks }: PolicyPack): FactProgram['turns'] {
  const roles = clocks.flatMap(({ start, stop, pause, resume, cancel, reset }) => [start, stop, pause, resume, cancel, reset].flatMap((triggers) => triggers ?? []));
  const conditions = new Map(roles.flatMap((trigger) => ('becomes' in trigger ? [[becomesStep(trigger.becomes), trigger.becomes] as const] : [])));
  return [...conditions].map(([type, condition]) => ({ type, holds: compileCondition(condition) }));
}

function compile(pack: PolicyPack): FactProgram {
  const handlersOf = new Map<string, Handler[]>();
  for (const [type, handler] of pack.derivedFacts.flatMap(handlers)) {
    const known = handlersOf.get(type);
    if (known) known.push(handler);
    else handlersOf.set(type, [handler]);
  }
  const initial: Record<string, FactValue | undefined> = {};
  for (const derived of pack.derivedFacts) {
    if (derived.kind !== 'calendar' && derived.kind !== 'clock') initial[derived.fact] = derived.kind === 'occurred' || derived.kind === 'age' ? false : 0;
  }
  return {
    caseFacts: new Set(pack.facts.filter(({ scope }) => scope !== 'event').map(({ id }) => id)),
    handlersOf,
    forced: pack.rules.filter(({ effect }) => effect === 'force').map(({ when, set }) => ({ when: compileCondition(when), ...set })),
    turns: becomings(pack),
    start: () => ({ chosen: {}, derived: { ...initial }, open: new Map(), seen: new Map(), ages: new Map() }),
  };
}

const programs = new WeakMap<PolicyPack, FactProgram>();

/** How events of this pack change facts, made once per pack object. */
export function factProgram(pack: PolicyPack): FactProgram {
  let program = programs.get(pack);
  if (!program) programs.set(pack, (program = compile(pack)));
  return program;
}
