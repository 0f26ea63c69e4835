import { createRoot } from 'react-dom/client';
import type { RemoteManifest } from '../manifest.tsx';
import { StubShell } from './stub-shell.tsx';

/** Starts a remote by itself, against the real API, with just enough of a shell around it. For development. */
export function runAlone(manifest: RemoteManifest): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no element with the id "root".');
  createRoot(root).render(<StubShell manifest={manifest} />);
}
