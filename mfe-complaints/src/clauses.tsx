import { ClauseTag } from '@huiyin/ui';
import { clauseNumber } from './clause-number.ts';

/** Clauses by their numbers; what a clause says appears on hover where it is known. */
export function Clauses({ ids, summaries }: { ids: readonly string[]; summaries?: ReadonlyMap<string, string> }) {
  return ids.map((id) => <ClauseTag key={id} id={clauseNumber(id)} {...(summaries?.has(id) ? { summary: summaries.get(id)! } : {})} />);
}
