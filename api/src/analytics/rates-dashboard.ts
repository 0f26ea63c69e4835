import { GraphQLError } from 'graphql'
import { clientsById, Client } from '../clients/index.ts'
import { complaintLoader, type Complaint, type ComplaintServices } from '../complaints/index.ts'
import { refusalError } from '../shared/allow.ts'
import { toConnection, type Connection } from '../shared/connection.graphql.ts'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import { readPage, uuidsOf } from '../shared/relay.ts'
import { isoOf } from '../shared/time.ts'
import { grantOf, type Permission, type Scope } from '../shared/viewer.ts'
import type { Rate, RateFilter, RatesDashboard } from './analytics.graphql.ts'
import { monthsBetween, type RateFacts } from './compute-rates.ts'
import { countCases, readCasePage, selectCases, type RateCasesName } from './rate-cases.reader.ts'
import { readRateFacts, type RateScope } from './rate-facts.reader.ts'

const MOST_MONTHS = 60

/** Campuses that are both asked for and within reach; null: all. */
function within(reach: Scope, asked: readonly string[] | null): readonly string[] | null {
  if (reach === 'chain') return asked
  return asked === null ? reach : asked.filter((id) => reach.includes(id))
}

export function scopeOf(context: RequestContext, { months, campusIds, categories }: RateFilter): RateScope {
  const [from, to] = [`${months.from.slice(0, 7)}-01`, `${months.to.slice(0, 7)}-01`]
  const list = from > to ? [] : monthsBetween(from, to)
  if (list.length === 0 || list.length > MOST_MONTHS) throw new GraphQLError(`Ask for 1 to ${MOST_MONTHS} months, the first one first.`, { extensions: { code: 'RANGE_INVALID' } })
  return {
    chainId: viewerOf(context).chainId, months: list,
    campusIds: within(grantOf(context.viewer, 'analytics:read').campuses, campusIds == null ? null : uuidsOf(campusIds, 'Campus')),
    categories: categories == null ? null : categories.filter((category) => !category.includes('\0')),
  }
}

/** The dashboard's head; its figures are read when they are asked for. */
export async function openDashboard({ log }: ComplaintServices, context: RequestContext, filter: RateFilter): Promise<Omit<RatesDashboard, 'rates' | 'excused'>> {
  const scope = scopeOf(context, filter)
  const head = await (await context.sql()).one<{ seq: number }>('analytics.head', 'select seq from event_head where chain_id = $1', [scope.chainId])
  return { scope, refreshedAt: isoOf(context.now()), cursor: log.cursors.encode(scope.chainId, head?.seq ?? 0) }
}

const factsOf = new WeakMap<RateScope, Promise<RateFacts>>()

/** What all rates of a dashboard are computed from, read once. */
export function loadFacts(context: RequestContext, scope: RateScope): Promise<RateFacts> {
  let facts = factsOf.get(scope)
  if (!facts) factsOf.set(scope, (facts = context.sql().then((sql) => readRateFacts(sql, scope))))
  return facts
}

/** The cases behind a figure. Besides the figures, the viewer needs to be allowed to read the cases. @throws FORBIDDEN */
export async function listCases(services: ComplaintServices, context: RequestContext, { figure, scope }: Rate, only: RateCasesName, paging: { first: number; after?: string | null }): Promise<Connection<Complaint | Client>> {
  const type = selectCases(figure.kind, only, scope).type
  const permission: Permission = type === 'Complaint' ? 'complaints:read' : 'clients:read'
  if (!context.viewer?.permissions.has(permission)) throw refusalError('FORBIDDEN', permission)
  const selection = selectCases(figure.kind, only, { ...scope, campusIds: within(grantOf(context.viewer, permission).campuses, scope.campusIds) })
  const page = readPage(paging, selection.shape)
  const sql = await context.sql()
  const rows = await readCasePage(sql, selection, page)
  const shown = new Map<string, Complaint | Client>()
  await Promise.all(rows.map(async ({ id }) => {
    const node = type === 'Complaint' ? await complaintLoader(services, context).load(id) : await clientsById(context).load(id).then((row) => row && new Client(row))
    if (node) shown.set(id, node)
  }))
  return toConnection(rows.filter(({ id }) => shown.has(id)), page, ({ place }) => place, ({ id }) => shown.get(id)!, () => countCases(sql, selection))
}
