// What the house can do. `npm start` and its sisters come here through tools/boot.mjs, which has made Node, pnpm and packages ready.
import { endWith, Refusal } from './refusal.mjs'

const tasks: Record<string, () => Promise<number>> = {
  start: async () => (await import('./start.ts')).start(),
  dev: async () => (await import('./dev.ts')).dev(),
  build: async () => (await import('./build.ts')).buildAndReport(),
  check: async () => (await import('./run-tests.ts')).check(),
  test: async () => (await import('./run-tests.ts')).test(),
  bench: async () => (await import('./run-script.ts')).runScript('test/bench/main.ts'),
  coverage: async () => (await import('./run-script.ts')).runScript('tools/coverage.ts'),
  verify: async () => (await import('./run-script.ts')).runScript('tools/verify.ts'),
  'demo-live': async () => (await import('./run-script.ts')).runScript('tools/demo-live.ts'),
}

const [name = ''] = process.argv.slice(2)
const task = tasks[name]
try {
  if (!task) throw new Refusal(`There is no task "${name}"; there are ${Object.keys(tasks).join(', ')}.`)
  process.exitCode = await task()
} catch (error) {
  endWith(error)
}
