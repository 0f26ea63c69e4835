import { PERIODS } from './duty.ts';
import { clauses, choice, element, flag, id, list, object, oneOf, positive, record, ref, some, text, time, word } from './schema-parts.ts';
import type { Schema } from './schema-parts.ts';

const nested = ref('Condition');
const amount = ref('Amount');
const duration = ref('Duration');
const triggers = list(ref('Trigger'));
const fields = list(ref('Field'));
const value = oneOf({ type: 'string', maxLength: 500 }, { type: 'number' }, { type: 'boolean' });
const number: Schema = { type: 'number' };
const bound = ref('Bound');
const whole: Schema = { type: 'integer', minimum: 1, maximum: 1_000_000 };
const counted = oneOf(choice('natural', 'opening', 'working'), object({ parameter: id }));
const durationOf = (more: Record<string, Schema> = {}): Schema => object(
  { amount, unit: choice('minutes', 'hours', 'days', 'weeks', 'months', 'years'), counted }, more);

const clauseId: Schema = { type: 'string', pattern: '^[a-z][a-z0-9-]{0,60}/[A-Za-z0-9._-]{1,40}$' };

const definitions: Readonly<Record<string, Schema>> = {
  Text: object({ zh: { type: 'string', minLength: 1, maxLength: 2000 }, en: { type: 'string', minLength: 1, maxLength: 2000 } }),
  Clauses: list(clauseId),
  Amount: oneOf({ type: 'number', minimum: 0, maximum: 1_000_000 }, object({ parameter: id }, { times: whole })),
  Bound: oneOf(number, object({ of: id }, { share: list(whole, { minItems: 2, maxItems: 2 }) })),
  Duration: durationOf(),
  Condition: oneOf(
    object({ all: list(nested) }), object({ any: list(nested) }), object({ not: nested }),
    object({ fact: id, is: value }), object({ fact: id, in: some(value) }),
    object({ fact: id, gt: bound }), object({ fact: id, gte: bound }), object({ fact: id, lt: bound }), object({ fact: id, lte: bound }),
    object({ fact: id, exists: flag }),
  ),
  Trigger: oneOf(object({ event: id }, { when: nested }), object({ becomes: nested }), object({ breachOf: id }, { when: nested })),
  Field: object({ id, title: text, required: flag, clauses }, {
    when: nested, type: choice('text', 'number', 'money', 'instant', 'date', 'boolean', 'choice', 'department', 'staff'), choices: list(object({ id, title: text })),
  }),
  Requirement: object({ code: { type: 'string', pattern: '^[A-Z][A-Z0-9_]{0,60}$' }, when: nested, because: text, clauses }),
  ChecklistItem: object({ id, title: text, required: flag, clauses }),
  Point: object(
    { period: choice('week', 'half_month', 'month', 'quarter', 'year'), day: { type: 'integer', minimum: 1, maximum: 366 }, counted: choice('natural', 'working'), time },
    { rollForward: flag, of: choice('this', 'next') }),
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
    extension: object({ requested: id, approved: id, told: id, max: amount, times: positive, clauses }, { amountFact: id, maxIsTotal: flag }),
  },
);

const lifecycle = object({
  subject: id, initial: id,
  stages: some(element({ actions: list(id) }, { checklist: list(object({ id, title: text })), terminal: flag })),
  moves: list(object({ on: id, to: id }, { from: list(id), when: nested })),
  actions: list(element({ event: id, roles: list(id), requires: list(ref('Requirement')), fields }, { sets: record(value), notBy: some(id) })),
}, { opens: id });

const since = { since: list(id) };
const sections: Readonly<Record<string, Schema>> = {
  roles: list(element({}, { heldBy: list(id) })),
  facts: list(object({ id, type: choice('enum', 'boolean', 'number', 'instant', 'date', 'text'), title: text }, { scope: choice('case', 'event'), values: list(word), valueTitles: record(text) })),
  derivedFacts: list(oneOf(
    object({ fact: id, kind: choice('count', 'occurred'), events: some(id) }, since),
    object({ fact: id, kind: choice('age'), from: some(id), after: duration }, { until: list(id) }),
    object({ fact: id, kind: choice('most_within'), events: some(id), within: duration }, { by: id }),
    object({ fact: id, kind: choice('open'), opens: some(id), closes: some(id) }, since),
    object({ fact: id, kind: choice('calendar'), event: id, is: choice('within_opening', 'working_day') }),
    object({ fact: id, kind: choice('clock'), key: id }),
  )),
  events: some(object({ type: id, title: text }, { clauses })),
  guidance: list(element({ kind: choice('scope', 'definition', 'principle', 'provision') })),
  channels: list(element({ ticketType: choice('complaint', 'consultation'), fields })),
  dimensions: list(element({ values: list(element({}, { proposed: flag })) }, { openValues: flag, provisionalUntilClosed: flag, many: flag })),
  rules: list(element({ when: nested, set: object({ fact: id, value }), effect: choice('force', 'propose') }, { provisional: flag })),
  lifecycles: list(lifecycle),
  ownership: object({
    parties: list(object({ id, title: text })),
    rules: list(object({ event: id, party: oneOf(id, { type: 'null' }) }, { when: nested, holderFact: id })),
  }),
  clocks: list(clock),
  escalations: list(element({ from: id, to: id }, { onBreachOf: id, onEvent: id, onBecomes: nested })),
  approvals: list(element({ approver: id }, { delegableTo: list(id), when: nested, asks: id, gives: id, needs: nested })),
  notices: list(element({ audience: list(id) }, {
    onEvent: id, onBecomes: nested, onBreachOf: id, when: nested, medium: choice('in_app', 'mail', 'phone', 'meeting', 'posting', 'report'), content: fields, clockKey: id,
  })),
  settlements: list(element({ kind: choice('non_payout', 'payout', 'gift', 'refund', 'negotiated'), actor: id, requires: list(ref('Requirement')), fields }, { cap: amount })),
  personnel: list(element({ kind: choice('measure', 'trigger', 'basis', 'reward') }, { rank: positive, when: nested, legalNote: text, basisParameter: id })),
  excluded: list(element({ because: text, substitute: text, substitutes: some({ type: 'string', pattern: '^[a-z]+/[A-Za-z][A-Za-z0-9_.~-]{0,99}$' }), attempts: some(object({ action: id }, { when: nested })) })),
  touchpoints: list(element(
    { trigger: choice('enrolled_at', 'first_class_on', 'child_birthday', 'festival', 'case', 'contact'), clockKey: id, ownerRole: id, checklist: list(ref('ChecklistItem')) },
    { survey: id, festivalParameter: id })),
  surveys: list(element({ anonymity: some(choice('named', 'anonymous')), optional: flag })),
  care: list(element({ kind: choice('programme', 'action', 'activity', 'topic') }, {
    grades: list(choice('A', 'B', 'C', 'D')), fields, clockKey: id, duty: id, touchpoint: id, approval: id, suspended: text,
  })),
  metrics: list(element({ formula: text, unit: choice('percent', 'number', 'ms') }, {
    inputs: list(object({ id, title: text })), target: object({ op: choice('gte', 'lte'), value: amount, clauses }),
    compute: oneOf(
      object({ kind: choice('ratio'), of: id, to: id, times: number }, { without: list(id) }), object({ kind: choice('growth'), from: id, to: id, times: number }),
      object({ kind: choice('weighted'), parts: some(object({ input: id, weight: number })) }), object({ kind: choice('count'), of: id })),
  })),
  reports: list(element({ period: id, audience: list(id) }, { author: id, duty: id, onEvent: id, clockKey: id, when: nested, content: fields })),
  duties: list(element(
    { scope: choice('campus', 'chain'), every: oneOf(choice(...PERIODS), object({ parameter: id })), opens: choice('first_day', 'last_day'), clockKey: id, ownerRole: id, fields },
    { on: choice('working_days', 'all_days', 'days_of_rest') })),
  records: list(element({ kind: choice('form', 'archive', 'evidence', 'document'), fields }, { actions: list(id), duty: id })),
  retention: list(element({ years: amount }, { disposalApproval: id })),
  supervision: list(element({}, { ownerRole: id, duty: id, action: id })),
  confidentiality: list(element({}, { exception: text, document: id })),
  meetings: list(element({}, { duty: id, onEvent: id, requires: list(ref('Requirement')), agenda: list(object({ id, title: text })) })),
  training: list(element({ kind: choice('training', 'publication') }, { duty: id })),
  improvements: list(element({ fields }, { action: id, when: nested })),
  parameters: list(element(
    { type: choice('number', 'text', 'choice', 'list'), recommended: oneOf({ type: 'number' }, word, list(word)), sourcePlaceholder: flag },
    { unit: text, min: number, max: number, choices: some(word) })),
  parameterRules: list(object({ code: { type: 'string', maxLength: 100 }, left: id, op: choice('lt', 'lte', 'eq', 'gte', 'gt'), right: id, because: text, clauses })),
  conflicts: list(element({ decision: text }, { alternatives: list(text) })),
};

const grading = object({
  clauses, spendWindowYears: amount, spendA: amount, spendB: amount, spendC: amount, referralsA: amount, referralsB: amount, tenureMonthsA: amount, tenureMonthsC: amount,
  weights: object({ spend: number, cooperation_intent: number, referral_influence: number, tenure: number }), bands: object({ A: number, B: number, C: number }),
});

/** The shape of a pack; what its members mean is said by the types of the same names. */
export const packSchema = object(
  { id: { type: 'string', pattern: '^[a-z][a-z0-9-]{0,60}$' }, version: { type: 'string', pattern: '^[0-9]+[.][0-9]+[.][0-9]+$' }, title: text, subjects: some(object({ id, title: text })), ...sections },
  { effectiveFrom: { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' }, grading, regulation: list(object({ id: clauseId, kind: id, summary: text })) },
);
export const packDefinitions = definitions;

/** JSON Schema (2020-12) of packs, for editors. References between members (unknown facts, keys, roles) are checked by `validatePack`. */
export function packJsonSchema(): Record<string, unknown> {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'Policy pack', ...structuredClone(packSchema), $defs: structuredClone(definitions) };
}
