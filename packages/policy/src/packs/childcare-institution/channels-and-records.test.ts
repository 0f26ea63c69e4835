import { describe, expect, it } from 'vitest';
import { missingActionFields, missingRecordFields } from '../../lifecycle/allowed-actions.ts';
import { resolved } from '../../testing/scene.ts';
import { childcareInstitution } from './pack.ts';

const pack = resolved(childcareInstitution);

describe('ways in', () => {
  it.each([
    ['childcare-institution/2.3.01-b', 'on_site', 'complaint', ['matter', 'complainant_name'], ['matter']],
    ['childcare-institution/2.3.02-b', 'hotline', 'complaint', ['matter', 'complainant_name', 'complainant_phone'], ['matter']],
    ['childcare-institution/2.3.03-b', 'satisfaction_followup', 'complaint', ['matter', 'touchpoint'], ['matter', 'touchpoint']],
    ['childcare-institution/1.2.03-b', 'walk_in', 'consultation', ['matter'], ['matter']],
  ])('%s: what comes by %s is a %s and is put on record with %j, without a name with %j', (clause, channel, ticketType, fields, anonymous) => {
    const asked = (facts: Readonly<Record<string, boolean>>): string[] => missingRecordFields(pack, channel, {}, facts).map(({ field }) => field);
    expect(pack.channels.filter(({ clauses }) => clauses.includes(clause as never)).map(({ id, ticketType: kind }) => [id, kind])).toEqual([[channel, ticketType]]);
    expect([asked({}), asked({ anonymous: true })]).toEqual([fields, anonymous]);
  });
  it.each([
    ['childcare-institution/2.3.01-a', 'on_site', ['matter', 'complainant_name']],
    ['childcare-institution/2.3.02-a', 'hotline', ['matter', 'complainant_name', 'complainant_phone']],
    ['childcare-institution/2.3.03-a', 'satisfaction_followup', ['matter']],
  ])('%s: no complaint by %s is registered without saying what is complained about; %j rest on that clause', (clause, channel, fields) => {
    const asked = missingRecordFields(pack, channel, { matter: '  ' }).filter(({ clauses }) => clauses.includes(clause as never));
    expect(asked.map(({ field }) => field)).toEqual(fields);
    const whole = { matter: 'x', complainant_name: 'x', complainant_phone: 'x', touchpoint: 'x' };
    expect(missingRecordFields(pack, channel, whole)).toEqual([]);
    expect(missingRecordFields(pack, channel, { ...whole, matter: '' }).map(({ field }) => field)).toEqual(['matter']);
  });
  it('only a visit or an enquiry is no complaint', () => {
    expect(pack.channels.filter(({ ticketType }) => ticketType === 'consultation').map(({ id }) => id)).toEqual(['walk_in']);
  });
});

describe('what is put on record of an act', () => {
  it.each([
    ['childcare-institution/2.6.01-b', 'explain', ['explanation']],
    ['childcare-institution/2.6.02-b', 'dispatch', ['department']],
    ['childcare-institution/2.6.03-b', 'answer_department_task', ['facts_verified', 'responsibility', 'solution']],
    ['childcare-institution/2.6.04', 'note_progress', ['note']],
    ['childcare-institution/2.6.05', 'promise', ['agreed_reply_at']],
    ['childcare-institution/2.6.05', 'reply', ['reply']],
    ['childcare-institution/2.5.3.2-d', 'file_excess_explanation', ['explanation']],
    ['childcare-institution/2.5.4.1-a', 'reopen', ['reason']],
  ])('%s: %s cannot be done without %j', (clause, action, fields) => {
    const missing = missingActionFields(pack, 'complaint', action, {});
    expect(missing.map((field) => [field.field, field.clauses])).toEqual(fields.map((field) => [field, [clause]]));
    expect(missingActionFields(pack, 'complaint', action, Object.fromEntries(fields.map((field) => [field, 'x'])))).toEqual([]);
  });
});
