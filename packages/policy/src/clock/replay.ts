import type { Calendar } from '../calendar/types.ts';
import { lifecycleOf } from '../lifecycle/lifecycle-of.ts';
import type { ClockKey } from '../pack/clock-definition.ts';
import type { ResolvedPack } from '../pack/types.ts';
import type { Instant } from '../text.ts';
import { stateOf } from './clock-state.ts';
import { breachStep, breachWithdrawnStep, compiledPack } from './compile-pack.ts';
import type { CompiledKey } from './compile-pack.ts';
import { contest, enter } from './contest.ts';
import type { Entrant, Reign } from './contest.ts';
import { excuse } from './excuse.ts';
import { houseEvents } from './house-events.ts';
import { measure } from './meter.ts';
import { runsOf } from './runs.ts';
import { stageAfter } from './stage.ts';
import { factsAt, tellStory } from './story.ts';
import type { Step, Story } from './story.ts';
import { isOpen } from './timeliness.ts';
import type { ClockState, HistoryEvent, ReplayResult, ReplayWarning, Subject } from './types.ts';

/**
 * The one judgement: the state of every clock of a subject at `now`. Deterministic; the order and batches in which events
 * are delivered do not matter; events after `now` have not happened yet.
 */
export function replay(pack: ResolvedPack, subject: Subject, history: readonly HistoryEvent[], calendar: Calendar, now: Instant): ReplayResult {
  const compiled = compiledPack(pack);
  const story = tellStory(pack, subject, history, calendar, now);
  const warnings: ReplayWarning[] = [];
  for (const { id, type } of story.events) {
    if (!compiled.eventTypes.has(type) && !houseEvents.has(type)) warnings.push({ code: 'EVENT_UNKNOWN', eventId: id });
  }

  const clocks: ClockState[] = [];
  const breaches = new Map<ClockKey, Step[]>();
  for (const key of compiled.keysOf.get(subject.type) ?? []) {
    const judged = judgeKey(subject.id, key, stepsFor(key, story, breaches), story, calendar, now, warnings);
    breaches.set(key.key, judged.breaches);
    clocks.push(...judged.clocks);
  }
  const excused = excuse(compiled, clocks);

  let nextTransitionAt = story.nextStepAt;
  for (const { nextTransitionAt: next, warnings: codes, instanceId } of excused) {
    if (next !== null && (nextTransitionAt === null || next < nextTransitionAt)) nextTransitionAt = next;
    for (const code of codes) warnings.push({ code, instanceId });
  }
  return { clocks: excused, facts: { ...story.last.facts, ...clockFacts(pack, excused) }, stage: stageAfter(lifecycleOf(pack, subject.type), story.steps), nextTransitionAt, warnings };
}

function clockFacts(pack: ResolvedPack, clocks: readonly ClockState[]): Record<string, number> {
  const facts: Record<string, number> = {};
  for (const derived of pack.derivedFacts) {
    if (derived.kind === 'clock') facts[derived.fact] = clocks.filter((clock) => clock.key === derived.key && isOpen(clock)).length;
  }
  return facts;
}

/** The subject's own events, with the breaches this key listens to after the events of the same instant. */
function stepsFor(key: CompiledKey, story: Story, breaches: ReadonlyMap<ClockKey, readonly Step[]>): readonly Step[] {
  const heard = key.breachesOf.flatMap((other) => breaches.get(other) ?? []);
  return heard.length === 0 ? story.steps : [...story.steps, ...heard].sort((a, b) => a.at - b.at);
}

function judgeKey(
  subjectId: string, key: CompiledKey, steps: readonly Step[], story: Story, calendar: Calendar, now: Instant, warnings: ReplayWarning[],
): { readonly clocks: ClockState[]; readonly breaches: Step[] } {
  // Clocks of one key compete when one event ends them all, or none has yet.
  const groups = new Map<string, Entrant[]>();
  for (const definition of key.definitions) {
    for (const run of runsOf(subjectId, definition, steps, calendar)) {
      const measured = measure(run, calendar, story.last.read);
      if (!measured) {
        if (!definition.when || definition.when(story.last.read)) warnings.push({ code: 'INSTANT_MISSING', instanceId: run.id });
        continue;
      }
      const entrant = enter(run, measured, story.changes);
      if (!entrant) continue;
      const rival = `${run.correlation ?? ''} ${definition.definition.per === 'breach' ? run.start.id : ''} ${run.end?.eventId ?? ''}`;
      const group = groups.get(rival);
      if (group) group.push(entrant);
      else groups.set(rival, [entrant]);
    }
  }
  const clocks: ClockState[] = [];
  const breaches: Step[] = [];
  for (const group of groups.values()) {
    const reigns = contest(group).filter(({ from }) => from <= now);
    const states = group.map((entrant) => stateOf(entrant, reigns, calendar, now));
    clocks.push(...states);
    breaches.push(...breachSteps(key.key, group, states, reigns, story));
  }
  return { clocks, breaches };
}

/** One step for each time the effective clock of a group was breached, and one when a new judgement took it back. */
function breachSteps(key: ClockKey, group: readonly Entrant[], states: readonly ClockState[], reigns: readonly Reign[], story: Story): Step[] {
  const steps: Step[] = [];
  const names = [...states.map(({ instanceId }) => instanceId), ...(group[0]!.run.correlation === null ? [] : [group[0]!.run.correlation])];
  const breachOf = new Map(group.map((entrant, i) => [entrant, states[i]!.transitions.find(({ kind }) => kind === 'breached')?.at ?? null]));
  let standing = false;
  const add = (type: string, at: Instant, instanceId: string): void => {
    const { read } = factsAt(story.changes, at);
    steps.push({ id: `breach:${instanceId}${steps.length > 0 ? `:${steps.length}` : ''}`, type, at, correlation: group[0]!.run.correlation, event: null, breach: { instanceId, names }, read });
  };
  for (const [i, { from, effective }] of reigns.entries()) {
    const at = effective ? breachOf.get(effective) ?? null : null;
    const until = reigns[i + 1]?.from ?? Number.POSITIVE_INFINITY;
    const breached = at !== null && at < until;
    if (standing && !(breached && at <= from)) {
      add(breachWithdrawnStep(key), from, effective?.run.id ?? group[0]!.run.id);
      standing = false;
    }
    if (!standing && breached) {
      add(breachStep(key), Math.max(at, from), effective!.run.id);
      standing = true;
    }
  }
  return steps;
}
