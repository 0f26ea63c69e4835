import { getLunarDate, getSolarTerms } from 'chinese-days';
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

describe('festivals of years without a notice', () => {
  const lunarDays: Readonly<Record<string, readonly [month: number, day: number]>> = { spring_festival: [1, 1], lantern_festival: [1, 15], dragon_boat: [5, 5], mid_autumn: [8, 15], double_ninth: [9, 9] };
  const coming = chinaMainland().festivals!.filter(({ date }) => Number(date.slice(0, 4)) > Math.max(...officialYears!));

  it('fall where the lunar calendar and the solar terms put them', () => {
    expect(coming.length).toBeGreaterThan(40);
    for (const { id, date } of coming) {
      const day = lunarDays[id];
      const { lunarMon, lunarDay, isLeap } = getLunarDate(date);
      if (day) expect([id, date, lunarMon, lunarDay, isLeap]).toEqual([id, date, ...day, false]);
      if (id === 'qingming') expect(getSolarTerms(date, date).map(({ term }) => term)).toEqual(['pure_brightness']);
    }
  });

  it('give no days off', () => {
    expect(overrides.some(({ date }) => coming.some((festival) => festival.date === date))).toBe(false);
  });
});
