import type { Calendar } from '../calendar/types.ts';
import type { Instant } from '../text.ts';
import type { CompiledDefinition, StepRole } from './compile-pack.ts';
import { delayed } from './deadline.ts';
import type { Step } from './story.ts';

/** Something that happened to a running clock, besides beginning and ending. */
export interface Mark {
  readonly kind: 'pause' | 'resume' | 'reset' | 'extend';
  readonly at: Instant;
  readonly eventId: string;
  /** Amount added by an extension, in the unit of the limit; null for the most allowed. */
  readonly amount: number | null;
}

export interface RunEnd {
  readonly kind: 'stopped' | 'cancelled' | 'renewed';
  readonly at: Instant;
  readonly eventId: string;
}

/** One life of one definition, from its starting event to its end; what it means is judged later. */
export interface Run {
  readonly compiled: CompiledDefinition;
  readonly id: string;
  readonly start: Step;
  /** When counting begins; null when a needed instant is unknown. */
  readonly startsAt: Instant | null;
  readonly correlation: string | null;
  readonly occurrence: number;
  /** How often the promise was renewed before this run. */
  readonly renewals: number;
  readonly marks: Mark[];
  end: RunEnd | null;
}

interface Request {
  readonly at: Instant;
  approved: { readonly amount: number | null } | null;
}

/** An event without correlation is about the whole subject. */
function concerns(run: Run, step: Step): boolean {
  switch (run.compiled.definition.per ?? 'subject') {
    case 'subject': return true;
    case 'correlation': return step.correlation === null || run.correlation === step.correlation;
    case 'breach':
      if (step.breach) return run.start.breach?.names.includes(step.breach.instanceId) ?? false;
      return step.correlation === null || (run.start.breach?.names.includes(step.correlation) ?? false);
  }
}

const MARK_OF: Partial<Record<StepRole, Mark['kind']>> = { pause: 'pause', resume: 'resume', reset: 'reset' };

const NONE: readonly Run[] = [];

/** Follows one definition through the steps of its subject. */
export function runsOf(subjectId: string, compiled: CompiledDefinition, steps: readonly Step[], calendar: Calendar): readonly Run[] {
  // Most definitions of a pack never start in a case: they are told apart before anything is made for them.
  if (!steps.some(({ type }) => compiled.startsOn.has(type))) return NONE;
  const { definition } = compiled;
  const runs: Run[] = [];
  const live: Run[] = [];
  const requests = new Map<Run, Request>();

  function extend(run: Run, role: StepRole, step: Step): void {
    const rule = definition.extension!;
    if (role === 'extension_requested') {
      const used = run.marks.filter(({ kind }) => kind === 'extend').length;
      if (used < rule.times) requests.set(run, { at: step.at, approved: null });
      return;
    }
    const request = requests.get(run);
    if (!request) return;
    if (role === 'extension_approved') {
      const amount = rule.amountFact ? step.read(rule.amountFact) : undefined;
      request.approved = { amount: typeof amount === 'number' ? amount : null };
    } else if (request.approved) {
      run.marks.push({ kind: 'extend', at: step.at, eventId: step.id, amount: request.approved.amount });
      requests.delete(run);
    }
  }

  function begin(step: Step): void {
    const correlation = (definition.per ?? 'subject') === 'subject' ? null : step.correlation;
    const previous = definition.per === 'breach' ? undefined : live.find((run) => run.correlation === correlation);
    if (previous && !definition.renewal) return;
    if (previous) finish(previous, 'renewed', step);
    const run: Run = {
      compiled, start: step, correlation,
      id: `${subjectId}/${definition.id}/${step.id}`,
      startsAt: definition.delay ? delayed(calendar, step.at, definition.delay, step.read) : step.at,
      occurrence: 1 + runs.filter((other) => other.correlation === correlation).length,
      renewals: previous ? previous.renewals + 1 : 0,
      marks: [], end: null,
    };
    runs.push(run);
    live.push(run);
  }

  function finish(run: Run, kind: RunEnd['kind'], step: Step): void {
    run.end = { kind, at: step.at, eventId: step.id };
    live.splice(live.indexOf(run), 1);
  }

  for (const step of steps) {
    const roles = compiled.on.get(step.type);
    if (!roles) continue;
    for (const { role, when } of roles) {
      if (when && !when(step.read)) continue;
      if (role === 'start') {
        begin(step);
        continue;
      }
      // Runs that end leave the list while it is gone through.
      for (const run of live.length === 0 ? live : [...live]) {
        if (!concerns(run, step)) continue;
        const mark = MARK_OF[role];
        if (role === 'stop') finish(run, 'stopped', step);
        else if (role === 'cancel') finish(run, 'cancelled', step);
        else if (mark) run.marks.push({ kind: mark, at: step.at, eventId: step.id, amount: null });
        else extend(run, role, step);
      }
    }
  }
  return runs;
}
