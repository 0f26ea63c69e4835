// npm run coverage: per regulation and kind of clause, what the product does with it; and what still waits for a part of the product.
import { missingParts } from '../packages/policy/src/index.ts'
import { clauseStandings, type ClauseStanding, type Standing } from './clause-coverage.ts'

const STATES = ['enforced', 'guidance', 'excluded', 'awaiting', 'untested', 'open'] as const satisfies readonly Standing[]
const HEADS: Record<Standing, string> = { enforced: 'enforced', guidance: 'shown as guidance', excluded: 'excluded and refused', awaiting: 'awaiting', untested: 'untested', open: 'open' }

const counts = (clauses: readonly ClauseStanding[]): string[] => STATES.map((state) => String(clauses.filter((clause) => clause.state === state).length || '·'))

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  ')).join('\n')
}

const standings = clauseStandings()
// The rules of our own for targets set elsewhere are no regulation.
standings.delete('agreed-target')
const all = [...standings.values()].flat()
const head = (first: string): string[] => [first, 'clauses', ...STATES.map((state) => HEADS[state])]
const row = (name: string, clauses: readonly ClauseStanding[]): string[] => [name, String(clauses.length), ...counts(clauses)]

console.log(`${table([head('regulation'), ...[...standings].map(([pack, clauses]) => row(pack, clauses)), row('all', all)])}\n`)
for (const [pack, clauses] of standings) {
  const kinds = [...Map.groupBy(clauses, ({ kind }) => kind)].sort(([a], [b]) => (a < b ? -1 : 1))
  console.log(`${table([head(pack), ...kinds.map(([kind, of]) => row(`  ${kind}`, of))])}\n`)
}

const waiting = all.filter(({ state }) => state === 'awaiting')
if (waiting.length > 0) {
  console.log('Awaiting a part of the product:')
  for (const { id, kind, missing, elements } of waiting) console.log(`  ${id} (${kind}): ${missing.map((part) => missingParts[part].en).join(', ')}; written down as ${elements.join(', ')}`)
}
for (const state of ['untested', 'open'] as const) {
  const clauses = all.filter((clause) => clause.state === state)
  if (clauses.length > 0) console.log(`\n${state === 'open' ? 'Without an element' : 'Enforced, but named by no test'}:\n  ${clauses.map(({ id }) => id).join('\n  ')}`)
}
const unproven = all.filter(({ state }) => state === 'open' || state === 'untested').length
console.log(`\n${all.length - unproven} of ${all.length} clauses have an element${unproven > 0 ? '' : ', and a test where the product enforces or refuses them'}.`)
process.exitCode = unproven === 0 ? 0 : 1
