import { describe, expect, it } from 'vitest';
import { emptyValues, isBegun, parseDraft, type Draft } from './draft.ts';
import { toRegisterInput } from './register-input.ts';
import { furtherFields, isRequired, needsTouchpoint } from './required-fields.ts';

const now = Date.parse('2026-10-12T02:00:00Z');
const draft = (values: Partial<Draft['values']>, rest: Partial<Draft> = {}): Draft => ({
  key: 'k1',
  values: { ...emptyValues, campusId: 'c1', channel: 'hotline', matter: ' 饭菜凉了 ', ...values },
  ...rest,
});

describe('a draft', () => {
  it('survives being stored', () => {
    const kept = draft({ complainant: { name: '陈', phone: '138', relation: '母亲' }, classification: { urgency: 'urgent' }, values: { letter: 'anonymous' }, receivedAt: '15' }, { sentReceivedAt: 'x' });
    expect(parseDraft(JSON.stringify(kept))).toEqual(kept);
  });

  it.each([null, '', 'null', '[]', '{"key":"k"}', '{"key":1,"values":{}}'])('is not read from %j', (stored) => expect(parseDraft(stored)).toBeNull());

  it('with odd parts keeps the others', () => {
    expect(parseDraft('{"key":"k","values":{"matter":"a","demand":7,"anonymous":"yes","classification":{"urgency":3},"complainant":null}}')).toEqual({
      key: 'k',
      values: { ...emptyValues, matter: 'a' },
    });
  });

  it('is begun once something was written, not by choosing', () => {
    expect(isBegun({ ...emptyValues, campusId: 'c1', channel: 'hotline', classification: { urgency: 'urgent' } })).toBe(false);
    expect(isBegun({ ...emptyValues, complainant: { name: '', phone: '1', relation: '' } })).toBe(true);
  });
});

describe('what is sent', () => {
  it('is only what was given, with the moment of receipt', () => {
    expect(toRegisterInput(draft({ receivedAt: '15' }), ['urgency'], [], 'Asia/Shanghai', now)).toEqual({
      campusId: 'c1',
      channel: 'hotline',
      matter: '饭菜凉了',
      demand: undefined,
      anonymous: false,
      receivedAt: '2026-10-12T01:45:00.000Z',
      idempotencyKey: 'k1',
    });
  });

  it('names the same moment again after an attempt whose answer was lost', () => {
    expect(toRegisterInput(draft({}, { sentReceivedAt: '2026-10-12T01:00:00.000Z' }), [], [], 'Asia/Shanghai', now).receivedAt).toBe('2026-10-12T01:00:00.000Z');
  });

  it('holds nothing about an anonymous complainant, even if it was typed before', () => {
    const input = toRegisterInput(draft({ anonymous: true, clientId: 'f1', complainant: { name: '陈', phone: '138', relation: '' } }), [], [], 'Asia/Shanghai', now);
    expect(input).not.toHaveProperty('complainant');
    expect(input).not.toHaveProperty('clientId');
  });

  it('holds only dimensions of the regulation in force', () => {
    const classification = { urgency: 'urgent', topic: '', severity: 'normal' };
    expect(toRegisterInput(draft({ classification }), ['topic', 'urgency'], [], 'Asia/Shanghai', now).classification).toEqual([{ dimension: 'urgency', value: 'urgent' }]);
  });
});

describe('what a channel asks for', () => {
  it('beyond the form is asked for by its own fields, but what the form holds is asked for once', () => {
    const keys = ['matter', 'complainant_phone', 'agreed_reply_at', 'touchpoint', 'urgency', 'letter', 'received_by'];
    expect(furtherFields(keys.map((key) => ({ key })), ['urgency']).map(({ key }) => key)).toEqual(['letter', 'received_by']);
  });

  it('is sent only while the channel asks for it', () => {
    const values = { occurred_at: '2026-10-12T08:00', platform: 'x' };
    const further = [{ key: 'occurred_at', type: 'INSTANT' }] as const;
    expect(toRegisterInput(draft({ values }), [], further, 'Asia/Shanghai', now).values).toEqual([{ field: 'occurred_at', value: '2026-10-12T00:00:00.000Z' }]);
  });

  const fields = ['matter', 'complainant_name', 'complainant_phone', 'urgency'];
  it.each([
    [['matter'], false, true],
    [['complainant', 'phone'], false, true],
    [['complainant', 'phone'], true, false],
    [['complainant', 'relation'], false, false],
    [['classification', 'urgency'], true, true],
    [['demand'], false, false],
  ])('%j, anonymous %s: %s', (name, anonymous, required) => expect(isRequired(name, fields, anonymous)).toBe(required));

  it('a channel that needs a follow-up cannot be used here', () => {
    expect(needsTouchpoint({ requiredFields: ['matter', 'touchpoint'] })).toBe(true);
    expect(needsTouchpoint({ requiredFields: ['matter'] })).toBe(false);
  });
});
