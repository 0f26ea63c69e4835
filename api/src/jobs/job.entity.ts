import type { LocalizedText } from '../shared/localized-text.graphql.ts'

export type JobStatusName = 'queued' | 'running' | 'succeeded' | 'failed' | 'cancelled'

/** A job as it is stored, without its file. Instants are ISO text. */
export interface JobRow {
  id: string
  kind: string
  status: JobStatusName
  dryRun: boolean
  done: number
  total: number | null
  imported: number
  refused: number
  message: LocalizedText | null
  /** What came of it, as its kind defines; names its GraphQL type. */
  result: JobResultRow | null
  createdBy: string | null
  createdAt: string
  finishedAt: string | null
}

export interface JobResultRow { __typename: string }

/** What is wrong with one row of a job's file, or with one of the things it works on. */
export interface JobErrorRow {
  row: number
  column: string | null
  code: string
  message: LocalizedText
  value: string | null
}

export const jobColumns = `id, kind, status, dry_run as "dryRun", done, total, imported, refused, message, result, created_by as "createdBy", created_at as "createdAt", finished_at as "finishedAt"`
