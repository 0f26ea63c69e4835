import type { Calendar } from '../calendar/types.ts';
import type { Facts } from '../pack/fact.ts';
import { readerOf } from '../pack/matches.ts';
import type { FactReader } from '../pack/matches.ts';
import type { ResolvedPack } from '../pack/types.ts';
import type { Instant } from '../text.ts';
import { factProgram } from './compile-facts.ts';
import type { FactProgram, FactState } from './compile-facts.ts';
import type { HistoryEvent, Subject } from './types.ts';

/** One step of a history as clocks see it: an event, a condition that begins to hold, or a breach of another clock. */
export interface Step {
  readonly id: string;
  readonly type: string;
  readonly at: Instant;
  readonly correlation: string | null;
  /** The event it is, if it is one. */
  readonly event: HistoryEvent | null;
  /** The clock whose breach this step is, and the names by which events may mean it. */
  readonly breach?: { readonly instanceId: string; readonly names: readonly string[] };
  /** Asks the event's own facts first, then the case's as they stand after it. */
  readonly read: FactReader;
}

export interface FactChange {
  readonly at: Instant;
  readonly facts: Facts;
  readonly read: FactReader;
}

/** A history put in order, with the facts after each event. */
export interface Story {
  readonly events: readonly HistoryEvent[];
  readonly steps: readonly Step[];
  /** Facts from each moment on; the first entry holds from the beginning. */
  readonly changes: readonly FactChange[];
  readonly last: FactChange;
  /** The first event or coming of age that lies after now. */
  readonly nextStepAt: Instant | null;
}

function byTime(a: HistoryEvent, b: HistoryEvent): number {
  return a.at - b.at || (a.recordedAt ?? a.at) - (b.recordedAt ?? b.at) || (a.seq ?? 0) - (b.seq ?? 0) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The events up to now in order, each id once. */
function inOrder(history: readonly HistoryEvent[], now: Instant): { events: HistoryEvent[]; nextEventAt: Instant | null } {
  const ids = new Set<string>();
  const events: HistoryEvent[] = [];
  let nextEventAt: Instant | null = null;
  let sorted = true;
  for (const event of history) {
    if (event.at > now) {
      if (nextEventAt === null || event.at < nextEventAt) nextEventAt = event.at;
      continue;
    }
    if (ids.has(event.id)) continue;
    ids.add(event.id);
    if (sorted && events.length > 0 && byTime(events[events.length - 1]!, event) > 0) sorted = false;
    events.push(event);
  }
  if (!sorted) events.sort(byTime);
  return { events, nextEventAt };
}

function currentFacts(program: FactProgram, state: FactState): Facts {
  const facts: Record<string, Facts[string]> = { ...state.chosen, ...state.derived };
  const read = readerOf(facts);
  for (const rule of program.forced) if (rule.when(read)) facts[rule.fact] = rule.value;
  return facts;
}

/** Takes over what an event says about the case; true when anything may have changed. */
function learn(program: FactProgram, state: FactState, event: HistoryEvent, calendar: Calendar): boolean {
  let changed = false;
  for (const fact in event.facts) {
    if (!program.caseFacts.has(fact) || !Object.hasOwn(event.facts, fact)) continue;
    const value = event.facts[fact] ?? undefined;
    if (state.chosen[fact] === value) continue;
    state.chosen[fact] = value;
    changed = true;
  }
  const handlers = program.handlersOf.get(event.type);
  for (const handler of handlers ?? []) handler(state, event, calendar);
  return changed || handlers !== undefined;
}

function stepOf(event: HistoryEvent, change: FactChange): Step {
  const own = event.facts;
  const read: FactReader = own ? (fact) => (Object.hasOwn(own, fact) ? own[fact] ?? undefined : change.read(fact)) : change.read;
  return { id: event.id, type: event.type, at: event.at, correlation: event.correlation ?? null, event, read };
}

/** A telling in the making: facts and steps as one event, or one coming of age, follows the other. */
function beginTelling(program: FactProgram, subject: Subject) {
  const state = program.start();
  Object.assign(state.chosen, subject.facts);
  const holding = new Set<string>();
  const steps: Step[] = [];
  const changeAt = (at: Instant): FactChange => {
    const facts = currentFacts(program, state);
    return { at, facts, read: readerOf(facts) };
  };
  const changes = [changeAt(Number.NEGATIVE_INFINITY)];

  /** Conditions that begin to hold are steps of their own, right after what made them true. */
  function turn(at: Instant, cause: string): void {
    const { read } = changes.at(-1)!;
    for (const { type, holds } of program.turns) {
      if (!holds(read)) holding.delete(type);
      else if (!holding.has(type)) {
        holding.add(type);
        steps.push({ id: cause, type, at, correlation: null, event: null, read });
      }
    }
  }

  /** The next moment at which time alone changes a fact. */
  function nextAge(): Instant | null {
    let next: Instant | null = null;
    for (const { at } of state.ages.values()) if (next === null || at < next) next = at;
    return next;
  }

  return {
    steps, changes, nextAge,
    happen(event: HistoryEvent, calendar: Calendar): void {
      const changed = learn(program, state, event, calendar);
      if (changed) changes.push(changeAt(event.at));
      steps.push(stepOf(event, changes.at(-1)!));
      if (changed) turn(event.at, event.id);
    },
    /** Facts that come of age up to a moment, in order of time. */
    age(until: Instant): void {
      for (let at = nextAge(); at !== null && at <= until; at = nextAge()) {
        const reached = [...state.ages].filter(([, age]) => age.at === at);
        for (const [fact] of reached) {
          state.derived[fact] = true;
          state.ages.delete(fact);
        }
        changes.push(changeAt(at));
        turn(at, reached.map(([fact, { cause }]) => `${cause}+${fact}`).join(' '));
      }
    },
  };
}

/** Puts a history in order and works out the facts after each event and each passing of time that matters. */
export function tellStory(pack: ResolvedPack, subject: Subject, history: readonly HistoryEvent[], calendar: Calendar, now: Instant): Story {
  const { events, nextEventAt } = inOrder(history, now);
  const { steps, changes, ...telling } = beginTelling(factProgram(pack), subject);
  for (const event of events) {
    telling.age(event.at);
    telling.happen(event, calendar);
  }
  telling.age(now);
  const nextAge = telling.nextAge();
  const nextStepAt = nextEventAt === null || (nextAge !== null && nextAge < nextEventAt) ? nextAge : nextEventAt;
  return { events, steps, changes, last: changes.at(-1)!, nextStepAt };
}

/** Facts as they stood at an instant, everything that happened at it included. */
export function factsAt(changes: readonly FactChange[], at: Instant): FactChange {
  let i = changes.length - 1;
  while (i > 0 && changes[i]!.at > at) i--;
  return changes[i]!;
}
