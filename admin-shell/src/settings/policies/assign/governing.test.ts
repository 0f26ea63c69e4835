import { expect, it } from 'vitest';
import { byRegion, governing } from './governing.ts';

const binding = (id: string, effectiveFrom: string, effectiveTo: string | null, purpose = 'COMPLAINTS') => ({ effectiveFrom: `${effectiveFrom}T00:00:00Z`, effectiveTo: effectiveTo && `${effectiveTo}T00:00:00Z`, policy: { id, purpose } });
const bindings = [binding('b', '2026-09-01', '2026-11-01'), binding('a', '2026-01-01', '2026-09-01'), binding('c', '2026-11-01', null), binding('g', '2026-01-01', null, 'GRADING')];
const at = (day: string, purpose = 'COMPLAINTS') => {
  const { now, next } = governing(bindings, purpose, Date.parse(`${day}T00:00:00Z`));
  return [now?.policy.id, next?.policy.id];
};

it('each purpose has one version at a time, from its first instant to the one before its end', () => {
  expect(at('2025-12-31')).toEqual([undefined, 'a']);
  expect(at('2026-08-31')).toEqual(['a', 'b']);
  expect(at('2026-09-01')).toEqual(['b', 'c']);
  expect(at('2026-11-01')).toEqual(['c', undefined]);
  expect(at('2026-11-01', 'GRADING')).toEqual(['g', undefined]);
  expect(at('2026-11-01', 'CONGRESS')).toEqual([undefined, undefined]);
});

it('campuses stand by region, those without one last', () => {
  const campus = (name: string, region: string | null) => ({ name, region: region === null ? null : { id: region, name: region } });
  expect(byRegion([campus('1', null), campus('2', '华东'), campus('3', '华北'), campus('4', '华东')]).map(({ name, campuses }) => [name, campuses.map((one) => one.name)]))
    .toEqual([['华东', ['2', '4']], ['华北', ['3']], [null, ['1']]]);
});
