import type { ClientListeners } from '../clients/index.ts'
import type { ComplaintServices } from '../complaints/index.ts'
import type { Feature } from '../shared/feature.ts'
import { RateResolver, RatesDashboardResolver } from './analytics.resolver.ts'
import { rollUpComplaints } from './complaint-rollup.store.ts'
import { rollUpClients } from './enrolment-rollup.store.ts'

export { verifyRollups, type RollupDifference } from './verify-rollups.ts'

/** Rates from rollups. Follows complaints and families in the transactions that change them. */
export function analyticsFeature(services: ComplaintServices, clients: ClientListeners): Feature {
  services.listeners.onComplaintChanged(rollUpComplaints)
  clients.onClientChanged(rollUpClients)
  return { name: 'analytics', resolvers: [new RatesDashboardResolver(services), new RateResolver(services)] }
}
