// Would the engine's tests notice a wrong rule? Each mutation is planted in a copy of the engine, whose own tests must then fail.
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const engine = join(root, 'packages/policy/src')
/** Tests of rules and limits; those with thousands of random cases are left out, since these must be quick. */
const TESTS = ['clock/limits.test.ts', 'clock/life-of-a-clock.test.ts', 'clock/passing-of-time.test.ts', 'calendar/calendar.test.ts', 'duty', 'lifecycle', 'packs/childcare-institution/reply-clocks.test.ts']

const mutations: readonly (readonly [name: string, file: string, from: string, to: string])[] = [
  ['strictly under becomes within', 'clock/ruler.ts', "comparator === 'lt' ? deadline.at", "comparator === 'gte' ? deadline.at"],
  ['the end of a natural day becomes in time', 'clock/ruler.ts', 'deadline.exclusive || comparator', 'comparator'],
  ['hours are minutes', 'clock/deadline.ts', 'hours: HOUR', 'hours: MINUTE'],
  ['a week has six days', 'clock/deadline.ts', 'weeks: 7', 'weeks: 6'],
  ['a year has one month', 'clock/deadline.ts', 'years: 12', 'years: 1'],
  ['the day of the event counts', 'clock/deadline.ts', '* (DAYS[duration.unit] ?? 1) + shift), exclusive', '* (DAYS[duration.unit] ?? 1) + shift - 1), exclusive'],
  ['reports do not roll over days of rest', 'clock/deadline.ts', 'if (point.rollForward)', 'if (false)'],
  ['limits do not roll over days of rest', 'clock/deadline.ts', 'at: rollForward ? rolled(calendar, end) : end', 'at: end'],
  ['a pause stops no minutes', 'clock/ruler.ts', 'pause(from, at) { used += calendar.elapsed(from, at, counting); }', 'pause() {}'],
  ['a pause moves no days', 'clock/ruler.ts', 'shift += calendar.daysBetween(pausedAt, at, counting);', ''],
  ['what comes after the deadline mends it', 'clock/meter.ts', "definition.comparator !== 'gte' && tooLateFrom(ruler.deadline(from), definition.comparator) <= at", 'false'],
  ['the later deadline wins', 'clock/contest.ts', 'deadlineAt(a, at) - deadlineAt(b, at)', 'deadlineAt(b, at) - deadlineAt(a, at)'],
  ['an extension need not be told', 'clock/runs.ts', '} else if (request.approved) {', '} else {'],
  ['extensions have no maximum', 'clock/meter.ts', 'Math.min(mark.amount, maxExtension(run))', 'mark.amount'],
  ['warnings come at half', 'clock/meter.ts', 'share: 0.75', 'share: 0.5'],
  ['a make-up day rests', 'calendar/day-rule.ts', "'work'", "'works'"],
  ['a case never comes of age', 'clock/compile-facts.ts', 'state.ages.set(fact,', 'void (fact,'],
  ['what is handled grows older all the same', 'clock/compile-facts.ts', 'state.ages.delete(fact); }]', '}]'],
  ['a rolling month is a day longer', 'clock/compile-facts.ts', 'until > event.at', 'until > event.at - 86_400_000'],
  ['one person counts often', 'clock/compile-facts.ts', 'new Set(state.seen.get(fact)!.map((one) => one.who)).size', 'state.seen.get(fact)!.length'],
  ['a condition begins to hold again and again', 'clock/story.ts', 'else if (!holding.has(type))', 'else'],
  ['shares are rounded', 'pack/matches.ts', 'holds(value * denominator, base * numerator)', 'holds(value, Math.round((base * numerator) / denominator))'],
  ['everybody may approve his own', 'lifecycle/allowed-actions.ts', 'if (person.id !== undefined && action.notBy', 'if (person.id === undefined && action.notBy'],
  ['excluded acts are let through', 'lifecycle/excluded-act.ts', 'return excluded && clause ?', 'return !excluded && clause ?'],
  ['daily duties come on days of rest', 'duty/plan-duties.ts', "(on === 'working_days') === calendar", "(on !== 'working_days') === calendar"],
]

let copy = ''
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'huiyin-mutations-'))
  cpSync(engine, join(copy, 'src'), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  writeFileSync(join(copy, 'package.json'), '{ "type": "module" }\n')
  writeFileSync(join(copy, 'vitest.config.ts'), "export default { test: { pool: 'forks', maxWorkers: 1, isolate: false, bail: 1, watch: false } }\n")
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

/** Exit code of the engine's tests in the copy, and what they said. */
function testCopy(): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--root', copy, '--reporter=dot', ...TESTS.map((path) => join('src', path))],
      { cwd: copy, env: { ...process.env, NO_COLOR: '1', VITEST: undefined, VITEST_POOL_ID: undefined, VITEST_WORKER_ID: undefined }, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { output += chunk })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}

describe('the tests of the engine', () => {
  it('pass on the engine as it is', async () => {
    const { code, output } = await testCopy()
    expect(code, output).toBe(0)
  })
  it.each(mutations)('notice that %s', async (_name, file, from, to) => {
    const path = join(copy, 'src', file)
    const sound = readFileSync(path, 'utf8')
    expect(sound, `${file} no longer holds what the mutation changes`).toContain(from)
    writeFileSync(path, sound.replace(from, to))
    try {
      const { code, output } = await testCopy()
      expect(output).toMatch(/Tests\s+\d+ failed|Test Files\s+\d+ failed/)
      expect(code).toBe(1)
    } finally {
      writeFileSync(path, sound)
    }
  })
})
