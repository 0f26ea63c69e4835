import { createApi } from '@huiyin/graphql';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { fetchRegistry } from './modules/registry.ts';
import { noteSessionEnd } from './session/session-end.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element with the id "root".');

// Asked for now, shown later: RegistryGate reports a failure.
fetchRegistry().catch(() => undefined);

createRoot(root).render(<App api={createApi({ onSessionEnd: noteSessionEnd })} />);
