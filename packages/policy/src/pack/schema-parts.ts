/** The part of JSON Schema 2020-12 that packs need. */
export type Schema =
  | { readonly $ref: string }
  | { readonly type: 'string'; readonly pattern?: string; readonly enum?: readonly string[]; readonly maxLength?: number; readonly minLength?: number }
  | { readonly type: 'number'; readonly minimum?: number; readonly maximum?: number; readonly exclusiveMinimum?: number; readonly exclusiveMaximum?: number }
  | { readonly type: 'integer'; readonly minimum?: number; readonly maximum?: number }
  | { readonly type: 'boolean'; readonly const?: boolean }
  | { readonly type: 'null' }
  | { readonly type: 'array'; readonly items: Schema; readonly minItems?: number; readonly maxItems?: number }
  | { readonly type: 'object'; readonly properties: Readonly<Record<string, Schema>>; readonly required: readonly string[]; readonly additionalProperties: false | Schema; readonly maxProperties?: number }
  | { readonly oneOf: readonly Schema[] };

type Properties = Readonly<Record<string, Schema>>;

export const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
export const text: Schema = ref('Text');
export const clauses: Schema = ref('Clauses');
export const id: Schema = { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_.~-]{0,99}$' };
export const word: Schema = { type: 'string', maxLength: 500 };
export const time: Schema = { type: 'string', pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$' };
export const flag: Schema = { type: 'boolean' };
export const positive: Schema = { type: 'integer', minimum: 1, maximum: 10_000 };
export const oneOf = (...variants: readonly Schema[]): Schema => ({ oneOf: variants });
export const choice = (...values: readonly string[]): Schema => ({ type: 'string', enum: values });
export const list = (items: Schema, bounds: { readonly minItems?: number; readonly maxItems?: number } = {}): Schema => ({ type: 'array', items, maxItems: 1000, ...bounds });
export const some = (items: Schema): Schema => list(items, { minItems: 1 });

/** An object with these members and no others. */
export const object = (required: Properties, optional: Properties = {}): Schema => ({
  type: 'object', properties: { ...required, ...optional }, required: Object.keys(required), additionalProperties: false,
});

/** An object whose members are named freely. */
export const record = (values: Schema): Schema => ({ type: 'object', properties: {}, required: [], additionalProperties: values, maxProperties: 100 });

/** An element: it names itself and its clauses, beside members of its own. */
export const element = (required: Properties = {}, optional: Properties = {}): Schema =>
  object({ id, clauses, title: text, ...required }, { text, ...optional });
