import type { PackProblem } from './problem.ts';
import type { Parameter, ParameterRule, ParameterValues, PolicyPack, ResolvedPack } from './types.ts';

/** A pack ready for use, or everything that stands in its way, listed at once. */
export type Resolution =
  | { readonly ok: true; readonly pack: ResolvedPack }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

type Value = ParameterValues[string];

const problem = (parameter: string, code: string, zh: string, en: string): PackProblem => ({ path: `parameters.${parameter}`, code, message: { zh, en } });

function valueProblem({ id, title, type, min, max, choices }: Parameter, value: Value): PackProblem | null {
  const listed = type === 'list';
  if (listed ? !Array.isArray(value) || value.some((item) => typeof item !== 'string') : typeof value !== (type === 'number' ? 'number' : 'string')) {
    return problem(id, 'WRONG_TYPE', `“${title.zh}”的取值类型不对`, `${title.en} has a value of the wrong type`);
  }
  if (typeof value === 'number' && (!Number.isFinite(value) || value < (min ?? -Infinity) || value > (max ?? Infinity))) {
    return problem(id, 'OUT_OF_RANGE', `“${title.zh}”应在 ${min ?? '-∞'} 到 ${max ?? '∞'} 之间`, `${title.en} lies between ${min ?? '-∞'} and ${max ?? '∞'}`);
  }
  const chosen = typeof value === 'string' ? [value] : Array.isArray(value) ? value : [];
  if (choices && chosen.some((item) => !choices.includes(item))) {
    return problem(id, 'NOT_A_CHOICE', `“${title.zh}”只能取 ${choices.join('、')}`, `${title.en} is one of ${choices.join(', ')}`);
  }
  return null;
}

const HOLDS: Record<ParameterRule['op'], (left: number, right: number) => boolean> = {
  lt: (left, right) => left < right,
  lte: (left, right) => left <= right,
  eq: (left, right) => left === right,
  gte: (left, right) => left >= right,
  gt: (left, right) => left > right,
};

/** Replaces each reference to a parameter by its value, sharing what has none. */
function fill(node: unknown, values: ParameterValues): unknown {
  if (Array.isArray(node)) {
    const filled = node.map((item) => fill(item, values));
    return filled.some((item, i) => item !== node[i]) ? filled : node;
  }
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node);
  const { parameter, times } = node as { parameter?: unknown; times?: number };
  if (typeof parameter === 'string' && entries.every(([key]) => key === 'parameter' || key === 'times')) {
    return times === undefined ? values[parameter] : Number(values[parameter]) * times;
  }
  const filled = entries.map(([key, item]) => [key, fill(item, values)] as const);
  return filled.some(([, item], i) => item !== entries[i]![1]) ? Object.fromEntries(filled) : node;
}

/** Fills the blanks of a pack. Undefined words take the recommended value; blanks of the source must be given. */
export function resolvePack(pack: PolicyPack, given: ParameterValues = {}): Resolution {
  const problems: PackProblem[] = [];
  const values: Record<string, Value> = {};
  for (const parameter of pack.parameters) {
    const value = Object.hasOwn(given, parameter.id) ? given[parameter.id] : parameter.sourcePlaceholder ? undefined : parameter.recommended;
    if (value === undefined) {
      problems.push(problem(parameter.id, 'MISSING', `“${parameter.title.zh}”在原文中是空白，启用前必须填写`, `${parameter.title.en} is blank in the source and must be filled before activation`));
      continue;
    }
    const wrong = valueProblem(parameter, value);
    if (wrong) problems.push(wrong);
    else values[parameter.id] = value;
  }
  for (const id of Object.keys(given)) {
    if (!pack.parameters.some((parameter) => parameter.id === id)) problems.push(problem(id, 'UNKNOWN_PARAMETER', `没有名为“${id}”的参数`, `there is no parameter ${id}`));
  }
  for (const { code, left, op, right, because } of pack.parameterRules) {
    const [a, b] = [values[left], values[right]];
    if (typeof a === 'number' && typeof b === 'number' && !HOLDS[op](a, b)) problems.push({ path: `parameters.${left}`, code, message: because });
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, pack: { ...(fill(pack, values) as PolicyPack), parameterValues: values } };
}
