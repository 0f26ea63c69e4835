// Every document of the screens is valid against the reviewed schema, asks for nothing deprecated and stays within the limits.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  buildSchema, Kind, NoDeprecatedCustomRule, parse, specifiedRules, validate, visit,
  type DefinitionNode, type DocumentNode, type FragmentDefinitionNode, type OperationDefinitionNode,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { limits, operationCost, operationRules } from '@huiyin/api/testing'

const root = join(import.meta.dirname, '../..')
const schema = buildSchema(readFileSync(join(root, 'api/schema.graphql'), 'utf8'))

interface Found<Node extends DefinitionNode> { file: string; node: Node }

/** What stands in graphql(`…`). gql.tada takes no interpolation, so the text is the document. */
const definitions: Found<DefinitionNode>[] = globSync(['admin-shell/src/**/*.{ts,tsx}', 'mfe-*/src/**/*.{ts,tsx}', 'packages/*/src/**/*.{ts,tsx}'], { cwd: root })
  .filter((file) => !file.includes('.test.'))
  .flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(/\bgraphql\(\s*`([^`]+)`/g)].flatMap(([, text]) => parse(text!).definitions.map((node) => ({ file, node }))))
const operations = definitions.filter((found): found is Found<OperationDefinitionNode> => found.node.kind === Kind.OPERATION_DEFINITION)
const fragments = new Map(definitions.flatMap(({ node }) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])))

/** The operation with the fragments it uses, and those that these use. */
function complete(operation: OperationDefinitionNode): DocumentNode {
  const used = new Map<string, FragmentDefinitionNode>()
  const follow = (node: DefinitionNode): void => {
    visit(node, {
      FragmentSpread({ name: { value } }) {
        const fragment = fragments.get(value)
        if (!fragment || used.has(value)) return
        used.set(value, fragment)
        follow(fragment)
      },
    })
  }
  follow(operation)
  return { kind: Kind.DOCUMENT, definitions: [operation, ...used.values()] }
}

describe('the screens', () => {
  it('have documents', () => expect(operations.length).toBeGreaterThan(15))

  it.each(operations.map((found) => [found.node.name?.value ?? 'an operation without a name', found] as const))('%s is valid and within the limits', (_name, { node }) => {
    const document = complete(node)
    expect(validate(schema, document, [...specifiedRules, NoDeprecatedCustomRule, ...operationRules]).map(({ message }) => message)).toEqual([])
    // The largest page a variable may ask for.
    expect(operationCost(schema, document, node, Object.fromEntries((node.variableDefinitions ?? []).map(({ variable }) => [variable.name.value, 50])), limits.cost)).toBeLessThanOrEqual(limits.cost)
  })

  it('name every operation, each once, since names appear in logs and counts', () => {
    const names = operations.map(({ node }) => node.name?.value)
    expect(names.filter((name, index) => name === undefined || names.indexOf(name) !== index)).toEqual([])
  })

  it('use every fragment they declare', () => {
    const used = new Set<string>()
    for (const { node } of definitions) visit(node, { FragmentSpread: ({ name }) => void used.add(name.value) })
    expect([...fragments.keys()].filter((name) => !used.has(name))).toEqual([])
  })
})
