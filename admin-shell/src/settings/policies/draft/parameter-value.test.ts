import { expect, it } from 'vitest';
import { parameterChange, shownValue } from './parameter-value.ts';

it.each([
  [['NUMBER', ['7']], ['3'], { key: 'p', value: '3' }],
  [['NUMBER', ['7']], ['7'], null],
  [['NUMBER', ['7']], [' '], { key: 'p' }],
  [['NUMBER', null], [], null],
  [['TEXT', null], [' 本园电话 '], { key: 'p', value: '本园电话' }],
  [['LIST', ['a']], ['a', 'b'], { key: 'p', values: ['a', 'b'] }],
] as const)('%j left with %j sends %j', ([type, value], given, change) => {
  expect(parameterChange({ key: 'p', type, value: value ? [...value] : null }, given)).toEqual(change);
});

it('a blank of the source stays empty until it is filled; the others show what will be used', () => {
  expect(shownValue({ value: null, recommended: ['5'], isBlankInSource: true })).toEqual([]);
  expect(shownValue({ value: null, recommended: ['5'], isBlankInSource: false })).toEqual(['5']);
  expect(shownValue({ value: ['9'], recommended: ['5'], isBlankInSource: true })).toEqual(['9']);
});
