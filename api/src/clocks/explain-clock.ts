import DataLoader from 'dataloader'
import { explain, replay, type SegmentReason as EngineReason, type Text } from '@huiyin/policy'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import type { ClockRow } from './clock.entity.ts'
import { SegmentReason, type ClockExplanation, type ClockSegment } from './clock-explanation.graphql.ts'
import { Clock } from './clock.graphql.ts'
import { loadJudgings, type ClockServices } from './clock-judging.ts'
import { clocksOfSubject } from './clock.loader.ts'
import type { Judging } from './clock-subject.ts'

const judgings = Symbol('subjects of explained clocks')

/** Replays the history of the clock's subject as of now; subjects of one operation are loaded together. */
export async function explainClock(services: ClockServices, context: RequestContext, row: ClockRow): Promise<ClockExplanation> {
  const loader = context.loaders.get(judgings, () => judgingLoader(services, context))
  const [{ subject, pack, calendar }, siblings] = await Promise.all([loader.load(row), clocksOfSubject(context).load(row.subjectId)])
  const now = context.now()
  const { clocks } = replay(pack, { id: subject.id, type: subject.kind, ...(subject.facts && { facts: subject.facts }) }, subject.history, calendar, now)
  const clock = clocks.find(({ instanceId }) => instanceId === row.instanceKey)
  const alternatives = siblings.filter(({ id, key, state }) => id !== row.id && key === row.key && state.correlation === row.state.correlation && !state.withdrawn).map((other) => new Clock(other))
  // A withdrawn clock is one that a later judgement no longer knows.
  if (!clock) return { sentence: withdrawn, counted: 0, elapsed: 0, remaining: null, segments: [], alternatives }
  const { segments, elapsedMs, sentence } = explain(pack, clock, calendar, now)
  return {
    sentence, counted: elapsedMs, elapsed: segments.reduce((sum, { from, to }) => sum + (to - from), 0), remaining: clock.remainingMs, alternatives,
    segments: segments.map(({ from, to, counted, reason, name, clause }): ClockSegment => ({
      from, to, counted, reason: reasons[reason].shown, text: textOf(reasons[reason].text, name), clause: clause ?? null,
    })),
  }
}

function judgingLoader(services: ClockServices, context: RequestContext): DataLoader<ClockRow, Judging, string> {
  return new DataLoader<ClockRow, Judging, string>(async (rows) => {
    const sql = await context.sql()
    const { chainId } = viewerOf(context)
    const kinds = Map.groupBy(rows, ({ subjectKind }) => subjectKind)
    const loaded = await Promise.all([...kinds].map(([kind, of]) => loadJudgings(services, sql, chainId, kind, of.map(({ subjectId }) => subjectId))))
    const found = new Map(loaded.flat().map((judging) => [judging.subject.id, judging]))
    return rows.map(({ subjectId }) => found.get(subjectId) ?? new Error(`The subject ${subjectId} of a clock is missing.`))
  }, { cacheKeyFn: ({ subjectId }) => subjectId })
}

const withdrawn: Text = { zh: '重新判定后，该时限不再适用。', en: 'Judged anew, this limit no longer applies.' }

const textOf = (text: Text, name: Text | undefined): Text => (name ? { zh: `${text.zh}（${name.zh}）`, en: `${text.en} (${name.en})` } : text)

const reasons: Record<EngineReason, { shown: SegmentReason; text: Text }> = {
  running: { shown: SegmentReason.RUNNING, text: { zh: '计时', en: 'Counting' } },
  make_up_day: { shown: SegmentReason.MAKEUP_DAY, text: { zh: '调休上班日，计时', en: 'Make-up working day, counting' } },
  half_day: { shown: SegmentReason.RUNNING, text: { zh: '半天上班，计时', en: 'Half working day, counting' } },
  outside_hours: { shown: SegmentReason.OUTSIDE_HOURS, text: { zh: '非营业时间，不计时', en: 'Outside opening hours, not counted' } },
  rest_day: { shown: SegmentReason.REST_DAY, text: { zh: '休息日，不计时', en: 'Day of rest, not counted' } },
  holiday: { shown: SegmentReason.REST_DAY, text: { zh: '节假日，不计时', en: 'Public holiday, not counted' } },
  closed_day: { shown: SegmentReason.REST_DAY, text: { zh: '停业日，不计时', en: 'Closed, not counted' } },
  start_day: { shown: SegmentReason.NOT_COUNTED, text: { zh: '开始当日不计入', en: 'The day of the event does not count' } },
  paused: { shown: SegmentReason.PAUSED, text: { zh: '暂停计时', en: 'Paused' } },
}
