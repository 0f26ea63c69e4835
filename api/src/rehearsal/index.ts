import type { Feature } from '../shared/feature.ts'
import { Forgetting } from './forget-expired.ts'
import type { RehearsalServices } from './rehearsal-services.ts'
import { JudgedNowResolver, RehearsalResolver } from './rehearsal.resolver.ts'
import { migrationKind } from './run-migration.ts'
import { previewKind, simulationKind } from './run-rehearsal.ts'
import { CampusTurnsResolver, DepartmentTurnsResolver, PolicyFlipResolver, SimulationResolver } from './simulation.resolver.ts'

/** What other rules would mean for what has happened, and moving open cases to them. */
export function rehearsalFeature(services: RehearsalServices): Feature {
  for (const kind of [simulationKind(services), previewKind(services), migrationKind(services)]) services.jobs.kinds.register(kind)
  const forgetting = new Forgetting(services.complaints.log.db, services.time, services.onTrouble)
  return {
    name: 'rehearsal',
    resolvers: [new RehearsalResolver(services), new JudgedNowResolver(services), new SimulationResolver(services), new PolicyFlipResolver(services), new CampusTurnsResolver(), new DepartmentTurnsResolver()],
    start: () => forgetting.start(),
    stop: () => forgetting.stop(),
  }
}
