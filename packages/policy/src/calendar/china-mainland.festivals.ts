/**
 * Festival days (MM-DD) of years whose holiday notice is not out yet. Days off wait for the notice; when a festival falls follows from the
 * lunar calendar and the solar terms, and families are greeted on it either way. Checked against chinese-days.
 */
const lunar: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  2027: { spring_festival: '02-06', lantern_festival: '02-20', qingming: '04-05', dragon_boat: '06-09', mid_autumn: '09-15', double_ninth: '10-08' },
  2028: { spring_festival: '01-26', lantern_festival: '02-09', qingming: '04-04', dragon_boat: '05-28', mid_autumn: '10-03', double_ninth: '10-26' },
  2029: { spring_festival: '02-13', lantern_festival: '02-27', qingming: '04-04', dragon_boat: '06-16', mid_autumn: '09-22', double_ninth: '10-16' },
  2030: { spring_festival: '02-03', lantern_festival: '02-17', qingming: '04-05', dragon_boat: '06-05', mid_autumn: '09-12', double_ninth: '10-05' },
  2031: { spring_festival: '01-23', lantern_festival: '02-06', qingming: '04-05', dragon_boat: '06-24', mid_autumn: '10-01', double_ninth: '10-24' },
};

/** The same day every year. */
const solar = { new_year: '01-01', labour_day: '05-01', childrens_day: '06-01', teachers_day: '09-10', national_day: '10-01' } as const;

export const comingFestivals: Readonly<Record<number, Readonly<Record<string, string>>>> =
  Object.fromEntries(Object.entries(lunar).map(([year, days]) => [year, { ...solar, ...days }]));
