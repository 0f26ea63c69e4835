import { ApiProvider, classifyFailure, createApi, useQuery } from '@huiyin/graphql';
import { ErrorState, LoadingState, UiProvider, type Locale } from '@huiyin/ui';
import { BrowserRouter, Navigate, NavLink, Route, Routes, useLocation, useNavigate, useSearchParams } from '@huiyin/ui/router';
import { use, useMemo, useState, type ComponentType } from 'react';
import type { RemoteManifest } from '../manifest.tsx';
import { toShellSession, ViewerQuery, type Viewer } from '../session.ts';
import type { ShellServices, ThemeName } from '../shell.tsx';
import { SignIn } from './sign-in.tsx';

interface Look {
  readonly locale: Locale;
  readonly theme: ThemeName;
}

const api = createApi({ onSessionEnd: () => void api.client.resetStore() });

type Load = () => Promise<ComponentType<{ shell: ShellServices }>>;

const loaded = new Map<Load, ReturnType<Load>>();

function Page({ load, shell, props }: { load: Load; shell: ShellServices; props?: object }) {
  let page = loaded.get(load);
  if (!page) loaded.set(load, (page = load()));
  const Loaded = use(page);
  return <Loaded {...props} shell={shell} />;
}

/** Shows one of the remote's slot contributions: `/slots/client-page?clientId=…`. */
function SlotPage({ load, shell }: { load: Load; shell: ShellServices }) {
  const [search] = useSearchParams();
  return <Page load={load} shell={shell} props={Object.fromEntries(search)} />;
}

function useShellServices(manifest: RemoteManifest, viewer: Viewer, look: Look): ShellServices {
  const navigate = useNavigate();
  const { search } = useLocation();
  const session = useMemo(() => toShellSession(viewer), [viewer]);
  return {
    basePath: `/${manifest.name}`,
    ...look,
    session,
    campusId: new URLSearchParams(search).get('campus'),
    selectCampus: (campusId) => void navigate({ search: campusId ? `?campus=${encodeURIComponent(campusId)}` : '' }),
    can: (permission) => session.permissions.includes(permission),
    navigate: (path, options) => void navigate(path, options),
    notify: ({ kind, title, description, requestId }) => console.info(kind, title, description, requestId),
    renderSlot: () => null,
  };
}

function Mounted({ manifest, viewer, look }: { manifest: RemoteManifest; viewer: Viewer; look: Look }) {
  const shell = useShellServices(manifest, viewer, look);
  return (
    <>
      <nav>
        {manifest.navigation.map((item) => (
          <NavLink key={item.path} to={`/${manifest.name}/${item.path}`} style={{ marginInlineEnd: 16 }}>
            {item.title[look.locale]}
          </NavLink>
        ))}
      </nav>
      <Routes>
        {manifest.routes.map(({ path, load }) => (
          <Route key={path} path={`/${manifest.name}/${path}`} element={<Page load={load as Load} shell={shell} />} />
        ))}
        {Object.entries(manifest.slots).map(([name, load]) => (
          <Route key={name} path={`/slots/${name}`} element={<SlotPage load={load as Load} shell={shell} />} />
        ))}
        <Route path="*" element={<Navigate to={`/${manifest.name}`} replace />} />
      </Routes>
    </>
  );
}

function Session({ manifest, look }: { manifest: RemoteManifest; look: Look }) {
  const { data, error, refetch } = useQuery(ViewerQuery);
  if (error) return <ErrorState failure={classifyFailure(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState />;
  if (!data.viewer) return <SignIn onSignedIn={() => void refetch()} />;
  return <Mounted manifest={manifest} viewer={data.viewer} look={look} />;
}

/** What a remote needs around it when it runs alone: session, language, colours, addresses. */
export function StubShell({ manifest }: { manifest: RemoteManifest }) {
  const [look, setLook] = useState<Look>({ locale: 'zh-CN', theme: 'light' });
  const other: Look = { locale: look.locale === 'zh-CN' ? 'en-US' : 'zh-CN', theme: look.theme === 'light' ? 'dark' : 'light' };
  return (
    <ApiProvider api={api}>
      <UiProvider {...look}>
        {/* As in the shell: transitions and Apollo's queries disturb each other. */}
        <BrowserRouter useTransitions={false}>
          <main style={{ padding: 16 }}>
            <button type="button" onClick={() => setLook({ ...look, locale: other.locale })}>{other.locale}</button>
            <button type="button" onClick={() => setLook({ ...look, theme: other.theme })}>{other.theme}</button>
            <Session manifest={manifest} look={look} />
          </main>
        </BrowserRouter>
      </UiProvider>
    </ApiProvider>
  );
}
