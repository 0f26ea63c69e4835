import { createContext, useContext, type ReactNode } from 'react';
import type { SlotName, SlotProps } from './slots.ts';

/** Languages of the user interface; zh-CN is the default. */
export type Locale = 'zh-CN' | 'en-US';

/** The colours in use, after resolving "like the system". */
export type ThemeName = 'light' | 'dark';

/** A campus (园所/校区/门店/项目) that the viewer may see. */
export interface ShellCampus {
  readonly id: string;
  readonly name: string;
  /** IANA zone in which the campus reads its clocks. */
  readonly timeZone: string;
}

/** Who is logged in, for which chain, with which rights. */
export interface ShellSession {
  readonly viewer: { readonly id: string; readonly name: string };
  readonly chain: { readonly id: string; readonly name: string };
  /** Campuses within the viewer's scope, in the order of the chain. */
  readonly campuses: readonly ShellCampus[];
  /** Permission statements granted to the viewer, e.g. `complaints:write`. The server decides; screens only explain. */
  readonly permissions: readonly string[];
}

/** A short message that the shell shows over the page. */
export interface ShellNotice {
  readonly kind: 'success' | 'info' | 'warning' | 'error';
  readonly title: string;
  readonly description?: string;
  /** Request id of a failed operation, for support. */
  readonly requestId?: string;
}

/** What the shell does for a remote. Remotes hold no session, theme or navigation of their own. */
export interface ShellServices {
  /** Path under which this remote is mounted, with leading and without trailing slash, e.g. `/complaints`. */
  readonly basePath: string;
  readonly locale: Locale;
  readonly theme: ThemeName;
  readonly session: ShellSession;
  /** Campus chosen in the shell (`?campus=`); null means all campuses in scope. */
  readonly campusId: string | null;
  /** Chooses a campus for all modules; null for all. */
  selectCampus(campusId: string | null): void;
  /** True if the viewer holds the permission statement. */
  can(permission: string): boolean;
  /** Goes to a path of the shell, e.g. `/clients/…`, keeping the campus selection. */
  navigate(path: string, options?: { replace?: boolean }): void;
  notify(notice: ShellNotice): void;
  /** What other remotes contribute to a slot; null when there is nothing. */
  renderSlot<N extends SlotName>(name: N, props: SlotProps[N]): ReactNode;
}

const ShellContext = createContext<ShellServices | null>(null);

/**
 * Hands the services to everything below. `defineRemote` wraps each component of a remote in it, so the context is the
 * remote's own copy and this package needs no sharing at run time.
 */
export function ShellScope({ shell, children }: { shell: ShellServices; children: ReactNode }) {
  return <ShellContext value={shell}>{children}</ShellContext>;
}

/** The shell's services; throws outside a remote's component. */
export function useShell(): ShellServices {
  const shell = useContext(ShellContext);
  if (!shell) throw new Error('useShell is called outside a component that the shell mounted.');
  return shell;
}
