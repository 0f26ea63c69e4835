export { checkEventsFile, eventsFile, type FileFault } from './events-file.ts'
export { listChains, verifyChains } from './verify-chains.ts'
export { readVerifyRequest, type VerifyRequest } from './verify-request.ts'
