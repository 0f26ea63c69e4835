import type { CursorCodec } from '../events/index.ts'
import type { Feature } from '../shared/feature.ts'
import { Clock } from './clock.graphql.ts'
import type { ClockServices } from './clock-judging.ts'
import { clockLoader, mayReach } from './clock.loader.ts'
import { ClockResolver } from './clock.resolver.ts'

export type { ClockRow, SubjectKindName } from './clock.entity.ts'
export { clockIdOf } from './clock-id.ts'
export type { ClockChangeKind, ClockFacts } from './clock-event.ts'
export { Clock, ClockStatus } from './clock.graphql.ts'
export { loadJudgings, type CampusCalendars, type ClockServices } from './clock-judging.ts'
export { clockLoader, clocksOf, clocksOfSubject } from './clock.loader.ts'
export { readClocks, type ClockOwner } from './clock.reader.ts'
export { SubjectKinds, type ClockLinks, type ClockSubject, type Judgement, type Judging, type SubjectKind } from './clock-subject.ts'
export { CLOCK_COLUMNS, readStoredClocks, writeClocks } from './clock.store.ts'
export { verifyClocks, type ClockDifference, type ClockVerification } from './verify-clocks.ts'
export { writeWakeUps } from './wake-up.store.ts'
export { isSameJson, judge, materializeClocks, type Materializing } from './materialize-clocks.ts'

export function clocksFeature(services: ClockServices, cursors: CursorCodec): Feature {
  return {
    name: 'clocks',
    resolvers: [new ClockResolver(services, (chainId, seq) => cursors.encode(chainId, seq))],
    nodeTypes: [{
      type: 'Clock', permission: 'complaints:read',
      async load(context, uuids) {
        const rows = await clockLoader(context).loadMany(uuids)
        return rows.map((row) => (row && !(row instanceof Error) && mayReach(context, row) ? new Clock(row) : undefined))
      },
    }],
  }
}
