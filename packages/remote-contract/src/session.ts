import { graphql, type ResultOf } from '@huiyin/graphql';
import type { ShellSession } from './shell.tsx';

/** Who is logged in; null when nobody is. */
export const ViewerQuery = graphql(`
  query Viewer {
    viewer {
      kind
      name
      email
      permissions
      staffMember { id }
      chain { id name nameEn timeZone }
      chains { id name nameEn }
      campuses { id name timeZone }
      sessionExpiresAt
    }
    serverTime
  }
`);

/** The viewer as the API answers. */
export type Viewer = NonNullable<ResultOf<typeof ViewerQuery>['viewer']>;

/** The viewer as remotes see it. */
export function toShellSession(viewer: Viewer): ShellSession {
  return {
    viewer: { id: viewer.staffMember?.id ?? viewer.name, name: viewer.name },
    chain: viewer.chain,
    campuses: viewer.campuses,
    permissions: viewer.permissions,
  };
}
