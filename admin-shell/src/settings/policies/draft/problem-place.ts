import type { DraftEntry } from './draft-fields.ts';

/** Where a problem is mended: a blank, an element, or the pack as a whole. */
export type ProblemPlace =
  | { readonly kind: 'parameter'; readonly key: string }
  /** `rest` is the path within the element. */
  | { readonly kind: 'element'; readonly section: string; readonly id: string; readonly rest: string }
  | { readonly kind: 'pack'; readonly path: string };

const LIFECYCLE = /^lifecycles\.(\d+)\.(stages|actions)\.(\d+)(?:\.(.*))?$/;
const MEMBER = /^(\w+)\.(\d+)(?:\.(.*))?$/;

/** Finds the place that a path of the API means: `parameters.gift_cap`, `clocks.3.ownerRole`, `lifecycles.0.actions.2.requires.0`. */
export function placeOfProblem(path: string, { parameters, elements }: Pick<DraftEntry, 'parameters' | 'elements'>): ProblemPlace {
  const blank = /^parameters\.([^.]+)$/.exec(path)?.[1];
  if (blank && parameters.some(({ key }) => key === blank)) return { kind: 'parameter', key: blank };
  const within = LIFECYCLE.exec(path);
  if (within) {
    const subjects = [...new Set(elements.flatMap(({ lifecycle }) => lifecycle ?? []))];
    const part = elements.filter(({ section, lifecycle }) => section === within[2] && lifecycle === subjects[Number(within[1])]);
    const found = part[Number(within[3])];
    if (found) return { kind: 'element', section: found.section, id: found.elementId, rest: within[4] ?? '' };
  }
  const member = MEMBER.exec(path);
  const found = member && elements.filter(({ section }) => section === member[1])[Number(member[2])];
  return found ? { kind: 'element', section: found.section, id: found.elementId, rest: member[3] ?? '' } : { kind: 'pack', path };
}
