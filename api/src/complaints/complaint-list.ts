import type { GraphQLResolveInfo } from 'graphql'
import { Client } from '../clients/index.ts'
import { Clock } from '../clocks/index.ts'
import { toCampus, toStaffMember } from '../organization/index.ts'
import { toConnection, type Connection } from '../shared/connection.graphql.ts'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import { readPage, type PageArguments } from '../shared/relay.ts'
import { campusArray, grantOf } from '../shared/viewer.ts'
import type { ComplaintServices } from './complaint-services.ts'
import { viewOf } from './complaint-view.ts'
import type { ComplaintRow } from './complaint.entity.ts'
import { Complaint, type ComplaintView, type Nested } from './complaint.graphql.ts'
import { reachOf } from './reach.ts'
import type { ComplaintFilter, ComplaintOrder } from './queue/complaint-filter.graphql.ts'
import { countComplaints, readComplaintPage, type PageRows } from './queue/complaint-page.reader.ts'
import { checkSearch } from './queue/filter-sql.ts'
import { cursorShape, placeOf } from './queue/order-sql.ts'
import { pagePlan } from './queue/page-plan.ts'
import { findBySearch } from './queue/search-first.ts'

export interface ListArguments extends PageArguments {
  filter?: ComplaintFilter | null
  orderBy?: ComplaintOrder | null
}

/** A page of complaints within the viewer's reach, with as much around them as one statement can bring. */
export async function listComplaints(services: ComplaintServices, context: RequestContext, { filter, orderBy, ...paging }: ListArguments, info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>): Promise<Connection<Complaint>> {
  const viewer = viewerOf(context)
  const { chainId } = viewer
  const page = readPage(paging, cursorShape)
  const clients = grantOf(viewer, 'clients:read')
  const sql = await context.sql()
  if (filter?.search != null) checkSearch(filter.search)
  const question = {
    chainId, reach: reachOf(grantOf(viewer, 'complaints:read'), viewer), filter: filter ?? {}, order: orderBy ?? 'next_due', page, now: context.now(),
    found: filter?.search == null ? null : await findBySearch(sql, filter.search),
    plan: pagePlan(info), clientCampusIds: clients.ownOnly ? undefined : campusArray(clients),
  } as const
  const rows = await readComplaintPage(sql, question)
  const policies = await services.clocks.policies.read(sql, chainId, rows.complaints.flatMap(({ policy_version_id }) => policy_version_id ?? []))
  // Without the column nothing selected asks for the policy.
  const views = new Map<string | undefined, ComplaintView>([...policies].map(([id, policy]) => [id, viewOf(policy, viewer)]))
  const plain = viewOf(undefined, viewer)
  const nestedOf = assemble(rows)
  return toConnection(rows.complaints, page, placeOf(question.order), (row) => new Complaint(row, views.get(row.policy_version_id) ?? plain, nestedOf(row)),
    async () => countComplaints(await context.sql(), question))
}

/** Puts the records of a page around its complaints. What the plan left out stays undefined, for loaders to bring. */
function assemble({ campuses, staff, clients, clocks }: PageRows): (row: ComplaintRow) => Nested {
  const campusOf = campuses && new Map(campuses.map((row) => [row.id, toCampus(row)]))
  const memberOf = staff && new Map(staff.map((row) => [row.id, toStaffMember(row)]))
  const clientOf = clients && new Map(clients.map((row) => [row.id, new Client(row as never)]))
  const clocksOf = clocks && new Map<string, Clock[]>()
  for (const row of clocks ?? []) {
    const list = clocksOf!.get(row.complaintId)
    if (list) list.push(new Clock(row))
    else clocksOf!.set(row.complaintId, [new Clock(row)])
  }
  return ({ id, campus_id, client_id, assignee_id }) => ({
    ...(campusOf && { campus: campusOf.get(campus_id)! }),
    ...(memberOf && { assignee: memberOf.get(assignee_id!) ?? null }),
    ...(clientOf && { client: clientOf.get(client_id!) ?? null }),
    ...(clocksOf && { clocks: clocksOf.get(id) ?? [] }),
  })
}
