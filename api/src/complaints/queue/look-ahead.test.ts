import { Kind, parse, type FieldNode, type FragmentDefinitionNode, type OperationDefinitionNode } from 'graphql'
import { describe, expect, it } from 'vitest'
import { pagePlan } from './page-plan.ts'

/** The plan of the field `complaints` of a document. */
function planOf(selection: string, fragments = '') {
  const { definitions } = parse(`{ complaints { ${selection} } } ${fragments}`)
  const operation = definitions.find((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION)!
  const named = definitions.filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
  return pagePlan({ fieldNodes: operation.selectionSet.selections as readonly FieldNode[], fragments: Object.fromEntries(named.map((one) => [one.name.value, one])) })
}

describe('the plan of a page', () => {
  it('reads the columns of the selected fields and no more', () => {
    expect(planOf('nodes { id number nextDueAt }')).toEqual({ columns: ['id', 'number', 'next_due_at'], campus: false, assignee: false, client: null, clocks: null })
  })

  it('sees through edges, fragments, inline fragments, aliases and directives', () => {
    const plan = planOf('edges { cursor node { ...Case } } nodes { due: nextDueAt @include(if: false) }', 'fragment Case on Complaint { ... on Complaint { matter assignee { name } } ...More } fragment More on Complaint { campus { name } }')
    expect(plan).toMatchObject({ assignee: true, campus: true })
    expect([...plan.columns].sort()).toEqual(['assignee_id', 'campus_id', 'id', 'matter', 'next_due_at'])
  })

  it('brings what is worked out with the policy', () => {
    expect(planOf('nodes { classification { value } }').columns).toEqual(expect.arrayContaining(['classification', 'policy_version_id', 'status', 'stage']))
    expect(planOf('nodes { next { action } }').clocks!.columns).toEqual(expect.arrayContaining(['id', 'status', 'isOpen', 'definitionId', 'comparator', 'dueAt', 'clauses']))
  })

  it('leaves to loaders what is more than columns', () => {
    expect(planOf('nodes { client { name guardians { name } } clocks { id explanation { counted } } }')).toMatchObject({ client: null, clocks: null, columns: ['id', 'client_id'] })
    expect(planOf('nodes { next { clock { complaint { id } } } clocks { id } }').clocks).toBeNull()
  })

  it('leaves out superseded clocks only where every selection does', () => {
    expect(planOf('nodes { clocks(effectiveOnly: true) { id } }').clocks).toMatchObject({ effectiveOnly: true })
    expect(planOf('nodes { clocks(effectiveOnly: true) { id } all: clocks { id } }').clocks).toMatchObject({ effectiveOnly: false })
    expect(planOf('nodes { clocks { id } }').clocks).toMatchObject({ effectiveOnly: false })
  })
})
