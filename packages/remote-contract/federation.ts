import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the module-federation builds of shell and remotes agree on, in one place.
 * Node side only: read by the vite.config.ts files, never by a browser.
 */

/** Development ports; `npm run dev` starts one server per front-end package. */
export const devPorts = { shell: 5170, complaints: 5171, clients: 5172, analytics: 5173 } as const;

type RemoteName = Exclude<keyof typeof devPorts, 'shell'>;

/** Address of the API that development servers forward to. */
export const apiAddress = (): string => process.env.API ?? 'http://127.0.0.1:4000';

/**
 * Modules that exist once per page. Only our own facades and React are shared: what lies behind a facade (antd, Apollo,
 * react-router) is bundled into it and tree-shaken there, which halves the download (docs/decisions).
 */
const sharedModules = {
  react: '^19.2.0',
  'react-dom': '^19.2.0',
  '@huiyin/ui': '^1.0.0',
  '@huiyin/ui/charts': '^1.0.0',
  '@huiyin/ui/data': '^1.0.0',
  '@huiyin/ui/forms': '^1.0.0',
  '@huiyin/ui/router': '^1.0.0',
  '@huiyin/graphql': '^1.0.0',
} as const;

type SharedModule = keyof typeof sharedModules;

interface Sharing {
  singleton: true;
  requiredVersion: string;
  strictVersion?: true;
  import?: false;
}

type Command = 'build' | 'serve';

/** The shell provides every shared module. */
export function shellSharing(): Record<string, Sharing> {
  return Object.fromEntries(
    Object.entries(sharedModules).map(([name, requiredVersion]) => [name, { singleton: true, requiredVersion }]),
  );
}

/**
 * A remote takes the shared modules it names from the shell. A build carries no copy of its own (`import: false`);
 * a development server must be able to run alone, so it does.
 */
function remoteSharing(command: Command, modules: readonly SharedModule[]): Record<string, Sharing> {
  return Object.fromEntries(
    modules.map((name) => [
      name,
      {
        singleton: true,
        requiredVersion: sharedModules[name],
        ...(command === 'build' ? { strictVersion: true as const, import: false as const } : {}),
      },
    ]),
  );
}

/**
 * The shared modules that a remote's sources import. One that is listed but not imported would be fetched all the same;
 * one imported only behind `import()` is fetched with that import.
 */
function importedModules(sources: string): SharedModule[] {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));
  const text = files.map((file) => readFileSync(join(sources, file), 'utf8')).join('\n');
  const named = (Object.keys(sharedModules) as SharedModule[]).filter((name) => text.includes(`from '${name}'`));
  // JSX and the contract package need these three whether or not the sources name them.
  return [...new Set<SharedModule>(['react', 'react-dom', '@huiyin/ui', ...named])];
}

/** Options of the federation plugin for one remote; `name` as in the registry. */
export function remoteFederation(name: RemoteName, command: Command) {
  const modules = command === 'build' ? importedModules(join(import.meta.dirname, '../..', `mfe-${name}`, 'src')) : (Object.keys(sharedModules) as SharedModule[]);
  return {
    name: `mfe_${name}`,
    filename: 'remoteEntry-[hash].js',
    exposes: { './module': './src/remote.tsx' },
    shared: remoteSharing(command, modules),
    manifest: true,
    ...(command === 'build' ? { publicPath: 'auto' } : {}),
    dts: false,
    dev: { remoteHmr: true },
  };
}

/** Options of a remote's own development server and build. */
export function remoteSite(name: RemoteName, command: Command) {
  const port = devPorts[name];
  const origin = `http://127.0.0.1:${port}`;
  return {
    // Builds are relocatable; a development server is reached from the shell's page, so its addresses are absolute.
    base: command === 'serve' ? `${origin}/` : './',
    server: { port, strictPort: true, host: '127.0.0.1', cors: true, origin, proxy: apiProxy() },
    // index.html runs the remote alone and is for development: a build has only what the shell loads.
    build: { target: 'es2023' as const, modulePreload: { polyfill: false as const }, rolldownOptions: { input: 'src/remote.tsx' } },
  };
}

/** Forwards the API's paths, presenting the API's own origin: its cross-site protection stays as strict as in production. */
export function apiProxy() {
  const target = apiAddress();
  const forward = { target, changeOrigin: true, headers: { origin: target } };
  return { '/graphql': { ...forward, ws: true }, '/remotes.json': forward, '/api': forward };
}
