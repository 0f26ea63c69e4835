import { describe, expect, it } from 'vitest'
import { clausesNamedByTests, clauseStandings } from '../../tools/clause-coverage.ts'

const SIZES: Record<string, number> = {
  'childcare-institution': 88, 'training-company-hq': 63, 'training-company-campus': 46, 'domestic-service': 77, 'kindergarten-liangfeng': 50, 'new-teacher-training': 18,
  'staff-congress': 82, 'property-developer': 117, school: 75, 'kindergarten-grading': 89,
}
/** Instructions that must not be carried out. */
const EXCLUDED = 27

const standings = clauseStandings()
const regulations = [...standings].filter(([id]) => id in SIZES)

describe('the clauses of the ten regulations', () => {
  it.each(Object.entries(SIZES))('%s has all of its %i', (id, size) => {
    expect(standings.get(id)).toHaveLength(size)
  })
  it('each have an element, and a test where the product enforces or refuses them', () => {
    const unproven = regulations.flatMap(([, clauses]) => clauses.filter(({ state }) => state === 'open' || state === 'untested').map(({ id, state }) => `${id} ${state}`))
    expect(unproven).toEqual([])
  })
  it('that must not be carried out are refused, and no other is', () => {
    const excluded = regulations.flatMap(([, clauses]) => clauses.filter(({ kind }) => kind === 'excluded'))
    expect(excluded).toHaveLength(EXCLUDED)
    expect(excluded.filter(({ state }) => state !== 'excluded')).toEqual([])
  })
  it('a clause that is merely cited is not called enforced', () => {
    const cited = clauseStandings(new Set())
    expect([...cited.values()].flat().some(({ state }) => state === 'enforced' || state === 'excluded')).toBe(false)
  })
  it('are looked for in the tests of the house', () => {
    expect(clausesNamedByTests()).toContain('childcare-institution/2.5.3.1-b')
    expect(clausesNamedByTests()).not.toContain(['childcare-institution', '9.9.9'].join('/'))
  })
})
