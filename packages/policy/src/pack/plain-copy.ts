import type { PackProblem } from './problem.ts';

/** The largest regulation we know has under half of these nodes. */
const LIMITS = { depth: 24, nodes: 25_000, listLength: 1_000, stringLength: 10_000 } as const;
const DANGEROUS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** A copy that is safe to read, or why there is none. */
export type PlainCopy = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: PackProblem };

interface Copying {
  nodes: number;
  readonly ancestors: Set<object>;
  problem: PackProblem | null;
}

function refuse(copying: Copying, path: string, code: string, zh: string, en: string): undefined {
  copying.problem ??= { path, code, message: { zh, en } };
  return undefined;
}

function copyOf(value: unknown, path: string, copying: Copying): unknown {
  if (copying.problem) return undefined;
  if (++copying.nodes > LIMITS.nodes) return refuse(copying, path, 'TOO_LARGE', '内容过大', 'the value is too large');
  if (typeof value === 'string' && value.length > LIMITS.stringLength) return refuse(copying, path, 'TOO_LARGE', '文字过长', 'a text is too long');
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return value;
  if (typeof value !== 'object') return refuse(copying, path, 'NOT_JSON', '只能包含 JSON 数据', 'only JSON values are allowed');
  return copyMembers(value, path, copying);
}

function copyMembers(value: object, path: string, copying: Copying): unknown {
  const { ancestors } = copying;
  if (ancestors.has(value)) return refuse(copying, path, 'CYCLE', '内容引用了自身', 'the value refers to itself');
  if (ancestors.size >= LIMITS.depth) return refuse(copying, path, 'TOO_DEEP', '嵌套过深', 'the value is nested too deeply');
  const prototype: unknown = Object.getPrototypeOf(value);
  const isList = Array.isArray(value);
  if (!isList && prototype !== Object.prototype && prototype !== null) return refuse(copying, path, 'NOT_JSON', '只能包含 JSON 数据', 'only JSON values are allowed');
  if (isList && value.length > LIMITS.listLength) return refuse(copying, path, 'TOO_LARGE', `一个列表最多 ${LIMITS.listLength} 项`, `a list has at most ${LIMITS.listLength} entries`);
  ancestors.add(value);
  const entries: [string, unknown][] = [];
  for (const key of Object.keys(value)) {
    const place = path === '' ? key : `${path}.${key}`;
    if (DANGEROUS.has(key)) return refuse(copying, place, 'FORBIDDEN_KEY', `不允许名为 ${key} 的成员`, `a member must not be called ${key}`);
    const descriptor = Object.getOwnPropertyDescriptor(value, key);
    if (!descriptor || !('value' in descriptor)) return refuse(copying, place, 'NOT_JSON', '只能包含 JSON 数据', 'only JSON values are allowed');
    if (descriptor.value === undefined && !isList) continue;
    entries.push([key, copyOf(descriptor.value, place, copying)]);
    if (copying.problem) return undefined;
  }
  ancestors.delete(value);
  return isList ? entries.map(([, item]) => item) : Object.fromEntries(entries);
}

/** Copies any value as plain JSON data: own members only, bounded, without cycles, accessors or keys that touch prototypes. */
export function plainCopy(value: unknown): PlainCopy {
  const copying: Copying = { nodes: 0, ancestors: new Set(), problem: null };
  try {
    const copy = copyOf(value, '', copying);
    return copying.problem ? { ok: false, problem: copying.problem } : { ok: true, value: copy };
  } catch {
    // A proxy may throw anything when looked at.
    return { ok: false, problem: { path: '', code: 'UNREADABLE', message: { zh: '无法读取', en: 'the value cannot be read' } } };
  }
}
