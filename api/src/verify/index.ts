export { verifyChains, type ChainVerification } from './verify-chains.ts'
