import { isOpen, type ClockState, type ResolvedPack } from '@huiyin/policy'
import type { Sql } from '../shared/database.ts'
import { isoOf } from '../shared/time.ts'
import { clockIdOf } from './clock-id.ts'
import type { ClockRow, StoredState } from './clock.entity.ts'
import type { ClockLinks, ClockSubject } from './clock-subject.ts'

export const CLOCK_COLUMNS = `id, instance_key as "instanceKey", subject_kind as "subjectKind", subject_id as "subjectId", complaint_id as "complaintId",
  client_id as "clientId", task_id as "taskId", touchpoint_id as "touchpointId", campus_id as "campusId", definition_id as "definitionId", key, clauses,
  title, comparator, owner_role as "ownerRole", occurrence, status, is_open as "isOpen", started_at as "startedAt", due_at as "dueAt", warn_at as "warnAt",
  stopped_at as "stoppedAt", breached_at as "breachedAt", superseded_by as "supersededBy", provisional, warnings, state,
  next_transition_at as "nextTransitionAt"`

/** Leaves out what depends on the moment of asking, so that equal judgements are stored equal. */
export function storedState({ elapsedMs: _elapsed, remainingMs: _remaining, ...state }: ClockState): StoredState {
  return state
}

/** The row of a clock; the title comes from the pack the subject is judged by. */
export function rowOf(chainId: string, subject: ClockSubject, clock: ClockState | StoredState, links: ClockLinks, pack: ResolvedPack): ClockRow {
  const definition = pack.clocks.find(({ id }) => id === clock.definitionId)
  const instant = (at: number | null): string | null => (at === null ? null : isoOf(at))
  const withdrawn = 'withdrawn' in clock
  return {
    id: clockIdOf(chainId, clock.instanceId), instanceKey: clock.instanceId, subjectKind: subject.kind, subjectId: subject.id,
    complaintId: subject.kind === 'complaint' ? subject.id : null, clientId: subject.kind === 'client' ? subject.id : null,
    taskId: links.taskId ?? null, touchpointId: links.touchpointId ?? null, campusId: subject.campusId,
    definitionId: clock.definitionId, key: clock.key, clauses: [...clock.clauses], title: definition?.title ?? { zh: clock.key, en: clock.key },
    comparator: clock.comparator, ownerRole: clock.ownerRole, occurrence: clock.occurrence, status: withdrawn ? 'cancelled' : clock.status,
    isOpen: !withdrawn && isOpen(clock as ClockState), startedAt: instant(clock.startedAt), dueAt: instant(clock.dueAt), warnAt: instant(clock.warnAt),
    stoppedAt: instant(clock.stoppedAt), breachedAt: instant(clock.breachedAt),
    supersededBy: clock.supersededBy === null ? null : clockIdOf(chainId, clock.supersededBy), provisional: clock.provisional,
    warnings: [...clock.warnings], state: 'elapsedMs' in clock ? storedState(clock) : clock,
    nextTransitionAt: withdrawn ? null : instant(clock.nextTransitionAt),
  }
}

/** Clocks of subjects as they are stored. */
export function readStoredClocks(sql: Sql, chainId: string, subjectIds: readonly string[]): Promise<ClockRow[]> {
  return sql.rows<ClockRow>('clocks.of_subjects', `select ${CLOCK_COLUMNS} from clock where chain_id = $1 and subject_id = any($2::uuid[]) order by instance_key`,
    [chainId, subjectIds])
}

/** Inserts or replaces clocks in one statement. */
export async function writeClocks(sql: Sql, chainId: string, rows: readonly ClockRow[], now: number): Promise<void> {
  if (rows.length === 0) return
  await sql.rows('clocks.write', `insert into clock (chain_id, id, instance_key, subject_kind, subject_id, complaint_id, client_id, task_id, touchpoint_id,
      campus_id, definition_id, key, clauses, title, comparator, owner_role, occurrence, status, is_open, started_at, due_at, warn_at, stopped_at,
      breached_at, superseded_by, provisional, warnings, state, next_transition_at, updated_at)
    select $1, r.id, r."instanceKey", r."subjectKind", r."subjectId", r."complaintId", r."clientId", r."taskId", r."touchpointId", r."campusId",
      r."definitionId", r.key, r.clauses, r.title, r.comparator, r."ownerRole", r.occurrence, r.status, r."isOpen", r."startedAt", r."dueAt", r."warnAt",
      r."stoppedAt", r."breachedAt", r."supersededBy", r.provisional, r.warnings, r.state, r."nextTransitionAt", $3
    from json_to_recordset($2) as r(id uuid, "instanceKey" text, "subjectKind" text, "subjectId" uuid, "complaintId" uuid, "clientId" uuid, "taskId" uuid,
      "touchpointId" uuid, "campusId" uuid, "definitionId" text, key text, clauses text[], title jsonb, comparator text, "ownerRole" text, occurrence int,
      status text, "isOpen" boolean, "startedAt" timestamptz, "dueAt" timestamptz, "warnAt" timestamptz, "stoppedAt" timestamptz, "breachedAt" timestamptz,
      "supersededBy" uuid, provisional boolean, warnings text[], state jsonb, "nextTransitionAt" timestamptz)
    on conflict (chain_id, id) do update set complaint_id = excluded.complaint_id, client_id = excluded.client_id, task_id = excluded.task_id,
      touchpoint_id = excluded.touchpoint_id, campus_id = excluded.campus_id, clauses = excluded.clauses, title = excluded.title,
      comparator = excluded.comparator, owner_role = excluded.owner_role, occurrence = excluded.occurrence, status = excluded.status,
      is_open = excluded.is_open, started_at = excluded.started_at, due_at = excluded.due_at, warn_at = excluded.warn_at,
      stopped_at = excluded.stopped_at, breached_at = excluded.breached_at, superseded_by = excluded.superseded_by,
      provisional = excluded.provisional, warnings = excluded.warnings, state = excluded.state, next_transition_at = excluded.next_transition_at,
      updated_at = excluded.updated_at`, [chainId, JSON.stringify(rows), isoOf(now)])
}
