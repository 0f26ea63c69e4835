import type { Outcome, Text, Timeliness } from '@huiyin/policy'

export type RehearsalKindName = 'simulation' | 'migration_preview'
export type TurnName = 'gained' | 'lost'

/** Limits that turned from late to in time, and the other way. */
export interface Turns { gained: number; lost: number }

/** What came of a rehearsal, as stored. */
export interface RehearsalSummary {
  cases: number
  evaluations: number
  durationMs: number
  /** Cases that could not be judged. */
  failed: number
  /** Open cases a migration would leave alone: of another regulation, or already there. */
  otherPack: number
  already: number
  flips: number
  turns: Turns
  campuses: readonly (Turns & { campusId: string })[]
  departments: readonly (Turns & { departmentId: string | null })[]
  clocks: readonly (Turns & { key: string; title: Text })[]
  verdicts: readonly { before: Timeliness; after: Timeliness; cases: number }[]
  alerts: readonly { role: string; title: Text; day: string; before: number; after: number }[]
  unknownEvents: readonly { type: string; cases: number }[]
}

/** A rehearsal without its flips. Instants are ISO text. */
export interface RehearsalRow {
  jobId: string
  kind: RehearsalKindName
  asOf: string
  expiresAt: string
  policyVersionId: string | null
  campusIds: string[]
  receivedFrom: string | null
  receivedTo: string | null
  summary: RehearsalSummary
}

/** A limit of a case that came out differently. */
export interface FlippedClock {
  key: string
  title: Text
  before: Outcome | null
  after: Outcome | null
  turn: TurnName | null
  beforeClauses: readonly string[]
  afterClauses: readonly string[]
}

/** A case whose verdict or any of whose limits turned. */
export interface FlipRow {
  position: number
  complaintId: string
  campusId: string
  departmentId: string | null
  before: Timeliness
  after: Timeliness
  clocks: readonly FlippedClock[]
}
