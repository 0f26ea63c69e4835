import { describeLimit, type ClockDefinition, type Text } from '@huiyin/policy'
import { joined, text, type PackWords } from './pack-words.ts'

const UNITS: Readonly<Record<string, Text>> = {
  minutes: text('分钟', 'minutes'), hours: text('小时', 'hours'), days: text('天', 'days'), weeks: text('周', 'weeks'), months: text('个月', 'months'), years: text('年', 'years'),
}

const COMPARED: Readonly<Record<ClockDefinition['comparator'], Text>> = { lt: text('不满', 'in under'), lte: text('不超过', 'within'), gte: text('至少满', 'not before the end of') }

type Duration = NonNullable<NonNullable<ClockDefinition['onBreach']>[number]['after']>

/** A length of time. Blanks that nobody has filled are named. */
export function durationWords({ amount, unit, counted }: Duration, words: PackWords): Text {
  const [many, { zh, en }] = [words.amount(amount), UNITS[unit]!]
  const working = counted === 'working' || counted === 'opening'
  return text(`${many.zh} ${working && unit === 'days' ? '个工作日' : zh}`, `${many.en} ${working ? 'working ' : ''}${en}`)
}

/** The limit of a clock. */
export function limitWords(clock: ClockDefinition, words: PackWords): Text {
  const { limit } = clock
  const blank = 'amount' in limit && (typeof limit.amount !== 'number' || typeof limit.counted !== 'string')
  if (blank) {
    const [length, { zh, en }] = [durationWords(limit, words), COMPARED[clock.comparator]]
    return text(`${zh} ${length.zh}`, `${en} ${length.en}`)
  }
  if ('sameAs' in limit) {
    const { zh, en } = words.clock(limit.sameAs)
    return text(`与“${zh}”相同`, `as long as “${en}”`)
  }
  return describeLimit(clock)
}

/** When to warn; the product's own point where the regulation names none. */
export function warningWords({ warnings }: ClockDefinition, words: PackWords): Text {
  if (warnings === undefined) return text('用去 75% 时（默认）', 'when 75 % is used (default)')
  if (warnings.length === 0) return text('不提醒', 'no warning')
  return joined(warnings.map((warning) => {
    if ('share' in warning) return text(`用去 ${Math.round(warning.share * 100)}% 时`, `when ${Math.round(warning.share * 100)} % is used`)
    const { zh, en } = durationWords(warning.before, words)
    return text(`到期前 ${zh}`, `${en} before it is due`)
  }), '；', '; ')
}

export function breachWords(steps: NonNullable<ClockDefinition['onBreach']>, words: PackWords): Text {
  return joined(steps.map(({ toRole, after }) => {
    const { zh, en } = words.role(toRole)
    if (!after) return text(`立即告知${zh}`, `tell the ${en} at once`)
    const later = durationWords(after, words)
    return text(`${later.zh}后告知${zh}`, `tell the ${en} after ${later.en}`)
  }), '；', '; ')
}

export function extensionWords({ max, maxIsTotal, times }: NonNullable<ClockDefinition['extension']>, words: PackWords): Text {
  const most = words.amount(max)
  return maxIsTotal
    ? text(`经批准并告知投诉人后可延期 ${times} 次，合计不超过 ${most.zh}（单位同时限）`, `approved and told, ${times} time(s), ${most.en} in all, in the unit of the limit`)
    : text(`经批准并告知投诉人后可延期 ${times} 次，每次最多 ${most.zh}（单位同时限）`, `approved and told, ${times} time(s), at most ${most.en} more, in the unit of the limit`)
}
