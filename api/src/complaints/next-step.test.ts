import { childcareInstitution, type PolicyPack } from '@huiyin/policy'
import { describe, expect, it } from 'vitest'
import type { ClockRow } from '../clocks/index.ts'
import { nextStep } from './next-step.ts'

const pack: PolicyPack = childcareInstitution
const clock = (definitionId: string, dueAt: string | null, more: Partial<ClockRow> = {}): ClockRow =>
  ({ id: definitionId, definitionId, dueAt, isOpen: true, comparator: 'lt', clauses: [`childcare-institution/${definitionId}`], ...more }) as ClockRow
const step = (stage: string, ...clocks: ClockRow[]) => {
  const found = nextStep(pack, 'complaint', stage, clocks)
  return found && [found.action, found.dueAt, found.clock?.definitionId ?? null]
}

describe('the next step', () => {
  it('is what stops the open clock with the earliest deadline', () => {
    expect(step('dispatched', clock('customer_reply.ordinary', '2026-10-12T03:00:00.000Z'), clock('dept_reply.ordinary', '2026-10-12T02:30:00.000Z')))
      .toEqual(['answer_department_task', '2026-10-12T02:30:00.000Z', 'dept_reply.ordinary'])
    expect(step('dispatched', clock('customer_reply.ordinary', '2026-10-12T02:00:00.000Z'), clock('dept_reply.ordinary', '2026-10-12T02:30:00.000Z')))
      .toEqual(['reply', '2026-10-12T02:00:00.000Z', 'customer_reply.ordinary'])
  })

  it('knows clocks that are as long as another one', () => {
    expect(step('received', clock('customer_explanation~customer_reply.urgent', '2026-10-12T02:00:00.000Z'))).toEqual(['reply', '2026-10-12T02:00:00.000Z', 'customer_explanation~customer_reply.urgent'])
  })

  it('passes over clocks that ended, that only set an earliest instant, and whose action the stage does not have', () => {
    const due = '2026-10-12T02:00:00.000Z'
    expect(step('result_told', clock('customer_reply.ordinary', due, { isOpen: false }), clock('dept_reply.ordinary', due, { comparator: 'gte' }))).toEqual(['close', null, null])
    expect(step('closed', clock('customer_reply.ordinary', due))).toBeNull()
    expect(step('closed', clock('excess_explanation', due))).toEqual(['file_excess_explanation', due, 'excess_explanation'])
  })

  it('puts a paused clock behind those with a deadline', () => {
    expect(step('dispatched', clock('customer_reply.ordinary', null), clock('dept_reply.ordinary', '2026-10-12T02:30:00.000Z'))?.[0]).toBe('answer_department_task')
  })

  it('without clocks is the reply, and after the reply the end', () => {
    expect(step('received')).toEqual(['reply', null, null])
    expect(step('result_told')).toEqual(['close', null, null])
    expect(step('apology_and_result')).toEqual(['close', null, null])
    expect(step('closed')).toBeNull()
    expect(step('a stage of another policy')).toBeNull()
  })
})
