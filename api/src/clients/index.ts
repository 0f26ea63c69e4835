import type { Feature } from '../shared/feature.ts'
import type { TimeSource } from '../shared/time.ts'
import type { ClientServices } from './client-services.ts'
import { DailyCare } from './daily-care.ts'
import { Client } from './family/client.graphql.ts'
import { clientsById, touchpointsById } from './family/client.loader.ts'
import { ClientResolver } from './family/client.resolver.ts'
import { clientSubjects } from './touchpoints/client-subject.ts'
import { showTouchpoints } from './touchpoints/show-touchpoints.ts'
import { ClockTouchpointResolver, SlaChangeTouchpointResolver, TouchpointResolver } from './touchpoints/touchpoint.resolver.ts'

export { Client } from './family/client.graphql.ts'
export { clientsById, touchpointsById } from './family/client.loader.ts'
export { saveFamilies, type NewFamily } from './family/client.store.ts'
export type { ChildRow, ClientRow, GuardianRow, PaymentRow, ReferralRow, TouchpointRow } from './client.entity.ts'
export type { ClientServices } from './client-services.ts'
export { ClientListeners, summaryOf, type ClientChanged, type ClientListener, type ClientSummary } from './listeners.ts'
export { gradeClients } from './grading/grade-clients.ts'
export { clientSubject } from './touchpoints/client-subject.ts'
export { planFor, rowOf as touchpointRowOf, saveTouchpoints } from './touchpoints/plan-touchpoints.ts'
export { Touchpoint } from './touchpoints/touchpoint.graphql.ts'

export interface ClientFeatureOptions extends ClientServices {
  time: TimeSource
  onTrouble(error: Error): void
}

/** Families, their follow-ups and grades. Registers families as subjects of clocks. */
export function clientsFeature({ time, onTrouble, ...services }: ClientFeatureOptions): Feature {
  services.clocks.kinds.register(clientSubjects)
  const care = new DailyCare(services, time, onTrouble)
  return {
    name: 'clients',
    resolvers: [new ClientResolver(services), new TouchpointResolver(services), new ClockTouchpointResolver(services), new SlaChangeTouchpointResolver(services)],
    nodeTypes: [
      {
        type: 'Client', permission: 'clients:read',
        load: async (context, uuids) => (await clientsById(context).loadMany(uuids)).map((row) => (row && 'campus_id' in row ? new Client(row) : undefined)),
      },
      {
        type: 'Touchpoint', permission: 'clients:read',
        load: async (context, uuids) => {
          const rows = (await touchpointsById(context).loadMany(uuids)).map((row) => (row && 'plan_key' in row ? row : null))
          const shown = new Map((await showTouchpoints(services, context, rows.filter((row) => row !== null))).map((touchpoint) => [touchpoint.row.id, touchpoint]))
          return rows.map((row) => (row ? shown.get(row.id) : undefined))
        },
      },
    ],
    start: () => care.start(),
    stop: () => care.stop(),
  }
}
