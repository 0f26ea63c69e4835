import { describe, expect, it } from 'vitest';
import { replay } from '../clock/replay.ts';
import type { HistoryEvent } from '../clock/types.ts';
import { childcareInstitution } from '../packs/childcare-institution/pack.ts';
import { at, calendar, resolved, shown } from '../testing/scene.ts';
import { missingChecklistItems } from './missing-checklist-items.ts';
import { planTouchpoints } from './plan-touchpoints.ts';
import type { ClientFacts } from './types.ts';

const pack = resolved(childcareInstitution);
const family: ClientFacts = {
  id: 'f1', enrolments: [{ id: 'en1', enrolledAt: at('2026-01-05 09:00'), firstClassOn: '2026-01-31' }], children: [{ id: 'k1', bornOn: '2024-02-29' }],
};
const plan = (client: ClientFacts, from: string, to: string, values?: Parameters<typeof resolved>[1]) => planTouchpoints(values ? resolved(childcareInstitution, values) : pack, client, calendar, { from, to });
const year = (client: ClientFacts) => plan(client, '2026-01-01', '2026-12-31');

describe('planned follow-ups', () => {
  it('the welcome call runs through the holiday and is not complete without the complaint channel', () => {
    const client: ClientFacts = { ...family, enrolments: [{ id: 'en1', enrolledAt: at('2026-09-30 15:00') }], children: [] };
    const [welcome] = plan(client, '2026-09-30', '2026-09-30');
    expect(welcome).toMatchObject({ touchpoint: 'welcome_24h', dueAt: at('2026-10-01 15:00'), dueInclusive: true, ownerRole: 'teaching_supervisor' });
    expect(missingChecklistItems(pack, 'welcome_24h', ['family_settled']).map(({ field, clauses }) => [field, ...clauses])).toEqual([['complaint_channel_told', 'childcare-institution/1.1.01-c']]);
    expect(missingChecklistItems(pack, 'welcome_24h', ['complaint_channel_told'])).toEqual([]);
    expect(() => missingChecklistItems(pack, 'tea_party', [])).toThrow(RangeError);
  });
  it('one and three months after the first class, on the corresponding day or the month end, with seven days of grace', () => {
    expect(year(family).filter(({ touchpoint }) => touchpoint.startsWith('month')).map(({ touchpoint, on, dueAt, survey }) => [touchpoint, on, shown(dueAt), survey])).toEqual([
      ['month_1', '2026-02-28', '2026-03-08 00:00', undefined],
      ['month_3', '2026-04-30', '2026-05-08 00:00', 'institution_satisfaction'],
    ]);
  });
  it('the grace is a setting of the chain', () => {
    const [first] = plan(family, '2026-02-28', '2026-02-28', { touchpoint_grace_days: 0 }).filter(({ touchpoint }) => touchpoint === 'month_1');
    expect(shown(first!.dueAt)).toBe('2026-03-01 00:00');
  });
  it('a child born on 29 February is greeted on the 28th in common years, on the 29th in leap years', () => {
    const birthday = (from: string, to: string): string[] => plan(family, from, to).filter(({ touchpoint }) => touchpoint === 'birthday').map(({ on }) => on);
    expect(birthday('2026-01-01', '2026-12-31')).toEqual(['2026-02-28']);
    expect(birthday('2027-01-01', '2028-12-31')).toEqual(['2027-02-28', '2028-02-29']);
  });
  it('festivals are those of the list, on their day', () => {
    const festivals = (values?: Parameters<typeof resolved>[1]): [string, string][] =>
      plan(family, '2026-01-01', '2026-12-31', values).filter(({ touchpoint }) => touchpoint === 'festival').map(({ title, on }) => [title.zh, on]);
    expect(festivals()).toEqual([['节日问候：春节', '2026-02-17'], ['节日问候：儿童节', '2026-06-01'], ['节日问候：中秋节', '2026-09-25'], ['节日问候：国庆节', '2026-10-01']]);
    expect(festivals({ holiday_list: ['national_day'] })).toEqual([['节日问候：国庆节', '2026-10-01']]);
    expect(festivals({ holiday_list: [] })).toEqual([]);
  });
  it('nobody is greeted before enrolling or after leaving', () => {
    const short: ClientFacts = { ...family, enrolments: [{ id: 'en1', enrolledAt: at('2026-03-02 09:00'), leftOn: '2026-09-25' }] };
    expect(year(short).map(({ correlation }) => correlation)).toEqual(['welcome_24h:en1', 'festival:childrens_day:2026']);
  });
  it('planning again yields the same contacts, with the same events', () => {
    expect(year(family)).toEqual(year(family));
    expect(new Set(year(family).map(({ event }) => event.id)).size).toBe(year(family).length);
    expect(() => plan(family, '2026-13-01', '2026-12-31')).toThrow(RangeError);
  });
});

describe('the clock of a follow-up', () => {
  const events = (): HistoryEvent[] => year(family).map(({ event }) => event);
  const clocksAt = (now: string, ...more: HistoryEvent[]) => {
    const { clocks } = replay(pack, { id: 'f1', type: 'client' }, [...events(), ...more], calendar, at(now));
    return Object.fromEntries(clocks.map((clock) => [clock.correlation, clock]));
  };
  const done = (correlation: string, time: string): HistoryEvent => ({ id: `done ${correlation}`, type: 'touchpoint_done', at: at(time), correlation });

  it.each([
    ['2026-02-28 23:59:59', 'met'],
    ['2026-03-01 00:00:00', 'breached'],
  ])('a birthday greeting %s is %s', (time, status) => {
    expect(clocksAt('2026-03-02 00:00', done('birthday:k1:2026', time))['birthday:k1:2026']!.status).toBe(status);
  });
  it.each([
    ['2026-01-06 09:00:00', 'met'],
    ['2026-01-06 09:00:01', 'breached'],
  ])('a welcome call %s is %s', (time, status) => {
    expect(clocksAt('2026-01-08 00:00', done('welcome_24h:en1', time))['welcome_24h:en1']!.status).toBe(status);
  });
  it('is scheduled before its day, runs on it, and ends with its own contact only', () => {
    expect(clocksAt('2026-02-27 12:00')['birthday:k1:2026']).toMatchObject({ status: 'scheduled', nextTransitionAt: at('2026-02-28 00:00') });
    const onTheDay = clocksAt('2026-02-28 12:00', done('month_1:en1', '2026-02-28 11:00'));
    expect(onTheDay['month_1:en1']!.status).toBe('met');
    expect(onTheDay['birthday:k1:2026']!.status).toBe('running');
  });
  it('is cancelled when the family leaves', () => {
    const after = clocksAt('2026-03-10 00:00', { id: 'left', type: 'client_left', at: at('2026-02-20 10:00') });
    expect(after['birthday:k1:2026']!.status).toBe('cancelled');
    expect(after['month_3:en1']!.status).toBe('cancelled');
  });
});
