import type { Calendar } from '@huiyin/policy'
import type { PolicyShelf } from '../policies/index.ts'
import type { Sql } from '../shared/database.ts'
import type { SubjectKindName } from './clock.entity.ts'
import type { ClockSubject, Judging, SubjectKinds } from './clock-subject.ts'

/** Business calendars by campus; unknown campuses are left out. */
export interface CampusCalendars {
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
  const [versions, calendarOf] = await Promise.all([
    policies.read(sql, chainId, subjects.map(({ policyVersionId }) => policyVersionId)),
    calendars.read(sql, chainId, subjects.map(({ campusId }) => campusId)),
  ])
  return subjects.map((subject) => {
    const pack = versions.get(subject.policyVersionId)?.pack
    const calendar = calendarOf.get(subject.campusId)
    if (!pack || !calendar) throw new Error(`The ${subject.kind} ${subject.id} has no ${pack ? 'calendar' : 'policy'} to be judged by.`)
    return { subject, pack, calendar }
  })
}
