import { ApiProvider, type Api } from '@huiyin/graphql';
import { BrowserRouter, Route, Routes } from '@huiyin/ui/router';
import { ShellLayout } from './layout/shell-layout.tsx';
import './layout/shell.css';
import { LookProvider } from './look/look-context.tsx';
import { ModulePage } from './modules/module-page.tsx';
import { RegistryGate } from './modules/registry-gate.tsx';
import { ServicesProvider } from './modules/services-provider.tsx';
import { HomePage } from './pages/home-page.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { CampusProvider } from './session/campus-context.tsx';
import { SessionGate } from './session/session-gate.tsx';
import { SettingsArea } from './settings/settings-area.tsx';

/** The whole shell: look, session, addresses, modules. */
export function App({ api }: { api: Api }) {
  return (
    <ApiProvider api={api}>
      <LookProvider>
        {/* A move rendered as a transition and the screen still shown would each set the variables of one Apollo query, again and again. */}
        <BrowserRouter useTransitions={false}>
          <SessionGate>
            <CampusProvider>
              <RegistryGate>
                <ServicesProvider>
                  <Routes>
                    <Route element={<ShellLayout />}>
                      <Route index element={<HomePage />} />
                      <Route path="settings/*" element={<SettingsArea />} />
                      <Route path=":module/*" element={<ModulePage />} />
                      <Route path="*" element={<NotFoundPage />} />
                    </Route>
                  </Routes>
                </ServicesProvider>
              </RegistryGate>
            </CampusProvider>
          </SessionGate>
        </BrowserRouter>
      </LookProvider>
    </ApiProvider>
  );
}
