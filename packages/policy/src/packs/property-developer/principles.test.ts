import { describe, expect, it } from 'vitest';
import { allowedActions, missingActionFields } from '../../lifecycle/allowed-actions.ts';
import { settlementRefusals } from '../../lifecycle/settlement-refusals.ts';
import { judge, resolved } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { propertyDeveloper } from './pack.ts';

const pack = resolved(propertyDeveloper);
const { actions } = pack.lifecycles.find(({ subject }) => subject === 'complaint')!;
const received = (channel: string): Line => ['complaint_received', '2026-10-12 09:00', { channel }];
const proposed: Line = ['settlement_proposed', '2026-10-12 09:30', { settlement: 'negotiated', amount: 500 }];

function codes(action: string, role: string, ...lines: readonly Line[]): string[] {
  const decision = allowedActions(pack, 'complaint', judge(pack, '2026-10-12 10:00', lines), { roles: [role] }).find((candidate) => candidate.action === action)!;
  return decision.allowed ? [] : decision.all.map(({ code }) => code);
}

describe('principles that an act carries out', () => {
  it.each([
    ['property-developer/5.3.3-c', 'post_formal_reply', 'reply'],
    ['property-developer/5.4.1-b', 'answer_department_task', 'responsibility'],
    ['property-developer/5.4.2-a', 'propose_settlement', 'settlement_basis'],
    ['property-developer/5.4.3-a', 'decide_validity', 'reason'],
    ['property-developer/5.4.3-b', 'answer_department_task', 'facts_verified'],
  ])('%s: %s is not done without %s, and blanks do not count', (clause, action, field) => {
    const required = actions.find(({ id }) => id === action)!.fields.filter((one) => one.required).map(({ id }) => id);
    const whole = Object.fromEntries(required.map((id) => [id, 'x']));
    expect(missingActionFields(pack, 'complaint', action, whole)).toEqual([]);
    expect(missingActionFields(pack, 'complaint', action, { ...whole, [field]: ' ' }).map((missing) => [missing.field, missing.clauses])).toEqual([[field, [clause]]]);
  });
  it('property-developer/5.1.2.2-b: a promise may name the colleague who keeps it', () => {
    const owner = actions.find(({ id }) => id === 'promise')!.fields.filter(({ clauses }) => clauses.includes('property-developer/5.1.2.2-b'));
    expect(owner.map(({ id, type, required }) => [id, type, required])).toEqual([['promise_owner', 'staff', false]]);
  });
  it.each([
    ['property-developer/5.1.2.2-b', 'promise', 'phone', ['project_specialist', 'property_specialist']],
    ['property-developer/5.3.3-d', 'post_formal_reply', 'forum', []],
    ['property-developer/5.3.3-d', 'post_formal_reply', 'email', []],
    ['property-developer/5.4.3-a', 'decide_validity', 'phone', []],
  ])('%s: %s, of what came by %s, is for the centre, and beside it for %j only', (_clause, action, channel, others) => {
    const may = pack.roles.map(({ id }) => id).filter((role) => codes(action, role, received(channel)).length === 0);
    expect(may).toEqual(['customer_service_center', ...others]);
  });
  it.each([
    ['property-developer/5.3.3-d', 'property_specialist', 'reply', 'forum', ['CENTER_ANSWERS']],
    ['property-developer/5.3.3-d', 'property_specialist', 'post_formal_reply', 'forum', ['ROLE_DOES_NOT_ALLOW']],
    ['property-developer/5.3.3-d', 'property_specialist', 'reply', 'phone', []],
    ['property-developer/5.3.3-d', 'customer_service_center', 'post_formal_reply', 'phone', ['NOT_FORUM_OR_MAILBOX']],
  ])('%s: the %s who wants to %s to what came by %s is refused by %j', (_clause, role, action, channel, expected) => {
    expect(codes(action, role, received(channel))).toEqual(expected);
  });
  it('property-developer/5.3.3-d: formal replies are signed by the centre, unless the chain names it otherwise', () => {
    const signed = (name?: string): unknown => resolved(propertyDeveloper, name === undefined ? {} : { reply_signature: name }).parameterValues.reply_signature;
    expect([signed(), signed('客户关系部')]).toEqual(['客户服务中心', '客户关系部']);
    const signature = actions.find(({ id }) => id === 'post_formal_reply')!.fields.find(({ id }) => id === 'signature')!;
    expect(signature).toMatchObject({ required: false, clauses: ['property-developer/5.3.3-d'] });
  });
});

describe('compensation rests on something', () => {
  it.each(['negotiated', 'third_party_mediation'])('property-developer/5.4.2-a: %s is refused without its basis, and may rest on any of four', (settlement) => {
    const refused = (facts: Readonly<Record<string, string | boolean>>): string[][] =>
      settlementRefusals(pack, settlement, { owners_interest_weighed: true, ...facts }, 500).map(({ code, clauses }) => [code, ...clauses]);
    expect(refused({})).toEqual([['NO_BASIS', 'property-developer/5.4.2-a']]);
    const { choices } = actions.find(({ id }) => id === 'propose_settlement')!.fields.find(({ id }) => id === 'settlement_basis')!;
    expect(choices!.map(({ id }) => id)).toEqual(['law', 'contract', 'quality_standard', 'national_norm']);
    for (const { id } of choices!) expect(refused({ settlement_basis: id })).toEqual([]);
  });
  it('property-developer/5.4.2-a: nor is a proposal without it approved', () => {
    const approve = (facts: Line[2]): string[] =>
      codes('approve_settlement', 'leaders', received('phone'), [proposed[0], proposed[1], { ...proposed[2], owners_interest_weighed: true, ...facts }]);
    expect(approve({})).toEqual(['NO_BASIS']);
    expect(approve({ settlement_basis: 'contract' })).toEqual([]);
  });
});
