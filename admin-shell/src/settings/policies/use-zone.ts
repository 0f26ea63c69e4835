import { useSession } from '../../session/session-context.ts';

/** Zone of the headquarters, in which editions begin. */
export const useZone = (): string => useSession().viewer.chain.timeZone;
