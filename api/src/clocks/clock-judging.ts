import type { Calendar } from '@huiyin/policy'
import type { PolicyShelf } from '../policies/index.ts'
import type { Sql } from '../shared/database.ts'
import type { SubjectKindName } from './clock.entity.ts'
import type { ClockSubject, Judging, SubjectKinds } from './clock-subject.ts'

/** Business calendars of campuses. */
export interface CampusCalendars {
  /** What campuses counted by at an instant; undefined where it is what they count by now. */
  readAsThen(sql: Sql, chainId: string, settled: readonly { campusId: string; at: number }[]): Promise<readonly (Calendar | undefined)[]>
  /** By campus; unknown campuses are left out. */
  read(sql: Sql, chainId: string, campusIds: readonly string[]): Promise<ReadonlyMap<string, Calendar>>
}

/** What judging subjects takes besides their histories. */
export interface ClockServices {
  policies: PolicyShelf
  calendars: CampusCalendars
  kinds: SubjectKinds
}

/** Subjects with the rules and calendars they are judged by, in three statements however many they are. */
export async function loadJudgings(services: ClockServices, sql: Sql, chainId: string, kind: SubjectKindName, ids: readonly string[]): Promise<Judging[]> {
  return withRules(services, sql, chainId, await services.kinds.of(kind).load(sql, chainId, ids))
}

async function withRules({ policies, calendars }: ClockServices, sql: Sql, chainId: string, subjects: readonly ClockSubject[]): Promise<Judging[]> {
  const settled = subjects.filter(({ settledAt }) => settledAt !== undefined)
  const [versions, calendarOf, asThen] = await Promise.all([
    policies.read(sql, chainId, subjects.map(({ policyVersionId }) => policyVersionId)),
    calendars.read(sql, chainId, subjects.map(({ campusId }) => campusId)),
    calendars.readAsThen(sql, chainId, settled.map(({ campusId, settledAt }) => ({ campusId, at: settledAt! }))),
  ])
  const calendarOfSettled = new Map(settled.map(({ id }, index) => [id, asThen[index]]))
  return subjects.map((subject) => {
    const pack = versions.get(subject.policyVersionId)?.pack
    const calendar = calendarOfSettled.get(subject.id) ?? calendarOf.get(subject.campusId)
    if (!pack || !calendar) throw new Error(`The ${subject.kind} ${subject.id} has no ${pack ? 'calendar' : 'policy'} to be judged by.`)
    return { subject, pack, calendar }
  })
}
