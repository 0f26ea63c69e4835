import type { ComplaintServices } from '../complaints/index.ts'
import type { Feature } from '../shared/feature.ts'
import type { TimeSource } from '../shared/time.ts'
import { ImportWorker } from './import-worker.ts'
import { ImportsResolver } from './imports.resolver.ts'
import { loadJob } from './job.loader.ts'

export { importedCases, type SmallFile } from './imported-cases.ts'

/** Imports of files as jobs, and the jobs themselves. */
export function importsFeature(services: ComplaintServices, time: TimeSource, onTrouble: (error: Error) => void): Feature {
  const worker = new ImportWorker(services, time, onTrouble)
  return {
    name: 'imports',
    resolvers: [new ImportsResolver(services, worker)],
    nodeTypes: [{ type: 'Job', permission: 'imports:write', load: (context, uuids) => Promise.all(uuids.map((uuid) => loadJob(context, uuid))) }],
    start: () => worker.start(),
    stop: () => worker.stop(),
  }
}
