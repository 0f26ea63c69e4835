import DataLoader from 'dataloader'
import { replay, type Calendar, type ReplayResult } from '@huiyin/policy'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import { grantOf } from '../shared/viewer.ts'
import { subjectOf, type Case } from './case/case.ts'
import { readHistories, readTasks } from './case/case.store.ts'
import type { ComplaintServices } from './complaint-services.ts'
import { showComplaint } from './complaint-view.ts'
import type { ComplaintRow, TaskRow } from './complaint.entity.ts'
import type { Complaint } from './complaint.graphql.ts'
import { readComplaints } from './complaint.reader.ts'
import { reachOf } from './reach.ts'

const byId = Symbol('complaints by id')
const histories = Symbol('histories of complaints')
const judged = Symbol('judged complaints')
const tasksById = Symbol('department tasks by id')

/** Rows as the viewer may see them, with the policies they are shown by. */
export async function showComplaints(services: ComplaintServices, context: RequestContext, rows: readonly ComplaintRow[]): Promise<Complaint[]> {
  const viewer = viewerOf(context)
  const policies = await services.clocks.policies.read(await context.sql(), viewer.chainId, rows.map(({ policy_version_id }) => policy_version_id))
  return rows.map((row) => showComplaint(row, policies.get(row.policy_version_id)!, viewer))
}

/** Complaints by uuid, as far as the viewer may see them. */
export function complaintLoader(services: ComplaintServices, context: RequestContext): DataLoader<string, Complaint | undefined> {
  return context.loaders.get(byId, () => new DataLoader<string, Complaint | undefined>(async (ids) => {
    const viewer = viewerOf(context)
    const rows = await readComplaints(await context.sql(), viewer.chainId, reachOf(grantOf(viewer, 'complaints:read'), viewer), ids)
    const found = new Map((await showComplaints(services, context, rows)).map((complaint) => [complaint.row.id, complaint]))
    return ids.map((id) => found.get(id))
  }))
}

/** Histories and tasks of visible complaints. */
export function historyLoader(context: RequestContext): DataLoader<string, Pick<Case, 'entries' | 'tasks'>> {
  return context.loaders.get(histories, () => new DataLoader<string, Pick<Case, 'entries' | 'tasks'>>(async (ids) => {
    const of = await readHistories(await context.sql(), viewerOf(context).chainId, ids)
    return ids.map((id) => of(id))
  }))
}

/** A case as it stands at the moment of asking. */
export interface JudgedCase {
  case: Case
  calendar: Calendar
  replay: ReplayResult
  now: number
}

/** Visible complaints replayed as of now. */
export function judgedLoader(services: ComplaintServices, context: RequestContext): DataLoader<Complaint, JudgedCase, string> {
  return context.loaders.get(judged, () => new DataLoader<Complaint, JudgedCase, string>(async (complaints) => {
    const sql = await context.sql()
    const [calendars, past] = await Promise.all([
      services.clocks.calendars.read(sql, viewerOf(context).chainId, complaints.map(({ row }) => row.campus_id)),
      historyLoader(context).loadMany(complaints.map(({ row }) => row.id)),
    ])
    const now = context.now()
    return complaints.map(({ row, view }, index) => {
      const history = past[index]!
      if (history instanceof Error) return history
      const one = { complaint: row, ...history }
      const calendar = calendars.get(row.campus_id)!
      return { case: one, calendar, now, replay: replay(view.policy.pack, { id: row.id, type: row.case_type }, subjectOf(one).history, calendar, now) }
    })
  }, { cacheKeyFn: ({ row }) => row.id }))
}

/** Department tasks by uuid, whatever the viewer's rights: ask for the complaint too. */
export function taskLoader(context: RequestContext): DataLoader<string, TaskRow | undefined> {
  return context.loaders.get(tasksById, () => new DataLoader<string, TaskRow | undefined>(async (ids) => {
    const rows = await readTasks(await context.sql(), viewerOf(context).chainId, ids)
    const found = new Map(rows.map((row) => [row.id, row]))
    return ids.map((id) => found.get(id))
  }))
}
