import type { Plugin } from 'vite';

/**
 * The federation runtime awaits shared providers one after another. Naming them all in the page, and the registry with
 * them, lets the browser fetch them side by side.
 */
export function preloadShared(skip: (fileName: string, modules: readonly string[]) => boolean): Plugin {
  return {
    name: 'shell-preload-shared',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') return;
        const html = String(page.source);
        const tags = Object.values(bundle).flatMap((chunk) =>
          chunk.type === 'chunk' && !html.includes(chunk.fileName) && !skip(chunk.fileName, Object.keys(chunk.modules))
            ? [`<link rel="modulepreload" crossorigin href="/${chunk.fileName}">`]
            : [],
        );
        const registry = '<link rel="preload" as="fetch" crossorigin href="/remotes.json">';
        page.source = html.replace('</head>', `${tags.join('')}${registry}</head>`);
      },
    },
  };
}
