import { describe, expect, it } from 'vitest';
import { ownershipLedger } from '../../clock/ownership-ledger.ts';
import { missingActionFields, missingRecordFields } from '../../lifecycle/allowed-actions.ts';
import { at, calendar, history, judge } from '../../testing/scene.ts';
import { accepted, answer, decisionOn, pack, received } from './test-school.ts';

const NOW = '2026-09-28 12:00';
const FOUR = ['complainant_name', 'complainant_phone', 'respondent', 'matter'];
const missing = (channel: string, facts = {}): string[] => missingRecordFields(pack, channel, {}, facts).map(({ field }) => field);

describe('the record form', () => {
  it.each([
    ['school/3.1-d', 'phone', FOUR],
    ['school/3.2-c', 'visit', FOUR],
    ['school/3.3-b', 'letter', ['matter']],
    ['school/3.4-d', 'complaint_box', FOUR],
  ])('%s by %s wants %j', (clause, channel, fields) => {
    expect(missing(channel)).toEqual(fields);
    expect(missingRecordFields(pack, channel, {})[0]!.clauses).toEqual([clause]);
  });
  it('school/3.4-d a note without a name is taken all the same', () => {
    expect(missing('complaint_box', { anonymous: true })).toEqual(['respondent', 'matter']);
  });
  it('school/5.1 a suggestion is about nobody', () => {
    expect(missing('phone', { ticket_kind: 'suggestion' })).toEqual(['complainant_name', 'complainant_phone', 'matter']);
  });
  it.each([
    ['school/3.0', ['phone', 'visit', 'letter', 'complaint_box']],
    ['school/3.1-a', ['phone']],
    ['school/3.2-a', ['visit']],
    ['school/3.3-a', ['letter']],
    ['school/3.4-a', ['complaint_box']],
  ])('%s opens the way in: %j', (clause, channels) => {
    const opened = pack.channels.filter(({ clauses }) => clauses.includes(clause as `${string}/${string}`));
    expect(opened.map(({ id, ticketType }) => [id, ticketType])).toEqual(channels.map((id) => [id, 'complaint']));
    for (const id of channels) expect(missing(id)).toContain('matter');
  });
  it('school/3.1-a the number of the line is set by the school', () => {
    expect(pack.parameters.find(({ id }) => id === 'complaint_phone')).toMatchObject({ type: 'text', sourcePlaceholder: false });
  });
});

describe('the acceptance form', () => {
  it.each([
    ['school/3.2-c', 'visit', [...FOUR, 'arrangement']],
    ['school/3.1-e', 'phone', ['respondent', 'matter', 'arrangement']],
    ['school/3.3-b', 'letter', ['respondent', 'matter', 'arrangement']],
    ['school/3.4-d', 'complaint_box', ['respondent', 'matter', 'arrangement']],
  ])('%s for a complaint by %s wants %j', (clause, channel, fields) => {
    expect(missingActionFields(pack, 'complaint', 'accept', {}, { channel }).map(({ field }) => field)).toEqual(fields);
    expect(pack.records.find(({ id }) => id === 'acceptance_record_form')).toMatchObject({ clauses: expect.arrayContaining([clause]), actions: ['accept'] });
  });
  it('school/3.2-c a visit is not settled on the spot before it is filled in; school/3.1-e a call may be', () => {
    expect(answer('solve_on_spot', [received({ channel: 'visit' })])).toBe('ACCEPTANCE_FORM_MISSING school/3.2-c');
    expect(answer('solve_on_spot', [received({ channel: 'visit' }), accepted()])).toBe('allowed');
    expect(answer('solve_on_spot', [received()])).toBe('allowed');
  });
  it('school/7.3-b what is accepted or settled stands in the register', () => {
    expect(pack.records.find(({ id }) => id === 'register')).toMatchObject({ actions: ['accept', 'solve_on_spot'], clauses: ['school/7.3-b'] });
  });
});

describe('the complaint box', () => {
  const note = received({ channel: 'complaint_box' });
  it('school/3.4-c its notes are sorted before anything else', () => {
    expect(judge(pack, NOW, [note]).stage).toBe('box_triage');
    expect(answer('accept', [note])).toContain('STAGE_DOES_NOT_ALLOW');
    expect(judge(pack, NOW, [note, ['box_note_sorted', '2026-09-28 09:30', { ticket_kind: 'complaint' }]]).stage).toBe('recorded');
    expect(answer('accept', [note, ['box_note_sorted', '2026-09-28 09:30']])).toBe('allowed');
  });
  it('other ways in need no sorting', () => {
    expect(judge(pack, NOW, [received({ channel: 'letter' })]).stage).toBe('recorded');
    expect(answer('sort_box_note', [received({ channel: 'letter' })])).toContain('STAGE_DOES_NOT_ALLOW');
  });
});

describe('who receives', () => {
  it.each([
    ['school/3.1-b', 'phone', 'supervision_office'],
    ['school/5.0', 'visit', 'principal_office'],
    ['school/5.0', 'letter', 'principal_office'],
    ['school/5.0', 'complaint_box', 'principal_office'],
  ])('%s what comes by %s lies with the %s until it is accepted, then with the supervision office', (clause, channel, party) => {
    const lines = history(received({ channel }), accepted());
    expect(ownershipLedger(pack, { id: 'c1', type: 'complaint' }, lines, calendar, at(NOW)).map((spell) => spell.party)).toEqual([...new Set([party, 'supervision_office'])]);
    expect(pack.roles.find(({ id }) => id === party)!.clauses).toContain(clause);
  });
  it('school/5.0 the box belongs to the principal’s office', () => {
    expect(answer('sort_box_note', [received({ channel: 'complaint_box' })], { roles: ['supervision_office'] })).toBe('ROLE_DOES_NOT_ALLOW school/3.4-c');
  });
  it('school/5.1 only the two offices accept', () => {
    expect(decisionOn('accept', [received()], { roles: ['handling_department'] })).toMatchObject({ allowed: false, code: 'ROLE_DOES_NOT_ALLOW', because: { zh: '由校长办公室、信息督察室办理' } });
    for (const role of ['principal_office', 'supervision_office']) expect(answer('accept', [received()], { roles: [role] })).toBe('allowed');
  });
});
