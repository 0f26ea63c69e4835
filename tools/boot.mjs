// The only thing a machine needs is some Node with npm: this brings the right Node, pnpm and all packages into the checkout,
// then hands over to tools/tasks.ts. Nothing is imported before the check, so that it also speaks on a Node too old for the rest.
const OLDEST = 18

if (Number(process.versions.node.split('.')[0]) < OLDEST) {
  console.error(`\nHuiyin needs Node.js 20 or newer, this is ${process.version}; install it from https://nodejs.org and run the command again.\n`)
  process.exit(1)
}

const { endWith } = await import('./refusal.mjs')
try {
  const { bootAndRun } = await import('./boot-steps.mjs')
  process.exitCode = await bootAndRun(process.argv.slice(2))
} catch (error) {
  endWith(error)
}
