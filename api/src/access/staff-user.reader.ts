import { toStaffMember, type StaffMember, type StaffMemberRow } from '../organization/index.ts'
import type { Database } from '../shared/database.ts'

/** A staff member and the log-in behind it. In a transaction of its own, so that nothing else need be open when sessions are ended. */
export async function userOf(db: Database, chainId: string, uuid: string): Promise<{ staffMember: StaffMember; userId: string | null } | undefined> {
  const row = await db.read(chainId, (sql) => sql.one<StaffMemberRow & { user_id: string | null }>('access.staff_user',
    'select id, name, email, active, campus_id, user_id from staff_member where chain_id = $1 and id = $2', [chainId, uuid]))
  return row && { staffMember: toStaffMember(row), userId: row.user_id }
}
