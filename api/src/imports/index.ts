import type { ComplaintServices } from '../complaints/index.ts'
import type { JobServices } from '../jobs/index.ts'
import type { Feature } from '../shared/feature.ts'
import { ImportsResolver } from './imports.resolver.ts'
import { importKind } from './run-import.ts'

export { importedCases, type SmallFile } from './imported-cases.ts'

/** Imports of files, as jobs. */
export function importsFeature(services: ComplaintServices, jobs: JobServices): Feature {
  jobs.kinds.register(importKind(services))
  return { name: 'imports', resolvers: [new ImportsResolver(services, jobs)] }
}
