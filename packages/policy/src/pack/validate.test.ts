import { describe, expect, it } from 'vitest';
import { agreedTarget } from '../packs/agreed-target/pack.ts';
import { builtInPacks } from '../packs/built-in.ts';
import { childcareInstitution } from '../packs/childcare-institution/pack.ts';
import { clock, smallPack } from '../testing/small-pack.ts';
import { coverage } from './coverage.ts';
import { packJsonSchema } from './schema.ts';
import { validatePack } from './validate.ts';

const title = { zh: '测试', en: 'test' };
const reply = clock({ id: 'reply', limit: { amount: 1, unit: 'hours', counted: 'natural' } });
const faults = (value: unknown): string[] => validatePack(value).map(({ path, code }) => `${path} ${code}`);

describe.each(Object.entries(builtInPacks))('the built-in pack %s', (id, { pack, clauses }) => {
  it('is valid, also after a journey through JSON', () => {
    expect(pack.id).toBe(id);
    expect(validatePack(pack)).toEqual([]);
    expect(validatePack(JSON.parse(JSON.stringify(pack)))).toEqual([]);
  });
  it('covers every clause, and every element cites one', () => {
    expect(coverage(pack, clauses)).toMatchObject({ missing: [], uncited: [], unknown: [] });
  });
});

describe('coverage', () => {
  it('names clauses without an element, elements without a clause, and clauses nobody knows', () => {
    const pack = smallPack([reply], { guidance: [{ id: 'why', kind: 'principle', clauses: [], title }], conflicts: [{ id: 'C1', clauses: ['test/2'], title, decision: title }] });
    const { covered, missing, uncited, unknown } = coverage(pack, [{ id: 'test/1' }, { id: 'test/2' }]);
    expect({ covered, missing, uncited, unknown }).toEqual({ covered: ['test/1'], missing: ['test/2'], uncited: ['guidance/why'], unknown: [] });
    expect(coverage(pack, [{ id: 'test/2' }]).unknown).toEqual(['test/1']);
  });
  it('counts what a nested part cites: the checklist of a touchpoint carries its clause', () => {
    const { elementsOf } = coverage(childcareInstitution, builtInPacks['childcare-institution']!.clauses);
    expect(elementsOf['childcare-institution/1.1.01-c']).toContain('touchpoints/welcome_24h');
    expect(elementsOf['childcare-institution/2.8.02-b']).toEqual(['personnel/recovery_decision', 'excluded/employee_bears_payout']);
  });
});

describe('a pack of the wrong shape', () => {
  it.each<[string, unknown, string]>([
    ['nothing', undefined, ' NOT_JSON'],
    ['a number', 7, ' WRONG_TYPE'],
    ['a missing section', { ...agreedTarget, clocks: undefined }, 'clocks MISSING'],
    ['a member it does not know', { ...agreedTarget, owner: 'me' }, 'owner UNKNOWN_MEMBER'],
    ['a version that is none', { ...agreedTarget, version: 'latest' }, 'version WRONG_FORMAT'],
    ['an unknown unit', smallPack([{ ...reply, limit: { amount: 1, unit: 'fortnights', counted: 'natural' } } as never]), 'clocks.0.limit.unit NOT_A_CHOICE'],
    ['a negative amount', smallPack([{ ...reply, limit: { amount: -1, unit: 'hours', counted: 'natural' } }]), 'clocks.0.limit.amount OUT_OF_RANGE'],
    ['a share of one', smallPack([{ ...reply, warnings: [{ share: 1 }] }]), 'clocks.0.warnings.0.share OUT_OF_RANGE'],
    ['an empty name', { ...agreedTarget, title: { zh: '', en: 'x' } }, 'title.zh WRONG_LENGTH'],
    ['a condition of no kind', smallPack([{ ...reply, when: { fact: 'urgency' } } as never]), 'clocks.0.when.is MISSING'],
    ['a condition that asks twice', smallPack([{ ...reply, when: { fact: 'urgency', is: 'high', in: ['low'] } } as never]), 'clocks.0.when.in UNKNOWN_MEMBER'],
    ['a clause id without pack', smallPack([{ ...reply, clauses: ['2.5'] as never }]), 'clocks.0.clauses.0 WRONG_FORMAT'],
    ['a clock without start', smallPack([{ ...reply, start: [] }]), 'clocks.0.start WRONG_LENGTH'],
  ])('%s is named with its place', (_name, value, fault) => {
    expect(faults(value)).toContain(fault);
  });
  it('lists many faults at once, but not without end', () => {
    expect(faults({}).length).toBeGreaterThan(20);
    expect(faults({ ...agreedTarget, roles: Array.from({ length: 900 }, () => 1) })).toHaveLength(200);
  });
});

describe('a hostile pack', () => {
  const deep = (levels: number): unknown => (levels === 0 ? { fact: 'urgency', exists: true } : { not: deep(levels - 1) });
  const circle: Record<string, unknown> = { ...agreedTarget };
  circle.title = circle;
  const trap = { ...agreedTarget };
  Object.defineProperty(trap, 'clocks', { enumerable: true, get: () => { throw new Error('boom'); } });

  it.each<[string, unknown, string]>([
    ['nested without end', { ...agreedTarget, rules: [{ when: deep(5000) }] }, 'TOO_DEEP'],
    ['a circle', circle, 'CYCLE'],
    ['a list of a million', { ...agreedTarget, roles: Array.from({ length: 1_000_000 }, () => 0) }, 'TOO_LARGE'],
    ['a list one entry too long', { ...agreedTarget, roles: Array.from({ length: 1001 }, () => 0) }, 'TOO_LARGE'],
    ['many lists that are each small enough', { ...agreedTarget, roles: Array.from({ length: 1000 }, () => Array.from({ length: 25 }, () => 0)) }, 'TOO_LARGE'],
    ['a text of a megabyte', { ...agreedTarget, title: { zh: 'x'.repeat(1_000_000), en: 'x' } }, 'TOO_LARGE'],
    ['a prototype key', JSON.parse('{"id":"x","__proto__":{"admin":true}}'), 'FORBIDDEN_KEY'],
    ['a constructor key', { ...agreedTarget, constructor: { prototype: {} } }, 'FORBIDDEN_KEY'],
    ['a getter', trap, 'NOT_JSON'],
    ['a function', { ...agreedTarget, title: () => 'x' }, 'NOT_JSON'],
    ['a date', { ...agreedTarget, title: new Date(0) }, 'NOT_JSON'],
    ['not a number', { ...agreedTarget, roles: Number.NaN }, 'NOT_JSON'],
    ['a proxy that throws', new Proxy({}, { ownKeys: () => { throw new Error('boom'); } }), 'UNREADABLE'],
  ])('%s is refused, not run into', (_name, value, code) => {
    expect(validatePack(value).map((problem) => problem.code)).toEqual([code]);
  });
});

it('five hundred clocks that wait for each other are all named, and one that only waits for them is not', () => {
  const circle = Array.from({ length: 500 }, (_, i) => clock({ id: `c${i}`, key: `k${i}`, limit: { amount: 1, unit: 'hours', counted: 'natural' }, start: [{ breachOf: `k${(i + 1) % 500}` }] }));
  const outside = clock({ id: 'outside', key: 'outside', limit: { amount: 1, unit: 'hours', counted: 'natural' }, start: [{ breachOf: 'k0' }] });
  const found = validatePack(smallPack([...circle, outside])).filter(({ code }) => code === 'BREACH_CIRCLE');
  expect(found.map(({ path }) => path)).toEqual(circle.map((_, i) => `clocks.${i}.start`));
});

describe('a pack that names what is not there', () => {
  const breach = (id: string, of: string) => clock({ id, limit: { amount: 1, unit: 'hours', counted: 'natural' }, start: [{ breachOf: of }] });
  const circles = smallPack([breach('a', 'b'), breach('b', 'a')]);
  it.each<[string, unknown, string]>([
    ['fact in a condition', smallPack([{ ...reply, when: { any: [{ not: { fact: 'mood', is: 'bad' } }] } }]), 'clocks.0.when.any.0.not.fact UNKNOWN_FACT'],
    ['value of a dimension', { ...childcareInstitution, approvals: [{ ...childcareInstitution.approvals[1], when: { fact: 'severity', is: 'terrible' } }] }, 'approvals.0.when.is UNKNOWN_VALUE'],
    ['value of another type', smallPack([{ ...reply, when: { fact: 'urgency', is: 3 } }]), 'clocks.0.when.is WRONG_FACT_TYPE'],
    ['comparison of words', smallPack([{ ...reply, when: { fact: 'urgency', gt: 3 } }]), 'clocks.0.when WRONG_FACT_TYPE'],
    ['event fact asked by the case', smallPack([{ ...reply, when: { fact: 'days', gt: 3 } }]), 'clocks.0.when.fact EVENT_FACT_OUT_OF_REACH'],
    ['fact about clocks asked by a clock', smallPack([{ ...reply, when: { fact: 'owed', gte: 1 } }], { facts: [{ id: 'owed', type: 'number', title }], derivedFacts: [{ fact: 'owed', kind: 'clock', key: 'reply' }] }), 'clocks.0.when.fact CLOCK_FACT_TOO_EARLY'],
    ['event', smallPack([{ ...reply, stop: [{ event: 'vanished' }] }]), 'clocks.0.stop.0.event UNKNOWN_EVENT'],
    ['role', smallPack([{ ...reply, ownerRole: 'king' }]), 'clocks.0.ownerRole UNKNOWN_ROLE'],
    ['role to escalate to', smallPack([{ ...reply, onBreach: [{ toRole: 'king', clauses: [] }] }]), 'clocks.0.onBreach.0.toRole UNKNOWN_ROLE'],
    ['subject', smallPack([{ ...reply, subject: 'parcel' }]), 'clocks.0.subject UNKNOWN_SUBJECT'],
    ['key of a breach', smallPack([breach('a', 'zzz')]), 'clocks.0.start.0.breachOf UNKNOWN_CLOCK_KEY'],
    ['key of a limit', smallPack([clock({ id: 'a', limit: { sameAs: 'zzz' } })]), 'clocks.0.limit.sameAs UNKNOWN_CLOCK_KEY'],
    ['instant that is none', smallPack([clock({ id: 'a', limit: { instant: 'urgency' } })]), 'clocks.0.limit.instant WRONG_FACT_TYPE'],
    ['parameter', smallPack([clock({ id: 'a', limit: { amount: { parameter: 'blank' }, unit: 'days', counted: 'working' } })]), 'clocks.0.limit.amount UNKNOWN_PARAMETER'],
    ['parameter that is no number', { ...childcareInstitution, retention: [{ id: 'r', clauses: ['childcare-institution/2.1'], title, years: { parameter: 'holiday_list' } }] }, 'retention.0.years WRONG_PARAMETER_TYPE'],
    ['excuse that no breach starts', smallPack([{ ...reply, excusedBy: 'b' }, clock({ id: 'b', limit: { amount: 1, unit: 'days', counted: 'working' } })]), 'clocks.0.excusedBy EXCUSE_NOT_STARTED'],
    ['stage', { ...agreedTarget, lifecycles: [{ ...agreedTarget.lifecycles[0], initial: 'limbo' }] }, 'lifecycles.0.initial UNKNOWN_STAGE'],
    ['action', { ...agreedTarget, lifecycles: [{ ...agreedTarget.lifecycles[0], stages: [{ ...agreedTarget.lifecycles[0]!.stages[0], actions: ['dance'] }, agreedTarget.lifecycles[0]!.stages[1]] }] }, 'lifecycles.0.stages.0.actions.0 UNKNOWN_ACTION'],
    ['party', { ...agreedTarget, ownership: { parties: [], rules: [{ event: 'complaint_received', party: 'nobody' }] } }, 'ownership.rules.0.party UNKNOWN_PARTY'],
    ['the same id twice', smallPack([reply, reply]), 'clocks.1 DUPLICATE'],
    ['days of opening hours', smallPack([clock({ id: 'a', limit: { amount: 1, unit: 'days', counted: 'opening' } })]), 'clocks.0.limit.counted COUNTING_DOES_NOT_FIT'],
    ['working months', smallPack([clock({ id: 'a', limit: { amount: 1, unit: 'months', counted: 'working' } })]), 'clocks.0.limit.counted COUNTING_DOES_NOT_FIT'],
    ['a circle of breaches', circles, 'clocks.0.start BREACH_CIRCLE'],
    ['a limit that is itself', smallPack([clock({ id: 'a', limit: { sameAs: 'a' } })]), 'clocks.0.limit.sameAs LIMIT_CIRCLE'],
    ['a clock per breach that an event starts', smallPack([{ ...reply, per: 'breach' }]), 'clocks.0.per NOT_STARTED_BY_BREACH'],
    ['an agreed time to be extended', smallPack([clock({ id: 'a', limit: { instant: 'target_at' }, extension: { requested: 'extension_requested', approved: 'extension_approved', told: 'extension_told', max: 1, times: 1, clauses: [] } })]), 'clocks.0.extension NOT_EXTENDABLE'],
  ])('%s', (_name, value, fault) => {
    expect(faults(value)).toContain(fault);
  });
});

describe('the JSON Schema', () => {
  it('is plain JSON, and every reference in it leads somewhere', () => {
    const schema = JSON.parse(JSON.stringify(packJsonSchema())) as { $defs: Record<string, unknown>; required: string[] };
    const references = [...JSON.stringify(schema).matchAll(/"#\/\$defs\/(\w+)"/g)].map(([, name]) => name!);
    expect(references.length).toBeGreaterThan(20);
    for (const name of references) expect(schema.$defs).toHaveProperty(name);
    expect(schema.required).toEqual(expect.arrayContaining(Object.keys(agreedTarget)));
  });
  it('cannot be changed by who asks for it', () => {
    (packJsonSchema().required as string[]).length = 0;
    expect(validatePack({}).length).toBeGreaterThan(0);
  });
});
