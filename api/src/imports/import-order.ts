import type { MappingDocument } from './import-mapping.ts'

export const IMPORT_KIND = 'import_complaints'

/** What the worker needs besides the file. */
export interface ImportOrder {
  fileName: string
  encoding: string
  mapping: MappingDocument
  /** Campuses the file may speak of; null: all of the chain. */
  campusIds: readonly string[] | null
}
