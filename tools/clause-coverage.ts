// How each clause of the ten regulations stands, and which of them a test names.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtInPacks, clauseStates, type ClauseState, type ClauseStateName } from '../packages/policy/src/index.ts'
import { root } from './surroundings.ts'

/** Enforced clauses that no test names count as untested: nothing would tell if they stopped working. */
export type Standing = ClauseStateName | 'untested'

export interface ClauseStanding extends Omit<ClauseState, 'state'> {
  readonly state: Standing
}

const TESTS = ['packages/policy/src/**/*.test.ts', 'api/src/**/*.test.ts', 'test/**/*.ts']

/** Clause ids named in any test of the house. */
export function clausesNamedByTests(): ReadonlySet<string> {
  const id = new RegExp(`(?:${Object.keys(builtInPacks).join('|')})/[A-Za-z0-9._-]*[A-Za-z0-9]`, 'g')
  const named = new Set<string>()
  for (const file of TESTS.flatMap((pattern) => globSync(pattern, { cwd: root, exclude: ['**/node_modules/**'] }))) {
    for (const [clause] of readFileSync(join(root, file), 'utf8').matchAll(id)) named.add(clause)
  }
  return named
}

/** Every clause of every regulation that comes with the product, by pack. */
export function clauseStandings(named = clausesNamedByTests()): Map<string, ClauseStanding[]> {
  return new Map(Object.entries(builtInPacks).map(([id, { pack, clauses }]) => [id, clauseStates(pack, clauses).map((clause): ClauseStanding => {
    const proven = clause.state !== 'enforced' && clause.state !== 'excluded' ? true : named.has(clause.id)
    return proven ? clause : { ...clause, state: 'untested' }
  })]))
}
