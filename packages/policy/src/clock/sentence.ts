import type { Calendar } from '../calendar/types.ts';
import type { ClockDefinition, Comparator, Duration } from '../pack/clock-definition.ts';
import type { Instant, Text } from '../text.ts';
import { amountOf, countingOfDuration } from './deadline.ts';
import type { ClockState, ClockStatus } from './types.ts';

const UNITS: Record<Duration['unit'], readonly [zh: string, one: string, many: string]> = {
  minutes: ['分钟', 'minute', 'minutes'], hours: ['小时', 'hour', 'hours'], days: ['天', 'day', 'days'],
  weeks: ['周', 'week', 'weeks'], months: ['个月', 'month', 'months'], years: ['年', 'year', 'years'],
};
const PERIODS = {
  next: { week: ['下周', 'next week'], half_month: ['下半月期', 'the next half month'], month: ['下月', 'next month'], quarter: ['下季度', 'next quarter'], year: ['下一年', 'next year'] },
  this: { week: ['本周', 'this week'], half_month: ['本半月', 'this half month'], month: ['本月', 'this month'], quarter: ['本季度', 'this quarter'], year: ['本年', 'this year'] },
} as const;

function durationText(duration: Duration): Text {
  const { amount, unit } = duration;
  const counted = countingOfDuration(duration);
  const count = amountOf({ amount, unit, counted });
  const [zh, one, many] = UNITS[unit];
  const name = count === 1 ? one : many;
  if (unit === 'minutes' || unit === 'hours') {
    return counted === 'natural' ? { zh: `${count} ${zh}（自然时间）`, en: `${count} ${name} of natural time` } : { zh: `${count} ${zh}（开放时间）`, en: `${count} ${name} of opening time` };
  }
  if (unit === 'days') return counted === 'natural' ? { zh: `${count} 个自然日`, en: `${count} natural ${name}` } : { zh: `${count} 个工作日`, en: `${count} working ${name}` };
  return { zh: `${count} ${zh}`, en: `${count} ${name}` };
}

const COMPARED: Record<Comparator, (length: Text) => Text> = {
  lt: ({ zh, en }) => ({ zh: `不满 ${zh}`, en: `in under ${en}` }),
  lte: ({ zh, en }) => ({ zh: `${zh}以内`, en: `within ${en}` }),
  gte: ({ zh, en }) => ({ zh: `至少满 ${zh}`, en: `not before the end of ${en}` }),
};

/** A limit in words: "in under 60 minutes of natural time". Amounts must be resolved. */
export function describeLimit({ limit, comparator }: Pick<ClockDefinition, 'limit' | 'comparator'>): Text {
  if ('instant' in limit) return comparator === 'gte' ? { zh: '不早于约定时间', en: 'not before the agreed time' } : { zh: '在约定时间之前', en: 'by the agreed time' };
  if ('sameAs' in limit) return { zh: '与同类时限相同', en: 'as long as the limit it follows' };
  if ('point' in limit) {
    const { period, of = 'next', day, counted, time } = limit.point;
    const [zh, en] = PERIODS[of][period];
    return counted === 'working' ? { zh: `${zh}第 ${day} 个工作日 ${time} 前`, en: `by ${time} on working day ${day} of ${en}` } : { zh: `${zh}第 ${day} 天 ${time} 前`, en: `by ${time} on day ${day} of ${en}` };
  }
  if (amountOf(limit) === 0 && limit.unit === 'days') return { zh: '当天之内', en: 'by the end of the day' };
  return COMPARED[comparator](durationText(limit));
}

const STATUS: Record<ClockStatus, Text> = {
  scheduled: { zh: '尚未开始', en: 'not yet begun' },
  running: { zh: '计时中', en: 'running' },
  paused: { zh: '已暂停', en: 'paused' },
  warning: { zh: '即将到期', en: 'due soon' },
  met: { zh: '按时', en: 'in time' },
  met_extended: { zh: '延期后按时', en: 'in time after extension' },
  late_excused: { zh: '超时，已书面说明', en: 'late, explained in writing' },
  breached: { zh: '超时', en: 'late' },
  cancelled: { zh: '已取消', en: 'cancelled' },
  superseded: { zh: '由更早的时限取代', en: 'superseded by an earlier limit' },
};

/** Midnight as the end of a day reads 24:00 of the day before. */
function dueText(clock: ClockState, calendar: Calendar): string | null {
  if (clock.dueAt === null) return null;
  const shown = calendar.localDateTime(clock.dueAt);
  return !clock.dueInclusive && shown.endsWith('00:00') ? `${calendar.localDate(clock.dueAt - 1)} 24:00` : shown;
}

/** One sentence that says what is due, since when, by when and how it stands. */
export function sentenceFor(clock: ClockState, definition: ClockDefinition, calendar: Calendar): Text {
  const limit = describeLimit(definition);
  const at = (instant: Instant): string => calendar.localDateTime(instant);
  const due = dueText(clock, calendar);
  const status = STATUS[clock.status];
  const zh = [`${definition.title.zh}：${limit.zh}`, `自 ${at(clock.startedAt)} 起`, ...(due ? [`截止 ${due}`] : []), ...(clock.stoppedAt === null ? [] : [`于 ${at(clock.stoppedAt)} 结束`]), status.zh];
  const en = [`${definition.title.en} ${limit.en}`, `since ${at(clock.startedAt)}`, ...(due ? [`due ${due}`] : []), ...(clock.stoppedAt === null ? [] : [`ended ${at(clock.stoppedAt)}`]), status.en];
  if (clock.provisional) {
    zh.push('暂定（节假日安排尚未公布）');
    en.push('provisional until the holiday table is published');
  }
  return { zh: `${zh.join('，')}。`, en: `${en.join('; ')}.` };
}
