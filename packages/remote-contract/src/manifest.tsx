import type { ComponentType } from 'react';
import { ShellScope, type Locale, type ShellServices } from './shell.tsx';
import type { SlotName, SlotProps } from './slots.ts';

/** Version of this contract. A remote built against another version is not mounted. */
export const CONTRACT_VERSION = 1;

type Load<Props> = () => Promise<ComponentType<Props>>;

/** A page of a remote. */
interface Route<Props> {
  /** Path below the remote's base path, in react-router's syntax: `*`, `board`, `cases/:id`. */
  readonly path: string;
  /** Loads the page. Keep it an `import()`, so the exposed file stays small. */
  readonly load: Load<Props>;
  /** `none` shows the page without the shell's navigation (wall displays). */
  readonly chrome?: 'shell' | 'none';
}

/** An entry of the module's own navigation, shown by the shell below the module's name. */
export interface NavigationItem {
  /** Path below the remote's base path; empty for its first page. */
  readonly path: string;
  readonly title: Readonly<Record<Locale, string>>;
  /** Permission statement without which the entry is not shown. */
  readonly permission?: string;
}

/** What a remote writes down in `src/remote.tsx`. */
export interface RemoteDefinition {
  /** As in the registry: `complaints`, `clients`, `analytics`. */
  readonly name: string;
  readonly routes: readonly Route<object>[];
  readonly slots: { readonly [N in SlotName]?: Load<SlotProps[N]> };
  readonly navigation: readonly NavigationItem[];
}

/** Props that the shell adds to every component it mounts. */
export interface Mounted {
  readonly shell: ShellServices;
}

/** What the shell sees of a remote. */
export interface RemoteManifest {
  readonly contractVersion: number;
  readonly name: string;
  readonly routes: readonly Route<Mounted>[];
  readonly slots: { readonly [N in SlotName]?: Load<Mounted & SlotProps[N]> };
  readonly navigation: readonly NavigationItem[];
}

function withShell<Props extends object>(load: Load<Props>): Load<Mounted & Props> {
  return async () => {
    const Page = await load();
    if (typeof Page !== 'function') throw new TypeError('The page loads no component.');
    return function ShellMounted({ shell, ...props }: Mounted & Props) {
      return (
        <ShellScope shell={shell}>
          <Page {...(props as unknown as Props)} />
        </ShellScope>
      );
    };
  };
}

/** Makes the manifest of a remote: the default export of its `src/remote.tsx`. */
export function defineRemote(definition: RemoteDefinition): RemoteManifest {
  const slots = Object.entries(definition.slots).map(([name, load]) => [name, withShell(load as Load<object>)]);
  return {
    contractVersion: CONTRACT_VERSION,
    name: definition.name,
    routes: definition.routes.map((route) => ({ ...route, load: withShell(route.load) })),
    slots: Object.fromEntries(slots) as RemoteManifest['slots'],
    navigation: definition.navigation,
  };
}
