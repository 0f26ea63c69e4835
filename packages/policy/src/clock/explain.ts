import type { Calendar } from '../calendar/types.ts';
import type { ResolvedPack } from '../pack/types.ts';
import type { Instant } from '../text.ts';
import { compiledPack } from './compile-pack.ts';
import { countingOf } from './ruler.ts';
import { segmentsOf } from './segments.ts';
import { sentenceFor } from './sentence.ts';
import type { ClockExplanation, ClockState } from './types.ts';

/** Segments and a sentence for one clock of a replay made with the same pack, calendar and now. Throws for a clock of another pack. */
export function explain(pack: ResolvedPack, clock: ClockState, calendar: Calendar, now: Instant): ClockExplanation {
  const compiled = compiledPack(pack).definitionOf.get(clock.definitionId);
  if (!compiled) throw new RangeError(`Pack ${pack.id} ${pack.version} has no clock ${clock.definitionId}`);
  const segments = segmentsOf(clock, countingOf(compiled.definition), calendar, now);
  const elapsedMs = segments.reduce((sum, { counted, from, to }) => (counted ? sum + (to - from) : sum), 0);
  return { segments, elapsedMs, sentence: sentenceFor(clock, compiled.definition, calendar) };
}
