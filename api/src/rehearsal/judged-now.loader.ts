import DataLoader from 'dataloader'
import { replay, timelinessOf, type Calendar } from '@huiyin/policy'
import { loadJudgings, type ClockServices, type ClockSubject, type Judging } from '../clocks/index.ts'
import { PolicyVersion, type GoverningPolicy } from '../policies/index.ts'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import { typeOf } from './read-request.ts'
import { JudgedLimit, type CaseJudgement, type JudgedNow } from './judged-now.graphql.ts'

const judged = Symbol('complaints as judged now')

/** Complaints by uuid, each judged by its own version and by the one in force at its campus. Null where none is in force. Ask only for visible ones. */
export function judgedNowLoader(services: ClockServices, context: RequestContext): DataLoader<string, JudgedNow | null> {
  return context.loaders.get(judged, () => new DataLoader<string, JudgedNow | null>(async (ids) => {
    const sql = await context.sql()
    const { chainId } = viewerOf(context)
    const now = context.now()
    const judgings = await loadJudgings(services, sql, chainId, 'complaint', ids)
    const campusIds = [...new Set(judgings.map(({ subject }) => subject.campusId))]
    const [calendars, pinned, inForce] = await Promise.all([
      services.calendars.read(sql, chainId, campusIds),
      services.policies.read(sql, chainId, judgings.map(({ subject }) => subject.policyVersionId)),
      Promise.all(campusIds.map(async (id) => [id, await services.policies.inForce(sql, chainId, id, now)] as const)),
    ])
    const policyOf = new Map(inForce)
    const show = ({ subject, calendar }: Judging): JudgedNow | null => {
      const policy = policyOf.get(subject.campusId)
      if (!policy) return null
      return {
        pinned: judgementOf(subject, pinned.get(subject.policyVersionId)!, calendar, now),
        inForce: judgementOf(subject, policy, calendars.get(subject.campusId)!, now), isSameVersion: policy.id === subject.policyVersionId,
      }
    }
    const found = new Map(judgings.map((judging) => [judging.subject.id, show(judging)]))
    return ids.map((id) => found.get(id) ?? null)
  }))
}

function judgementOf(subject: ClockSubject, policy: GoverningPolicy, calendar: Calendar, now: number): CaseJudgement {
  const { clocks } = replay(policy.pack, { id: subject.id, type: typeOf(subject), ...(subject.facts && { facts: subject.facts }) }, subject.history, calendar, now)
  return {
    policy: new PolicyVersion(policy), timeliness: timelinessOf(policy.pack, clocks),
    clocks: [...clocks].sort((a, b) => a.startedAt - b.startedAt).map((clock) => new JudgedLimit(clock, policy.pack)),
  }
}
