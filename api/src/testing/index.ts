import { applyMigrations } from '../shared/migrate.ts'
import { prepareRoles } from '../shared/roles.ts'

export { roles, type RoleName } from '../access/index.ts'
export { limits, operationCost, operationRules } from '../server/index.ts'
export { ruleOf, type Rule } from '../shared/allow.ts'
export { prepareRoles } from '../shared/roles.ts'
export { ManualTime } from '../shared/time.ts'
export { graphqlClient, type Answer, type Caller, type GraphQLProblem } from './graphql-client.ts'
export { openTestDatabase } from './open-test-database.ts'
export { seedChain, type SeededChain, type SeedOptions } from './seed-chain.ts'
export { openRaw, openSocket, type Follower, type TestSocket } from './socket-client.ts'
export { startTestApi, type TestApi, type TestApiOptions } from './start-test-api.ts'

/** Brings a database to the newest version, runtime roles included. */
export async function migrate(ownerUrl: string): Promise<void> {
  await applyMigrations(ownerUrl)
  await prepareRoles(ownerUrl)
}
