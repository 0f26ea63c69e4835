import type { ClockState, ClockStatus, Comparator, Text } from '@huiyin/policy'

/** What a history belongs to. */
export type SubjectKindName = 'complaint' | 'client' | 'duty'

/**
 * A clock as it is stored: the engine's state, and of it in columns what is searched by. A copy: replaying the subject's history gives the
 * same, and `verifyClocks` proves it. Instants are ISO text.
 */
export interface ClockRow {
  id: string
  instanceKey: string
  subjectKind: SubjectKindName
  subjectId: string
  complaintId: string | null
  clientId: string | null
  taskId: string | null
  touchpointId: string | null
  campusId: string
  definitionId: string
  key: string
  clauses: string[]
  title: Text
  comparator: Comparator
  ownerRole: string
  occurrence: number
  status: ClockStatus
  isOpen: boolean
  startedAt: string | null
  dueAt: string | null
  warnAt: string | null
  stoppedAt: string | null
  breachedAt: string | null
  supersededBy: string | null
  provisional: boolean
  warnings: string[]
  state: StoredState
  nextTransitionAt: string | null
}

/** The engine's state without what only depends on the moment of asking. `withdrawn`: a later judgement no longer knows this clock. */
export type StoredState = Omit<ClockState, 'elapsedMs' | 'remainingMs'> & { readonly withdrawn?: true }
