import { apiAddress, apiProxy, devPorts, shellSharing } from '@huiyin/remote-contract/federation';
import { federation } from '@module-federation/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type ProxyOptions } from 'vite';
import { preloadShared } from './preload.plugin.ts';
import { styleNonce } from './style-nonce.plugin.ts';

const remotes = ['complaints', 'clients', 'analytics'] as const;

/** The registry names built remotes; during development their manifests come from the remotes' own servers instead. */
const remoteManifests: Record<string, ProxyOptions> = Object.fromEntries(
  remotes.map((name) => [
    `/remotes/${name}/`,
    { target: `http://127.0.0.1:${devPorts[name]}`, rewrite: (path) => path.replace(`/remotes/${name}`, '') } satisfies ProxyOptions,
  ]),
);

export default defineConfig({
  plugins: [
    react(),
    styleNonce(),
    federation({ name: 'admin_shell', filename: 'remoteEntry-[hash].js', remotes: {}, shared: shellSharing(), dts: false, dev: { remoteHmr: true } }),
    // Tables and forms come with the first module; the log-in page does not wait for them.
    preloadShared((_file, modules) => modules.some((id) => /packages\/ui\/src\/(?:data|forms|chart)|@rc-component\/(?:picker|select|table)|\/zrender\//.test(id))),
  ],
  html: { cspNonce: '__CSP_NONCE__' },
  server: {
    port: devPorts.shell,
    strictPort: true,
    host: '127.0.0.1',
    proxy: { ...apiProxy(), ...remoteManifests, '/remotes.json': { target: apiAddress() } },
  },
  build: { target: 'es2023', modulePreload: { polyfill: false } },
});
