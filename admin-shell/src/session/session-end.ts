import { useSyncExternalStore } from 'react';

let ended = false;
const listeners = new Set<() => void>();

function set(next: boolean): void {
  if (next === ended) return;
  ended = next;
  for (const listener of listeners) listener();
}

/** Told by the API client when the server says that the session is over. */
export const noteSessionEnd = (): void => set(true);

const forget = (): void => set(false);

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** True once a session that was in use has ended, until `forget`. */
export function useSessionEnd(): { hasEnded: boolean; forget: () => void } {
  return { hasEnded: useSyncExternalStore(subscribe, () => ended), forget };
}
