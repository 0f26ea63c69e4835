import type { Coverage } from './problem.ts';
import type { PolicyPack } from './types.ts';

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
  const carriesOut = (name: string): boolean => !EXPLAINING.has(name.split('/')[0]!);
  const covered = [...known].filter((id) => elementsOf[id]!.some(carriesOut));
  return { covered, missing: [...known].filter((id) => !covered.includes(id)), uncited, unknown: [...unknown], elementsOf };
}
