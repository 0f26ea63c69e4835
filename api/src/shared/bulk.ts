import type { Sql } from './sql.ts'

/** To be called when a transaction has stored the first of many rows; why, stands at the function in the migrations. */
export const refreshStatistics = (sql: Sql): Promise<unknown> => sql.rows('bulk.refresh_statistics', 'select refresh_statistics()')
