import { useSyncExternalStore } from 'react';
import { onSecond, serverNow } from './server-clock.ts';

/**
 * The server's time, rounded down to whole steps; the component renders again when a step has passed.
 * A list of fifty countdowns shares one timer.
 */
export function useServerTime(stepMilliseconds = 1000): number {
  return useSyncExternalStore(onSecond, () => Math.floor(serverNow() / stepMilliseconds) * stepMilliseconds);
}
