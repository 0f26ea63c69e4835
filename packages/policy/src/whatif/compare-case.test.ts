import { describe, expect, it } from 'vitest';
import { compileCalendar } from '../calendar/compile-calendar.ts';
import { replay } from '../clock/replay.ts';
import { childcareInstitution } from '../packs/childcare-institution/pack.ts';
import { calendar, history, at, resolved } from '../testing/scene.ts';
import type { Line } from '../testing/scene.ts';
import { compareCase, turnOf } from './compare-case.ts';

const childcare = resolved(childcareInstitution);
const limit = (minutes: number) => resolved({
  ...childcareInstitution,
  clocks: childcareInstitution.clocks.map((clock) => (clock.id === 'customer_reply.ordinary' ? { ...clock, limit: { amount: minutes, unit: 'minutes', counted: 'natural' } } as const : clock)),
});
const lines: Line[] = [['complaint_received', '2026-10-08 14:00', { urgency: 'ordinary' }], ['customer_reply_given', '2026-10-08 15:30']];
const compare = (pack = childcare, now = '2026-10-09 12:00', told = lines) => compareCase({ id: 'c1', type: 'complaint' }, history(...told), { pack: childcare, calendar }, { pack, calendar }, at(now));

describe('what would have been', () => {
  it('the same rules give the same verdict, and no difference', () => {
    expect(compare()).toMatchObject({ timeliness: { before: 'timely', after: 'timely' }, clocks: [], unknownEvents: [] });
  });
  it.each([[91, 'timely', []], [90, 'late', ['lost']], [60, 'late', ['lost']]])('with %i minutes instead of 120 a reply after 90 is %s', (minutes, after, turns) => {
    const compared = compare(limit(minutes));
    expect(compared.timeliness).toEqual({ before: 'timely', after });
    expect(compared.clocks.filter(({ key }) => key === 'customer_reply').map(turnOf)).toEqual(turns);
  });
  it('a late case is gained by a longer limit, with the clause on either side', () => {
    const told: Line[] = [lines[0]!, ['customer_reply_given', '2026-10-08 16:30']];
    const [reply] = compare(limit(180), '2026-10-09 12:00', told).clocks.filter(({ key }) => key === 'customer_reply');
    expect(reply).toMatchObject({ before: 'late', after: 'in_time', beforeClauses: ['childcare-institution/2.5.3.2-b'] });
    expect(turnOf(reply!)).toBe('gained');
  });
  it('an open case is overdue or not as of the instant asked about', () => {
    const open = compare(limit(60), '2026-10-08 15:00', [lines[0]!]);
    expect(open.clocks).toMatchObject([{ key: 'customer_reply', before: 'open', after: 'overdue' }, { key: 'excess_explanation', before: null, after: 'open' }]);
  });
  it('tells who is called how often on which day', () => {
    const { alerts } = compare(limit(60));
    expect(alerts).toEqual(expect.arrayContaining([
      { role: 'intake_officer', day: '2026-10-08', before: 1, after: 2 }, { role: 'director', day: '2026-10-08', before: 0, after: expect.any(Number) },
    ]));
  });
  it('another calendar alone can turn a verdict', () => {
    const opening = resolved(childcareInstitution, { minutes_counted: 'opening' });
    const told: Line[] = [['complaint_received', '2026-10-08 17:00', { urgency: 'ordinary' }], ['customer_reply_given', '2026-10-09 08:30']];
    const early = compileCalendar({ ...calendar.spec, weekly: { ...calendar.spec.weekly, thu: [{ from: '08:00', to: '22:00' }] } }, { fromYear: 2026, toYear: 2026 });
    const compared = compareCase({ id: 'c1', type: 'complaint' }, history(...told), { pack: opening, calendar }, { pack: opening, calendar: early }, at('2026-10-09 12:00'));
    expect(compared.timeliness).toEqual({ before: 'timely', after: 'late' });
  });
  it('names what the new rules have never heard of', () => {
    expect(compare(childcare, '2026-10-09 12:00', [...lines, ['press_called', '2026-10-08 16:00']]).unknownEvents).toEqual(['press_called']);
  });
  it('what the house itself writes is known to every pack', () => {
    const moved: Line[] = [...lines, ['policy_changed', '2026-10-08 15:00']];
    expect(compare(limit(60), '2026-10-09 12:00', moved)).toEqual(compare(limit(60)));
    expect(replay(childcare, { id: 'c1', type: 'complaint' }, history(...moved), calendar, at('2026-10-09 12:00')).warnings).toEqual([]);
  });
});
