import type { Calendar } from '../calendar/types.ts';
import { compileCondition } from '../pack/matches.ts';
import type { OwnershipRule, ResolvedPack } from '../pack/types.ts';
import type { Instant } from '../text.ts';
import { tellStory } from './story.ts';
import type { HistoryEvent, OwnershipSpell, Subject } from './types.ts';

interface Hold {
  readonly party: string | null;
  readonly holder: string | null;
  readonly from: Instant;
  readonly causeEventId: string;
}

const holderOf = (rule: OwnershipRule, event: HistoryEvent): string | null => {
  const holder = rule.holderFact === undefined ? undefined : event.facts?.[rule.holderFact];
  return typeof holder === 'string' ? holder : null;
};

/** Who held the case when: each moment from the first event that names a party to now belongs to one, closed times to none. */
export function ownershipLedger(pack: ResolvedPack, subject: Subject, history: readonly HistoryEvent[], calendar: Calendar, now: Instant): OwnershipSpell[] {
  const story = tellStory(pack, subject, history, calendar, now);
  const turns: Hold[] = [];
  for (const { event, read } of story.steps) {
    if (event === null) continue;
    const rule = pack.ownership.rules.find((candidate) => candidate.event === event.type && (!candidate.when || compileCondition(candidate.when)(read)));
    if (!rule) continue;
    const [party, holder] = [rule.party, holderOf(rule, event)];
    const last = turns.at(-1);
    if (last?.party === party && last.holder === holder) continue;
    turns.push({ party, holder, from: event.at, causeEventId: event.id });
  }
  const spells: OwnershipSpell[] = [];
  for (const [i, { party, holder, from, causeEventId }] of turns.entries()) {
    const to = turns[i + 1]?.from ?? now;
    if (party === null || from >= to) continue;
    spells.push({ party, holder, from, to, naturalMs: to - from, openingMs: calendar.elapsed(from, to, 'opening'), causeEventId });
  }
  return spells;
}
