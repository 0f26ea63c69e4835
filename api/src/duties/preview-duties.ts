import { planDuties } from '@huiyin/policy'
import { GraphQLError } from 'graphql'
import { loadCampus } from '../organization/index.ts'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import { fromGlobalId, NIL_UUID } from '../shared/relay.ts'
import { dutyReach } from './duty-list.reader.ts'
import type { DutyServices } from './duty-services.ts'
import { shiftDays } from './demanded.ts'
import { readGrounds, wantedOfCampus, type WantedDuty } from './wanted-duties.ts'

const MOST_DAYS = 400
const DAY_MS = 86_400_000

/** What the policies in force at a campus demand of days of its own, stored or not; undefined where there is no such campus. @throws RANGE_INVALID */
export async function previewDuties({ clocks }: DutyServices, context: RequestContext, globalId: string, from: string, to: string): Promise<WantedDuty[] | undefined> {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1
  if (days < 1 || days > MOST_DAYS || from < '1970-01-02' || to > '2199-12-30') {
    throw new GraphQLError(`Ask for 1 to ${MOST_DAYS} days between 1970 and 2199, the first one first.`, { extensions: { code: 'RANGE_INVALID' } })
  }
  const campus = await loadCampus(context, fromGlobalId(globalId, 'Campus') ?? NIL_UUID)
  const reach = dutyReach(context)
  if (!campus || !(reach === null || reach.includes(campus.uuid))) return undefined
  return wantedOfCampus(await readGrounds(clocks, await context.sql(), viewerOf(context).chainId), campus.uuid, {
    of: (pack, calendar) => (pack.duties.length === 0 ? [] : planDuties(pack, calendar, { from, to })),
    horizon: (calendar) => ({ from: calendar.instantOf(from), to: calendar.instantOf(shiftDays(to, 1)) }),
  })
}
