import days from 'chinese-days/dist/chinese-days.json';
import { describe, expect, it } from 'vitest';
import { chinaMainland } from './china-mainland.ts';

const source: { readonly holidays: Record<string, string>; readonly workdays: Record<string, string> } = days;
const { overrides, officialYears } = chinaMainland();
const inYears = (record: Record<string, string>): string[] => Object.keys(record).filter((date) => officialYears!.includes(Number(date.slice(0, 4)))).sort();
const datesOf = (kind: string): string[] => overrides.filter((override) => override.kind === kind).map(({ date }) => date).sort();

describe('the generated table', () => {
  it('is what the source says: run tools/generate-mainland-table.ts when it is not', () => {
    expect(datesOf('rest')).toEqual(inYears(source.holidays));
    expect(datesOf('work')).toEqual(inYears(source.workdays));
  });
  it('lacks no year that the source has since 2021', () => {
    expect(officialYears).toEqual([...new Set(Object.keys(source.holidays).map((date) => Number(date.slice(0, 4))))].filter((year) => year >= 2021).sort((a, b) => a - b));
  });
});
