import type { ShellServices } from '@huiyin/remote-contract';
import { useUi } from '@huiyin/ui';
import { useNavigate } from '@huiyin/ui/router';
import { useMemo } from 'react';
import { useNotify } from '../layout/use-notify.tsx';
import { useCampus } from '../session/campus-context.tsx';
import { useSession } from '../session/session-context.ts';
import { SlotContents } from './slot-contents.tsx';

/** The services that the shell gives to the remote mounted at this path. */
export function useShellServices(basePath: string): ShellServices {
  const { locale, theme } = useUi();
  const { session } = useSession();
  const { campusId, selectCampus } = useCampus();
  const go = useNavigate();
  const notify = useNotify();
  return useMemo<ShellServices>(
    () => ({
      basePath,
      locale,
      theme,
      session,
      campusId,
      selectCampus,
      can: (permission) => session.permissions.includes(permission),
      navigate: (path, options) => void go(path, options),
      notify,
      renderSlot: (name, props) => <SlotContents owner={basePath} name={name} props={props} />,
    }),
    [basePath, locale, theme, session, campusId, selectCampus, go, notify],
  );
}
