// `npm test` itself: what it counts, what it says last, what it leaves. The parts are stand-ins in a house in miniature.
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { buildHouse, run, type House } from './stand-in-house.ts'

let house: House
beforeEach(() => {
  house = buildHouse()
  for (const name of ['tsc', 'oxlint', 'depcruise', 'knip']) program(name, 'exit 0')
  program('vitest', vitest)
})
afterEach(() => house.remove())

/** Reports what REPORT_<project> says (passed, failed, skipped); lists three tests. */
const vitest = `
if [ "$1" = list ]; then echo '[1,2,3]' > "\${4#--json=}"; exit 0; fi
for last; do :; done
report=$(eval echo "\\$REPORT_$3")
[ -n "$report" ] || report=5,0,0
IFS=, read passed failed skipped <<E
$report
E
[ "$passed" = none ] && exit 1
echo "{\\"numPassedTests\\":$passed,\\"numFailedTests\\":$failed,\\"numPendingTests\\":$skipped,\\"numTodoTests\\":0}" > "\${last#--outputFile.json=}"
if [ "$3" = unit ] && [ -n "$LEAVE" ]; then touch "$TMPDIR/file"; sleep 60 & fi
if [ "$3" = unit ] && [ -n "$SLOW" ]; then echo slow; sleep 60; fi
[ "$failed" = 0 ]
`

function program(name: string, script: string): void {
  const path = join(house.folder, 'node_modules/.bin', name)
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o755)
}

/** Any executable will do as a browser. */
const browser = { CHROME_PATH: '/bin/sh' }
const start = (env: NodeJS.ProcessEnv = browser) => run(process.execPath, [join(house.folder, 'tools/tasks.ts'), 'test'], { cwd: house.folder, env })
const lastLine = (output: string): string | undefined => output.trimEnd().split('\n').at(-1)
const runFolders = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('huiyin-run-'))

describe('npm test', () => {
  test('ends with the total of all parts, alone on its line', async () => {
    const { code, output } = await start({ ...browser, REPORT_db: '7,0,2' }).ended
    // 5 checks, the build, nothing left running; unit, architecture, contract, e2e with 5 each; db.
    expect(lastLine(output)).toBe('34 passed, 0 failed, 2 skipped')
    expect(code).toBe(0)
  })

  test('goes on after a failure, and fails at the end', async () => {
    program('oxlint', 'echo "a suspicious line"; exit 1')
    const { code, output } = await start({ ...browser, REPORT_unit: '4,1,0' }).ended
    expect(lastLine(output)).toBe('30 passed, 2 failed, 0 skipped')
    expect(output).toContain('a suspicious line')
    expect(code).toBe(1)
  })

  test('counts a suite that fails without a failed test, or does not run at all, as a failure', async () => {
    program('vitest', `${vitest.trimEnd()} && [ "$3" != db ]`)
    const { code, output } = await start({ ...browser, REPORT_contract: 'none' }).ended
    expect(lastLine(output)).toMatch(/ 2 failed, 0 skipped$/)
    expect(code).toBe(1)
  })

  test('without a browser counts its tests as skipped, loudly', async () => {
    const { code, output } = await start({ CHROME_PATH: '/nowhere/chromium' }).ended
    expect(output).toContain('3 e2e tests ARE SKIPPED: there is no Chromium, Chrome or Edge on this machine')
    expect(lastLine(output)).toBe('27 passed, 0 failed, 3 skipped')
    expect(code).toBe(0)
  })

  test('does not run what needs the build when that failed', async () => {
    program('vite', 'echo "no such module"; exit 1')
    const { code, output } = await start().ended
    expect(output).toContain('no such module')
    expect(output).toContain('3 contract tests ARE SKIPPED: the build failed')
    expect(code).toBe(1)
  })

  test.runIf(existsSync('/proc/self/environ'))('ends what its tests have left running and counts that as a failure', async () => {
    const before = runFolders()
    const { code, output } = await start({ ...browser, LEAVE: '1' }).ended
    expect(output).toMatch(/Left running and ended: process \d+, sleep 60/)
    expect(lastLine(output)).toMatch(/ 1 failed, 0 skipped$/)
    expect(code).toBe(1)
    expect(runFolders()).toEqual(before)
  })

  test('when asked to stop ends what it runs and leaves nothing', async () => {
    const before = runFolders()
    const going = start({ ...browser, SLOW: '1' })
    await going.said('slow')
    going.child.kill('SIGINT')
    expect((await going.ended).code).toBe(130)
    expect(runFolders()).toEqual(before)
  })
})

test('npm test runs every project there is', () => {
  const config = readFileSync(join(import.meta.dirname, '../../vitest.config.ts'), 'utf8')
  const runner = readFileSync(join(import.meta.dirname, '../../tools/run-tests.ts'), 'utf8')
  for (const [, name] of config.matchAll(/name: '(\w+)'/g)) expect(runner).toContain(`run.vitest('${name}')`)
})

