import { useUi } from '@huiyin/ui';
import { useNavigate } from '@huiyin/ui/router';
import { useCallback, type ReactNode } from 'react';
import { useNotify } from '../layout/use-notify.tsx';
import { useCampus } from '../session/campus-context.tsx';
import { useSession } from '../session/session-context.ts';
import { ServicesContext, type MakeServices } from './services-context.ts';
import { SlotContents } from './slot-contents.tsx';

/** Puts together what the shell does for its remotes. */
export function ServicesProvider({ children }: { children: ReactNode }) {
  const { locale, theme } = useUi();
  const { session } = useSession();
  const { campusId, selectCampus } = useCampus();
  const go = useNavigate();
  const notify = useNotify();
  const make = useCallback<MakeServices>(
    (basePath) => ({
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
    [locale, theme, session, campusId, selectCampus, go, notify],
  );
  return <ServicesContext value={make}>{children}</ServicesContext>;
}
