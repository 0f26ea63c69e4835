// Each rule of .dependency-cruiser.mjs has been seen to fail: a small tree with one file that breaks it, and what the rule says of it.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const checkout = join(import.meta.dirname, '../..')
const { default: config } = (await import('../../.dependency-cruiser.mjs' as string)) as { default: { forbidden: { name: string; severity: string; comment: string }[] } }

/** Rule → an import that breaks it: from, to. */
const plants: Record<string, readonly [from: string, to: string]> = {
  'no-cycles': ['api/src/clients/circle-left.ts', 'api/src/clients/circle-right.ts'],
  'must-resolve': ['api/src/clients/lost.ts', './nowhere.ts'],
  'use-the-door': ['api/src/complaints/nosy.ts', 'api/src/clients/client.service.ts'],
  'roots-use-the-door': ['api/src/main.ts', 'api/src/complaints/complaint.service.ts'],
  'shared-knows-no-feature': ['api/src/shared/gossip.ts', 'api/src/clients/index.ts'],
  'complaints-below-analytics': ['api/src/complaints/figures.ts', 'api/src/analytics/index.ts'],
  'clients-below-complaints': ['api/src/clients/complains.ts', 'api/src/complaints/index.ts'],
  'organization-below-clients': ['api/src/organization/families.ts', 'api/src/clients/index.ts'],
  'jobs-know-no-kind': ['api/src/jobs/favourite.ts', 'api/src/complaints/index.ts'],
  'analytics-reads-rollups': ['api/src/analytics/rates.ts', 'api/src/complaints/complaint.entity.ts'],
  'resolvers-do-not-query': ['api/src/clients/client.resolver.ts', 'api/src/clients/client.entity.ts'],
  'policy-is-pure': ['packages/policy/src/impure.ts', 'fs'],
  'remotes-are-strangers': ['mfe-clients/src/friend.ts', 'mfe-complaints/src/remote.ts'],
  'shell-knows-no-remote': ['admin-shell/src/shortcut.ts', 'mfe-complaints/src/remote.ts'],
  'screens-know-no-server': ['mfe-clients/src/back-door.ts', 'api/src/clients/index.ts'],
  'packages-know-no-user': ['packages/graphql/src/upwards.ts', 'admin-shell/src/session.ts'],
  'ui-fetches-nothing': ['packages/ui/src/greedy.ts', 'packages/graphql/src/index.ts'],
  'screens-use-facades': ['mfe-clients/src/direct.ts', 'node_modules/antd/index.js'],
  'product-knows-no-test': ['api/src/clients/tested.ts', 'api/src/testing/index.ts'],
  'product-ships-its-dependencies': ['api/src/clients/development.ts', 'node_modules/fast-check/index.js'],
}

/** What keeps every rule, and what the planted files point at. */
const good: Record<string, string> = {
  'api/src/analytics/index.ts': '',
  'api/src/complaints/index.ts': `import { clients } from '../clients/index.ts'\nexport const complaints = clients`,
  'api/src/complaints/complaint.service.ts': `import { policy } from '@huiyin/policy'\nimport { sql } from '../shared/sql.ts'\nexport const service = [policy, sql]`,
  'api/src/complaints/complaint.entity.ts': '',
  'api/src/clients/index.ts': 'export const clients = 1',
  'api/src/clients/client.service.ts': '',
  'api/src/clients/client.entity.ts': '',
  'api/src/shared/sql.ts': 'export const sql = 1',
  'api/src/server.ts': `import { complaints } from './complaints/index.ts'\nexport const server = complaints`,
  'api/src/testing/index.ts': `import { sql } from '../shared/sql.ts'\nexport const testing = sql`,
  'packages/policy/src/index.ts': 'export const policy = 1',
  'packages/graphql/src/index.ts': '',
  'packages/ui/src/index.ts': `import 'antd'`,
  'mfe-complaints/src/remote.ts': `import '@huiyin/ui'`,
  'admin-shell/src/session.ts': `import '@huiyin/graphql'`,
  'package.json': '{"dependencies":{"antd":"1.0.0"},"devDependencies":{"fast-check":"1.0.0"}}',
}

interface Violation { from: string; to: string; rule: { name: string } }

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'huiyin-boundaries-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function plant(name: string, files: Record<string, string>): string {
  const root = join(folder, name)
  for (const file of ['.dependency-cruiser.mjs', 'tsconfig.json', 'tsconfig.base.json']) {
    mkdirSync(root, { recursive: true })
    cpSync(join(checkout, file), join(root, file))
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  for (const name of ['antd', 'fast-check']) {
    mkdirSync(join(root, 'node_modules', name), { recursive: true })
    writeFileSync(join(root, 'node_modules', name, 'package.json'), `{"name":"${name}","version":"1.0.0","main":"index.js"}`)
    writeFileSync(join(root, 'node_modules', name, 'index.js'), '')
  }
  mkdirSync(join(root, 'node_modules/@huiyin'), { recursive: true })
  for (const name of ['policy', 'graphql', 'ui']) {
    writeFileSync(join(root, 'packages', name, 'package.json'), `{"name":"@huiyin/${name}","exports":{".":"./src/index.ts"}}`)
    symlinkSync(join(root, 'packages', name), join(root, 'node_modules/@huiyin', name))
  }
  return root
}

function violationsIn(root: string): Violation[] {
  const program = join(checkout, 'node_modules/.bin/depcruise')
  const folders = ['api/src', 'packages', 'admin-shell/src', 'mfe-complaints/src', 'mfe-clients/src']
  const { stdout } = spawnSync(program, ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...folders], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 })
  const { violations, totalCruised } = (JSON.parse(stdout) as { summary: { violations: Violation[]; totalCruised: number } }).summary
  expect(totalCruised).toBeGreaterThanOrEqual(Object.keys(good).length - 1)
  return violations
}

/** How a file of the tree names another one. */
function specifier(from: string, to: string): string {
  if (to.startsWith('.') || !to.includes('/')) return to
  if (to.startsWith('node_modules/')) return to.split('/')[1]!
  return `${'../'.repeat(from.split('/').length - 1)}${to}`
}

describe('the boundary rules', () => {
  test('each is an error, says why, and has a tree here that breaks it', () => {
    expect(config.forbidden.map(({ name }) => name).sort()).toEqual(Object.keys(plants).sort())
    for (const { severity, comment } of config.forbidden) expect([severity, comment.length > 20]).toEqual(['error', true])
  })

  test('a tree that keeps them all passes', () => {
    const root = plant('good', { ...good, 'mfe-clients/src/remote.ts': '' })
    expect(violationsIn(root)).toEqual([])
  })

  describe('fail on', () => {
    let violations: Violation[]
    beforeAll(() => {
      const bad = Object.values(plants).map(([from, to]) => [from, `import ${JSON.stringify(specifier(from, to))}`])
      const circle = { 'api/src/clients/circle-right.ts': `import './circle-left.ts'` }
      violations = violationsIn(plant('bad', { ...good, ...Object.fromEntries(bad), ...circle }))
    })

    test.each(Object.entries(plants))('%s', (name, [from, to]) => {
      expect(violations.filter(({ rule }) => rule.name === name)).toContainEqual(expect.objectContaining({ from, to }))
    })

    test('nothing that is not planted', () => {
      const planted = new Set([...Object.values(plants).map(([from]) => from), 'api/src/clients/circle-right.ts'])
      expect(violations.filter(({ from }) => !planted.has(from))).toEqual([])
    })
  })
})
