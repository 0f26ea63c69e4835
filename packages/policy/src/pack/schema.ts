import { clauses, choice, element, flag, id, list, object, oneOf, positive, ref, some, text, time, word } from './schema-parts.ts';
import type { Schema } from './schema-parts.ts';

const nested = ref('Condition');
const amount = ref('Amount');
const duration = ref('Duration');
const triggers = list(ref('Trigger'));
const fields = list(ref('Field'));
const value = oneOf({ type: 'string', maxLength: 500 }, { type: 'number' }, { type: 'boolean' });
const number: Schema = { type: 'number' };
const durationOf = (more: Record<string, Schema> = {}): Schema => object(
  { amount, unit: choice('minutes', 'hours', 'days', 'weeks', 'months', 'years'), counted: choice('natural', 'opening', 'working') }, more);

const definitions: Readonly<Record<string, Schema>> = {
  Text: object({ zh: { type: 'string', minLength: 1, maxLength: 2000 }, en: { type: 'string', minLength: 1, maxLength: 2000 } }),
  Clauses: list({ type: 'string', pattern: '^[a-z][a-z0-9-]{0,60}/[A-Za-z0-9._-]{1,40}$' }),
  Amount: oneOf({ type: 'number', minimum: 0, maximum: 1_000_000 }, object({ parameter: id })),
  Duration: durationOf(),
  Condition: oneOf(
    object({ all: list(nested) }), object({ any: list(nested) }), object({ not: nested }),
    object({ fact: id, is: value }), object({ fact: id, in: some(value) }),
    object({ fact: id, gt: number }), object({ fact: id, gte: number }), object({ fact: id, lt: number }), object({ fact: id, lte: number }),
    object({ fact: id, exists: flag }),
  ),
  Trigger: oneOf(object({ event: id }, { when: nested }), object({ breachOf: id }, { when: nested })),
  Field: object({ id, title: text, required: flag, clauses }, { when: nested }),
  Requirement: object({ code: { type: 'string', pattern: '^[A-Z][A-Z0-9_]{0,60}$' }, when: nested, because: text, clauses }),
  ChecklistItem: object({ id, title: text, required: flag, clauses }),
  Point: object(
    { period: choice('week', 'half_month', 'month', 'quarter', 'year'), day: { type: 'integer', minimum: 1, maximum: 366 }, counted: choice('natural', 'working'), time },
    { rollForward: flag }),
};

const clock = element(
  {
    key: id, subject: id, start: some(ref('Trigger')), stop: triggers, comparator: choice('lt', 'lte', 'gte'), ownerRole: id,
    limit: oneOf(durationOf({ rollForward: flag }), object({ instant: id }), object({ sameAs: id }), object({ point: ref('Point') })),
  },
  {
    when: nested, judgedBy: choice('latest_facts', 'facts_at_stop'), pause: triggers, resume: triggers, cancel: triggers, reset: triggers,
    per: choice('subject', 'correlation', 'breach'), delay: oneOf(duration, object({ instant: id }), object({ until: choice('next_opening') })),
    warnings: list(oneOf(object({ share: { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 } }), object({ before: duration })), { maxItems: 10 }),
    onBreach: list(object({ toRole: id, clauses }, { after: duration })), excusedBy: id, countsForTimeliness: flag, urgent: flag,
    renewal: object({ clauses, alertFrom: positive, alertRole: id }),
    extension: object({ requested: id, approved: id, told: id, max: amount, times: positive, clauses }, { amountFact: id }),
  },
);

const lifecycle = object({
  subject: id, initial: id,
  stages: some(element({ actions: list(id) }, { checklist: list(object({ id, title: text })), terminal: flag })),
  moves: list(object({ on: id, to: id }, { from: list(id), when: nested })),
  actions: list(element({ event: id, roles: list(id), requires: list(ref('Requirement')), fields })),
});

const since = { since: list(id) };
const sections: Readonly<Record<string, Schema>> = {
  roles: list(element()),
  facts: list(object({ id, type: choice('enum', 'boolean', 'number', 'instant', 'date', 'text'), title: text }, { scope: choice('case', 'event'), values: list(word) })),
  derivedFacts: list(oneOf(
    object({ fact: id, kind: choice('count', 'occurred'), events: some(id) }, since),
    object({ fact: id, kind: choice('open'), opens: some(id), closes: some(id) }, since),
    object({ fact: id, kind: choice('calendar'), event: id, is: choice('within_opening', 'working_day') }),
    object({ fact: id, kind: choice('clock'), key: id }),
  )),
  events: some(object({ type: id, title: text }, { clauses })),
  guidance: list(element({ kind: choice('scope', 'definition', 'principle') })),
  channels: list(element({ ticketType: choice('complaint', 'consultation'), fields })),
  dimensions: list(element({ values: list(element({}, { proposed: flag })) }, { openValues: flag, provisionalUntilClosed: flag, many: flag })),
  rules: list(element({ when: nested, set: object({ fact: id, value }), effect: choice('force', 'propose') }, { provisional: flag })),
  lifecycle,
  ownership: object({
    parties: list(object({ id, title: text })),
    rules: list(object({ event: id, party: oneOf(id, { type: 'null' }) }, { when: nested, holderFact: id })),
  }),
  clocks: list(clock),
  escalations: list(element({ from: id, to: id }, { onBreachOf: id, onEvent: id })),
  approvals: list(element({ approver: id }, { delegableTo: list(id), when: nested })),
  notices: list(element({ audience: list(id) }, { onEvent: id })),
  settlements: list(element({ kind: choice('non_payout', 'payout', 'gift', 'refund'), actor: id, requires: list(ref('Requirement')), fields }, { cap: amount })),
  personnel: list(element({ kind: choice('measure', 'trigger', 'basis') }, { rank: positive, when: nested, legalNote: text })),
  excluded: list(element({ because: text, substitute: text, substituteKind: id })),
  touchpoints: list(element(
    { trigger: choice('enrolled_at', 'first_class_on', 'child_birthday', 'festival'), clockKey: id, ownerRole: id, checklist: list(ref('ChecklistItem')) },
    { survey: id, festivalParameter: id })),
  surveys: list(element({ anonymity: some(choice('named', 'anonymous')), optional: flag })),
  care: list(element({ kind: choice('programme', 'action', 'activity', 'topic') })),
  metrics: list(element({ formula: text, unit: choice('percent', 'number', 'ms') })),
  reports: list(element({ period: id, audience: list(id) })),
  retention: list(element({ years: amount })),
  meetings: list(element({}, { periodParameter: id })),
  training: list(element({ kind: choice('training', 'publication') })),
  improvements: list(element({ fields })),
  parameters: list(element(
    { type: choice('number', 'text', 'choice', 'list'), recommended: oneOf({ type: 'number' }, word, list(word)), sourcePlaceholder: flag },
    { unit: text, min: number, max: number, choices: some(word) })),
  parameterRules: list(object({ code: { type: 'string', maxLength: 100 }, left: id, op: choice('lt', 'lte', 'gte', 'gt'), right: id, because: text, clauses })),
  conflicts: list(element({ decision: text })),
};

/** The shape of a pack; what its members mean is said by the types of the same names. */
export const packSchema = object(
  { id: { type: 'string', pattern: '^[a-z][a-z0-9-]{0,60}$' }, version: { type: 'string', pattern: '^[0-9]+[.][0-9]+[.][0-9]+$' }, title: text, subjects: some(object({ id, title: text })), ...sections },
  { effectiveFrom: { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' } },
);
export const packDefinitions = definitions;

/** JSON Schema (2020-12) of packs, for editors. References between members (unknown facts, keys, roles) are checked by `validatePack`. */
export function packJsonSchema(): Record<string, unknown> {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'Policy pack', ...structuredClone(packSchema), $defs: structuredClone(definitions) };
}
