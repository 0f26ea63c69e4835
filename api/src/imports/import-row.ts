import type { LocalizedText } from '../shared/localized-text.graphql.ts'

/** Fields of a complaint that a column of a file can fill. */
export const importFields = [
  'NUMBER', 'CAMPUS', 'CHANNEL', 'MATTER', 'DEMAND', 'COMPLAINANT_NAME', 'COMPLAINANT_PHONE', 'RECEIVED_AT', 'TARGET_AT', 'CLOSED_AT', 'DEPARTMENT', 'TOPIC',
  'URGENCY', 'SOURCE_VERDICT',
] as const
export type ImportFieldName = (typeof importFields)[number]

export type RowErrorCode =
  | 'REQUIRED' | 'COLUMN_COUNT' | 'TOO_LONG' | 'CHARACTER_NOT_ALLOWED' | 'INSTANT_INVALID' | 'IN_THE_FUTURE' | 'BEFORE_RECEIPT' | 'NO_POLICY'
  | 'CAMPUS_UNKNOWN' | 'CHANNEL_UNKNOWN' | 'DEPARTMENT_UNKNOWN' | 'VALUE_UNKNOWN' | 'DUPLICATE_IN_FILE' | 'ALREADY_IMPORTED' | 'NOT_CSV'

/** What is wrong with one cell, or with a whole row. */
export interface RowError {
  /** As a spreadsheet counts: the header is 1. */
  row: number
  column: string | null
  code: RowErrorCode
  message: LocalizedText
  /** What the cell holds, shortened. */
  value: string | null
}

/** A row that can be imported. Instants are epoch milliseconds, ids uuids. */
export interface ImportRow {
  row: number
  sourceNumber: string | null
  campusId: string
  channel: string
  matter: string
  demand: string | null
  complainantName: string | null
  complainantPhone: string | null
  receivedAt: number
  targetAt: number | null
  closedAt: number | null
  departmentId: string | null
  topic: string | null
  urgency: string | null
  sourceVerdict: string | null
}

const LONGEST_VALUE = 200

export const rowError = (row: number, column: string | null, code: RowErrorCode, zh: string, en: string, value: string | null = null): RowError =>
  ({ row, column, code, message: { zh, en }, value: value === null ? null : value.slice(0, LONGEST_VALUE) })
