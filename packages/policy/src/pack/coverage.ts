import { missingFor } from './carried-out.ts';
import type { MissingPart } from './carried-out.ts';
import type { Coverage } from './problem.ts';
import type { PolicyPack, RegulationClause } from './types.ts';

/** Sections whose members are elements; facts, events and the like serve them. */
const SECTIONS = [
  'roles', 'guidance', 'channels', 'dimensions', 'rules', 'clocks', 'escalations', 'approvals', 'notices', 'settlements', 'personnel', 'excluded',
  'touchpoints', 'surveys', 'care', 'metrics', 'reports', 'duties', 'records', 'retention', 'supervision', 'confidentiality', 'meetings', 'training', 'improvements',
  'parameters', 'conflicts',
] as const satisfies readonly (keyof PolicyPack)[];

/** Notes and settings explain clauses; they do not carry them out. */
const EXPLAINING: ReadonlySet<string> = new Set(['conflicts', 'parameters']);

function cited(node: unknown, into: Set<string>): Set<string> {
  if (Array.isArray(node)) for (const item of node) cited(item, into);
  else if (typeof node === 'object' && node !== null) {
    for (const [key, value] of Object.entries(node)) {
      if (key === 'clauses' && Array.isArray(value)) for (const clause of value) into.add(String(clause));
      else cited(value, into);
    }
  }
  return into;
}

/** Which clauses have no rule, and which rules have no clause. */
export function coverage(pack: PolicyPack, clauses: readonly { readonly id: string }[]): Coverage {
  const known = new Set(clauses.map(({ id }) => id));
  const elementsOf: Record<string, string[]> = Object.fromEntries([...known].map((id) => [id, []]));
  const [uncited, unknown]: [string[], Set<string>] = [[], new Set()];
  const sections: readonly (readonly [name: string, elements: readonly { readonly id: string }[]])[] = [
    ...SECTIONS.map((section) => [section, pack[section]] as const),
    ['stages', pack.lifecycles.flatMap(({ stages }) => stages)], ['actions', pack.lifecycles.flatMap(({ actions }) => actions)],
    ['grading', pack.grading ? [{ id: 'scale', ...pack.grading }] : []],
  ];
  for (const [section, elements] of sections) {
    for (const element of elements) {
      const name = `${section}/${element.id}`;
      const ids = cited(element, new Set());
      if (ids.size === 0) uncited.push(name);
      for (const id of ids) {
        if (known.has(id)) elementsOf[id]!.push(name);
        else unknown.add(id);
      }
    }
  }
  const covered = [...known].filter((id) => elementsOf[id]!.some(carriesOut));
  return { covered, missing: [...known].filter((id) => !covered.includes(id)), uncited, unknown: [...unknown], elementsOf };
}

const carriesOut = (name: string): boolean => !EXPLAINING.has(name.split('/')[0]!);

/**
 * How a clause stands. `enforced`: an element does what it says. `guidance`: words that people are shown. `excluded`: refused, with a
 * substitute. `awaiting`: written down, but a part of the product that would carry it out is missing. `open`: nothing is written down.
 */
export type ClauseStateName = 'enforced' | 'guidance' | 'excluded' | 'awaiting' | 'open';

export interface ClauseState {
  readonly id: string;
  readonly kind: string;
  readonly state: ClauseStateName;
  /** Elements made from it, as "section/id". */
  readonly elements: readonly string[];
  /** What its elements wait for. */
  readonly missing: readonly MissingPart[];
}

function stateOf(pack: PolicyPack, { id, kind }: RegulationClause, elements: readonly string[]): ClauseState {
  const carrying = elements.filter(carriesOut);
  const parts = carrying.map((name) => {
    const [section, element] = name.split('/') as [string, string];
    return { section, missing: missingFor(pack, section, element) };
  });
  const acting = parts.filter(({ section }) => section !== 'guidance');
  const missing = [...new Set(acting.flatMap((part) => part.missing ?? []))];
  const answer = (state: ClauseStateName): ClauseState => ({ id, kind, state, elements, missing: state === 'awaiting' ? missing : [] });
  if (carrying.length === 0) return answer('open');
  if (kind === 'excluded') return answer(acting.some(({ section }) => section === 'excluded') ? 'excluded' : 'open');
  if (acting.length === 0) return answer('guidance');
  return answer(acting.some((part) => part.missing === null) ? 'enforced' : 'awaiting');
}

/** How each clause of a regulation stands, in its order. Citing alone makes no clause enforced: the element must be one that something carries out. */
export function clauseStates(pack: PolicyPack, clauses: readonly RegulationClause[]): ClauseState[] {
  const { elementsOf } = coverage(pack, clauses);
  return clauses.map((clause) => stateOf(pack, clause, elementsOf[clause.id] ?? []));
}
