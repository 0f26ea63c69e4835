import type { FieldNode, GraphQLResolveInfo } from 'graphql'
import type { ClockRow } from '../../clocks/index.ts'
import { complaintColumns, type ComplaintRow } from '../complaint.entity.ts'
import { alwaysTrue, nodeSelection, selectionOf, type Selection } from './look-ahead.ts'

/** What one statement reads for a page: columns of complaints, and records around them. Whatever is missing here, loaders bring. */
export interface PagePlan {
  columns: readonly (keyof ComplaintRow)[]
  campus: boolean
  assignee: boolean
  /** Columns of clients; null: none, or more than one statement should carry. */
  client: readonly string[] | null
  clocks: { columns: readonly (keyof ClockRow)[]; effectiveOnly: boolean } | null
}

/** Needed by what is worked out from a case with its policy. */
const BY_POLICY = ['policy_version_id', 'campus_id', 'status', 'stage', 'case_type'] as const satisfies readonly (keyof ComplaintRow)[]

const complaintFields: Readonly<Record<string, readonly (keyof ComplaintRow)[]>> = {
  __typename: [], id: [], number: ['number'], version: ['version'], status: ['status'], stage: ['stage'], stageTitle: ['stage', 'case_type', 'policy_version_id'], caseType: ['case_type'], caseTypeTitle: ['case_type', 'policy_version_id'],
  campus: ['campus_id'], channel: ['channel'], channelTitle: ['channel', 'policy_version_id'], anonymous: ['anonymous'], complainantName: ['complainant_name'], complainantPhone: ['complainant_phone'], client: ['client_id'],
  matter: ['matter'], demand: ['demand'], subjectStaff: ['subject_staff_id'], classification: ['classification', ...BY_POLICY], urgency: ['urgency'],
  severity: ['severity'], validity: ['validity'], topic: ['topic'], receivedAt: ['received_at'], registeredAt: ['registered_at'], closedAt: ['closed_at'],
  firstContactOwner: ['first_contact_owner_id'], assignee: ['assignee_id'], touchpoint: ['touchpoint_id'], timeliness: ['timeliness'],
  sourceVerdict: ['source_verdict'], policy: ['policy_version_id'], nextDueAt: ['next_due_at'], next: BY_POLICY, clocks: [], tasks: [], timeline: BY_POLICY,
  ownership: BY_POLICY, actions: BY_POLICY,
}

/** Fields of a client that are columns of its row. */
const clientFields: Readonly<Record<string, readonly string[]>> = { __typename: [], id: [], name: ['name'], number: ['number'], status: ['status'] }

const clockFields: Readonly<Record<string, readonly (keyof ClockRow)[]>> = {
  __typename: [], id: [], key: ['key'], definitionId: ['definitionId'], title: ['title'], clauses: ['clauses'], status: ['status'], startedAt: ['startedAt'],
  dueAt: ['dueAt'], warnAt: ['warnAt'], stoppedAt: ['stoppedAt'], breachedAt: ['breachedAt'], comparator: ['comparator'], ownerRole: ['ownerRole'],
  occurrence: ['occurrence'], open: ['isOpen'], provisional: ['provisional'], warnings: ['warnings'],
}
/** What tells which clocks are effective, and what comes next. */
const EFFECTIVE = ['id', 'status'] as const satisfies readonly (keyof ClockRow)[]
const NEXT = ['isOpen', 'definitionId', 'comparator', 'dueAt', 'clauses'] as const satisfies readonly (keyof ClockRow)[]

const plans = new WeakMap<FieldNode, PagePlan>()

/** The plan of a `complaints` field. Documents are kept parsed, so each is planned once. */
export function pagePlan(info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>): PagePlan {
  const [first] = info.fieldNodes
  const known = info.fieldNodes.length === 1 ? plans.get(first!) : undefined
  if (known) return known
  const plan = planOf(nodeSelection(info), info.fragments)
  if (info.fieldNodes.length === 1) plans.set(first!, plan)
  return plan
}

function planOf(selection: Selection, fragments: GraphQLResolveInfo['fragments']): PagePlan {
  const below = (field: string): Selection => selectionOf(selection.get(field) ?? [], fragments)
  return {
    columns: columnsOf(selection, complaintFields, ['id']) ?? complaintColumns,
    campus: selection.has('campus'),
    assignee: selection.has('assignee'),
    client: selection.has('client') ? columnsOf(below('client'), clientFields, ['id']) : null,
    clocks: clocksPlan(selection, below('clocks'), selectionOf(below('next').get('clock') ?? [], fragments)),
  }
}

function clocksPlan(selection: Selection, ofClocks: Selection, ofNext: Selection): PagePlan['clocks'] {
  if (!selection.has('clocks') && !selection.has('next')) return null
  const columns = [columnsOf(ofClocks, clockFields, EFFECTIVE), columnsOf(ofNext, clockFields, selection.has('next') ? NEXT : [])]
  if (columns.includes(null)) return null
  return { columns: [...new Set(columns.flatMap((list) => list!))], effectiveOnly: alwaysTrue(selection.get('clocks') ?? [], 'effectiveOnly') }
}

/** Columns for the selected fields; null when one of them is more than columns. */
function columnsOf<Column>(selection: Selection, fields: Readonly<Record<string, readonly Column[]>>, always: readonly Column[]): Column[] | null {
  const columns = new Set<Column>(always)
  for (const name of selection.keys()) {
    if (!Object.hasOwn(fields, name)) return null
    for (const column of fields[name]!) columns.add(column)
  }
  return [...columns]
}
