import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const WITH_DATABASE = { globalSetup: ['test/support/cluster.ts'], testTimeout: 30_000, hookTimeout: 60_000 }

export default defineConfig({
  // graphql has no `exports`: Vite would take its ES copy and Node, for the packages outside, its CommonJS one. Two copies refuse each other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: join(import.meta.dirname, 'node_modules/graphql/index.js') }] },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        // No I/O, milliseconds: so nothing to keep apart either, and half the time.
        extends: true,
        test: {
          name: 'unit',
          isolate: false,
          include: ['api/src/**/*.test.ts', 'packages/*/src/**/*.test.{ts,tsx}', '{admin-shell,mfe-*}/src/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
        },
      },
      // Each file has a database of its own; the modules, which take longer to load than most files to run, are shared.
      { extends: true, test: { name: 'db', isolate: false, include: ['api/src/**/*.db.test.ts'], ...WITH_DATABASE } },
      // The rules of the house and the tool chain itself, with real processes.
      { extends: true, test: { name: 'architecture', include: ['test/architecture/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 60_000 } },
      { extends: true, test: { name: 'contract', isolate: false, include: ['test/contract/**/*.test.ts'], ...WITH_DATABASE, testTimeout: 60_000 } },
      {
        // One file at a time: each drives its own browsers.
        extends: true,
        test: { name: 'e2e', include: ['test/e2e/**/*.{e2e,test}.ts'], ...WITH_DATABASE, testTimeout: 90_000, hookTimeout: 120_000, fileParallelism: false },
      },
    ],
  },
})
