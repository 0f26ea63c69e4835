import DataLoader from 'dataloader'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import { grantOf, reaches, type Permission } from '../shared/viewer.ts'
import type { ClockRow } from './clock.entity.ts'
import { readClocks, readClocksOf, type ClockOwner } from './clock.reader.ts'
import { readStoredClocks } from './clock.store.ts'

const byId = Symbol('clocks by id')
const bySubject = Symbol('clocks by subject')
const byOwner: Record<ClockOwner, symbol> = { complaint: Symbol('clocks by complaint'), touchpoint: Symbol('clocks by touchpoint'), task: Symbol('clocks by department task') }

/** Clocks by id, whatever the viewer's rights; see `visibleClock`. */
export function clockLoader(context: RequestContext): DataLoader<string, ClockRow | undefined> {
  return context.loaders.get(byId, () => new DataLoader<string, ClockRow | undefined>(async (ids) => {
    const rows = await readClocks(await context.sql(), viewerOf(context).chainId, ids)
    const found = new Map(rows.map((row) => [row.id, row]))
    return ids.map((id) => found.get(id))
  }))
}

/** All clocks of a subject. */
export function clocksOfSubject(context: RequestContext): DataLoader<string, ClockRow[]> {
  return context.loaders.get(bySubject, () => new DataLoader<string, ClockRow[]>(async (ids) => {
    const rows = await readStoredClocks(await context.sql(), viewerOf(context).chainId, ids)
    const found = Map.groupBy(rows, ({ subjectId }) => subjectId)
    return ids.map((id) => found.get(id) ?? [])
  }))
}

/** All clocks of a record, in order of start. Who may see the record may see its clocks. */
export function clocksOf(context: RequestContext, owner: ClockOwner): DataLoader<string, ClockRow[]> {
  return context.loaders.get(byOwner[owner], () => new DataLoader<string, ClockRow[]>(async (ids) => {
    const rows = await readClocksOf(await context.sql(), viewerOf(context).chainId, owner, ids)
    return ids.map((id) => rows.get(id) ?? [])
  }))
}

/** The permission that shows a clock is that of its subject. */
export const permissionOf = ({ subjectKind }: Pick<ClockRow, 'subjectKind'>): Permission => (subjectKind === 'client' ? 'clients:read' : 'complaints:read')

/** Whether the viewer may see the clock, as far as campuses go. */
export const mayReach = (context: RequestContext, row: Pick<ClockRow, 'subjectKind' | 'campusId'>): boolean =>
  reaches(grantOf(context.viewer, permissionOf(row)), row.campusId)
