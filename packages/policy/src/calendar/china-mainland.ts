import type { LocalDate, Text } from '../text.ts';
import { comingFestivals } from './china-mainland.festivals.ts';
import { mainlandYears } from './china-mainland.table.ts';
import type { CalendarLayer, DayOverride, Festival } from './types.ts';

const FESTIVAL_NAMES: Readonly<Record<string, Text>> = {
  new_year: { zh: '元旦', en: "New Year's Day" },
  spring_festival: { zh: '春节', en: 'Spring Festival' },
  lantern_festival: { zh: '元宵节', en: 'Lantern Festival' },
  qingming: { zh: '清明节', en: 'Qingming Festival' },
  labour_day: { zh: '劳动节', en: 'Labour Day' },
  childrens_day: { zh: '儿童节', en: "Children's Day" },
  dragon_boat: { zh: '端午节', en: 'Dragon Boat Festival' },
  teachers_day: { zh: '教师节', en: "Teachers' Day" },
  mid_autumn: { zh: '中秋节', en: 'Mid-Autumn Festival' },
  national_day: { zh: '国庆节', en: 'National Day' },
  double_ninth: { zh: '重阳节', en: 'Double Ninth Festival' },
};

/** Festivals a chain can choose to greet its families on, with their names. */
export const mainlandFestivals: readonly { readonly id: string; readonly name: Text }[] =
  Object.entries(FESTIVAL_NAMES).map(([id, name]) => ({ id, name }));

type YearTable = {
  readonly off: Readonly<Record<string, readonly string[]>>;
  readonly work: Readonly<Record<string, readonly string[]>>;
  readonly festivals: Readonly<Record<string, string>>;
};
const tables: Readonly<Record<number, YearTable>> = mainlandYears;

const makeUp = (name: Text): Text => ({ zh: `${name.zh}调休上班`, en: `make-up day for ${name.en}` });

function overridesOf(year: number, table: YearTable): DayOverride[] {
  const date = (monthDay: string): LocalDate => `${year}-${monthDay}`;
  const named = (days: Readonly<Record<string, readonly string[]>>, toOverride: (date: LocalDate, name: Text) => DayOverride): DayOverride[] =>
    Object.entries(days).flatMap(([id, dates]) => dates.map((day) => toOverride(date(day), FESTIVAL_NAMES[id]!)));
  return [
    ...named(table.off, (day, name) => ({ date: day, kind: 'rest', name })),
    ...named(table.work, (day, name) => ({ date: day, kind: 'work', name: makeUp(name) })),
  ];
}

const festivalsOf = (year: number, festivals: YearTable['festivals']): Festival[] =>
  Object.entries(festivals).map(([id, day]) => ({ id, name: FESTIVAL_NAMES[id]!, date: `${year}-${day}` }));

/** The national layer of mainland China for some years (default: all known). Years left out are provisional; their festivals are known. */
export function chinaMainland(years: readonly number[] = Object.keys(tables).map(Number)): CalendarLayer {
  const known = years.filter((year) => tables[year]);
  return {
    id: 'china-mainland',
    officialYears: known,
    overrides: known.flatMap((year) => overridesOf(year, tables[year]!)),
    festivals: [
      ...known.flatMap((year) => festivalsOf(year, tables[year]!.festivals)),
      ...Object.entries(comingFestivals).filter(([year]) => !tables[Number(year)]).flatMap(([year, days]) => festivalsOf(Number(year), days)),
    ],
  };
}
