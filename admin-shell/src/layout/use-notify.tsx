import type { ShellNotice } from '@huiyin/remote-contract';
import { useNotifier } from '@huiyin/ui';
import { useCallback } from 'react';

/** Shows a short message over the page, for the shell and its modules. */
export function useNotify(): (notice: ShellNotice) => void {
  const notifier = useNotifier();
  return useCallback(({ kind, title, description, requestId }) => {
    notifier[kind]({ title, description: [description, requestId].filter(Boolean).join(' · ') || undefined, placement: 'bottomRight' });
  }, [notifier]);
}
