import { useSyncExternalStore } from 'react';

const query = '(max-width: 640px)';

const watch = (listener: () => void) => {
  const media = window.matchMedia(query);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
};

/** True on a screen as narrow as a telephone's. Prefer CSS where it can do the work. */
export function useNarrow(): boolean {
  return useSyncExternalStore(watch, () => window.matchMedia(query).matches);
}
