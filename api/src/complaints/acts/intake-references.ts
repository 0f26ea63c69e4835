import type { Sql } from '../../shared/database.ts'
import { recordNotFound, type RecordNotFound } from '../../shared/errors.graphql.ts'
import { reaches, type Grant } from '../../shared/viewer.ts'
import type { IntakeValues, SentId } from './read-intake.ts'

/** Records a new complaint points to. */
export interface References {
  clientId: string | null
  touchpointId: string | null
  subjectStaffId: string | null
}

interface Found { client_campus: string | null; touchpoint_campus: string | null; touchpoint_client: string | null; staff: boolean }

/** Looks the records up; what lies out of reach answers like what does not exist. */
export async function readReferences(sql: Sql, chainId: string, grant: Grant, { client, touchpoint, subjectStaff }: IntakeValues): Promise<References | RecordNotFound> {
  if (!client && !touchpoint && !subjectStaff) return { clientId: null, touchpointId: null, subjectStaffId: null }
  const found = await sql.one<Found>('complaints.references', `select
      (select campus_id from client where chain_id = $1 and id = $2) as client_campus,
      t.campus_id as touchpoint_campus, t.client_id as touchpoint_client,
      exists (select from staff_member where chain_id = $1 and id = $4) as staff
    from (select) nothing left join touchpoint t on t.chain_id = $1 and t.id = $3`,
  [chainId, client?.id ?? null, touchpoint?.id ?? null, subjectStaff?.id ?? null])
  const { client_campus, touchpoint_campus, touchpoint_client, staff } = found!
  const missing = (id: SentId): RecordNotFound => recordNotFound(id.sent, [id.field])
  if (client && (client_campus === null || !reaches(grant, client_campus))) return missing(client)
  if (touchpoint && (touchpoint_campus === null || !reaches(grant, touchpoint_campus))) return missing(touchpoint)
  if (client && touchpoint && touchpoint_client !== client.id) return missing(touchpoint)
  if (subjectStaff && !staff) return missing(subjectStaff)
  return { clientId: client?.id ?? touchpoint_client, touchpointId: touchpoint?.id ?? null, subjectStaffId: subjectStaff?.id ?? null }
}
