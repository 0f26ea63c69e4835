import type { Amount, ClockDefinition, Comparator, Duration, DurationUnit, PolicyPack, Text } from '@huiyin/policy'

const units: Record<DurationUnit, Text & { readonly one: string }> = {
  minutes: { zh: '分钟', en: 'minutes', one: 'minute' },
  hours: { zh: '小时', en: 'hours', one: 'hour' },
  days: { zh: '天', en: 'days', one: 'day' },
  weeks: { zh: '周', en: 'weeks', one: 'week' },
  months: { zh: '个月', en: 'months', one: 'month' },
  years: { zh: '年', en: 'years', one: 'year' },
}

const comparators: Record<Comparator, (zh: string, en: string) => Text> = {
  lt: (zh, en) => ({ zh: `不满 ${zh}`, en: `under ${en}` }),
  lte: (zh, en) => ({ zh: `${zh}以内`, en: `within ${en}` }),
  gte: (zh, en) => ({ zh: `满 ${zh}之后`, en: `not before ${en}` }),
}

const periods = {
  week: { zh: '下周', en: 'next week' }, half_month: { zh: '下半月', en: 'the next half month' }, month: { zh: '下月', en: 'next month' },
  quarter: { zh: '下季度', en: 'next quarter' }, year: { zh: '明年', en: 'next year' },
} as const

/** A limit in words. Blanks that are not filled are shown by the name of their parameter. */
export function limitText({ limit, comparator }: Pick<ClockDefinition, 'limit' | 'comparator'>, pack: PolicyPack): Text {
  if ('instant' in limit) return { zh: '约定的时间', en: 'the agreed time' }
  if ('sameAs' in limit) {
    const other = pack.clocks.find(({ key }) => key === limit.sameAs)?.title
    return { zh: `与“${other?.zh ?? limit.sameAs}”相同`, en: `as long as “${other?.en ?? limit.sameAs}”` }
  }
  if ('point' in limit) {
    const { period, day, counted, time } = limit.point
    return {
      zh: `${periods[period].zh}第 ${day} 个${counted === 'working' ? '工作日' : '自然日'} ${time} 前`,
      en: `by ${time} on ${counted === 'working' ? 'working ' : ''}day ${day} of ${periods[period].en}`,
    }
  }
  const { zh, en } = durationText(limit, pack)
  return comparators[comparator](zh, en)
}

function durationText({ amount, unit, counted }: Duration, pack: PolicyPack): Text {
  const value = amountText(amount, pack)
  const words = units[unit]
  const many = value === '1' ? words.one : words.en
  if (counted === 'working') return unit === 'days' ? { zh: `${value} 个工作日`, en: `${value} working ${many}` } : { zh: `${value} 个工作${words.zh}`, en: `${value} working ${many}` }
  if (counted === 'opening') return { zh: `${value} ${words.zh}（营业时间）`, en: `${value} ${many} of opening time` }
  return unit === 'days' ? { zh: `${value} 个自然日`, en: `${value} ${many}` } : { zh: `${value} ${words.zh}`, en: `${value} ${many}` }
}

function amountText(amount: Amount, pack: PolicyPack): string {
  if (typeof amount === 'number') return String(amount)
  return pack.parameters.find(({ id }) => id === amount.parameter)?.title.en ?? amount.parameter
}
