import type { Plugin } from 'vite';

const before = 'if (csp?.nonce) {\n    styleNode.nonce = csp?.nonce;\n  }';
const after = `const nonce = csp?.nonce ?? document.querySelector('meta[property="csp-nonce"]')?.nonce;\n  if (nonce) {\n    styleNode.nonce = nonce;\n  }`;

/**
 * Ant Design hands the nonce of the content security policy to most of the style elements it writes, but not to those
 * of its scroll lock and scroll-bar measurement (dialogs, drawers, tables). They all pass through one function, which
 * learns here to read the nonce from the page. Stops the build when a new version of the library has moved it.
 */
export function styleNonce(): Plugin {
  let found = false;
  return {
    name: 'shell-style-nonce',
    apply: 'build',
    transform: {
      filter: { id: /@rc-component\/util\/es\/Dom\/dynamicCSS\.js$/ },
      handler(code) {
        found = code.includes(before);
        return found ? { code: code.replace(before, after), map: null } : undefined;
      },
    },
    buildEnd(error) {
      if (!error && !found) this.error('@rc-component/util no longer sets the nonce where style-nonce.plugin.ts expects it.');
    },
  };
}
