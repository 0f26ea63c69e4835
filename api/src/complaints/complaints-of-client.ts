import DataLoader from 'dataloader'
import type { FieldNode, GraphQLResolveInfo } from 'graphql'
import { toConnection, type Connection } from '../shared/connection.graphql.ts'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import { readPage } from '../shared/relay.ts'
import { grantOf } from '../shared/viewer.ts'
import { shownBy, visibleClients } from './complaint-list.ts'
import type { ComplaintServices } from './complaint-services.ts'
import type { ComplaintRow } from './complaint.entity.ts'
import type { Complaint } from './complaint.graphql.ts'
import { reachOf } from './reach.ts'
import { countOfClients, readComplaintPage } from './queue/complaint-page.reader.ts'
import { cursorShape, placeOf } from './queue/order-sql.ts'
import { pagePlan } from './queue/page-plan.ts'

const pages = Symbol('pages of complaints by client')
const counts = Symbol('counts of complaints by client')
const ORDER = 'received_newest'

interface ShownPage {
  rows: readonly ComplaintRow[]
  show(row: ComplaintRow): Complaint
}

type Place = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>

/** Complaints of a client, latest first. However many clients a list shows, the pages of all are read in one statement. */
export async function complaintsOfClient(services: ComplaintServices, context: RequestContext, clientId: string, paging: { first: number; after?: string | null | undefined }, info: Place): Promise<Connection<Complaint>> {
  const viewer = viewerOf(context)
  const { chainId } = viewer
  const page = readPage(paging, cursorShape)
  const reach = reachOf(grantOf(viewer, 'complaints:read'), viewer)
  const byPlace = context.loaders.get(pages, () => new Map<string, DataLoader<string, ShownPage>>())
  const place = `${placeOfField(info)} ${paging.first} ${paging.after ?? ''}`
  let loader = byPlace.get(place)
  if (!loader) {
    byPlace.set(place, (loader = new DataLoader<string, ShownPage>(async (ofClients) => {
      const rows = await readComplaintPage(await context.sql(), {
        chainId, reach, filter: {}, order: ORDER, page, now: context.now(), found: null, plan: pagePlan(info), ofClients, clientCampusIds: visibleClients(viewer),
      })
      const show = await shownBy(services, context, rows)
      const byClient = Map.groupBy(rows.complaints, ({ client_id }) => client_id)
      return ofClients.map((id) => ({ rows: byClient.get(id) ?? [], show }))
    })))
  }
  const { rows, show } = await loader.load(clientId)
  return toConnection(rows, page, placeOf(ORDER), show, () => context.loaders.get(counts, () => new DataLoader<string, number>(async (ids) => {
    const found = await countOfClients(await context.sql(), chainId, reach, ids)
    return ids.map((id) => found.get(id) ?? 0)
  })).load(clientId))
}

const numbers = new WeakMap<FieldNode, number>()
let last = 0

/** The field as it is written in the document, with all that is merged into it: what it selects is the same wherever it is met. */
function placeOfField({ fieldNodes }: Place): string {
  return fieldNodes.map((node) => {
    let number = numbers.get(node)
    if (number === undefined) numbers.set(node, (number = ++last))
    return number
  }).join()
}
