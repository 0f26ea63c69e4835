import { describe, expect, it } from 'vitest'
import { computeRates, enrolmentLevels, monthsBetween, percent, type ComplaintCell, type EnrolmentCell, type RateFacts } from './compute-rates.ts'

const north = '00000000-0000-4000-8000-000000000001'
const south = '00000000-0000-4000-8000-000000000002'
const complaints = (over: Partial<ComplaintCell>): ComplaintCell => ({ month: '2026-10-01', campusId: north, category: 'meals', complaints: 0, judged: 0, timely: 0, excused: 0, ...over })
const families = (over: Partial<EnrolmentCell>): EnrolmentCell => ({ month: '2026-10-01', campusId: north, atStart: 0, graduated: 0, retained: 0, present: 0, ...over })
const facts = (over: Partial<RateFacts>): RateFacts => ({ months: ['2026-10-01', '2026-11-01'], campusIds: [north, south], complaints: [], enrolment: [], ...over })

describe('rates', () => {
  it('timeliness of 47 in 50 is 94.00, complaints of 50 in 2000 are 2.50, and a month without either has no figure (AC-26)', () => {
    const october = facts({ complaints: [complaints({ complaints: 50, judged: 50, timely: 47 })], enrolment: [families({ present: 2000 })] })
    expect(computeRates(october, 'TIMELINESS_RATE', ['MONTH'])).toEqual([
      { kind: 'TIMELINESS_RATE', month: '2026-10-01', campusId: null, category: null, numerator: 47, denominator: 50, value: '94.00' },
      { kind: 'TIMELINESS_RATE', month: '2026-11-01', campusId: null, category: null, numerator: 0, denominator: 0, value: null },
    ])
    expect(computeRates(october, 'COMPLAINT_RATE', ['MONTH']).map(({ value }) => value)).toEqual(['2.50', null])
  })

  it('retention leaves graduates out of the denominator (AC-43)', () => {
    const month = facts({ enrolment: [families({ atStart: 40, graduated: 4, retained: 34, present: 40 })] })
    expect(computeRates(month, 'RETENTION_RATE', [])).toMatchObject([{ numerator: 34, denominator: 36, value: '94.44' }])
  })

  it('along categories compares the complaints of each with all families', () => {
    const month = facts({
      complaints: [complaints({ complaints: 3 }), complaints({ category: 'safety', complaints: 1 }), complaints({ category: 'safety', campusId: south, complaints: 4 })],
      enrolment: [families({ present: 100 }), families({ campusId: south, present: 60 })],
    })
    expect(computeRates(month, 'COMPLAINT_RATE', ['CATEGORY']).map(({ category, numerator, denominator }) => [category, numerator, denominator])).toEqual([['meals', 3, 160], ['safety', 5, 160]])
    expect(computeRates(month, 'COMPLAINT_RATE', ['CAMPUS', 'CATEGORY']).map(({ campusId, category, numerator, denominator }) => [campusId, category, numerator, denominator]))
      .toEqual([[north, 'meals', 3, 100], [north, 'safety', 1, 100], [south, 'safety', 4, 60]])
  })

  it('along months and campuses leave no combination out', () => {
    expect(computeRates(facts({}), 'RETENTION_RATE', ['CAMPUS', 'MONTH'])).toHaveLength(4)
  })

  it('a retention along categories stays undivided', () => {
    expect(computeRates(facts({}), 'RETENTION_RATE', ['CATEGORY'])).toMatchObject([{ category: null }])
  })
})

it.each([[1, 3, '33.33'], [2, 3, '66.67'], [1, 8, '12.50'], [1, 800, '0.13'], [72, 89, '80.90'], [0, 5, '0.00'], [7, 5, '140.00'], [0, 0, null]])('%i of %i is %s percent', (numerator, denominator, expected) => {
  expect(percent(numerator, denominator)).toBe(expected)
})

describe('levels of families', () => {
  const flow = { month: '2026-01-01', campusId: north, joined: 0, leftLater: 0, graduatedLater: 0, leftSame: 0 }
  it('are running sums of who joined and who left', () => {
    const flows = [
      { ...flow, month: '2025-09-01', joined: 10 },
      { ...flow, month: '2026-01-01', joined: 3, leftLater: 2, graduatedLater: 1, leftSame: 1 },
      { ...flow, month: '2026-03-01', leftLater: 1 },
    ]
    expect(enrolmentLevels(flows, monthsBetween('2026-01-01', '2026-03-01'), [north])).toEqual([
      { month: '2026-01-01', campusId: north, atStart: 10, graduated: 1, retained: 8, present: 13 },
      { month: '2026-02-01', campusId: north, atStart: 10, graduated: 0, retained: 10, present: 10 },
      { month: '2026-03-01', campusId: north, atStart: 10, graduated: 0, retained: 9, present: 10 },
    ])
  })

  it('go on where nothing was written for a month', () => {
    expect(enrolmentLevels([{ ...flow, joined: 5 }], ['2027-05-01'], [north, south]).map(({ present }) => present)).toEqual([5, 0])
  })
})

it('months are counted over the turn of the year', () => {
  expect(monthsBetween('2025-11-01', '2026-02-01')).toEqual(['2025-11-01', '2025-12-01', '2026-01-01', '2026-02-01'])
})
