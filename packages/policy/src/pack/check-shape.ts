import type { PackProblem } from './problem.ts';
import type { Schema } from './schema-parts.ts';

type Definitions = Readonly<Record<string, Schema>>;
const MAX_PROBLEMS = 200;

const problem = (path: string, code: string, zh: string, en: string): PackProblem => ({ path, code, message: { zh, en } });
const under = (path: string, key: string | number): string => (path === '' ? `${key}` : `${path}.${key}`);
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const patterns = new Map<string, RegExp>();
function fits(pattern: string, value: string): boolean {
  let compiled = patterns.get(pattern);
  if (!compiled) patterns.set(pattern, (compiled = new RegExp(pattern)));
  return compiled.test(value);
}

function* textProblems(value: unknown, schema: Extract<Schema, { type: 'string' }>, path: string): Generator<PackProblem> {
  if (typeof value !== 'string') yield problem(path, 'WRONG_TYPE', '应为文字', 'a text is expected');
  else if (schema.enum && !schema.enum.includes(value)) yield problem(path, 'NOT_A_CHOICE', `只能取 ${schema.enum.join('、')}`, `one of ${schema.enum.join(', ')} is expected`);
  else if (schema.pattern !== undefined && !fits(schema.pattern, value)) yield problem(path, 'WRONG_FORMAT', `格式应为 ${schema.pattern}`, `the format is ${schema.pattern}`);
  else if (value.length > (schema.maxLength ?? Infinity) || value.length < (schema.minLength ?? 0)) yield problem(path, 'WRONG_LENGTH', '文字长度不符', 'the length of the text does not fit');
}

function* numberProblems(value: unknown, schema: Extract<Schema, { type: 'number' | 'integer' }>, path: string): Generator<PackProblem> {
  if (typeof value !== 'number' || (schema.type === 'integer' && !Number.isInteger(value))) yield problem(path, 'WRONG_TYPE', schema.type === 'integer' ? '应为整数' : '应为数字', `a${schema.type === 'integer' ? 'n integer' : ' number'} is expected`);
  else if (
    value < (schema.minimum ?? -Infinity) || value > (schema.maximum ?? Infinity)
    || (schema.type === 'number' && (value <= (schema.exclusiveMinimum ?? -Infinity) || value >= (schema.exclusiveMaximum ?? Infinity)))
  ) yield problem(path, 'OUT_OF_RANGE', '数值超出范围', 'the number is out of range');
}

function* objectProblems(value: unknown, schema: Extract<Schema, { type: 'object' }>, path: string, definitions: Definitions): Generator<PackProblem> {
  if (!isRecord(value)) {
    yield problem(path, 'WRONG_TYPE', '应为对象', 'an object is expected');
    return;
  }
  if (Object.keys(value).length > (schema.maxProperties ?? Infinity)) yield problem(path, 'WRONG_LENGTH', '成员过多', 'there are too many members');
  for (const key of schema.required) {
    if (!Object.hasOwn(value, key)) yield problem(under(path, key), 'MISSING', `缺少 ${key}`, `${key} is missing`);
  }
  for (const [key, item] of Object.entries(value)) {
    const own = Object.hasOwn(schema.properties, key) ? schema.properties[key] : schema.additionalProperties || undefined;
    if (own) yield* shapeProblems(item, own, under(path, key), definitions);
    else yield problem(under(path, key), 'UNKNOWN_MEMBER', `没有名为 ${key} 的成员`, `there is no member ${key}`);
  }
}

const required = (schema: Schema): readonly string[] => ('type' in schema && schema.type === 'object' ? schema.required : []);

/** Of several variants, the one that the value most resembles speaks for all. */
function* variantProblems(value: unknown, variants: readonly Schema[], path: string, definitions: Definitions): Generator<PackProblem> {
  const candidates = variants.map((variant) => ({
    problems: [...shapeProblems(value, variant, path, definitions)],
    kept: isRecord(value) ? required(variant).filter((key) => Object.hasOwn(value, key)).length : 0,
  }));
  if (candidates.some(({ problems }) => problems.length === 0)) return;
  const most = Math.max(...candidates.map(({ kept }) => kept));
  const similar = candidates
    .filter(({ kept, problems }) => (isRecord(value) ? most > 0 && kept === most : !problems.some((found) => found.path === path && found.code === 'WRONG_TYPE')))
    .sort((a, b) => a.problems.length - b.problems.length);
  if (similar[0]) yield* similar[0].problems;
  else yield problem(path, 'NO_VARIANT', '不符合任何一种写法', 'this fits none of the allowed forms');
}

function* shapeProblems(value: unknown, schema: Schema, path: string, definitions: Definitions): Generator<PackProblem> {
  if ('$ref' in schema) yield* shapeProblems(value, definitions[schema.$ref.slice('#/$defs/'.length)]!, path, definitions);
  else if ('oneOf' in schema) yield* variantProblems(value, schema.oneOf, path, definitions);
  else if (schema.type === 'string') yield* textProblems(value, schema, path);
  else if (schema.type === 'number' || schema.type === 'integer') yield* numberProblems(value, schema, path);
  else if (schema.type === 'object') yield* objectProblems(value, schema, path, definitions);
  else if (schema.type === 'boolean') {
    if (typeof value !== 'boolean') yield problem(path, 'WRONG_TYPE', '应为是或否', 'true or false is expected');
  } else if (schema.type === 'null') {
    if (value !== null) yield problem(path, 'WRONG_TYPE', '应为空', 'null is expected');
  } else if (!Array.isArray(value)) yield problem(path, 'WRONG_TYPE', '应为列表', 'a list is expected');
  else {
    if (value.length < (schema.minItems ?? 0) || value.length > (schema.maxItems ?? Infinity)) yield problem(path, 'WRONG_LENGTH', '列表长度不符', 'the length of the list does not fit');
    for (const [i, item] of value.entries()) yield* shapeProblems(item, schema.items, under(path, i), definitions);
  }
}

/** Where a plain value departs from a schema; at most 200 places. */
export function checkShape(value: unknown, schema: Schema, definitions: Definitions): PackProblem[] {
  const problems: PackProblem[] = [];
  for (const found of shapeProblems(value, schema, '', definitions)) {
    if (problems.push(found) === MAX_PROBLEMS) break;
  }
  return problems;
}
