import { describe, expect, it } from 'vitest';
import { at, clockOf, judge, resolved, shown } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { propertyDeveloper } from './pack.ts';

const pack = resolved(propertyDeveloper);
const received = (facts: Line[2] = {}, time = '2026-10-12 09:00'): Line => ['complaint_received', time, { channel: 'phone', ...facts }];
const levelAt = (now: string, lines: readonly Line[]): unknown => judge(pack, now, lines).facts.severity;
const levelOf = (facts: Line[2]): unknown => levelAt('2026-10-12 10:00', [received(facts)]);

describe('the level follows from the facts', () => {
  it.each([
    ['property-developer/5.5.1.4', 'general', {}],
    ['property-developer/5.5.1.1-a', 'major', { lawsuit_filed: true }],
    ['property-developer/5.5.1.1-b', 'major', { media_exposed: true }],
    ['property-developer/5.5.1.1-c', 'major', { collective_size: 10 }],
    ['property-developer/5.5.1.2-a', 'hot', { lawsuit_or_media_likely: true, likely_reason: 'announced' }],
    ['property-developer/5.5.1.2-c', 'hot', { collective_size: 3 }],
    ['property-developer/5.5.1.2-c', 'hot', { collective_size: 9 }],
    ['property-developer/5.5.1.2-c', 'general', { collective_size: 2 }],
    ['property-developer/5.5.1.3-a', 'important', { repeat_of: 'C-17' }],
    ['property-developer/5.5.1.3-b', 'important', { needs_external_support: true }],
    ['property-developer/5.5.1', 'major', { media_exposed: true, lawsuit_or_media_likely: true, needs_external_support: true }],
    ['property-developer/5.5.1', 'hot', { collective_size: 4, repeat_of: 'C-17' }],
  ])('%s: %s when %j', (_clause, level, facts) => {
    expect(levelOf(facts)).toBe(level);
  });
  it('property-developer/5.5.1.3-a: who complains again after closing is at least important', () => {
    const lines: Line[] = [received(), ['handling_finished', '2026-10-13 09:00'], ['complaint_closed', '2026-10-13 10:00']];
    expect(levelAt('2026-10-14 09:00', lines)).toBe('general');
    expect(levelAt('2026-10-14 09:00', [...lines, ['complaint_reopened', '2026-10-14 09:00']])).toBe('important');
  });
});

describe('the same matter from several persons', () => {
  const same = (time: string, who: string): Line => ['same_matter_reported', time, { reported_by: who }];
  const first = received({ reported_by: 'a' }, '2026-09-10 10:00');
  it.each([
    ['property-developer/5.5.1.2-b', '2026-10-10 09:00', 'hot'],
    ['property-developer/5.5.1.2-b', '2026-10-10 23:59:59', 'hot'],
    ['property-developer/5.5.1.2-b', '2026-10-11 00:00', 'general'],
  ])('%s: three persons since 10 September, the third on %s: %s', (_clause, third, level) => {
    const lines = [first, same('2026-09-28 10:00', 'b'), same(third, 'c')];
    expect(levelAt(third, lines)).toBe(level);
    expect(levelAt('2026-10-11 12:00', lines)).toBe(level);
  });
  it('the same person three times is one person', () => {
    expect(levelAt('2026-10-10 10:00', [first, same('2026-09-28 10:00', 'a'), same('2026-10-09 10:00', 'b')])).toBe('general');
  });
});

describe('unsolved for our reasons', () => {
  const own: Line = ['complaint_classified', '2026-10-12 10:00', { fault: 'own' }];
  it.each([
    ['property-developer/5.5.1.2-d', 'general', '2026-10-19 23:59:59'],
    ['property-developer/5.5.1.2-d', 'hot', '2026-10-20 00:00:00'],
    ['property-developer/5.5.1.1-d', 'hot', '2026-11-12 23:59:59'],
    ['property-developer/5.5.1.1-d', 'major', '2026-11-13 00:00:00'],
  ])('%s: %s at %s', (_clause, level, now) => {
    expect(levelAt(now, [received(), own])).toBe(level);
  });
  it('a month without its day ends with the month', () => {
    const lines: Line[] = [received({ fault: 'own' }, '2026-01-31 09:00')];
    expect(levelAt('2026-02-28 23:59:59', lines)).toBe('hot');
    expect(levelAt('2026-03-01 00:00:00', lines)).toBe('major');
  });
  it('time alone raises the level, the replay says when, and what that level starts has started', () => {
    const lines = [received({ fault: 'own' })];
    expect(judge(pack, '2026-10-19 23:59', lines).nextTransitionAt).toBe(at('2026-10-20 00:00'));
    expect(judge(pack, '2026-10-19 23:59', lines).clocks.map(({ key }) => key)).not.toContain('hot_notice');
    expect(shown(clockOf(judge(pack, '2026-10-20 00:00', lines), 'hot_notice').dueAt)).toBe('2026-10-21 18:00');
  });
  it.each(['client', 'third_party', undefined])('reasons of %s do not raise it', (fault) => {
    expect(levelAt('2026-11-30 09:00', [received(fault ? { fault } : {})])).toBe('general');
  });
  it('what was handled within the week stays as it was; what was handled later keeps its level', () => {
    expect(levelAt('2026-11-30 09:00', [received(), own, ['handling_finished', '2026-10-19 18:00']])).toBe('general');
    expect(levelAt('2026-11-30 09:00', [received(), own, ['handling_finished', '2026-10-21 18:00']])).toBe('hot');
  });
  it('a reopened case counts a week of its own and never falls below what it was', () => {
    const again: Line[] = [received(), own, ['handling_finished', '2026-10-14 09:00'], ['complaint_closed', '2026-10-14 10:00'], ['complaint_reopened', '2026-10-26 09:00']];
    expect(levelAt('2026-11-02 23:59:59', again)).toBe('important');
    expect(levelAt('2026-11-03 00:00:00', again)).toBe('hot');
    const lateOnce: Line[] = [received(), own, ['handling_finished', '2026-11-16 09:00'], ['complaint_closed', '2026-11-16 10:00'], ['complaint_reopened', '2026-11-20 09:00']];
    expect(levelAt('2026-11-20 09:00', lateOnce)).toBe('major');
  });
});

describe('the centre may set the level', () => {
  const set = (time: string, level: string): Line => ['level_set', time, { severity_override: level }];
  it.each([
    ['property-developer/5.5.2.5-a', 'hot', 'hot'], ['property-developer/5.5.2.5-a', 'general', 'general'],
    ['property-developer/5.5.2.5-a', 'important', 'important'], ['property-developer/5.5.2.5-a', 'by_rule', 'major'],
  ])('%s: to %s, whatever the facts say', (_clause, chosen, level) => {
    expect(levelAt('2026-10-12 12:00', [received({ lawsuit_filed: true }), set('2026-10-12 11:00', chosen)])).toBe(level);
  });
  it('and major starts what major starts', () => {
    expect(judge(pack, '2026-10-12 12:00', [received(), set('2026-10-12 11:00', 'major')]).clocks.map(({ key }) => key)).toEqual(expect.arrayContaining(['major_notice', 'single_command']));
  });
});
