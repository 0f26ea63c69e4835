import { useCallback, useRef, useState } from 'react';
import { emptyValues, isBegun, parseDraft, type Draft, type DraftValues } from './draft.ts';

const storageKey = 'huiyin.complaints.draft';
const lastChoiceKey = 'huiyin.complaints.lastIntake';

/** Storage may be forbidden or full: the form then works without. */
function store(storage: () => Storage, key: string, value: string | null): void {
  try {
    if (value === null) storage().removeItem(key);
    else storage().setItem(key, value);
  } catch {
    // Nothing to do: the draft lives in this page only.
  }
}

function read(storage: () => Storage, key: string): string | null {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
}

/** Campus and channel chosen last on this computer: a front desk rarely changes them. */
function lastChoice(): Partial<Pick<DraftValues, 'campusId' | 'channel'>> {
  const [campusId = '', channel = ''] = (read(() => localStorage, lastChoiceKey) ?? '').split(' ');
  return { campusId, channel };
}

/**
 * The registration in hand. It outlives reloads and failures in the tab it was begun in; what it says of a family goes
 * with the tab and is never kept longer.
 */
export function useDraft(preset: Partial<DraftValues>) {
  const fresh = useCallback((): Draft => ({ key: crypto.randomUUID(), values: { ...emptyValues, ...lastChoice(), ...preset } }), [preset]);
  const [begun] = useState(() => {
    const stored = parseDraft(read(() => sessionStorage, storageKey));
    return stored && isBegun(stored.values) ? stored : null;
  });
  const draft = useRef<Draft>(null);
  draft.current ??= begun ? { ...begun, values: { ...begun.values, ...(preset.clientId ? preset : {}) } } : fresh();

  const keep = useCallback((next: Draft) => {
    draft.current = next;
    store(() => sessionStorage, storageKey, isBegun(next.values) ? JSON.stringify(next) : null);
  }, []);
  const startAfresh = useCallback(() => {
    const { campusId, channel } = draft.current!.values;
    store(() => localStorage, lastChoiceKey, `${campusId} ${channel}`);
    keep(fresh());
    return draft.current!;
  }, [fresh, keep]);
  return { current: () => draft.current!, keep, startAfresh, wasRestored: begun !== null };
}
