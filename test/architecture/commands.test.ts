// What package.json and the README promise: every command leads somewhere, and those that run a program of ours hand over arguments and exit code.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildHouse, run, type House } from './stand-in-house.ts'

const checkout = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(checkout, path), 'utf8')
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }

describe('every script of package.json', () => {
  test.each(Object.entries(scripts))('%s starts a task that exists', (_, command) => {
    const [, task] = /^node tools\/boot\.mjs ([\w-]+)$/.exec(command) ?? []
    expect(read('tools/tasks.ts')).toMatch(new RegExp(`^  '?${task}'?: async`, 'm'))
  })
})

describe('the README', () => {
  const text = read('README.md')
  test('names only commands that exist', () => {
    const named = [...text.matchAll(/(?:^|`)npm (?:run )?([a-z][\w:-]*)/gm)].map(([, name]) => name).filter((name) => name !== 'config')
    expect(named.length).toBeGreaterThan(3)
    for (const name of named) expect(Object.keys(scripts)).toContain(name)
  })

  test('links only to files that exist', () => {
    for (const [, target = ''] of text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)) expect([target, existsSync(join(checkout, target))]).toEqual([target, true])
  })
})

describe.each([['bench', 'test/bench/main.ts'], ['demo-live', 'tools/demo-live.ts']])('%s', (task, program) => {
  let house: House
  beforeAll(() => {
    house = buildHouse()
  })
  afterAll(() => house.remove())
  const start = () => run(process.execPath, [join(house.folder, 'tools/tasks.ts'), task, 'one', '--two'], { cwd: house.folder })

  test('runs its program with the arguments given and ends as it does', async () => {
    mkdirSync(dirname(join(house.folder, program)), { recursive: true })
    writeFileSync(join(house.folder, program), `console.log('ran with', process.argv.slice(2).join(' ')); process.exitCode = 3`)
    expect(await start().ended).toMatchObject({ code: 3, output: 'ran with one --two\n' })
  })

  test('passes on that it should stop', async () => {
    writeFileSync(join(house.folder, program), `process.on('SIGTERM', () => { console.log('stopped'); process.exit(0) }); console.log('up'); setInterval(() => {}, 1000)`)
    const going = start()
    await going.said('up')
    going.child.kill('SIGINT')
    expect(await going.ended).toMatchObject({ code: 0, output: 'up\nstopped\n' })
  })
})
