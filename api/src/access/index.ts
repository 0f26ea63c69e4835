import type { Database } from '../shared/database.ts'
import type { Feature } from '../shared/feature.ts'
import type { Gatekeeper } from '../shared/gatekeeper.ts'
import { derive } from '../shared/roles.ts'
import type { TimeSource } from '../shared/time.ts'
import { ApiKeyEntity } from './api-key.entity.ts'
import { keysById } from './api-key.reader.ts'
import { ApiKeyResolver } from './api-key.resolver.ts'
import { ApiKeys } from './api-key.service.ts'
import { createGatekeeper, hearAnnouncements } from './gatekeeper.ts'
import { LiveCredentials } from './live-credentials.ts'
import { createAccount, createLogIn } from './log-in.ts'
import type { DemoAccount } from './session.graphql.ts'
import { RoleAssignmentResolver, SessionResolver, StaffRoleResolver } from './session.resolver.ts'
import { Sessions } from './sessions.ts'

export { newSecret } from './api-key.service.ts'
export { hashOf as hashOfSecret } from './gatekeeper.ts'
export { roles, type RoleName } from './roles.ts'
export type { DemoAccount } from './session.graphql.ts'

export const accessEntities = [ApiKeyEntity]

export interface AccessOptions {
  db: Database
  time: TimeSource
  /** Connection of the role huiyin_auth. */
  authUrl: string
  /** Connection of the role huiyin_system, to hear announcements. */
  systemUrl: string
  /** The installation's secret. */
  secret: string
  demoAccounts(): readonly DemoAccount[]
}

export interface AccessFeature extends Feature {
  gatekeeper: Gatekeeper
  /** Makes a log-in and answers its user id, for `staff_member.user_id`. An address that is taken gets the new password. */
  createAccount(account: { email: string; name: string; password: string }): Promise<string>
  /** Looks at all credentials in use now instead of within two seconds. */
  recheck(): Promise<void>
}

export function accessFeature({ db, time, authUrl, systemUrl, secret, demoAccounts }: AccessOptions): AccessFeature {
  const logIn = createLogIn({ authUrl, secret: derive(secret, 'cookies') })
  const live = new LiveCredentials(db, time)
  let ears: { stop(): Promise<void> } | undefined
  return {
    name: 'access',
    resolvers: [
      new SessionResolver(new Sessions(db, time, logIn, live), demoAccounts), new StaffRoleResolver(), new RoleAssignmentResolver(),
      new ApiKeyResolver(new ApiKeys(derive(secret, 'sealed answers'))),
    ],
    nodeTypes: [{ type: 'ApiKey', permission: 'keys:manage', load: keysById }],
    gatekeeper: createGatekeeper({ db, time, logIn, live }),
    createAccount: (account) => createAccount(logIn, account),
    recheck: () => live.recheck(),
    start() {
      live.start()
      ears = hearAnnouncements(systemUrl, () => void live.recheck().catch(() => {}))
    },
    async stop() {
      await ears?.stop()
      await live.stop()
      await logIn.close()
    },
  }
}
