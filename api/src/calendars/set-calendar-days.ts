import { viewerOf, type RequestContext } from '../shared/context.ts'
import { inputInvalid } from '../shared/errors.graphql.ts'
import { InputCheck } from '../shared/input-check.ts'
import type { SetCalendarDaysInput } from './calendar-input.graphql.ts'
import type { CalendarServices } from './calendar-services.ts'
import { replaceDays } from './calendar.store.ts'
import { changeOwned, type ChangeOutcome, type ChangeRefusal, type OwnedChange } from './change-calendar.ts'
import { readDays } from './read-days.ts'

export const MOST_DAYS = 2_000

/** Sets days of a calendar or of a campus, and lets others follow the layers below again. */
export async function setCalendarDays(services: CalendarServices, context: RequestContext, input: SetCalendarDaysInput): Promise<ChangeOutcome<ChangeRefusal>> {
  const early = new InputCheck(context.now())
  checkOwner(early, input)
  early.idempotencyKey(input.idempotencyKey)
  const [set, remove] = [input.set ?? [], input.remove ?? []]
  if (set.length + remove.length === 0) early.add('set', 'REQUIRED', 'Name days to set or to remove.')
  if (set.length > MOST_DAYS || remove.length > MOST_DAYS) early.add('set', 'TOO_MANY', `At most ${MOST_DAYS} days at once.`)
  if (early.issues.length > 0) return inputInvalid(early.issues)
  return changeOwned(services, context, 'setCalendarDays', input, async (sql, pattern, owner) => {
    const check = new InputCheck(context.now())
    const days = readDays(check, 'set', set, pattern)
    const named = new Set(days.map(({ date }) => date))
    remove.forEach((date, at) => { if (named.has(date)) check.add(['remove', String(at)], 'DATE_REPEATED', `${date} is both set and removed.`) })
    if (days.length > MOST_DAYS) check.add('set', 'TOO_MANY', `At most ${MOST_DAYS} days at once.`)
    if (check.issues.length > 0) return inputInvalid(check.issues)
    return {
      told: { what: 'days', facts: { set: days.length, removed: remove.length, ...spanOf([...named, ...remove]) } },
      write: () => replaceDays(sql, viewerOf(context).chainId, owner, days, remove),
    }
  })
}

export function checkOwner(check: InputCheck, { calendarId, campusId }: OwnedChange): void {
  if ((calendarId == null) === (campusId == null)) check.add('calendarId', 'ONE_OF', 'Name either a calendar or a campus.')
}

/** First and last day of a change. */
export function spanOf(dates: readonly string[]): { from: string; to: string } | object {
  const inOrder = [...dates].sort()
  return inOrder.length === 0 ? {} : { from: inOrder[0]!, to: inOrder.at(-1)! }
}
