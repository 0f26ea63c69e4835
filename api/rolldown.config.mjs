import { defineConfig } from 'rolldown'

// npm packages stay outside; Oxc's helpers and the packages of this workspace (which are TypeScript) go in.
const bundled = /^(?:[./\0]|@oxc-project\/runtime|@huiyin\/)/

export default defineConfig({
  input: 'src/main.ts',
  platform: 'node',
  tsconfig: '../tsconfig.json',
  external: (id) => !bundled.test(id) && !id.startsWith('/'),
  output: {
    dir: 'dist',
    format: 'esm',
    sourcemap: true,
    cleanDir: true,
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
    // Class names are table and type names.
    keepNames: true,
  },
})
