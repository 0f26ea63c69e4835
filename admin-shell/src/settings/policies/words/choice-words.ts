import type { Locale } from '@huiyin/ui';

/** Choices that several regulations offer, as people call them. */
const names: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  natural: ['自然时间', 'natural time'], opening: ['开放时间', 'opening time'], working: ['工作日', 'working days'],
  day: ['每天', 'every day'], week: ['每周', 'every week'], half_month: ['每半月', 'every half month'], month: ['每月', 'every month'], quarter: ['每季度', 'every quarter'], half_year: ['每半年', 'every half year'],
  term: ['每学期', 'every term'], school_year: ['每学年', 'every school year'], year: ['每年', 'every year'],
  new_year: ['元旦', 'New Year'], spring_festival: ['春节', 'Spring Festival'], lantern_festival: ['元宵节', 'Lantern Festival'], qingming: ['清明节', 'Qingming'], labour_day: ['劳动节', 'Labour Day'],
  childrens_day: ['儿童节', 'Children’s Day'], dragon_boat: ['端午节', 'Dragon Boat Festival'], teachers_day: ['教师节', 'Teachers’ Day'], mid_autumn: ['中秋节', 'Mid-Autumn'], national_day: ['国庆节', 'National Day'], double_ninth: ['重阳节', 'Double Ninth'],
};

/** The name of a choice; one that we do not know stands for itself. */
export const choiceName = (choice: string, locale: Locale): string => (Object.hasOwn(names, choice) ? names[choice]![locale === 'zh-CN' ? 0 : 1] : choice);

/** A value as people read it. */
export const valueWords = (values: readonly string[], locale: Locale): string => values.map((value) => choiceName(value, locale)).join(locale === 'zh-CN' ? '、' : ', ');
