import { useSession } from '../../session/session-context.ts';

/** Whether the viewer may write policies; everybody else reads them. */
export const useMayWrite = (): boolean => useSession().session.permissions.includes('policies:write');
