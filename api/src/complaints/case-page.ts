import { allowedActions, houseEvents, lifecycleOf, ownershipLedger, type FieldSpec, type PolicyPack } from '@huiyin/policy'
import { loadDepartment, loadStaffMember } from '../organization/index.ts'
import { shownField } from '../policies/index.ts'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import { toGlobalId } from '../shared/relay.ts'
import { isoOf } from '../shared/time.ts'
import { personOf } from './acting-roles.ts'
import { nameOf } from './acts/refusals.ts'
import { loadKeyName } from './api-key-name.loader.ts'
import { subjectOf } from './case/case.ts'
import type { EntryRow } from './complaint.entity.ts'
import type { Complaint } from './complaint.graphql.ts'
import type { JudgedCase } from './complaint.loader.ts'
import type { ComplaintAction, OwnershipSpan, TimelineEntry } from './complaint-part.graphql.ts'
import { titleOf } from './titles.ts'

/** Every action of the policy, and why not where not. */
export function actionsOf({ row, view: { policy: { pack } } }: Complaint, { case: one, replay: { facts, stage } }: JudgedCase, context: RequestContext): ComplaintAction[] {
  const viewer = viewerOf(context)
  const mayWrite = viewer.permissions.has('complaints:write')
  const definitions = new Map(lifecycleOf(pack, row.case_type).actions.map((action) => [action.id, action]))
  return allowedActions(pack, row.case_type, { facts, stage }, personOf(pack, viewer, one)).map((decision): ComplaintAction => {
    const { action: key, title, demands } = decision
    const definition = definitions.get(key)!
    const shown = { key, name: nameOf(key), title, demands, fields: definition.fields.map((field) => shownField(pack, field, { action: key, facts })) }
    if (!mayWrite) return { ...shown, allowed: false, because: { zh: '您没有处理投诉的权限', en: 'You may not act on complaints' }, clauses: [] }
    if (!decision.allowed) return { ...shown, allowed: false, because: decision.because, clauses: decision.clauses }
    return { ...shown, allowed: true, because: null, clauses: definition.clauses }
  })
}

/** Who held the case when; departments by name. */
export async function ownershipOf({ row, view: { policy: { pack } } }: Complaint, { case: one, calendar, now }: JudgedCase, context: RequestContext): Promise<OwnershipSpan[]> {
  const { id, history } = subjectOf(one)
  const spells = ownershipLedger(pack, { id, type: row.case_type }, history, calendar, now)
  return Promise.all(spells.map(async ({ party, holder, from, to, naturalMs, openingMs }, index) => ({
    party, from: isoOf(from), natural: naturalMs, working: openingMs,
    to: row.status === 'open' && index === spells.length - 1 ? null : isoOf(to),
    partyTitle: await holderTitle(context, holder) ?? pack.ownership.parties.find((known) => known.id === party)?.title ?? titleOf(party),
  })))
}

async function holderTitle(context: RequestContext, holder: string | null): Promise<{ zh: string; en: string } | undefined> {
  const department = holder === null ? undefined : await loadDepartment(context, holder)
  return department && titleOf(department.name)
}

/** The history in the order things happened. */
export async function timelineOf({ row, view: { policy: { pack } } }: Complaint, entries: readonly EntryRow[], context: RequestContext): Promise<TimelineEntry[]> {
  const events = new Map(pack.events.map((event) => [event.type, event]))
  const instants = new Set(pack.facts.flatMap(({ id, type }) => (type === 'instant' ? [id] : [])))
  const fields = fieldTitles(pack, row.case_type)
  const inOrder = [...entries].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.position - b.position))
  return Promise.all(inOrder.map(async (entry) => ({
    id: toGlobalId('TimelineEntry', entry.id), kind: entry.type, title: events.get(entry.type)?.title ?? houseEvents.get(entry.type) ?? titleOf(entry.type),
    at: entry.at, recordedAt: entry.recorded_at, actor: await actorName(context, entry), text: entry.text,
    record: [...fields].flatMap(([key, title]) => (Object.hasOwn(entry.record, key) ? [{ key, title, value: entry.record[key]! }] : [])),
    facts: showFacts(entry.facts, instants), clauses: events.get(entry.type)?.clauses ?? [],
  })))
}

/** Names of all fields that acts and channels of a policy ask for. */
function fieldTitles(pack: PolicyPack, caseType: string): ReadonlyMap<string, FieldSpec['title']> {
  const fields = [...pack.channels, ...lifecycleOf(pack, caseType).actions].flatMap((element) => element.fields)
  return new Map(fields.map(({ id, title }) => [id, title]))
}

async function actorName(context: RequestContext, { actor_kind, actor_id }: EntryRow): Promise<string | null> {
  if (actor_id === null) return null
  if (actor_kind === 'staff') return (await loadStaffMember(context, actor_id))?.name ?? null
  return actor_kind === 'partner' ? loadKeyName(context, actor_id) : null
}

/** Records by global id, instants as text, forgotten facts left out. */
function showFacts(facts: EntryRow['facts'], instants: ReadonlySet<string>): EntryRow['facts'] {
  return Object.fromEntries(Object.entries(facts).flatMap(([fact, value]) => {
    if (value === null) return []
    if (fact === 'department') return [[fact, toGlobalId('Department', String(value))]]
    if (fact === 'liaison') return [[fact, toGlobalId('StaffMember', String(value))]]
    return [[fact, instants.has(fact) && typeof value === 'number' ? isoOf(value) : value]]
  }))
}
