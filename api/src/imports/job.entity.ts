import type { LocalizedText } from '../shared/localized-text.graphql.ts'

export type JobStatusName = 'queued' | 'running' | 'succeeded' | 'failed'

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
  createdBy: string | null
  createdAt: string
  finishedAt: string | null
}

export const jobColumns = `id, kind, status, dry_run as "dryRun", done, total, imported, refused, message, created_by as "createdBy", created_at as "createdAt", finished_at as "finishedAt"`
