import type { GraphQLResolveInfo } from 'graphql'
import { toConnection, type Connection } from '../shared/connection.graphql.ts'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import { readPage, type PageArguments } from '../shared/relay.ts'
import { campusArray, grantOf, type Viewer } from '../shared/viewer.ts'
import type { ComplaintServices } from './complaint-services.ts'
import { viewOf } from './complaint-view.ts'
import type { ComplaintRow } from './complaint.entity.ts'
import { Complaint, type ComplaintView } from './complaint.graphql.ts'
import { reachOf } from './reach.ts'
import { assemble } from './queue/assemble-page.ts'
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
  const sql = await context.sql()
  if (filter?.search != null) checkSearch(filter.search)
  const question = {
    chainId, reach: reachOf(grantOf(viewer, 'complaints:read'), viewer), filter: filter ?? {}, order: orderBy ?? 'next_due', page, now: context.now(),
    found: filter?.search == null ? null : await findBySearch(sql, filter.search),
    plan: pagePlan(info), clientCampusIds: visibleClients(viewer),
  } as const
  const rows = await readComplaintPage(sql, question)
  const show = await shownBy(services, context, rows)
  return toConnection(rows.complaints, page, placeOf(question.order), show, async () => countComplaints(await context.sql(), question))
}

/** Campuses whose clients may be named; undefined where that is decided client by client. */
export function visibleClients(viewer: Viewer): readonly string[] | null | undefined {
  const clients = grantOf(viewer, 'clients:read')
  return clients.ownOnly ? undefined : campusArray(clients)
}

/** How rows of a page are shown, with what was read around them. */
export async function shownBy(services: ComplaintServices, context: RequestContext, rows: PageRows): Promise<(row: ComplaintRow) => Complaint> {
  const viewer = viewerOf(context)
  const policies = await services.clocks.policies.read(await context.sql(), viewer.chainId, rows.complaints.flatMap(({ policy_version_id }) => policy_version_id ?? []))
  // Without the column nothing selected asks for the policy.
  const views = new Map<string | undefined, ComplaintView>([...policies].map(([id, policy]) => [id, viewOf(policy, viewer)]))
  const plain = viewOf(undefined, viewer)
  const nestedOf = assemble(rows)
  return (row) => new Complaint(row, views.get(row.policy_version_id) ?? plain, nestedOf(row))
}


